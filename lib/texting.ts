import { Temporal } from 'temporal-polyfill'
import { deadlineOf, type Enquiry } from './enquiry.ts'
import type { LastResortReason } from './last-resort.ts'
import { type Notice, owedTo } from './notice.ts'
import type { Refusal, SendOutcome } from './send-outcome.ts'

/** Texts wake people: all that are owed within so many minutes go out as one. */
const TOGETHER_MINUTES = 5
/** With less time than this until the deadline, a text does not wait for others. */
const SOON_MINUTES = 20
/** SES may be throttled or out of reach for so long before somebody is texted. */
const HELD_UP_MINUTES = 3
/** With less time than this until the deadline there is none to wait in: held up once is held up. */
const NEAR_MINUTES = 5

/** After these SES sends nothing for us until somebody acts. */
export const STOPPED: ReadonlySet<Refusal> = new Set<Refusal>([
  'sender-unverified',
  'configuration-missing',
  'sending-paused',
  'quota',
])

/** Owes a text to whoever is on call; the very same enquiry when it has one since its ladder began. */
export function oweText(enquiry: Enquiry, reason: LastResortReason, now: Temporal.Instant): Enquiry {
  const { ladder, notices } = enquiry
  const isTexted = ({ kind, since }: Notice) =>
    kind === 'text' && (ladder === null || Temporal.Instant.compare(since, ladder.from) >= 0)
  if (notices.some(isTexted)) return enquiry
  const what = { kind: 'text', audience: 'on-call', to: null, rung: 'telling', counts: false, reason } as const
  return { ...enquiry, notices: [...notices, owedTo(notices.length + 1, what, now, textedAt(enquiry, reason, now))] }
}

/**
 * Owes a text when SES does not send the letter of somebody who counts: at once when it has stopped or the deadline is near,
 * after three minutes when it is held up.
 */
export function oweTextAfter(enquiry: Enquiry, notice: Notice, outcome: SendOutcome, now: Temporal.Instant): Enquiry {
  if (notice.kind !== 'triage' || !notice.counts || outcome.is === 'accepted') return enquiry
  if (outcome.is === 'not-sent' && outcome.why === 'rejected') return enquiry
  if (outcome.is === 'not-sent' && STOPPED.has(outcome.why)) return oweText(enquiry, 'sending-stopped', now)
  const isHeldUp = Temporal.Instant.compare(now, notice.since.add({ minutes: HELD_UP_MINUTES })) > 0
  return isHeldUp || isNear(enquiry, now) ? oweText(enquiry, 'sending-held-up', now) : enquiry
}

function isNear(enquiry: Enquiry, now: Temporal.Instant): boolean {
  const deadline = deadlineOf(enquiry)
  if (deadline.is !== 'at' || Temporal.Instant.compare(deadline.at, now) <= 0) return false
  return Temporal.Instant.compare(deadline.at, now.add({ minutes: NEAR_MINUTES })) <= 0
}

/**
 * Now for what is wanted soon, else the next moment on the clock that is a multiple of five minutes. While SES sends nothing, "as soon as
 * possible" waits for it too: one such enquiry a minute would be a text a minute, and SNS stops at a month's spending limit.
 */
function textedAt(enquiry: Enquiry, reason: LastResortReason, now: Temporal.Instant): Temporal.Instant {
  const deadline = deadlineOf(enquiry)
  const soon = now.add({ minutes: SOON_MINUTES })
  const isSoon = deadline.is === 'at' ? Temporal.Instant.compare(deadline.at, soon) <= 0 : deadline.is === 'asap'
  if (isSoon && (deadline.is === 'at' || reason === 'nobody-left')) return now
  return now.round({ smallestUnit: 'minute', roundingIncrement: TOGETHER_MINUTES, roundingMode: 'ceil' })
}
