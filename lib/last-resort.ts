import { Temporal } from 'temporal-polyfill'
import type { Deadline, Reference } from './enquiry.ts'

/** Why somebody is sent a text instead of a letter. */
export type LastResortReason =
  /** Every address that could be told has failed. */
  | 'nobody-left'
  /** SES refuses to send for us at all: paused, unverified, not configured, or its day's quota is used up. */
  | 'sending-stopped'
  /** SES has been throttled or out of reach for minutes. */
  | 'sending-held-up'

/** An enquiry of which nobody has been told, as the last resort knows it: nothing of the reporter. */
export type Untold = { reference: Reference; deadline: Deadline }

/**
 * The one to look at first: the earliest deadline, one that has passed included; "as soon as possible" counts as now, none comes last.
 * Of equals it is the first in the list.
 */
export function soonest(waiting: readonly Untold[], now: Temporal.Instant): Untold | null {
  const [first = null, ...others] = waiting
  return others.reduce((best, one) => (best && isSooner(one.deadline, best.deadline, now) ? one : best), first)
}

function isSooner(one: Deadline, other: Deadline, now: Temporal.Instant): boolean {
  const [a, b] = [momentOf(one, now), momentOf(other, now)]
  return a !== null && (b === null || Temporal.Instant.compare(a, b) < 0)
}

function momentOf(deadline: Deadline, now: Temporal.Instant): Temporal.Instant | null {
  switch (deadline.is) {
    case 'at':
      return deadline.at
    case 'asap':
      return now
    case 'none':
      return null
  }
}
