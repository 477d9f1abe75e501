import { Temporal } from 'temporal-polyfill'
import { readDeadlineWords, type Which, type WordsProblem } from './deadline-words.ts'
import { endOfDay } from './embargo-moment.ts'
import { resolveLocal } from './local-time.ts'

export type MomentProblem =
  | 'not-understood'
  | 'needs-time'
  | 'am-or-pm'
  | 'not-real'
  | 'zone-differs'
  | 'hour-skipped'
  | 'hour-doubled'
export type TypedMoment = { is: 'at'; at: Temporal.Instant } | { is: 'wrong'; code: MomentProblem }

const PROBLEMS: Readonly<Record<WordsProblem, MomentProblem>> = {
  'not-understood': 'not-understood',
  'needs-time': 'needs-time',
  'am-or-pm': 'am-or-pm',
  'time-not-real': 'not-real',
  'not-real': 'not-real',
  'next-weekday': 'not-understood',
  'days-differ': 'not-understood',
}

/**
 * Reads a moment that an officer types, on the organisation's clocks: "2026-12-24 17:00", "tomorrow 9am", with an offset, or a day alone.
 * An hour that the clocks pass over is refused, and one that comes twice too, unless the words say which is meant.
 * @param edge which end of a day that stands alone is meant: a time "to 24 December" ends with that day
 * @param zone IANA zone of the organisation
 */
export function readTypedMoment(text: string, edge: 'from' | 'to', now: Temporal.Instant, zone: string): TypedMoment {
  const typed = text.trim()
  if (/^\d{4}-\d{2}-\d{2}$/.test(typed)) return wholeDay(typed, edge, zone)
  const meaning = readDeadlineWords(typed, now, zone)
  if (meaning.is === 'instant') return { is: 'at', at: meaning.at }
  if (meaning.is === 'local') return placed(meaning.local, meaning.which, zone)
  return { is: 'wrong', code: meaning.is === 'unclear' ? PROBLEMS[meaning.code] : 'not-understood' }
}

function wholeDay(text: string, edge: 'from' | 'to', zone: string): TypedMoment {
  try {
    const day = Temporal.PlainDate.from(text, { overflow: 'reject' })
    return { is: 'at', at: edge === 'to' ? endOfDay(day, zone) : day.toZonedDateTime(zone).toInstant() }
  } catch {
    return { is: 'wrong', code: 'not-real' }
  }
}

function placed(local: Temporal.PlainDateTime, which: Which, zone: string): TypedMoment {
  const resolved = resolveLocal(local, zone)
  if (resolved.is === 'never') return { is: 'wrong', code: 'hour-skipped' }
  const { first, second } = resolved.is === 'once' ? { first: resolved.at, second: resolved.at } : resolved
  if (which.is === 'offset') {
    const stated = [first, second].find((at) => at.toZonedDateTimeISO(zone).offsetNanoseconds === which.minutes * 60e9)
    return stated ? { is: 'at', at: stated } : { is: 'wrong', code: 'zone-differs' }
  }
  if (resolved.is === 'twice' && which.is === 'unsaid') return { is: 'wrong', code: 'hour-doubled' }
  return { is: 'at', at: which.is === 'second' ? second : first }
}
