import { Temporal } from 'temporal-polyfill'

/** A day as typed. `weekday`: the next such day, today included while its time is ahead. */
export type DayWords =
  | { is: 'day'; day: Temporal.PlainDate; text: string }
  | { is: 'weekday'; dayOfWeek: number; text: string }
  | { is: 'wrong'; code: 'not-real' | 'next-weekday' | 'weekday-differs' }
  | { is: 'absent' }

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH = String.raw`(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?`
const YEAR = String.raw`(?:,?\s+(\d{4})(?![:.\d]))?`
const ISO = /\b(\d{4})-(\d{1,2})-(\d{1,2})(?:t(?=\d))?/
const SLASHES = /\b(\d{1,2})\/(\d{1,2})(?:\/(\d{4}|\d{2}))?\b/
const DAY_FIRST = new RegExp(String.raw`\b(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?${MONTH}${YEAR}`)
const MONTH_FIRST = new RegExp(String.raw`\b${MONTH}\s+(\d{1,2})(?:st|nd|rd|th)?(?![:.\d]|\s*[ap]\.?m)${YEAR}`)
const WEEKDAY = /\b(next\s+)?(?:this\s+)?(mon|tue|wed|thu|fri|sat|sun)(?:day|s|sday|nesday|rs|rsday|urday)?\b,?/

/** The number of a month as people type it, `11`, `Nov` or `November`; null when it is none. */
export function monthNumber(text: string): number | null {
  if (/^\d{1,2}$/.test(text)) return Number(text)
  const index = text.length < 3 ? -1 : MONTHS.indexOf(text.slice(0, 3).toLowerCase())
  return index < 0 ? null : index + 1
}

/** A real date; null for the 31st of February. Two digits mean this century. */
export function realDate(year: number, month: number, day: number): Temporal.PlainDate | null {
  const full = year < 100 ? 2000 + year : year
  if (full < 1900 || full > 9999 || month < 1 || month > 12 || day < 1) return null
  const date = Temporal.PlainDate.from({ year: full, month, day })
  return date.day === day ? date : null
}

/**
 * Reads the day in a deadline's words, in small letters; day before month, as in the United Kingdom.
 * "Next Friday" is asked about: half of the country means another day by it.
 */
export function readDay(words: string, today: Temporal.PlainDate): DayWords {
  const weekday = WEEKDAY.exec(words)
  const date = readDate(words, today)
  if (date && date.is !== 'day') return date
  if (date && weekday) {
    const agrees = DAYS[date.day.dayOfWeek - 1] === weekday[2]
    return agrees ? { ...date, text: `${weekday[0]}|${date.text}` } : { is: 'wrong', code: 'weekday-differs' }
  }
  if (date) return date
  const relative = /\b(today|tonight|this (?:morning|afternoon|evening))\b/.exec(words)
  if (relative) return { is: 'day', day: today, text: relative[0] }
  const tomorrow = /\b(tomorrow|tmrw)\b/.exec(words)
  if (tomorrow) return { is: 'day', day: today.add({ days: 1 }), text: tomorrow[0] }
  if (!weekday) return { is: 'absent' }
  if (weekday[1]) return { is: 'wrong', code: 'next-weekday' }
  return { is: 'weekday', dayOfWeek: DAYS.indexOf(weekday[2] ?? '') + 1, text: weekday[0] }
}

function readDate(words: string, today: Temporal.PlainDate): Extract<DayWords, { is: 'day' | 'wrong' }> | null {
  const iso = ISO.exec(words)
  if (iso) return dated(realDate(Number(iso[1]), Number(iso[2]), Number(iso[3])), iso[0])
  const slashes = SLASHES.exec(words)
  if (slashes) return inYear(slashes[3], Number(slashes[2]), Number(slashes[1]), today, slashes[0])
  const dayFirst = DAY_FIRST.exec(words)
  if (dayFirst) return inYear(dayFirst[3], monthNumber(dayFirst[2] ?? '') ?? 0, Number(dayFirst[1]), today, dayFirst[0])
  const monthFirst = MONTH_FIRST.exec(words)
  if (monthFirst) return inYear(monthFirst[3], monthNumber(monthFirst[1] ?? '') ?? 0, Number(monthFirst[2]), today, monthFirst[0])
  return null
}

function inYear(yearText: string | undefined, month: number, day: number, today: Temporal.PlainDate, text: string) {
  if (yearText) return dated(realDate(Number(yearText), month, day), text)
  const thisYear = realDate(today.year, month, day)
  const isAhead = thisYear && Temporal.PlainDate.compare(thisYear, today) >= 0
  return dated(isAhead ? thisYear : realDate(today.year + 1, month, day), text)
}

function dated(day: Temporal.PlainDate | null, text: string): Extract<DayWords, { is: 'day' | 'wrong' }> {
  return day ? { is: 'day', day, text } : { is: 'wrong', code: 'not-real' }
}
