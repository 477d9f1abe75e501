import { Temporal } from 'temporal-polyfill'

/** A time of day as typed: exact, the end of its day, or a reason why it is none. */
export type TimeWords =
  | { is: 'time'; time: Temporal.PlainTime; text: string }
  | { is: 'end-of-day'; text: string }
  | { is: 'unclear'; code: 'am-or-pm' | 'needs-time' }
  | { is: 'absent' }

const HOURS: Record<string, number> = Object.fromEntries(
  ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'].map((word, index) => [
    word,
    index + 1,
  ]),
)
const HALF = String.raw`(a\.?m\.?|p\.?m\.?)?(?![a-z])`
const CLOCK = new RegExp(String.raw`(?<![\d:.])(\d{1,2})[:.](\d{2})(?::00)?\s*${HALF}`)
const HOUR = /(?<![\d:.])(\d{1,2})\s*(a\.?m\.?|p\.?m\.?)(?![a-z])/
const FOUR_DIGITS = /(?<!\d)([01]\d|2[0-3])([0-5]\d)(?:\s?h(?:ou)?rs)?(?!\d)/
const PAST = new RegExp(String.raw`(half past|quarter past|quarter to)\s+(\d{1,2}|[a-z]+)\s*${HALF}`)
const BARE_HOUR =
  /\b(?:by|at|before)\s+(\d{1,2}|[a-z]+)(?:\s+o'?clock)?(?=$|\s)(?!\s*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/
const VAGUE =
  /\b(cob|cop|eod|eop|close of (?:play|business)|end of (?:the )?(?:day|play|week)|lunch ?time|morning|afternoon|evening)\b/
/** Words that say which half of the day a bare hour is in. */
const MORNING = /\bmorning\b/
const LATE = /\b(tonight|afternoon|evening)\b/

/**
 * Reads the time of day in a deadline's words, in small letters.
 * `5` alone, `5:30` and `half past four` are asked about: half a day is too much to guess. `05:30` and `17:30` are the 24-hour clock.
 */
export function readTime(words: string): TimeWords {
  const noon = /\b(?:12 )?(noon|midday)\b/.exec(words)
  if (noon) return { is: 'time', time: new Temporal.PlainTime(12), text: noon[0] }
  const midnight = /\b(?:12 )?midnight\b/.exec(words)
  if (midnight) return { is: 'end-of-day', text: midnight[0] }
  const half = MORNING.test(words) ? 'am' : LATE.test(words) ? 'pm' : undefined
  const past = PAST.exec(words)
  if (past) return minutesPast(past, half)
  const clock = CLOCK.exec(words)
  if (clock) return onClock(clock[1] ?? '', Number(clock[2]), clock[3] ?? half, clock[0])
  const hour = HOUR.exec(words)
  if (hour) return onClock(hour[1] ?? '', 0, hour[2], hour[0])
  const digits = FOUR_DIGITS.exec(words)
  if (digits) return onClock(digits[1] ?? '', Number(digits[2]), undefined, digits[0])
  const bare = BARE_HOUR.exec(words)
  const number = Number(bare?.[1] ?? '') || HOURS[bare?.[1] ?? '']
  if (bare && number) return onClock(String(number), 0, half, bare[0])
  return VAGUE.test(words) ? { is: 'unclear', code: 'needs-time' } : { is: 'absent' }
}

function minutesPast([text, phrase, word = '', half]: RegExpExecArray, otherHalf: string | undefined): TimeWords {
  const hour = Number(word) || HOURS[word]
  if (!hour) return { is: 'absent' }
  if (phrase === 'quarter to') return onClock(String(hour === 1 ? 12 : hour - 1), 45, half ?? otherHalf, text)
  return onClock(String(hour), phrase === 'half past' ? 30 : 15, half ?? otherHalf, text)
}

function onClock(hourText: string, minute: number, half: string | undefined, text: string): TimeWords {
  const hour = Number(hourText)
  if (minute > 59 || hour > 24 || (half && (hour > 12 || hour === 0) && !hourText.startsWith('0') && hour < 13))
    return { is: 'absent' }
  if (hour === 24) return minute === 0 ? { is: 'end-of-day', text } : { is: 'absent' }
  if (half && hour <= 12)
    return { is: 'time', time: new Temporal.PlainTime((hour % 12) + (half.startsWith('p') ? 12 : 0), minute), text }
  const is24 = hour > 12 || hour === 0 || hourText.startsWith('0')
  return is24 ? { is: 'time', time: new Temporal.PlainTime(hour, minute), text } : { is: 'unclear', code: 'am-or-pm' }
}
