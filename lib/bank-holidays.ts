import type { Temporal } from 'temporal-polyfill'

/** The parts of the United Kingdom for which the government publishes a list of its own. */
export const NATIONS = ['england-and-wales', 'scotland', 'northern-ireland'] as const
export type Nation = (typeof NATIONS)[number]

/**
 * What no rule gives, by royal proclamation: a day more (true), or a day from which the holiday was moved away (false).
 * A new proclamation is a new row here, once https://www.gov.uk/bank-holidays shows it.
 */
const PROCLAIMED: Readonly<Record<string, Partial<Record<Nation, boolean>>>> = {
  // The day after Scotland's first match of the World Cup.
  '2026-06-15': { scotland: true },
}

const MONDAY = 1
const FRIDAY = 5

/**
 * Good Friday and, but in Scotland, Easter Monday. Easter Sunday follows the full moon of spring as the calendar reckons it
 * (Gauss; good for 1900 to 2199).
 * @param day of March; 32 is the first of April
 */
function isEaster(year: number, day: number, weekday: number, inScotland: boolean): boolean {
  const moon = (19 * (year % 19) + 24) % 30
  const full = 21 + moon - (moon > 27 ? 1 : 0)
  const sunday = day + (weekday === FRIDAY ? 2 : -1)
  return (weekday === FRIDAY || (weekday === MONDAY && !inScotland)) && sunday > full && sunday <= full + 7
}

/** The rules for Mondays to Fridays. */
function isByRule({ year, month, day, dayOfWeek: weekday }: Temporal.PlainDate, nation: Nation): boolean {
  const inScotland = nation === 'scotland'
  const inNorthernIreland = nation === 'northern-ireland'
  const isMonday = weekday === MONDAY
  // So many holidays in a row, of which those at a weekend are made up for on the Monday, or Monday and Tuesday, that follow.
  const isOneOf = (count: number, first: number) =>
    day >= first && (day < first + count || (weekday <= count && day < first + count + 2))
  switch (month) {
    case 1:
      return isOneOf(inScotland ? 2 : 1, 1)
    case 3:
      return (inNorthernIreland && isOneOf(1, 17)) || isEaster(year, day, weekday, inScotland)
    case 4:
      return isEaster(year, day + 31, weekday, inScotland)
    case 5:
      return isMonday && (day <= 7 || day >= 25)
    case 7:
      return inNorthernIreland && isOneOf(1, 12)
    case 8:
      return isMonday && (inScotland ? day <= 7 : day >= 25)
    case 11:
      return inScotland && day === 30
    case 12:
      return isOneOf(2, 25) || (inScotland && isMonday && day <= 2)
    default:
      return false
  }
}

/**
 * Whether a day is on the government's list of bank holidays, https://www.gov.uk/bank-holidays, in any year: by the rules of the
 * Banking and Financial Dealings Act 1971, schedule 1, by the proclamations that are made each year alike, and by `PROCLAIMED`.
 * As on that list, a holiday at a weekend is its substitute alone: a Saturday or Sunday is never one.
 */
export function isBankHoliday(day: Temporal.PlainDate, nation: Nation): boolean {
  return PROCLAIMED[day.toString()]?.[nation] ?? (day.dayOfWeek <= FRIDAY && isByRule(day, nation))
}
