import type { Temporal } from 'temporal-polyfill'

/** What a notice tells: triage to the press side, acknowledgement to the reporter. */
export type NoticeKind = 'triage' | 'acknowledgement'

/**
 * Where a notice stands. It only ever moves forward:
 * owed → claimed → sent → delivered, or ambiguous, or impossible.
 */
export type NoticeState =
  | { is: 'owed'; from: Temporal.Instant }
  | { is: 'claimed'; at: Temporal.Instant; until: Temporal.Instant }
  | { is: 'sent'; at: Temporal.Instant; messageId: string }
  | { is: 'ambiguous'; since: Temporal.Instant }
  | { is: 'delivered'; at: Temporal.Instant }
  | { is: 'impossible'; at: Temporal.Instant; why: string }

/** One person who must be told one thing because of an enquiry. */
export type Notice = {
  /** `ntc_1`, `ntc_2` …: unique within its enquiry; with the reference it is the tag of every SES event. */
  id: string
  kind: NoticeKind
  /** Decided when the notice is claimed, from the current release; null until then. */
  to: string | null
  /** How often sending was begun. A triage letter sent again is marked as a repeat. */
  attempts: number
  state: NoticeState
}
