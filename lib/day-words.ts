import { Temporal } from 'temporal-polyfill'
import { takePhrase } from './phrase.ts'

/** The day in a deadline's words, null when they name none, and the words without it. */
export type DayReading =
  | { is: 'read'; day: Temporal.PlainDate | null; rest: string }
  | { is: 'wrong'; code: 'not-real' | 'next-weekday' | 'days-differ' }

type DayFound = { day: Temporal.PlainDate | null; rest: string }

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
const MONTH = String.raw`(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?`
/** A year of this century: `1930` after a date is a time of day. */
const YEAR = String.raw`(?:[ -](?<year>20\d{2})(?![:.\d]))?`
const NTH = '(?:st|nd|rd|th)?'

/** Day before month, as in the United Kingdom; groups: day, month, year. A day without month, "27th", counts after its weekday alone. */
const DATES = [
  /(?<!\d)(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})(?:t(?=\d)|(?!\d))/,
  /(?<!\d)(?<day>\d{1,2})([/.-])(?<month>\d{1,2})\2(?<year>\d{4}|\d{2})(?![:\d])/,
  /(?<!\d)(?<day>\d{1,2})\/(?<month>\d{1,2})(?![/\d])/,
  new RegExp(String.raw`(?<![\d:.])(?<day>\d{1,2})${NTH}[ -](?:of )?(?<month>${MONTH})${YEAR}`),
  new RegExp(String.raw`\b(?<month>${MONTH}) (?<day>\d{1,2})${NTH}\b(?![:.]\d| ?[ap]\.? ?m\b)${YEAR}`),
  /(?<=\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.? )(?<day>\d{1,2})(?:st|nd|rd|th)\b/,
]
const RELATIVE = /\b(yesterday|today|day after tomorrow|tomorrow)\b/
const RELATIVE_DAYS: Readonly<Record<string, number>> = { yesterday: -1, today: 0, tomorrow: 1, 'day after tomorrow': 2 }
const WEEKDAY =
  /\b(?:(next) |this |coming )?(mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)\b/
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

/** The number of a month as people type it, `11`, `Nov` or `November`; null when it is none. */
export function monthNumber(text: string): number | null {
  const word = text.toLowerCase().replace(/\.$/, '')
  const isName = word.length > 2 && /^[a-z]+$/.test(word)
  const number = isName
    ? MONTHS.findIndex((name) => name.startsWith(word) || (word === 'sept' && name === 'september')) + 1
    : /^\d{1,2}$/.test(word)
      ? Number(word)
      : 0
  return number >= 1 && number <= 12 ? number : null
}

/** A real date; null for the 31st of February. Two digits mean this century. */
export function realDate(year: number, month: number, day: number): Temporal.PlainDate | null {
  const full = year < 100 ? 2000 + year : year
  if (full < 1900 || full > 9999 || month < 1 || month > 12 || day < 1) return null
  const date = Temporal.PlainDate.from({ year: full, month, day })
  return date.day === day ? date : null
}

/**
 * Reads the day in a deadline's words.
 * A weekday is the coming one, today included: on a Friday, "Friday 9:00" typed in the afternoon has passed, and is not a week away.
 * A date without a year is the nearest one, so that yesterday's date has passed and is not a year away.
 * "Next Friday" is asked about: half of the country means another day by it. Several days must be the same day.
 * @param words in small letters, single spaces
 */
export function readDay(words: string, today: Temporal.PlainDate): DayReading {
  const relative = takePhrase(words, RELATIVE)
  const date = takeDate(relative?.rest ?? words, today)
  if (date && date.day === null) return { is: 'wrong', code: 'not-real' }
  const rest = date?.rest ?? relative?.rest ?? words
  const weekday = takePhrase(rest, WEEKDAY)
  const nextOfIt = weekday && comingWeekday(weekday.found[2] ?? '', today)
  const days = [date?.day, relative && today.add({ days: RELATIVE_DAYS[relative.found[1] ?? ''] ?? 0 })].flatMap(
    (day) => day ?? [],
  )
  const day = days[0] ?? nextOfIt
  if (days.length === 0 && weekday?.found[1]) return { is: 'wrong', code: 'next-weekday' }
  const agree = days.every((other) => day?.equals(other)) && (!nextOfIt || nextOfIt.dayOfWeek === day?.dayOfWeek)
  return agree ? { is: 'read', day: day ?? null, rest: weekday?.rest ?? rest } : { is: 'wrong', code: 'days-differ' }
}

function comingWeekday(word: string, today: Temporal.PlainDate): Temporal.PlainDate {
  const dayOfWeek = WEEKDAYS.indexOf(word.slice(0, 3)) + 1
  return today.add({ days: (dayOfWeek - today.dayOfWeek + 7) % 7 })
}

function takeDate(words: string, today: Temporal.PlainDate): DayFound | null {
  for (const pattern of DATES) {
    const taken = takePhrase(words, pattern)
    if (!taken) continue
    const { day, month, year } = taken.found.groups ?? {}
    return { day: dateOf(Number(day), month, year, today), rest: taken.rest }
  }
  return null
}

function dateOf(day: number, month: string | undefined, year: string | undefined, today: Temporal.PlainDate) {
  if (month === undefined) return comingDayOfMonth(day, today)
  const monthOfYear = monthNumber(month) ?? 0
  return year ? realDate(Number(year), monthOfYear, day) : nearestDate(monthOfYear, day, today)
}

function comingDayOfMonth(day: number, today: Temporal.PlainDate): Temporal.PlainDate | null {
  const months = [0, 1, 2].map((count) => today.toPlainYearMonth().add({ months: count }))
  const dates = months.flatMap(({ year, month }) => realDate(year, month, day) ?? [])
  return dates.find((date) => Temporal.PlainDate.compare(date, today) >= 0) ?? null
}

function nearestDate(month: number, day: number, today: Temporal.PlainDate): Temporal.PlainDate | null {
  const distance = (date: Temporal.PlainDate) => Math.abs(today.until(date, { largestUnit: 'day' }).days)
  const dates = [-1, 0, 1].flatMap((years) => realDate(today.year + years, month, day) ?? [])
  return dates.toSorted((a, b) => distance(a) - distance(b))[0] ?? null
}
