import { WEEKDAYS, type Weekday } from './rota.ts'

const GROUPS: ReadonlyMap<string, readonly Weekday[]> = new Map<string, readonly Weekday[]>([
  ['daily', WEEKDAYS],
  ['weekdays', WEEKDAYS.slice(0, 5)],
  ['weekend', WEEKDAYS.slice(5)],
  ['weekends', WEEKDAYS.slice(5)],
])
const SHORTEST_NAME = 3
const HOURS = /^([01]?\d|2[0-3]):([0-5]\d) ?[-–] ?([01]?\d|2[0-3]):([0-5]\d)$/

function dayNumber(word: string): number | null {
  const number = word.length < SHORTEST_NAME ? -1 : WEEKDAYS.findIndex((day) => day.startsWith(word))
  return number < 0 ? null : number
}

/** "fri-mon" goes over the end of the week. */
function daysOf(word: string): readonly Weekday[] | null {
  const group = GROUPS.get(word)
  if (group) return group
  const [first = '', last = first, ...more] = word.split('-')
  const from = dayNumber(first)
  const to = dayNumber(last)
  if (from === null || to === null || more.length > 0) return null
  return from <= to ? WEEKDAYS.slice(from, to + 1) : [...WEEKDAYS.slice(from), ...WEEKDAYS.slice(0, to + 1)]
}

/**
 * Reads the days of a weekly shift as people type them: "mon-fri", "Sat,Sun", "daily", "weekend".
 * @returns in the order of the week; null when a word is no day
 */
export function readDays(text: string): Weekday[] | null {
  const words = text
    .trim()
    .toLowerCase()
    .split(/[\s,]+/)
  const found = words.map(daysOf)
  if (found.some((days) => days === null)) return null
  const days = new Set(found.flatMap((some) => some ?? []))
  return WEEKDAYS.filter((day) => days.has(day))
}

/** Reads "17:00-09:00", on the 24-hour clock; null when it is not two times. */
export function readHours(text: string): { from: string; to: string } | null {
  const [, fromHour, fromMinute, toHour, toMinute] = HOURS.exec(text.trim()) ?? []
  if (!fromHour || !fromMinute || !toHour || !toMinute) return null
  return { from: `${fromHour.padStart(2, '0')}:${fromMinute}`, to: `${toHour.padStart(2, '0')}:${toMinute}` }
}
