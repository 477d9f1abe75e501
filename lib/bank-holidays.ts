import type { Temporal } from 'temporal-polyfill'

/** The parts of the United Kingdom for which the government publishes a list of its own. */
export const NATIONS = ['england-and-wales', 'scotland', 'northern-ireland'] as const
export type Nation = (typeof NATIONS)[number]

/**
 * What no rule gives, by royal proclamation: a day more (true), or one from which a holiday was moved away (false).
 * A new proclamation is a new row here.
 */
const PROCLAIMED: Readonly<Record<string, Partial<Record<Nation, boolean>>>> = {
  // The day after Scotland's first match of the World Cup.
  '2026-06-15': { scotland: true },
}

const MONDAY = 1
const TUESDAY = 2
const FRIDAY = 5

/** A holiday on the first of `days`, or, when that is at a weekend, on the Monday after it. */
const single = (first: number, day: number, weekday: number) =>
  day === first || (weekday === MONDAY && (day === first + 1 || day === first + 2))

/** Two holidays one after the other: what falls at a weekend is made up for on the Monday, or the Monday and Tuesday, after it. */
const pair = (first: number, day: number, weekday: number) =>
  day === first || day === first + 1 || (weekday <= TUESDAY && (day === first + 2 || day === first + 3))

/** Easter Sunday is the first one after the full moon of spring, by the calendar's reckoning of it (Gauss; 1900 to 2199). */
function isEaster(year: number, marchDay: number, weekday: number, nation: Nation): boolean {
  const golden = year % 19
  const moon = (19 * golden + 24) % 30
  const full = 21 + moon - (moon > 28 || (moon > 27 && golden > 10) ? 1 : 0)
  const isFestive = weekday === FRIDAY || (weekday === MONDAY && nation !== 'scotland')
  const sunday = marchDay + (weekday === FRIDAY ? 2 : -1)
  return isFestive && sunday > full && sunday <= full + 7
}

function isByRule({ year, month, day, dayOfWeek: weekday }: Temporal.PlainDate, nation: Nation): boolean {
  const isMonday = weekday === MONDAY
  switch (month) {
    case 1:
      return (nation === 'scotland' ? pair : single)(1, day, weekday)
    case 3:
    case 4:
      return (
        (nation === 'northern-ireland' && month === 3 && single(17, day, weekday)) ||
        isEaster(year, month === 3 ? day : day + 31, weekday, nation)
      )
    case 5:
      return isMonday && (day <= 7 || day >= 25)
    case 7:
      return nation === 'northern-ireland' && single(12, day, weekday)
    case 8:
      return isMonday && (nation === 'scotland' ? day <= 7 : day >= 25)
    case 11:
      return nation === 'scotland' && day === 30
    case 12:
      return pair(25, day, weekday) || (nation === 'scotland' && isMonday && day <= 2)
    default:
      return false
  }
}

/**
 * Whether a day is on the government's list of bank holidays, https://www.gov.uk/bank-holidays, by the rules of the Banking and
 * Financial Dealings Act 1971, schedule 1, the proclamations that follow each year, and `PROCLAIMED`. As on that list, a holiday
 * at a weekend is its substitute alone: nothing is said of a Saturday or Sunday.
 */
export function isBankHoliday(day: Temporal.PlainDate, nation: Nation): boolean {
  return PROCLAIMED[day.toString()]?.[nation] ?? (day.dayOfWeek <= FRIDAY && isByRule(day, nation))
}
