import { Temporal } from 'temporal-polyfill'
import { monthNumber, realDate } from './day-words.ts'
import { type Meaning, readDeadlineWords, type Which, type WordsProblem } from './deadline-words.ts'
import { type Deadline, isSameDeadline } from './enquiry.ts'
import { resolveLocal } from './local-time.ts'

export type DeadlineField = 'deadline' | 'deadline-day' | 'deadline-month' | 'deadline-year' | 'deadline-time'
/** The fields of a deadline as they came, cleaned. */
export type DeadlineFields = Record<DeadlineField, string>

export type DeadlineProblem =
  | `deadline-${WordsProblem}`
  | 'deadline-missing'
  | 'deadline-two-answers'
  | 'deadline-day-missing'
  | 'deadline-month-missing'
  | 'deadline-year-missing'
  | 'deadline-hour-skipped'
  | 'deadline-zone-differs'
  | 'deadline-passed'
  | 'deadline-too-far'

export type DeadlineReading = { is: 'read'; deadline: Deadline } | { is: 'wrong'; field: DeadlineField; code: DeadlineProblem }

/** Which field bears a problem of the moment itself: where the day is past, the day. */
type Blame = { day: DeadlineField; time: DeadlineField; year: DeadlineField }

const DATE_PARTS = ['day', 'month', 'year'] as const
/** A form that was opened before the deadline and sent just after it is still welcome. */
const GRACE_MINUTES = 15
const FARTHEST_DAYS = 366

/**
 * Reads the reporter's deadline, exact to the minute.
 *
 * `deadline` is the page's choice: empty ("at a date and time"), `ASAP` or `none`; a program may send any words there ("5pm today").
 * With it empty, the date fields and the time count; `deadline-time` takes "17:00", "5pm", "noon" and, beside empty date fields,
 * words with their own day ("5pm today"). Without any day the time is today's.
 * "ASAP" wins over a filled-in date, because it is never later; any other answer beside a different date is asked about,
 * because one of the two would be lost.
 *
 * Refused are words that leave a doubt of more than a minute, times that the zone skips, moments more than 15 minutes past
 * (nearer ones were still ahead when the form was opened) and moments more than 366 days ahead. The hour that comes twice in
 * October means its first, unless the words say otherwise ("01:30 GMT"); which one it is, is said where it is read back.
 * @param fields cleaned to one line each
 * @param zone IANA zone of the organisation, in which typed times are meant
 */
export function readDeadline(fields: DeadlineFields, now: Temporal.Instant, zone: string): DeadlineReading {
  const words = fields.deadline
  if (words === '') return fromFields(fields, now, zone)
  const reading = fromWords(words, 'deadline', now, zone)
  const isAlone = [...DATE_PARTS, 'time' as const].every((part) => fields[`deadline-${part}`] === '')
  if (isAlone || reading.is === 'wrong' || reading.deadline.is === 'asap') return reading
  const other = fromFields(fields, now, zone)
  const isSame = other.is === 'read' && isSameDeadline(reading.deadline, other.deadline)
  return isSame ? reading : wrong('deadline', 'deadline-two-answers')
}

function wrong(field: DeadlineField, code: DeadlineProblem): DeadlineReading {
  return { is: 'wrong', field, code }
}

function fromFields(fields: DeadlineFields, now: Temporal.Instant, zone: string): DeadlineReading {
  const time = fields['deadline-time']
  if (DATE_PARTS.some((part) => fields[`deadline-${part}`] !== '')) return fromDate(fields, now, zone)
  return time === '' ? wrong('deadline', 'deadline-missing') : fromWords(time, 'deadline-time', now, zone)
}

function fromWords(words: string, field: DeadlineField, now: Temporal.Instant, zone: string): DeadlineReading {
  return fromMeaning(readDeadlineWords(words, now, zone), { day: field, time: field, year: field }, now, zone)
}

function fromDate(fields: DeadlineFields, now: Temporal.Instant, zone: string): DeadlineReading {
  const date = readDateFields(fields)
  if ('is' in date) return date
  const time = fields['deadline-time']
  if (time === '') return wrong('deadline-time', 'deadline-needs-time')
  const blame = { day: 'deadline-day', time: 'deadline-time', year: 'deadline-year' } as const
  return fromMeaning(readDeadlineWords(`${date.day.toString()} ${time}`, now, zone), blame, now, zone)
}

function readDateFields(fields: DeadlineFields): { day: Temporal.PlainDate } | DeadlineReading {
  for (const part of DATE_PARTS) {
    if (fields[`deadline-${part}`] === '') return wrong(`deadline-${part}`, `deadline-${part}-missing`)
  }
  const [day, year] = [fields['deadline-day'], fields['deadline-year']]
  const month = monthNumber(fields['deadline-month'])
  if (!/^\d{1,2}$/.test(day)) return wrong('deadline-day', 'deadline-not-real')
  if (month === null) return wrong('deadline-month', 'deadline-not-real')
  if (!/^(\d{2}|\d{4})$/.test(year)) return wrong('deadline-year', 'deadline-not-real')
  const date = realDate(Number(year), month, Number(day))
  return date ? { day: date } : wrong('deadline-day', 'deadline-not-real')
}

function fromMeaning(meaning: Meaning, blame: Blame, now: Temporal.Instant, zone: string): DeadlineReading {
  switch (meaning.is) {
    case 'asap':
    case 'none':
      return { is: 'read', deadline: { is: meaning.is } }
    case 'unclear':
      return wrong(blame.time, `deadline-${meaning.code}`)
    case 'instant':
      return within(meaning.at, blame, now, zone)
    case 'local': {
      const at = placed(meaning.local, meaning.which, zone)
      return typeof at === 'string' ? wrong(blame.time, at) : within(at, blame, now, zone)
    }
  }
}

function placed(local: Temporal.PlainDateTime, which: Which, zone: string): Temporal.Instant | DeadlineProblem {
  const resolved = resolveLocal(local, zone)
  if (resolved.is === 'never') return 'deadline-hour-skipped'
  const moments = resolved.is === 'once' ? [resolved.at] : [resolved.first, resolved.second]
  if (which.is === 'offset') {
    const stated = moments.find((at) => at.toZonedDateTimeISO(zone).offsetNanoseconds === which.minutes * 60e9)
    return stated ?? 'deadline-zone-differs'
  }
  return (which.is === 'second' ? moments.at(-1) : moments[0]) ?? 'deadline-hour-skipped'
}

function within(at: Temporal.Instant, blame: Blame, now: Temporal.Instant, zone: string): DeadlineReading {
  const day = (moment: Temporal.Instant) => moment.toZonedDateTimeISO(zone).toPlainDate()
  if (Temporal.Instant.compare(at, now.subtract({ minutes: GRACE_MINUTES })) < 0) {
    return wrong(day(at).equals(day(now)) ? blame.time : blame.day, 'deadline-passed')
  }
  if (Temporal.Instant.compare(at, now.add({ hours: 24 * FARTHEST_DAYS })) > 0) return wrong(blame.year, 'deadline-too-far')
  return { is: 'read', deadline: { is: 'at', at } }
}
