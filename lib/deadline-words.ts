import type { Temporal } from 'temporal-polyfill'
import { readDay } from './day-words.ts'
import { takePhrase } from './phrase.ts'
import { readTime } from './time-words.ts'

/** Why words are no deadline. */
export type WordsProblem =
  | 'not-understood'
  | 'needs-time'
  | 'am-or-pm'
  | 'time-not-real'
  | 'not-real'
  | 'next-weekday'
  | 'days-differ'

/** Says which is meant where the clocks go back: an offset that the words stated, or the first or second of the two. */
export type Which = { is: 'offset'; minutes: number } | { is: 'first' } | { is: 'second' } | { is: 'unsaid' }

/** What words mean, before it is placed in the zone and compared with now. */
export type Meaning =
  | { is: 'asap' }
  | { is: 'none' }
  | { is: 'instant'; at: Temporal.Instant }
  | { is: 'local'; local: Temporal.PlainDateTime; which: Which }
  | { is: 'unclear'; code: WordsProblem }

/** Longer than any deadline in words; what is longer is not looked at. */
const LONGEST_WORDS = 200
const ASAP = /^(?:asap|a\.s\.a\.p|(?:as )?soon as (?:possible|you can)|urgent|now|immediately|right away|straight away)[.! ]*$/
const NONE = /^(?:none|no|no (?:fixed )?deadline|no rush|no hurry|n\/a|whenever|any ?time)(?:,? (?:please|thanks))?[.! ]*$/
/** Words that carry no moment of their own. */
const FILLER =
  /\b(?:no later than|if possible|at the latest|o'?clock|deadline|is|my|our|by|at|on|for|before|until|till|til|later|the|around|about|latest|please|sharp|thanks|thank you)\b/g
const ISO_WITH_OFFSET = /^(\d{4}-\d\d-\d\d)t(\d\d:\d\d)(?::\d\d(?:\.\d{1,9})?)?(z|[+-](?:0\d|1[0-4]):[0-5]\d)$/
const FROM_NOW =
  /^(?:(?:with)?in )?(?:next )?(\d{1,3}|half an|an?|two|three|four|five|six) ?(min(?:ute)?s?|h(?:ou)?rs?|(?<=in .*)[hm])(?: time| from now)?$/
const LENGTHS: Readonly<Record<string, number>> = { 'half an': 0.5, a: 1, an: 1, two: 2, three: 3, four: 4, five: 5, six: 6 }
const OF_THE_TWO = /\(the (first|second)(?: of the two[^)]*)?\)|\bthe (first|second) of the two\b/
const OFFSET = /\b(gmt|utc|bst|cet|cest)\b/
const OFFSETS: Readonly<Record<string, number>> = { gmt: 0, utc: 0, bst: 60, cet: 60, cest: 120 }

/**
 * Reads a deadline in words, as a reporter types it: "5pm today", "Friday noon", "24 November 17:00", "in 2 hours", "ASAP", "none".
 * All words must be understood: what is left over makes the whole refused, so that "5pm or 6pm" is never one of them.
 * "12am" is the first minute of its day, "midnight" the last: the earlier is the safe one, the second what people mean.
 * @param zone IANA zone in which the words are meant
 */
export function readDeadlineWords(typed: string, now: Temporal.Instant, zone: string): Meaning {
  if (typed.length > LONGEST_WORDS) return { is: 'unclear', code: 'not-understood' }
  const words = typed
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[‘’´`]/g, "'")
    .replaceAll(/\s+/g, ' ')
    .trim()
  const iso = ISO_WITH_OFFSET.exec(words)
  if (iso) return withOffset(readLocal(`${iso[1]} ${iso[2]}`, now, zone), iso[3] ?? 'z')
  const plain = plainWords(words)
  if (ASAP.test(plain)) return { is: 'asap' }
  if (NONE.test(words)) return { is: 'none' }
  const fromNow = FROM_NOW.exec(plain)
  if (fromNow) return { is: 'instant', at: later(now, fromNow[1] ?? '', fromNow[2] ?? '') }
  return readLocal(words, now, zone)
}

function plainWords(words: string): string {
  return words
    .replaceAll(/\btonight\b/g, 'today evening')
    .replaceAll(/\bthis (?=morning|afternoon|evening)/g, 'today ')
    .replaceAll(/\b(?:tmrw|tmr|tomorow|tommorow|tommorrow)\b/g, 'tomorrow')
    .replaceAll(/[,;()–—]| - /g, ' ')
    .replaceAll(FILLER, ' ')
    .replaceAll(/ +/g, ' ')
    .trim()
}

function later(now: Temporal.Instant, count: string, unit: string): Temporal.Instant {
  const minutes = (LENGTHS[count] ?? Number(count)) * (unit.startsWith('m') ? 1 : 60)
  return now.add({ seconds: Math.floor(minutes * 60) }).round({ smallestUnit: 'minute', roundingMode: 'floor' })
}

function withOffset(meaning: Meaning, offset: string): Meaning {
  if (meaning.is !== 'local') return meaning
  return { is: 'instant', at: meaning.local.toZonedDateTime(offset === 'z' ? 'UTC' : offset).toInstant() }
}

function readLocal(words: string, now: Temporal.Instant, zone: string): Meaning {
  const today = now.toZonedDateTimeISO(zone).toPlainDate()
  const ofTheTwo = takePhrase(words, OF_THE_TWO)
  const offset = takePhrase(plainWords(ofTheTwo?.rest ?? words), OFFSET)
  const text = offset?.rest ?? plainWords(ofTheTwo?.rest ?? words)
  const day = readDay(zone === 'Europe/London' ? text.replace(/\b(?:uk|london|british) time\b/, '') : text, today)
  if (day.is === 'wrong') return { is: 'unclear', code: day.code }
  const time = readTime(day.rest)
  if (time.is === 'unclear') return time
  if (time.clock === null) return { is: 'unclear', code: day.day ? 'needs-time' : 'not-understood' }
  if (/[^\s.:!-]/.test(time.rest)) return { is: 'unclear', code: 'not-understood' }
  const date = day.day ?? today
  const local = time.clock === 'end-of-day' ? date.add({ days: 1 }).toPlainDateTime() : date.toPlainDateTime(time.clock)
  return { is: 'local', local, which: whichOf(ofTheTwo?.found, offset?.found[1]) }
}

function whichOf(ofTheTwo: RegExpExecArray | undefined, offset: string | undefined): Which {
  if (offset) return { is: 'offset', minutes: OFFSETS[offset] ?? 0 }
  const word = ofTheTwo?.[1] ?? ofTheTwo?.[2]
  if (word === 'first' || word === 'second') return { is: word }
  return { is: 'unsaid' }
}
