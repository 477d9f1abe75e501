import { Temporal } from 'temporal-polyfill'
import { takePhrase } from './phrase.ts'

/** A time of day, or the end of its day: midnight belongs to the day that it ends. */
export type Clock = Temporal.PlainTime | 'end-of-day'

/** The time of day in a deadline's words, null when they name none, and the words without it. */
export type TimeReading =
  | { is: 'read'; clock: Clock | null; rest: string }
  | { is: 'unclear'; code: 'am-or-pm' | 'needs-time' | 'time-not-real' }

const PART_NAMES = ['morning', 'afternoon', 'evening', 'night'] as const
type Part = (typeof PART_NAMES)[number]
/** A time as written. `is24`: it can only be meant by the 24-hour clock, as `17`, `05:30` or `10:15`. */
type Written = { hour: number; minute: number; half: string | undefined; is24: boolean }

const HOUR_WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
const HOUR = String.raw`(\d{1,2}|${HOUR_WORDS.join('|')})`
const HALF = String.raw`(?: ?([ap])\.? ?m\b\.?)`
const STEPS: Readonly<Record<string, number>> = {
  five: 5,
  ten: 10,
  quarter: 15,
  twenty: 20,
  'twenty-five': 25,
  'twenty five': 25,
}

const PART = /\b(?:in )?(?:the )?(morning|afternoon|evening|night)\b/
const NOON = /\b(?:12(?:[:.]00)? ?)?(?:noon|midday)\b/
const MIDNIGHT = /\b(?:(?:12|00|24)(?:[:.]00)? ?)?midnight\b/
const PAST = new RegExp(
  String.raw`\b(?:half(?: past)?|(?:a )?(quarter|twenty[- ]five|twenty|ten|five) (past|to)) ${HOUR}\b${HALF}?`,
)
const COLON = new RegExp(String.raw`(?<![\d:.])(\d{1,2})[:.](\d{2})(?::\d{2}(?:\.\d+)?)?(?!\d|[:.]\d)${HALF}?`)
/** `17h` is a time; `24h` is more often a day's length. */
const LETTER_H = /(?<![\d:.])(?!24)(\d{1,2}) ?h ?(\d{2})?\b/
const ON_THE_HOUR = new RegExp(String.raw`(?<![\d:.])\b${HOUR}${HALF}`)
/** `2026` beside a day is the year that somebody left out of the date, not 20:26. */
const FOUR_DIGITS = /(?<!\d)(?!20[23]\d(?! ?h))(\d{2})(\d{2})(?: ?h(?:ou)?rs?)?\b(?!\d)/
/** A bare `17` may as well be the day of a month. */
const BARE = new RegExp(String.raw`^(1[0-2]|\d|${HOUR_WORDS.join('|')})$`)
/** The end of a day by name: no time of day, and only an ornament beside one. */
const CLOSE =
  /\b(?:cob|cop|eod|eop|close of (?:play|business)|end of (?:business|(?:the )?(?:business |working )?(?:day|play)))\b/
const VAGUE = /\b(?:lunch ?time|lunch|first thing|end of (?:the )?week|this week)\b/

/** From the first hour up to, not including, the second. */
const PARTS: Readonly<Record<Part, readonly [number, number]>> = {
  morning: [0, 12],
  afternoon: [12, 19],
  evening: [16, 24],
  night: [16, 24],
}

/**
 * Reads the time of day in a deadline's words. `05:30` and `10:15` are the 24-hour clock; `5:30`, `half past four` and a bare `6`
 * are asked about, because half a day is too much to guess, unless the words say morning, afternoon or evening.
 * "Close of play" and "tomorrow morning" name no time: what they mean differs from office to office.
 * @param words in small letters, single spaces, the day taken out
 */
export function readTime(words: string): TimeReading {
  const part = takePhrase(words, PART)
  const partName = PART_NAMES.find((name) => name === part?.found[1])
  const text = part?.rest ?? words
  const midnight = takePhrase(text, MIDNIGHT)
  if (midnight && partName !== 'morning' && partName !== 'afternoon')
    return { is: 'read', clock: 'end-of-day', rest: midnight.rest }
  const close = takePhrase(text, CLOSE)
  const taken = takeWritten(close?.rest ?? text)
  if (taken) return settled(taken.written, partName, taken.rest)
  return part || close || VAGUE.test(text) ? { is: 'unclear', code: 'needs-time' } : { is: 'read', clock: null, rest: text }
}

function takeWritten(text: string): { written: Written; rest: string } | null {
  const noon = takePhrase(text, NOON)
  if (noon) return { written: { hour: 12, minute: 0, half: undefined, is24: true }, rest: noon.rest }
  const past = takePhrase(text, PAST)
  if (past) return { written: pastOrTo(past.found), rest: past.rest }
  const colon = takePhrase(text, COLON)
  if (colon) return { written: onClock(colon.found[1], colon.found[2], colon.found[3]), rest: colon.rest }
  const hour = takePhrase(text, ON_THE_HOUR)
  if (hour) return { written: onClock(hour.found[1], '00', hour.found[2]), rest: hour.rest }
  const plain = takePhrase(text, FOUR_DIGITS) ?? takePhrase(text, LETTER_H)
  if (plain) return { written: { ...onClock(plain.found[1], plain.found[2], undefined), is24: true }, rest: plain.rest }
  const bare = takePhrase(text, BARE)
  return bare && { written: { ...onClock(bare.found[1], '00', undefined), is24: false }, rest: bare.rest }
}

function onClock(hourText = '', minuteText = '00', half: string | undefined): Written {
  const hour = hourNumber(hourText)
  return { hour, minute: Number(minuteText), half, is24: hour > 12 || /^\d\d$/.test(hourText) || hourText === '0' }
}

function pastOrTo([, step = '', direction, hourText = '', half]: RegExpExecArray): Written {
  const minutes = STEPS[step] ?? 30
  const hour = hourNumber(hourText)
  if (direction !== 'to') return { hour, minute: minutes, half, is24: hour > 12 }
  return { hour: hour === 1 ? 12 : hour - 1, minute: 60 - minutes, half, is24: hour > 13 }
}

function hourNumber(text: string): number {
  return /^\d+$/.test(text) ? Number(text) : HOUR_WORDS.indexOf(text) + 1
}

function settled({ hour, minute, half, is24 }: Written, part: Part | undefined, rest: string): TimeReading {
  const isNoTime =
    hour < 0 ||
    hour > 24 ||
    minute > 59 ||
    (hour === 24 && minute > 0) ||
    (half === 'a' && hour > 12) ||
    (half === 'p' && hour === 0)
  if (isNoTime) return { is: 'unclear', code: 'time-not-real' }
  if (hour === 24) return { is: 'read', clock: 'end-of-day', rest }
  const hours =
    half === undefined
      ? is24
        ? [hour]
        : [hour % 12, (hour % 12) + 12]
      : [half === 'a' ? hour % 12 : hour > 12 ? hour : (hour % 12) + 12]
  const [from, to] = part ? PARTS[part] : [0, 24]
  const [only, other] = hours.filter((candidate) => candidate >= from && candidate < to)
  const isTwelveAtNight = !is24 && half === undefined && only === 0
  if (only === undefined || other !== undefined || isTwelveAtNight) return { is: 'unclear', code: 'am-or-pm' }
  return { is: 'read', clock: new Temporal.PlainTime(only, minute), rest }
}
