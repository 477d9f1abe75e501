import { Temporal } from 'temporal-polyfill'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const DAY_FIRST = new RegExp(
  `\\b(?<day>\\d{1,2})(?:st|nd|rd|th)? (?:of )?(?<month>${MONTH})\\b\\.?(?:,? (?<year>\\d{4})\\b)?`,
  'i',
)
const MONTH_FIRST = new RegExp(`\\b(?<month>${MONTH})\\b\\.? (?<day>\\d{1,2})(?:st|nd|rd|th)?\\b(?:,? (?<year>\\d{4})\\b)?`, 'i')

/** A date as written: complete, or words that leave the year open. */
export type WrittenDate = { is: 'date'; date: Temporal.PlainDate; words: string } | { is: 'incomplete'; words: string }

/** The first date in a text, or null. A day that the month does not have is no date. */
export function dateIn(text: string): WrittenDate | null {
  const found = [DAY_FIRST.exec(text), MONTH_FIRST.exec(text)].filter((match) => match !== null)
  const [match] = found.sort((a, b) => a.index - b.index)
  if (match?.groups === undefined) return null
  const { day, month, year } = match.groups
  const words = match[0]
  if (day === undefined || month === undefined) return null
  if (year === undefined) return { is: 'incomplete', words }
  const number = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1
  try {
    const date = Temporal.PlainDate.from({ year: Number(year), month: number, day: Number(day) }, { overflow: 'reject' })
    return { is: 'date', date, words }
  } catch {
    return null
  }
}

/** "today (Nov 24)", "published today, 24 November 2017": how a body states the release's own date. */
const TODAY = /\btoday\b[ ,(]{1,3}(?<rest>.{3,40})/i

/** The date that a sentence gives as its "today", with the word itself, or null. */
export function todayIn(text: string): WrittenDate | null {
  const match = TODAY.exec(text)
  const written = dateIn(match?.groups?.['rest'] ?? '')
  if (match === null || written === null) return null
  const end = match[0].indexOf(written.words) + written.words.length
  const closing = match[0].charAt(end) === ')' ? 1 : 0
  return { ...written, words: match[0].slice(0, end + closing) }
}
