import type { Temporal } from 'temporal-polyfill'
import { type Deadline, deadlineOf, type Enquiry, isSameDeadline, record } from './enquiry.ts'
import { type Notice, owedTriage, superseded } from './notice.ts'

/**
 * An officer writes down another deadline, as agreed with the reporter. While nobody has the enquiry it is told anew, and its ladder
 * begins again; steps of the old one that nobody has begun to send are owed no more.
 * @returns why not, when it is closed; the very same enquiry when that is its deadline already
 */
export function moveDeadline(enquiry: Enquiry, officer: string, deadline: Deadline, at: Temporal.Instant): Enquiry | 'closed' {
  if (enquiry.state.is === 'closed') return 'closed'
  if (isSameDeadline(deadline, deadlineOf(enquiry))) return enquiry
  const isTaken = enquiry.state.is === 'taken'
  const notices = isTaken
    ? enquiry.notices
    : enquiry.notices.map((notice) => (isOutdated(notice) ? superseded(notice, at) : notice))
  const isOwed = notices.some(({ kind, state }) => kind === 'triage' && state.is === 'owed')
  const telling = owedTriage(notices.length + 1, enquiry.release ? 'press-contact' : 'press-office', at)
  const moved: Enquiry = {
    ...enquiry,
    moved: { deadline, at, by: officer },
    ladder: null,
    sameAs: null,
    edition: enquiry.edition + 1,
    notices: isOwed || isTaken ? notices : [...notices, telling],
  }
  return record(moved, { at, what: 'deadline-moved', by: officer, note: null })
}

/**
 * A letter that was decided on for the old deadline and has not left says what is no longer true, and would leave without telling
 * the others.
 */
function isOutdated({ kind, reason, state }: Notice): boolean {
  return kind === 'triage' && reason !== null && state.is === 'owed'
}
