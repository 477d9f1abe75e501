import { Temporal } from 'temporal-polyfill'
import type { Refusal, SendOutcome } from './send-outcome.ts'

/** What a notice tells: triage to the press side, everything else to the reporter. */
export type NoticeKind = 'triage' | 'acknowledgement' | 'correction' | 'withdrawal'

/** Whom a notice is for; the address is decided when it is claimed, from the current release. */
export type Audience = 'press-contact' | 'press-office' | 'reporter'

/**
 * Where a notice stands. It only ever moves forward:
 * owed → claimed → sent → delivered, or ambiguous, or impossible.
 */
export type NoticeState =
  | { is: 'owed'; from: Temporal.Instant }
  | { is: 'claimed'; at: Temporal.Instant; until: Temporal.Instant }
  | { is: 'ambiguous'; since: Temporal.Instant }
  | { is: 'sent'; at: Temporal.Instant; messageId: string }
  | { is: 'delivered'; at: Temporal.Instant }
  | { is: 'impossible'; at: Temporal.Instant; why: string }

/** One person who must be told one thing because of an enquiry. */
export type Notice = {
  /** `ntc_1`, `ntc_2` …: unique within its enquiry; with the reference it is the tag of every SES event. */
  id: string
  kind: NoticeKind
  audience: Audience
  /** When it came to be owed. */
  since: Temporal.Instant
  /** The address last written to. A reporter's is known from the start; who is told on the press side is decided when the notice is claimed. */
  to: string | null
  /** How many letters may have left: a triage letter beyond the first is marked as a repeat. */
  attempts: number
  /** How many sendings in a row have certainly not happened: the pause before the next grows with it. */
  failures: number
  state: NoticeState
  /** When the next person was told instead, because this one could not be shown to have been. */
  passedOnAt: Temporal.Instant | null
  /** The version of the release that a correction or a withdrawal made; null for every other kind. */
  about: number | null
}

/** A triage letter that is still not sent so long after it came to be owed wakes whoever runs the service. */
const OVERDUE_MINUTES = 5

/** Four times the longest sending (`LONGEST_SENDING_MS`, and none is begun with less time left), so that two senders are impossible. */
export const LEASE_SECONDS = 60
/** How long an acknowledgement in doubt waits for any SES event with our tag before it is sent once more. */
export const DOUBT_MINUTES = 10
/** A letter without a delivery event for so long has not told anybody. */
export const DELIVERY_MINUTES = 5
/** What could not be sent to a reporter for a day would be news to nobody. */
const REPORTER_HOURS = 24
const LONGEST_PAUSE_SECONDS = 600

/** A triage letter that nobody has begun to send. */
export function owedTriage(number: number, audience: Exclude<Audience, 'reporter'>, from: Temporal.Instant): Notice {
  return owed(number, { kind: 'triage', audience, to: null, about: null }, from)
}

/** An acknowledgement that nobody has begun to send; its address is the one that the reporter gave. */
export function owedAcknowledgement(number: number, to: string, from: Temporal.Instant): Notice {
  return owed(number, { kind: 'acknowledgement', audience: 'reporter', to, about: null }, from)
}

/** A letter to a reporter about a change of the release that nobody has begun to send. */
export function owedNews(
  number: number,
  { kind, version, to }: { kind: 'correction' | 'withdrawal'; version: number; to: string },
  from: Temporal.Instant,
): Notice {
  return owed(number, { kind, audience: 'reporter', to, about: version }, from)
}

function owed(number: number, what: Pick<Notice, 'kind' | 'audience' | 'to' | 'about'>, from: Temporal.Instant): Notice {
  return { id: `ntc_${number}`, ...what, since: from, attempts: 0, failures: 0, state: { is: 'owed', from }, passedOnAt: null }
}

/** What has to happen to a notice next, and the moment before which nothing has to. */
export type Step = { is: 'send' | 'pass-on' | 'give-up'; at: Temporal.Instant }

/**
 * The next step of a notice, or null when it is settled.
 * Triage is at least once: in doubt it is sent again at once. A letter to a reporter in doubt waits ten minutes and is sent once more,
 * so that one fault never gives a reporter two.
 * @param watched whether a missing delivery still matters: nobody has picked the enquiry up
 */
export function nextStep(notice: Notice, watched: boolean): Step | null {
  const { state, kind } = notice
  switch (state.is) {
    case 'owed':
      return { is: 'send', at: state.from }
    case 'claimed':
      return kind === 'triage' ? { is: 'send', at: state.until } : inDoubt(notice, later(state.until, doubtEnds(state.at)))
    case 'ambiguous':
      return kind === 'triage'
        ? { is: 'send', at: state.since.add({ seconds: pauseSeconds(notice.attempts - 1) }) }
        : inDoubt(notice, doubtEnds(state.since))
    case 'sent':
      if (kind !== 'triage' || !watched || notice.passedOnAt !== null) return null
      return { is: 'pass-on', at: state.at.add({ minutes: DELIVERY_MINUTES }) }
    case 'impossible':
      if (kind !== 'triage' || !watched || notice.passedOnAt !== null) return null
      return { is: 'pass-on', at: state.at }
    case 'delivered':
      return null
  }
}

function inDoubt(notice: Notice, at: Temporal.Instant): Step {
  return { is: notice.attempts < 2 ? 'send' : 'give-up', at }
}

/** Whether somebody who had to be told has not been told for more than five minutes. */
export function isOverdue({ kind, state, since }: Notice, now: Temporal.Instant): boolean {
  const isUnsent = state.is === 'owed' || state.is === 'claimed' || state.is === 'ambiguous'
  return kind === 'triage' && isUnsent && Temporal.Instant.compare(now, since.add({ minutes: OVERDUE_MINUTES })) > 0
}

/** Takes a notice for one sender; nobody else sends it before the lease ends. */
export function claimed(notice: Notice, to: string, now: Temporal.Instant): Notice {
  const state = { is: 'claimed', at: now, until: now.add({ seconds: LEASE_SECONDS }) } as const
  return { ...notice, to, attempts: notice.attempts + 1, state }
}

/**
 * Where a notice stands after one sending; the table of outcomes stands in docs/architecture.md.
 * An answer of SES is never proof: only a delivery event is.
 */
export function afterSending(notice: Notice, outcome: SendOutcome, now: Temporal.Instant): Notice {
  switch (outcome.is) {
    case 'accepted':
      return { ...notice, failures: 0, state: { is: 'sent', at: now, messageId: outcome.messageId } }
    case 'unknown':
      return { ...notice, state: { is: 'ambiguous', since: now } }
    case 'not-sent':
      return afterRefusal(notice, outcome.why, now)
  }
}

function afterRefusal(notice: Notice, why: Refusal, now: Temporal.Instant): Notice {
  const unsent = { ...notice, attempts: notice.attempts - 1, failures: notice.failures + 1 }
  if (why === 'rejected' && notice.audience !== 'press-office') return { ...unsent, state: { is: 'impossible', at: now, why } }
  const tooLate = Temporal.Instant.compare(now, notice.since.add({ hours: REPORTER_HOURS })) > 0
  if (notice.kind !== 'triage' && tooLate) return { ...unsent, state: { is: 'impossible', at: now, why } }
  return { ...unsent, state: { is: 'owed', from: now.add({ seconds: pauseAfter(unsent, why) }) } }
}

/** Seconds until the next sending: triage at once after a passing fault, an acknowledgement gives way. */
function pauseAfter(notice: Notice, why: Refusal): number {
  const passing = why === 'unreachable' || why === 'throttled'
  const least = notice.kind === 'triage' ? (passing ? 2 : 60) : passing ? 30 : LONGEST_PAUSE_SECONDS
  return Math.min(least * 2 ** (notice.failures - 1), notice.kind === 'triage' && !passing ? 60 : LONGEST_PAUSE_SECONDS)
}

/** 0, 60, 120, 240 … up to ten minutes: a broken SES must not fill a mailbox with repeats. */
function pauseSeconds(repeats: number): number {
  return repeats <= 0 ? 0 : Math.min(60 * 2 ** (repeats - 1), LONGEST_PAUSE_SECONDS)
}

/** What SES says about a letter afterwards. */
export type Report =
  | { is: 'send'; messageId: string }
  | { is: 'delivery' }
  | { is: 'failure'; why: 'bounced' | 'rejected' | 'not-rendered' }
  | { is: 'other' }

/**
 * Where a notice stands after a report. Reports come late, twice and in any order: the state never moves back,
 * and a failure stays a failure even when a delivery was reported before it.
 */
export function afterReport(notice: Notice, report: Report, now: Temporal.Instant): Notice {
  const { is } = notice.state
  switch (report.is) {
    case 'send':
      return is === 'owed' || is === 'claimed' || is === 'ambiguous'
        ? { ...notice, state: { is: 'sent', at: now, messageId: report.messageId } }
        : notice
    case 'delivery':
      return is === 'delivered' || is === 'impossible' ? notice : { ...notice, state: { is: 'delivered', at: now } }
    case 'failure':
      return is === 'impossible' ? notice : { ...notice, state: { is: 'impossible', at: now, why: report.why } }
    case 'other':
      return notice
  }
}

function doubtEnds(since: Temporal.Instant): Temporal.Instant {
  return since.add({ minutes: DOUBT_MINUTES })
}

function later(a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(a, b) < 0 ? b : a
}
