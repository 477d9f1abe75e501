import { Temporal } from 'temporal-polyfill'
import { type Enquiry, type EventName, type Reference, record } from './enquiry.ts'
import { type Ladder, nextRung } from './ladder.ts'
import { afterSending, claimed, isPressing, type Notice, nextStep, type Step } from './notice.ts'
import { afterReport, type Report } from './report.ts'
import type { SendOutcome } from './send-outcome.ts'
import { oweTextAfter } from './texting.ts'

/** A step and the notice that it belongs to. */
export type DueStep = { step: Step; notice: Notice }

/** Whether a missing delivery and a missing officer still matter: nobody has picked the enquiry up, and it is told on its own account. */
export function isWatched({ state, sameAs }: Enquiry): boolean {
  return state.is === 'open' && sameAs === null
}

/**
 * Whether a missing delivery of one letter matters. Whoever has an enquiry does not know what came to be owed since, as words that the
 * reporter added: such a letter is followed like one of an enquiry that nobody has.
 */
function isFollowed(enquiry: Enquiry, { since }: Notice): boolean {
  const { state, sameAs } = enquiry
  const isNews = state.is === 'taken' && sameAs === null && Temporal.Instant.compare(since, state.at) > 0
  return isWatched(enquiry) || isNews
}

function steps(enquiry: Enquiry): DueStep[] {
  return enquiry.notices.flatMap((notice) => {
    const step = nextStep(notice, isFollowed(enquiry, notice))
    return step ? [{ step, notice }] : []
  })
}

/** Passing on first, so that whoever is told next is told in the same go; letters to the reporter last: they wait for the answer, not for our receipt. */
function urgency({ step, notice }: DueStep): number {
  return step.is === 'pass-on' ? 0 : notice.audience === 'reporter' ? 2 : 1
}

/** What must happen now, in that order. Texts and what stands in a digest are not among it: they go out together. */
export function dueSteps(enquiry: Enquiry, now: Temporal.Instant): DueStep[] {
  const due = steps(enquiry).filter((one) => one.notice.kind !== 'text' && !isGathered(one) && isDue(one, now))
  return due.toSorted((a, b) => urgency(a) - urgency(b))
}

/** The text that is due now; null when there is none. */
export function dueText(enquiry: Enquiry, now: Temporal.Instant): Notice | null {
  return steps(enquiry).find((one) => one.notice.kind === 'text' && isDue(one, now))?.notice ?? null
}

/** The letters that are due now and go out in a digest. */
export function dueForDigest(enquiry: Enquiry, now: Temporal.Instant): Notice[] {
  return steps(enquiry).flatMap((one) => (isGathered(one) && isDue(one, now) ? [one.notice] : []))
}

function isGathered({ step, notice }: DueStep): boolean {
  return step.is === 'send' && notice.digest !== null
}

/** What came with a post and nobody has tried yet is due, however far the clock that took the post is ahead of ours. */
function isDue({ step, notice: { state, since, attempts, failures, reason } }: DueStep, now: Temporal.Instant): boolean {
  const isFresh = state.is === 'owed' && reason === null && attempts + failures === 0 && state.from.equals(since)
  return isFresh || Temporal.Instant.compare(step.at, now) <= 0
}

/** The enquiry's `dueAt`: when the sweep must look again; null when everything is settled and the ladder has ended. */
export function dueAt(enquiry: Enquiry): Temporal.Instant | null {
  const rung = enquiry.ladder && isWatched(enquiry) ? nextRung(enquiry.ladder) : null
  const moments = [...steps(enquiry).map(({ step }) => step.at), ...(rung ? [rung.at] : [])]
  const [first] = moments.toSorted(Temporal.Instant.compare)
  return first ?? null
}

/** Whether the stream must show the enquiry: somebody is owed a letter that nobody has begun to send, or must be told because another letter failed. */
export function owes(enquiry: Enquiry): boolean {
  return enquiry.notices.some((notice) => isPressing(notice, isFollowed(enquiry, notice)))
}

/** Whether the stream must wake whoever gathers: a letter waits for others and nobody has begun to send it. */
export function gathers(enquiry: Enquiry): boolean {
  return enquiry.notices.some((notice) => {
    const step = notice.digest === null ? null : nextStep(notice, isFollowed(enquiry, notice))
    return step !== null && notice.state.is === 'owed'
  })
}

/** Puts a notice in the place of the one with its id. */
export function replace(enquiry: Enquiry, notice: Notice): Enquiry {
  return { ...enquiry, notices: enquiry.notices.map((one) => (one.id === notice.id ? notice : one)) }
}

/**
 * Claims a notice whose sending is due.
 * @returns null when it is no longer due: another worker has it, or a report settled it
 */
export function claim(enquiry: Enquiry, id: string, to: string | null, now: Temporal.Instant): Enquiry | null {
  const text = dueText(enquiry, now)
  const due = dueSteps(enquiry, now).find(({ notice, step }) => notice.id === id && step.is === 'send')
  const notice = text?.id === id ? text : due?.notice
  return notice ? replace(enquiry, claimed(notice, to, now)) : null
}

/** Begins the ladder with the first letter of the press side that is claimed; not while somebody has the enquiry. */
export function begun(held: Enquiry | null, ladder: Ladder): Enquiry | null {
  return held && held.ladder === null && isWatched(held) ? { ...held, ladder } : held
}

const NAMES = {
  sent: 'letter-sent',
  ambiguous: 'letter-in-doubt',
  delayed: 'letter-delayed',
  delivered: 'letter-delivered',
  impossible: 'letter-impossible',
} as const satisfies Partial<Record<Notice['state']['is'], EventName>>

/** Puts a notice in its place and records where it has got to. */
function moved(enquiry: Enquiry, notice: Notice, at: Temporal.Instant): Enquiry {
  const { is } = notice.state
  const replaced = replace(enquiry, notice)
  if (is === 'owed' || is === 'claimed') return replaced
  const what = notice.kind === 'text' && is === 'sent' ? 'texted' : NAMES[is]
  return record(replaced, { at, what, by: 'system', note: notice.id })
}

/**
 * Settles one sending by its outcome. While SES sends nothing for us, whoever is on call is owed a text.
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
  const settled = moved(enquiry, afterSending(notice, outcome, now), now)
  return isFollowed(enquiry, notice) ? oweTextAfter(settled, notice, outcome, now) : settled
}

/** Takes in what SES reports about a letter; null when it changes nothing, as for every repeated report. */
export function hear(enquiry: Enquiry, id: string, report: Report, now: Temporal.Instant): Enquiry | null {
  const notice = enquiry.notices.find((one) => one.id === id)
  if (!notice) return null
  const next = afterReport(notice, report, now)
  return next === notice ? null : moved(enquiry, next, now)
}

/** Ends a letter to the reporter that nobody could confirm after its one repetition. */
export function giveUp(enquiry: Enquiry, id: string, now: Temporal.Instant): Enquiry | null {
  return end(enquiry, id, 'unconfirmed', now)
}

/**
 * Ends a notice about a release whose change is not public any more: it was recalled before the letter could leave.
 * @returns null when the notice is not waiting
 */
export function drop(enquiry: Enquiry, id: string, now: Temporal.Instant): Enquiry | null {
  return end(enquiry, id, 'release-recalled', now)
}

/**
 * Ends a notice that is waiting, without a letter.
 * @param why a code for the record
 * @returns null when the notice is not waiting
 */
export function end(enquiry: Enquiry, id: string, why: string, now: Temporal.Instant): Enquiry | null {
  const due = dueSteps(enquiry, now).find(({ notice }) => notice.id === id)
  return due ? moved(enquiry, { ...due.notice, state: { is: 'impossible', at: now, why } }, now) : null
}

/** Puts a waiting notice off. @returns null when it is not waiting to be sent */
export function putOff(enquiry: Enquiry, id: string, from: Temporal.Instant, now: Temporal.Instant): Enquiry | null {
  const due = dueSteps(enquiry, now).find(({ notice, step }) => notice.id === id && step.is === 'send')
  return due ? replace(enquiry, { ...due.notice, state: { is: 'owed', from } }) : null
}

/**
 * Marks an enquiry as a repeat of an earlier one: what it still owed because it came is owed no more.
 * @returns null when something was said or done about it meanwhile, so that it is a repeat no more
 */
export function markSame(enquiry: Enquiry, earlier: Reference, now: Temporal.Instant): Enquiry | null {
  if (enquiry.additions.length > 0 || enquiry.edition > 1) return null
  const notices = enquiry.notices.map((notice): Notice => {
    if (notice.state.is !== 'owed' || notice.about !== null) return notice
    return { ...notice, passedOnAt: now, state: { is: 'impossible', at: now, why: 'same-enquiry' } }
  })
  return record({ ...enquiry, sameAs: earlier, notices }, { at: now, what: 'same-enquiry', by: 'system', note: earlier })
}
