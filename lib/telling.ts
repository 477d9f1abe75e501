import { Temporal } from 'temporal-polyfill'
import { type Enquiry, type EventName, type Reference, record } from './enquiry.ts'
import { afterReport, afterSending, claimed, type Notice, nextStep, owedTriage, type Report, type Step } from './notice.ts'
import type { SendOutcome } from './send-outcome.ts'

/** A step and the notice that it belongs to. */
export type DueStep = { step: Step; notice: Notice }

/** Minutes until the press office, the last address we know, is tried again after a failure. */
const LAST_ADDRESS_MINUTES = 15

function isWatched(enquiry: Enquiry): boolean {
  return enquiry.state.is === 'open'
}

function steps(enquiry: Enquiry): DueStep[] {
  return enquiry.notices.flatMap((notice) => {
    const step = nextStep(notice, isWatched(enquiry))
    return step ? [{ step, notice }] : []
  })
}

/** What must happen now, triage before letters to the reporter, who waits for the answer and not for our receipt. */
export function dueSteps(enquiry: Enquiry, now: Temporal.Instant): DueStep[] {
  const due = steps(enquiry).filter(({ step }) => Temporal.Instant.compare(step.at, now) <= 0)
  return due.toSorted((a, b) => Number(a.notice.kind !== 'triage') - Number(b.notice.kind !== 'triage'))
}

/** The enquiry's `dueAt`: when the sweep must look again; null when everything is settled. */
export function dueAt(enquiry: Enquiry): Temporal.Instant | null {
  const [first] = steps(enquiry)
    .map(({ step }) => step.at)
    .toSorted(Temporal.Instant.compare)
  return first ?? null
}

/** Whether somebody is owed a letter that nobody has begun to send. */
export function owes(enquiry: Enquiry): boolean {
  return enquiry.notices.some(({ state }) => state.is === 'owed')
}

function replace(enquiry: Enquiry, notice: Notice): Enquiry {
  return { ...enquiry, notices: enquiry.notices.map((one) => (one.id === notice.id ? notice : one)) }
}

/**
 * Claims a notice whose sending is due.
 * @returns null when it is no longer due: another worker has it, or a report settled it
 */
export function claim(enquiry: Enquiry, id: string, to: string, now: Temporal.Instant): Enquiry | null {
  const due = dueSteps(enquiry, now).find(({ notice, step }) => notice.id === id && step.is === 'send')
  return due ? replace(enquiry, claimed(due.notice, to, now)) : null
}

const NAMES = {
  sent: 'letter-sent',
  ambiguous: 'letter-in-doubt',
  delivered: 'letter-delivered',
  impossible: 'letter-impossible',
} as const satisfies Partial<Record<Notice['state']['is'], EventName>>

/** Puts a notice in its place and records where it has got to. */
function moved(enquiry: Enquiry, notice: Notice, at: Temporal.Instant): Enquiry {
  const { is } = notice.state
  const replaced = replace(enquiry, notice)
  return is === 'owed' || is === 'claimed' ? replaced : record(replaced, { at, what: NAMES[is], by: 'system', note: notice.id })
}

/**
 * Settles one sending by its outcome.
 * @param claimedAt the claim that the sender holds: an outcome of a claim that is over changes nothing
 */
export function settle(
  enquiry: Enquiry,
  id: string,
  claimedAt: Temporal.Instant,
  outcome: SendOutcome,
  now: Temporal.Instant,
): Enquiry | null {
  const notice = enquiry.notices.find((one) => one.id === id)
  if (notice?.state.is !== 'claimed' || !notice.state.at.equals(claimedAt)) return null
  return moved(enquiry, afterSending(notice, outcome, now), now)
}

/** Takes in what SES reports about a letter; null when it changes nothing, as for every repeated report. */
export function hear(enquiry: Enquiry, id: string, report: Report, now: Temporal.Instant): Enquiry | null {
  const notice = enquiry.notices.find((one) => one.id === id)
  if (!notice) return null
  const next = afterReport(notice, report, now)
  return next === notice ? null : moved(enquiry, next, now)
}

/**
 * Tells the next person, because this one could not be shown to have been told.
 * The press office is the last address: after a failure there it is tried again, and `nobody-left` wakes whoever runs the service.
 */
export function passOn(enquiry: Enquiry, id: string, now: Temporal.Instant): Enquiry | null {
  const due = dueSteps(enquiry, now).find(({ notice, step }) => notice.id === id && step.is === 'pass-on')
  if (!due) return null
  const { notice } = due
  const marked = replace(enquiry, { ...notice, passedOnAt: now })
  const isLast = notice.audience === 'press-office'
  if (isLast && notice.state.is === 'sent') return record(marked, { at: now, what: 'nobody-left', by: 'system', note: notice.id })
  const from = isLast ? now.add({ minutes: LAST_ADDRESS_MINUTES }) : now
  const next = owedTriage(enquiry.notices.length + 1, 'press-office', from)
  const owing = { ...marked, notices: [...marked.notices, next] }
  return record(owing, { at: now, what: isLast ? 'nobody-left' : 'passed-on', by: 'system', note: notice.id })
}

/** Ends a letter to the reporter that nobody could confirm after its one repetition. */
export function giveUp(enquiry: Enquiry, id: string, now: Temporal.Instant): Enquiry | null {
  const due = dueSteps(enquiry, now).find(({ notice, step }) => notice.id === id && step.is === 'give-up')
  if (!due) return null
  return moved(enquiry, { ...due.notice, state: { is: 'impossible', at: now, why: 'unconfirmed' } }, now)
}

/**
 * Ends a notice about a release whose change is not public any more: it was recalled before the letter could leave.
 * @returns null when the notice is not waiting
 */
export function drop(enquiry: Enquiry, id: string, now: Temporal.Instant): Enquiry | null {
  const due = dueSteps(enquiry, now).find(({ notice }) => notice.id === id)
  if (!due) return null
  return moved(enquiry, { ...due.notice, state: { is: 'impossible', at: now, why: 'release-recalled' } }, now)
}

/** Marks an enquiry as a repeat of an earlier one: what it still owed because it came is owed no more. */
export function markSame(enquiry: Enquiry, earlier: Reference, now: Temporal.Instant): Enquiry {
  const notices = enquiry.notices.map((notice): Notice => {
    if (notice.state.is !== 'owed' || notice.about !== null) return notice
    return { ...notice, passedOnAt: now, state: { is: 'impossible', at: now, why: 'same-enquiry' } }
  })
  return record({ ...enquiry, sameAs: earlier, notices }, { at: now, what: 'same-enquiry', by: 'system', note: earlier })
}
