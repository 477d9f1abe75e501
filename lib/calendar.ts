import { Temporal } from 'temporal-polyfill'
import { isBankHoliday } from './bank-holidays.ts'
import type { Organisation } from './organisation.ts'

/** When a reporter can expect a person to have picked the enquiry up. */
export type NewsExpected =
  | { is: 'within-minutes'; minutes: number }
  | { is: 'after-opening'; opens: Temporal.Instant; minutes: number }

/** A press office that is closed for longer has settings that are wrong, not a holiday. */
const LONGEST_CLOSURE_DAYS = 60
/** Working time is counted in stretches of days, so that a step of a quarter of an hour does not look at two months. */
const STRETCH_DAYS = 6
const MINUTE = 60_000
const DAY = 1440 * MINUTE

type Hours = Pick<Organisation, 'hours' | 'closures' | 'bankHolidays' | 'zone'>
type Span = { from: Temporal.Instant; to: Temporal.Instant }
/** Epoch milliseconds. */
type Stretch = { from: number; to: number }

/** The opening hours of a week, Monday first. */
export const weekOf = (hours: Organisation['hours']) => [
  hours.monday,
  hours.tuesday,
  hours.wednesday,
  hours.thursday,
  hours.friday,
  hours.saturday,
  hours.sunday,
]

/**
 * The opening that begins on a day; null when the office is closed all day. One that spans midnight ends on the next day, even
 * when that is a closed one. Of a time that comes twice the first counts, and one that the clocks skip is as much later; a day that
 * its zone left out (Samoa, 30 December 2011) has no opening, nor has one whose beginning is put off beyond its end.
 */
function openingOf(day: Temporal.PlainDate, { hours, closures, bankHolidays, zone }: Hours): Stretch | null {
  const opening = weekOf(hours)[day.dayOfWeek - 1]
  if (!opening || closures.includes(day.toString()) || (bankHolidays && isBankHoliday(day, bankHolidays))) return null
  const moment = (date: Temporal.PlainDate, plainTime: string) => date.toZonedDateTime({ timeZone: zone, plainTime })
  const from = moment(day, opening.from)
  const to = moment(opening.to > opening.from ? day : day.add({ days: 1 }), opening.to)
  const stretch = { from: from.epochMilliseconds, to: to.epochMilliseconds }
  return stretch.from < stretch.to && from.toPlainDate().equals(day) ? stretch : null
}

const instant = (milliseconds: number) => Temporal.Instant.fromEpochMilliseconds(milliseconds)
const localDay = (milliseconds: number, zone: string) => instant(milliseconds).toZonedDateTimeISO(zone).toPlainDate()

/** Open time within a stretch, in time order; openings that touch or overlap are one. */
function openWithin({ from, to }: Stretch, hours: Hours): Stretch[] {
  const open: Stretch[] = []
  const last = localDay(to, hours.zone)
  let day = localDay(from, hours.zone).subtract({ days: 1 })
  for (; Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) {
    const opening = openingOf(day, hours)
    const latest = open.at(-1)
    const start = Math.max(opening?.from ?? to, from)
    const end = Math.min(opening?.to ?? to, to)
    if (latest && start <= latest.to) latest.to = Math.max(latest.to, end)
    else if (start < end) open.push({ from: start, to: end })
  }
  return open
}

/** Open time between two moments, in time order and cut to them; none when `to` is not after `from`. */
export function openSpans(from: Temporal.Instant, to: Temporal.Instant, hours: Hours): Span[] {
  const stretch = { from: from.epochMilliseconds, to: to.epochMilliseconds }
  return openWithin(stretch, hours).map((open) => ({ from: instant(open.from), to: instant(open.to) }))
}

/** Whole minutes between two moments in which the office is open, exact over clock changes; 0 when `to` is not after `from`. */
export function workingMinutes(from: Temporal.Instant, to: Temporal.Instant, hours: Hours): number {
  const open = openWithin({ from: from.epochMilliseconds, to: to.epochMilliseconds }, hours)
  return Math.floor(open.reduce((sum, span) => sum + span.to - span.from, 0) / MINUTE)
}

/** @param ahead 1 to count forwards, -1 to count backwards */
function moved(at: Temporal.Instant, minutes: number, hours: Hours, ahead: 1 | -1): Temporal.Instant | null {
  let left = minutes * MINUTE
  let edge = at.epochMilliseconds
  let closedDays = 0
  while (left > 0 && closedDays < LONGEST_CLOSURE_DAYS) {
    const next = edge + ahead * STRETCH_DAYS * DAY
    const open = openWithin({ from: Math.min(edge, next), to: Math.max(edge, next) }, hours)
    for (const { from, to } of ahead > 0 ? open : open.reverse()) {
      if (left <= to - from) return instant(ahead > 0 ? from + left : to - left)
      left -= to - from
    }
    closedDays = open.length > 0 ? 0 : closedDays + STRETCH_DAYS
    edge = next
  }
  return left > 0 ? null : at
}

/**
 * The first moment at which so many minutes of open time have passed; `from` itself for none.
 * Null when the office opens on no day within 60 days.
 */
export function afterWorkingMinutes(from: Temporal.Instant, minutes: number, hours: Hours): Temporal.Instant | null {
  return moved(from, minutes, hours, 1)
}

/**
 * The last moment from which so many minutes of open time are left until another; `until` itself for none.
 * Null when the office was open on no day within 60 days.
 */
export function beforeWorkingMinutes(until: Temporal.Instant, minutes: number, hours: Hours): Temporal.Instant | null {
  return moved(until, minutes, hours, -1)
}

/** Whether the press office is open: from the opening minute up to, not including, the closing minute. */
export function isOpen(at: Temporal.Instant, hours: Hours): boolean {
  const now = at.epochMilliseconds
  const today = localDay(now, hours.zone)
  return [today.subtract({ days: 1 }), today].some((day) => {
    const opening = openingOf(day, hours)
    return opening !== null && opening.from <= now && now < opening.to
  })
}

/** The next opening after a moment; null when the settings open the office on no day within two months. */
export function nextOpening(at: Temporal.Instant, hours: Hours): Temporal.Instant | null {
  let day = localDay(at.epochMilliseconds, hours.zone)
  for (let count = 0; count <= LONGEST_CLOSURE_DAYS; count++) {
    const opening = openingOf(day, hours)
    if (opening && opening.from > at.epochMilliseconds) return instant(opening.from)
    day = day.add({ days: 1 })
  }
  return null
}

/**
 * When a reporter can expect news, by the organisation's service standard.
 * @param receivedAt the moment of acceptance
 */
export function newsExpected(receivedAt: Temporal.Instant, organisation: Organisation): NewsExpected {
  const { pickUpMinutesInHours, pickUpMinutesOnCall } = organisation.standard
  if (isOpen(receivedAt, organisation)) return { is: 'within-minutes', minutes: pickUpMinutesInHours }
  const opens = nextOpening(receivedAt, organisation)
  return opens
    ? { is: 'after-opening', opens, minutes: pickUpMinutesInHours }
    : { is: 'within-minutes', minutes: pickUpMinutesOnCall }
}
