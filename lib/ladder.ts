import type { Temporal } from 'temporal-polyfill'

/** What happens, one after the other, while nobody picks an enquiry up. */
export const RUNGS = ['telling', 'reminder', 'pass-on', 'manager', 'late-prompt'] as const
export type RungName = (typeof RUNGS)[number]

/** One step of the ladder and its moment. */
export type Rung = { is: RungName; at: Temporal.Instant }
