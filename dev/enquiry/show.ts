import type { Temporal } from 'temporal-polyfill'
import { deadlineOf, type Enquiry, type EnquiryEvent, latestWords } from '../../lib/enquiry.ts'
import { ROUTE_REASONS } from '../../lib/route-reason.ts'
import { isWatched } from '../../lib/telling.ts'
import { commandWords as words } from '../../lib/words/en/commands.ts'
import { ladderWords } from '../../lib/words/en/ladder.ts'
import { deadlineWords, longMoment } from '../../lib/words/en/moments.ts'
import { routeWords } from '../../lib/words/en/reasons.ts'
import type { Place } from '../command/stack-table.ts'

const OFFICERS_DO: ReadonlySet<EnquiryEvent['what']> = new Set(['taken', 'closed', 'passed', 'deadline-moved'])

/** One enquiry as lines: what was asked, who was told and why, the steps to come, and everything that happened. */
export function linesOf({ clock, organisation: { zone } }: Place, enquiry: Enquiry): string[] {
  const moment = (at: Temporal.Instant) => longMoment(at, zone)
  const { labels } = words
  const latest = latestWords(enquiry)
  const { name, outlet, email, phone } = latest.reporter
  const facts = [
    [labels.reporter, `${name}, ${outlet}`],
    [labels.contact, [email, phone].filter(Boolean).join(', ')],
    [labels.release, enquiry.release?.headline ?? words.generalEnquiry],
    [labels.deadline, deadlineWords(deadlineOf(enquiry), clock(), zone)],
    [labels.received, moment(enquiry.receivedAt) + (enquiry.held ? ` · ${words.held}` : '')],
    [labels.state, words.state(enquiry.state, moment)],
    ...(enquiry.sameAs ? [[labels.sameAs, enquiry.sameAs]] : []),
    [labels.question, enquiry.words.question],
    ...enquiry.additions.map((added) => [labels.more, added.words.question]),
  ]
  return [
    enquiry.reference,
    ...facts.map(([label, text]) => `${label}: ${text}`),
    `${labels.letters}:`,
    ...enquiry.notices.map(noticeLine),
    ...ladderLines(enquiry, moment),
    `${labels.events}:`,
    ...enquiry.events.map((event) => eventLine(event, moment)),
  ]
}

function noticeLine({ kind, to, state, reason, digest }: Enquiry['notices'][number]): string {
  const why = reason === null ? '' : ` (${routeWords[reason]})`
  const together = digest === null ? '' : digest === 'next' ? `, ${words.forDigest}` : `, ${words.inDigest(digest)}`
  return `  ${words.kind[kind]}${to ? ` → ${to}` : ''}: ${words.letterState[state.is]}${why}${together}`
}

function ladderLines({ ladder, ...enquiry }: Enquiry, moment: (at: Temporal.Instant) => string): string[] {
  if (!ladder || !isWatched({ ladder, ...enquiry }) || ladder.rungs.length === 0) return []
  return [`${words.labels.ladder}:`, ...ladder.rungs.map(({ is, at }) => `  ${moment(at)}: ${ladderWords[is]}`)]
}

function eventLine({ at, what, by, note }: EnquiryEvent, moment: (at: Temporal.Instant) => string): string {
  const officer = OFFICERS_DO.has(what) ? words.by(by) : ''
  return `  ${moment(at)}: ${words.event[what]}${officer}${note ? ` (${what === 'routed' ? routeNote(note) : note})` : ''}`
}

/** Codes of reasons in words; a code that this version does not know stays as it is. */
function routeNote(note: string): string {
  const wordsOf = (code: string) => {
    const reason = ROUTE_REASONS.find((one) => one === code)
    return reason ? routeWords[reason] : code
  }
  return note.split(' ').map(wordsOf).join('; ')
}
