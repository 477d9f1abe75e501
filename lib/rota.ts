import type { Temporal } from 'temporal-polyfill'

export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const
export type Weekday = (typeof WEEKDAYS)[number]

/** On call every week. Local times, `HH:MM`; a shift whose end is not after its beginning ends on the next day. */
export type WeeklyShift = { days: Weekday[]; from: string; to: string; person: string }

/** On call once: a dated exception or a swap, written down by somebody. The one written last wins. */
export type DatedShift = { from: Temporal.Instant; to: Temporal.Instant; person: string; by: string; writtenAt: Temporal.Instant }

/** Who is on call when, by their addresses. */
export type Rota = {
  weekly: WeeklyShift[]
  dated: DatedShift[]
  /** Who is told when nobody picks an enquiry up. */
  manager: string | null
  version: number
}
