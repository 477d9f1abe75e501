import { Temporal } from 'temporal-polyfill'
import { resolveLocal } from './local-time.ts'

/** `not-understood`: not a complete date and time. `hour-skipped`: the clocks pass over it in March. */
export type EmbargoMoment = { is: 'at'; at: Temporal.Instant } | { is: 'wrong'; code: 'not-understood' | 'hour-skipped' }

const FORM = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2})(?::00)?\s?(Z|UTC|[+-](?:0\d|1[0-4]):[0-5]\d)?$/i

/**
 * Reads an embargo's moment as people type it for certain: `2026-05-03 00:01` on the organisation's clocks, or with a zone (`Z`, `+02:00`).
 * A time that the clocks pass over in March is refused: nobody can say which of the two neighbours was meant.
 * A time that comes twice in October is the later one, because an embargo is kept late rather than early.
 * @param zone IANA zone of the organisation
 */
export function readEmbargoMoment(text: string, zone: string): EmbargoMoment {
  const [, day, time, offset] = FORM.exec(text.trim()) ?? []
  const local = day && time ? plainMoment(`${day}T${time}`) : null
  if (!local) return { is: 'wrong', code: 'not-understood' }
  if (offset) return { is: 'at', at: Temporal.Instant.from(`${local}${/^(z|utc)$/i.test(offset) ? 'Z' : offset}`) }
  const resolved = resolveLocal(local, zone)
  if (resolved.is === 'never') return { is: 'wrong', code: 'hour-skipped' }
  return { is: 'at', at: resolved.is === 'once' ? resolved.at : resolved.second }
}

function plainMoment(text: string): Temporal.PlainDateTime | null {
  try {
    return Temporal.PlainDateTime.from(text, { overflow: 'reject' })
  } catch {
    return null
  }
}

/**
 * The moment at which a day is over on the organisation's clocks: a release that closes on a day still takes enquiries on it.
 */
export function endOfDay(day: Temporal.PlainDate, zone: string): Temporal.Instant {
  return day.add({ days: 1 }).toZonedDateTime(zone).toInstant()
}
