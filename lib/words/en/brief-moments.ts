import type { Temporal } from 'temporal-polyfill'
import { resolveLocal } from '../../local-time.ts'
import { MONTHS, WEEKDAYS } from './moments.ts'

/**
 * A moment in the fewest words that are still certain, time first: "17:00 today", "09:00 tomorrow", "12:00 Fri 27 Nov".
 * The year is named when it is another one, and which of the two when the hour comes twice that night.
 * @param zone IANA zone in which people read it
 */
export function briefMoment(at: Temporal.Instant, now: Temporal.Instant, zone: string): string {
  const there = at.toZonedDateTimeISO(zone)
  const today = now.toZonedDateTimeISO(zone).toPlainDate()
  const time = `${clockTime(at, zone)}${ofTheTwo(at, zone)}`
  const days = today.until(there.toPlainDate(), { largestUnit: 'day' }).days
  if (days === 0) return `${time} today`
  if (days === 1) return `${time} tomorrow`
  const date = `${brief(WEEKDAYS[there.dayOfWeek - 1])} ${there.day} ${brief(MONTHS[there.month - 1])}`
  return `${time} ${date}${there.year === today.year ? '' : ` ${there.year}`}`
}

function brief(name = ''): string {
  return name.slice(0, 3)
}

function ofTheTwo(at: Temporal.Instant, zone: string): string {
  const resolved = resolveLocal(at.toZonedDateTimeISO(zone).toPlainDateTime(), zone)
  if (resolved.is !== 'twice') return ''
  return at.equals(resolved.first) ? ' (the first)' : ' (the second)'
}

/** A time of day by the 24-hour clock: "17:00". */
export function clockTime(at: Temporal.Instant, zone: string): string {
  return at.toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' })
}

/** How far a moment is: "In 2 hours 55 minutes", "In 3 days 4 hours", "Passed 10 minutes ago". Full minutes are counted, never rounded up. */
export function timeLeft(at: Temporal.Instant, now: Temporal.Instant): string {
  const minutes = Math.floor((at.epochMilliseconds - now.epochMilliseconds) / 60_000)
  if (minutes === 0) return 'In less than a minute'
  return minutes > 0 ? `In ${lengthWords(minutes)}` : `Passed ${lengthWords(-minutes)} ago`
}

function lengthWords(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  if (hours >= 48) return together([Math.floor(hours / 24), 'day'], [hours % 24, 'hour'])
  return together([hours, 'hour'], [minutes % 60, 'minute'])
}

function together(...parts: [number, string][]): string {
  return parts
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count} ${unit}${count === 1 ? '' : 's'}`)
    .join(' ')
}
