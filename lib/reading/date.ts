import type { Temporal } from 'temporal-polyfill'
import { realDate } from '../day-words.ts'
import { monthOf, weekdayIn } from './month.ts'

/** A date as written. Without a year only its day and month are known; `ambiguous` is 03/04/2026 in a text of mixed customs. */
export type WrittenDate = { start: number; end: number; words: string } & (
  | { is: 'date'; date: Temporal.PlainDate }
  | { is: 'incomplete'; day: number; month: number; weekday: number | null }
  | { is: 'ambiguous' }
)

/** Whether numbers are written day first (most of the world), month first (United States), or the text mixes customs. */
export type NumberOrder = 'day-first' | 'month-first' | 'mixed'

const DAY_FIRST =
  /(?<![\p{L}\p{N}.:£$€])(?<day>\d{1,2})(?:st|nd|rd|th|er|ain|fed|af|il|ydd|º)?\.?[ /-](?:of |de |o )?(?<month>\p{L}{3,12})(?!\p{L})\.?(?:(?:,? |[-/])(?:de |del )?(?<year>(?:19|20)\d{2}|['’]\d{2}|(?<=[-/])\d{2})(?!\d))?/giu
const MONTH_FIRST =
  /(?<!\p{L}|dydd )(?<month>\p{L}{3,12})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?(?![\d:]|\.\d)(?:,? (?<year>(?:19|20)\d{2})(?!\d))?/giu
const ISO = /(?<![\p{N}/.-])(?<year>(?:19|20)\d{2})(?<mark>[-/.])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})(?![\p{N}/-])/gu
const NUMBERS =
  /(?<![\p{L}\p{N}./-])(?<first>\d{1,2})(?<mark>[./-])(?<second>\d{1,2})\k<mark>(?<year>(?:19|20)\d{2}|\d{2})(?![\p{N}/]|[.-]\d)/gu
const WEEKDAY_BEFORE = 20

/** A date deep in a very long line is no release's own. */
const LOOKED_AT = 10_000

/** The dates in a text's beginning, in order; a day that its month does not have is no date. */
export function datesIn(whole: string, order: NumberOrder): WrittenDate[] {
  if (!/\d/.test(whole)) return []
  const text = whole.slice(0, LOOKED_AT)
  const found = [
    ...[...text.matchAll(DAY_FIRST), ...text.matchAll(MONTH_FIRST)].map((match) => namedDate(match, text)),
    ...[...text.matchAll(ISO)].map(isoDate),
    ...[...text.matchAll(NUMBERS)].map((match) => numberDate(match, order)),
  ]
  const dates = found.filter((date) => date !== null).sort((a, b) => a.start - b.start || b.end - a.end)
  return dates.filter((date, index) => date.start >= (dates[index - 1]?.end ?? 0))
}

const spanOf = (match: RegExpExecArray) => ({ start: match.index, end: match.index + match[0].length, words: match[0] })

function namedDate(match: RegExpExecArray, text: string): WrittenDate | null {
  const month = monthOf(match.groups?.['month'] ?? '')
  const day = Number(match.groups?.['day'])
  const year = match.groups?.['year']
  if (month === null || realDate(2024, month, day) === null) return null
  if (year === undefined) {
    const weekday = weekdayIn(text.slice(Math.max(0, match.index - WEEKDAY_BEFORE), match.index))
    return { ...spanOf(match), is: 'incomplete', day, month, weekday }
  }
  return complete(match, realDate(fullYear(year), month, day))
}

/** "'26" and "3-Jun-26" are of this century. */
const fullYear = (written: string): number => {
  const year = Number(written.replaceAll(/\D/g, ''))
  return year < 100 ? 2000 + year : year
}

function isoDate(match: RegExpExecArray): WrittenDate | null {
  return complete(match, realDate(Number(match.groups?.['year']), Number(match.groups?.['month']), Number(match.groups?.['day'])))
}

function numberDate(match: RegExpExecArray, order: NumberOrder): WrittenDate | null {
  const [first, second, year] = ['first', 'second', 'year'].map((name) => Number(match.groups?.[name]))
  if (first === undefined || second === undefined || year === undefined) return null
  const dayFirst = complete(match, realDate(year, second, first))
  const monthFirst = complete(match, realDate(year, first, second))
  // 14.07.2026 is written in no country with the month first.
  if (order === 'day-first' || match.groups?.['mark'] === '.') return dayFirst ?? monthFirst
  if (order === 'month-first') return monthFirst ?? dayFirst
  if (dayFirst === null || monthFirst === null || first === second) return dayFirst ?? monthFirst
  return { ...spanOf(match), is: 'ambiguous' }
}

function complete(match: RegExpExecArray, date: Temporal.PlainDate | null): WrittenDate | null {
  return date === null ? null : { ...spanOf(match), is: 'date', date }
}
