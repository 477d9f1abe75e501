import { Temporal } from 'temporal-polyfill'
import { monthNumber, readDay, realDate } from './day-words.ts'
import type { Deadline } from './enquiry.ts'
import { resolveLocal } from './local-time.ts'
import { readTime } from './time-words.ts'

/** The fields of a deadline as they came, cleaned. */
export type DeadlineFields = Record<DeadlineField, string>
export type DeadlineField = 'deadline' | 'deadline-day' | 'deadline-month' | 'deadline-year' | 'deadline-time'

export type DeadlineProblem =
  | 'deadline-missing'
  | 'deadline-not-understood'
  | 'deadline-needs-time'
  | 'deadline-am-or-pm'
  | 'deadline-next-weekday'
  | 'deadline-weekday-differs'
  | 'deadline-day-missing'
  | 'deadline-month-missing'
  | 'deadline-year-missing'
  | 'deadline-not-real'
  | 'deadline-hour-skipped'
  | 'deadline-passed'
  | 'deadline-too-far'

type Result = { is: 'read'; deadline: Deadline } | { is: 'wrong'; field: DeadlineField; code: DeadlineProblem }
type Wanted = { local: Temporal.PlainDateTime } | { instant: Temporal.Instant } | { code: DeadlineProblem }

/** A form that was opened before the deadline and sent just after it is still welcome. */
const GRACE_MINUTES = 15
const FARTHEST_DAYS = 366
const ASAP = /^(asap|a\.s\.a\.p\.?|as soon as possible|urgent|now|immediately)[.!]*$/
const NONE = /^(none|no|no deadline|no rush|n\/a|whenever)[.!]*$/
/** Words that carry no moment of their own. */
const FILLER =
  /\b(by|at|on|before|the|of|latest|please|deadline|o'?clock|sharp|and|this|(?:in the )?(?:morning|afternoon|evening)|tonight|uk time|gmt|bst)\b/g

/**
 * Reads the reporter's deadline from words (`5pm today`, `ASAP`, `none`, `2026-11-24 17:00`) or from date and time fields.
 * Words win over the date fields. The time field takes words too, so that "5pm today" beside empty date fields is a deadline.
 * The hour that comes twice in October means its first; it is said where the deadline is read back. Midnight is the end of its day.
 * @param fields cleaned to one line each
 * @param zone IANA zone of the organisation, in which typed times are meant
 */
export function readDeadline(fields: DeadlineFields, now: Temporal.Instant, zone: string): Result {
  const words = fields.deadline.toLowerCase()
  if (words !== '') return fromWords(words, 'deadline', now, zone)
  const dates = [fields['deadline-day'], fields['deadline-month'], fields['deadline-year']]
  if (dates.some((text) => text !== '')) return fromDates(fields, now, zone)
  const time = fields['deadline-time'].toLowerCase()
  return time === '' ? wrong('deadline', 'deadline-missing') : fromWords(time, 'deadline-time', now, zone)
}

function wrong(field: DeadlineField, code: DeadlineProblem): Result {
  return { is: 'wrong', field, code }
}

function fromWords(words: string, field: DeadlineField, now: Temporal.Instant, zone: string): Result {
  if (ASAP.test(words)) return { is: 'read', deadline: { is: 'asap' } }
  if (NONE.test(words)) return { is: 'read', deadline: { is: 'none' } }
  const wanted = understood(words, now, zone)
  if ('code' in wanted) return wrong(field, wanted.code)
  return 'instant' in wanted ? within(wanted.instant, field, now) : placed(wanted.local, field, now, zone)
}

function understood(words: string, now: Temporal.Instant, zone: string): Wanted {
  const relative = /^(?:with)?in (\d{1,3}) ?(min(?:ute)?s?|h(?:ou)?rs?)$/.exec(words)
  if (relative) {
    const unit = relative[2]?.startsWith('m') ? 'minutes' : 'hours'
    return { instant: now.add({ [unit]: Number(relative[1]) }).round({ smallestUnit: 'minute', roundingMode: 'floor' }) }
  }
  const local = now.toZonedDateTimeISO(zone).toPlainDateTime()
  const day = readDay(words, local.toPlainDate())
  if (day.is === 'wrong') return { code: `deadline-${day.code}` }
  const withoutDay = day.is === 'absent' ? words : day.text.split('|').reduce((rest, part) => rest.replace(part, ' '), words)
  const time = readTime(
    day.is !== 'absent' && /tonight|afternoon|evening|morning/.test(day.text) ? `${withoutDay} ${day.text}` : withoutDay,
  )
  if (time.is === 'unclear') return { code: `deadline-${time.code}` }
  if (time.is === 'absent') return { code: day.is === 'absent' ? 'deadline-not-understood' : 'deadline-needs-time' }
  const rest = withoutDay
    .replace(time.text, ' ')
    .replaceAll(FILLER, ' ')
    .replaceAll(/[\s,.;:()-]+/g, '')
  if (rest !== '') return { code: 'deadline-not-understood' }
  const at = (date: Temporal.PlainDate) =>
    time.is === 'end-of-day' ? date.add({ days: 1 }).toPlainDateTime() : date.toPlainDateTime(time.time)
  if (day.is !== 'weekday') return { local: at(day.is === 'day' ? day.day : local.toPlainDate()) }
  const ahead = (day.dayOfWeek - local.dayOfWeek + 7) % 7
  const next = at(local.toPlainDate().add({ days: ahead }))
  return { local: Temporal.PlainDateTime.compare(next, local) > 0 ? next : next.add({ days: 7 }) }
}

function fromDates(fields: DeadlineFields, now: Temporal.Instant, zone: string): Result {
  for (const part of ['day', 'month', 'year'] as const) {
    if (fields[`deadline-${part}`] === '') return wrong(`deadline-${part}`, `deadline-${part}-missing`)
  }
  const month = monthNumber(fields['deadline-month'])
  const isNumbers = /^\d{1,2}$/.test(fields['deadline-day']) && /^(\d{2}|\d{4})$/.test(fields['deadline-year'])
  const day = isNumbers && month ? realDate(Number(fields['deadline-year']), month, Number(fields['deadline-day'])) : null
  if (!day) return wrong('deadline-day', 'deadline-not-real')
  const words = fields['deadline-time'].toLowerCase()
  if (words === '') return wrong('deadline-time', 'deadline-needs-time')
  const wanted = understood(`${day} ${words}`, now, zone)
  if ('code' in wanted) return wrong('deadline-time', wanted.code)
  return 'instant' in wanted ? within(wanted.instant, 'deadline-time', now) : placed(wanted.local, 'deadline-time', now, zone)
}

function placed(local: Temporal.PlainDateTime, field: DeadlineField, now: Temporal.Instant, zone: string): Result {
  const resolved = resolveLocal(local, zone)
  if (resolved.is === 'never') return wrong(field, 'deadline-hour-skipped')
  return within(resolved.is === 'once' ? resolved.at : resolved.first, field, now)
}

function within(at: Temporal.Instant, field: DeadlineField, now: Temporal.Instant): Result {
  if (Temporal.Instant.compare(at, now.subtract({ minutes: GRACE_MINUTES })) < 0) return wrong(field, 'deadline-passed')
  if (Temporal.Instant.compare(at, now.add({ hours: 24 * FARTHEST_DAYS })) > 0) return wrong(field, 'deadline-too-far')
  return { is: 'read', deadline: { is: 'at', at } }
}
