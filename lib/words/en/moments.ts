import type { Temporal } from 'temporal-polyfill'
import type { Deadline } from '../../enquiry.ts'
import { resolveLocal } from '../../local-time.ts'

export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

const weekday = (day: { dayOfWeek: number }) => WEEKDAYS[day.dayOfWeek - 1] ?? ''
const month = (day: { month: number }) => MONTHS[day.month - 1] ?? ''
const two = (number: number) => String(number).padStart(2, '0')

/** "17:00", and which of the two where the clocks go back: the words must name one moment. */
export function timeOfDay(at: Temporal.Instant, zone: string): string {
  const local = at.toZonedDateTimeISO(zone)
  const time = `${two(local.hour)}:${two(local.minute)}`
  const resolved = resolveLocal(local.toPlainDateTime(), zone)
  if (resolved.is !== 'twice') return time
  return `${time} (${at.equals(resolved.first) ? 'the first of the two, before the clocks go back' : 'the second of the two, after the clocks go back'})`
}

/** "24 November 2017" */
export function longDate(day: Temporal.PlainDate): string {
  return `${day.day} ${month(day)} ${day.year}`
}

/** "November 2017" */
export function monthWords(day: { year: number; month: number }): string {
  return `${month(day)} ${day.year}`
}

/** "Tuesday 24 November 2026 at 17:00" */
export function longMoment(at: Temporal.Instant, zone: string): string {
  const day = at.toZonedDateTimeISO(zone).toPlainDate()
  return `${weekday(day)} ${longDate(day)} at ${timeOfDay(at, zone)}`
}

/** "today, Tuesday, 17:00", "tomorrow, Wednesday, 09:00", "Friday 27 November, 12:00"; with the year when it is another one. */
export function dayAndTime(at: Temporal.Instant, now: Temporal.Instant, zone: string): string {
  const day = at.toZonedDateTimeISO(zone).toPlainDate()
  const today = now.toZonedDateTimeISO(zone).toPlainDate()
  const time = timeOfDay(at, zone)
  if (day.equals(today)) return `today, ${weekday(day)}, ${time}`
  if (day.equals(today.add({ days: 1 }))) return `tomorrow, ${weekday(day)}, ${time}`
  const year = day.year === today.year ? '' : ` ${day.year}`
  return `${weekday(day)} ${day.day} ${month(day)}${year}, ${time}`
}

/** A deadline as it is read back. */
export function deadlineWords(deadline: Deadline, now: Temporal.Instant, zone: string): string {
  switch (deadline.is) {
    case 'at':
      return dayAndTime(deadline.at, now, zone)
    case 'asap':
      return 'as soon as possible'
    case 'none':
      return 'no deadline'
  }
}
