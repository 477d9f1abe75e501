import { Temporal } from 'temporal-polyfill'
import type { Deadline } from './enquiry.ts'

/** What happens, one after the other, while nobody picks an enquiry up. */
export const RUNGS = ['telling', 'reminder', 'pass-on', 'manager', 'late-prompt'] as const
export type RungName = (typeof RUNGS)[number]

/** One step of the ladder and its moment. */
export type Rung = { is: RungName; at: Temporal.Instant }

/** The ladder of one enquiry: when its people were told, and the steps that are still to come, soonest first. */
export type Ladder = { from: Temporal.Instant; rungs: Rung[] }

const URGENT_MINUTES = 60

/** The step whose moment takes part in an enquiry's `dueAt`; null at the top of the ladder. */
export function nextRung({ rungs }: Ladder): Rung | null {
  return rungs[0] ?? null
}

/** The steps whose moment has come, several at once after an outage. */
export function dueRungs({ rungs }: Ladder, now: Temporal.Instant): Rung[] {
  return rungs.filter(({ at }) => Temporal.Instant.compare(at, now) <= 0)
}

/** The ladder once its due steps have been done. */
export function climb({ from, rungs }: Ladder, now: Temporal.Instant): Ladder {
  return { from, rungs: rungs.filter(({ at }) => Temporal.Instant.compare(at, now) > 0) }
}

/** Whether an enquiry is always told in a letter of its own: "as soon as possible", a deadline within 60 minutes, or one that has passed. */
export function isUrgent(deadline: Deadline, now: Temporal.Instant): boolean {
  if (deadline.is !== 'at') return deadline.is === 'asap'
  return Temporal.Instant.compare(deadline.at, now.add({ minutes: URGENT_MINUTES })) <= 0
}
