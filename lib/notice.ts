import { Temporal } from 'temporal-polyfill'
import type { DigestId } from './digest-id.ts'
import { later } from './instant.ts'
import type { RungName } from './ladder.ts'
import type { RouteReason } from './route-reason.ts'
import type { Refusal, SendOutcome } from './send-outcome.ts'

/** What a notice tells: triage to the press side, a text to whoever is on call, everything else to the reporter. */
export const NOTICE_KINDS = ['triage', 'acknowledgement', 'correction', 'withdrawal', 'text'] as const
export type NoticeKind = (typeof NOTICE_KINDS)[number]

/** As whom somebody of the press side is told, in the order in which they are. */
export const RANKS = ['press-contact', 'cover', 'duty-officer', 'press-office', 'manager'] as const
export type Rank = (typeof RANKS)[number]

/** Whom a notice is for. */
export type Audience = Rank | 'on-call' | 'reporter'

/**
 * Where a notice stands. It only ever moves forward:
 * owed → claimed → sent → delivered, or ambiguous, delayed or impossible.
 */
export type NoticeState =
  | { is: 'owed'; from: Temporal.Instant }
  | { is: 'claimed'; at: Temporal.Instant; until: Temporal.Instant }
  | { is: 'ambiguous'; since: Temporal.Instant }
  | { is: 'sent'; at: Temporal.Instant; messageId: string }
  | { is: 'delayed'; at: Temporal.Instant; why: string }
  | { is: 'delivered'; at: Temporal.Instant }
  | { is: 'impossible'; at: Temporal.Instant; why: string }

/** One person who must be told one thing because of an enquiry. */
export type Notice = {
  /** `ntc_1`, `ntc_2` …: unique within its enquiry; with the reference it is the tag of every SES event. */
  id: string
  kind: NoticeKind
  audience: Audience
  /** The step of the ladder that owes it; what does not climb belongs to the telling. */
  rung: RungName
  /** Whether a delivery of it counts as told: the letter of somebody who is away does not. */
  counts: boolean
  /** Why it goes where it goes; null until that is decided, and for every letter to a reporter. */
  reason: RouteReason | null
  /** When it came to be owed. */
  since: Temporal.Instant
  /**
   * The address written to. A reporter's is known from the start; who is told on the press side is decided when the notice is
   * first claimed.
   */
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
  /** The letter about many enquiries that carries it, `next` until there is one; null when it has a letter of its own. */
  digest: DigestId | 'next' | null
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
/** How long after SES sends again the press side may still wait. */
const LONGEST_STOP_SECONDS = 300

/** A triage letter that nobody has begun to send; who gets it is decided when it is. */
export function owedTriage(number: number, audience: Rank, from: Temporal.Instant): Notice {
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

/** A notice of the press side that is decided already. @param from when it may be sent, if that is not at once */
export function owedTo(
  number: number,
  what: Pick<Notice, 'kind' | 'audience' | 'to' | 'rung' | 'counts' | 'reason'>,
  since: Temporal.Instant,
  from = since,
): Notice {
  return { ...owed(number, { ...what, about: null }, since), ...what, state: { is: 'owed', from } }
}

function owed(number: number, what: Pick<Notice, 'kind' | 'audience' | 'to' | 'about'>, from: Temporal.Instant): Notice {
  const open = { rung: 'telling', counts: true, reason: null, attempts: 0, failures: 0, passedOnAt: null, digest: null } as const
  return { id: `ntc_${number}`, ...what, ...open, since: from, state: { is: 'owed', from } }
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
  const { state, kind, rung } = notice
  const isPressSide = kind === 'triage' || kind === 'text'
  if (!watched && (kind === 'text' || rung !== 'telling')) return null
  switch (state.is) {
    case 'owed':
      return { is: 'send', at: state.from }
    case 'claimed':
      return isPressSide ? { is: 'send', at: state.until } : inDoubt(notice, later(state.until, doubtEnds(state.at)))
    case 'ambiguous':
      return isPressSide
        ? { is: 'send', at: state.since.add({ seconds: pauseSeconds(notice.attempts - 1) }) }
        : inDoubt(notice, doubtEnds(state.since))
    case 'sent':
      return passingOn(notice, watched, state.at.add({ minutes: DELIVERY_MINUTES }))
    case 'delayed':
    case 'impossible':
      return passingOn(notice, watched, state.at)
    case 'delivered':
      return null
  }
}

/**
 * Whether the stream must show a notice: nobody has begun to send it and it waits for no others, or it failed and the next person
 * is told at once.
 */
export function isPressing(notice: Notice, watched: boolean): boolean {
  const step = notice.kind === 'text' ? null : nextStep(notice, watched)
  return step?.is === 'pass-on'
    ? notice.state.is !== 'sent'
    : step !== null && notice.state.is === 'owed' && notice.digest === null
}

function passingOn({ kind, passedOnAt }: Notice, watched: boolean, at: Temporal.Instant): Step | null {
  return kind === 'triage' && watched && passedOnAt === null ? { is: 'pass-on', at } : null
}

function inDoubt(notice: Notice, at: Temporal.Instant): Step {
  return { is: notice.attempts < 2 ? 'send' : 'give-up', at }
}

/** Whether somebody who had to be told has not been told for more than five minutes. */
export function isOverdue({ kind, state, since }: Notice, now: Temporal.Instant): boolean {
  const isUnsent = state.is === 'owed' || state.is === 'claimed' || state.is === 'ambiguous'
  return kind === 'triage' && isUnsent && Temporal.Instant.compare(now, since.add({ minutes: OVERDUE_MINUTES })) > 0
}

/** Ends a letter of the press side that has not left and that something else has taken the place of: nobody counts as told by it. */
export function superseded(notice: Notice, at: Temporal.Instant): Notice {
  return { ...notice, passedOnAt: at, state: { is: 'impossible', at, why: 'superseded' } }
}

/** Takes a notice for one sender; nobody else sends it before the lease ends. */
export function claimed(notice: Notice, to: string | null, now: Temporal.Instant): Notice {
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
  if (why === 'rejected' && notice.kind !== 'text') return { ...unsent, state: { is: 'impossible', at: now, why } }
  const tooLate = Temporal.Instant.compare(now, notice.since.add({ hours: REPORTER_HOURS })) > 0
  if (notice.audience === 'reporter' && tooLate) return { ...unsent, state: { is: 'impossible', at: now, why } }
  return { ...unsent, state: { is: 'owed', from: now.add({ seconds: pauseAfter(unsent, why) }) } }
}

/**
 * Seconds until the next sending: the press side at once after a passing fault, a letter to a reporter gives way. While SES is stopped
 * somebody is texted, so that asking it every minute would cost writes and tell nobody sooner.
 */
function pauseAfter({ audience, failures }: Notice, why: Refusal): number {
  const passing = why === 'unreachable' || why === 'throttled'
  const isForReporter = audience === 'reporter'
  const least = isForReporter ? (passing ? 30 : LONGEST_PAUSE_SECONDS) : passing ? 2 : 60
  return Math.min(least * 2 ** (failures - 1), isForReporter || passing ? LONGEST_PAUSE_SECONDS : LONGEST_STOP_SECONDS)
}

/** 0, 60, 120, 240 … up to ten minutes: a broken SES must not fill a mailbox with repeats. */
function pauseSeconds(repeats: number): number {
  return repeats <= 0 ? 0 : Math.min(60 * 2 ** (repeats - 1), LONGEST_PAUSE_SECONDS)
}

function doubtEnds(since: Temporal.Instant): Temporal.Instant {
  return since.add({ minutes: DOUBT_MINUTES })
}
