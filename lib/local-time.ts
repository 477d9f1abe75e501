import type { Temporal } from 'temporal-polyfill'

/** What a local date and time means in a zone: in March an hour does not exist, in October one comes twice. */
export type Resolved =
  | { is: 'once'; at: Temporal.Instant }
  | { is: 'twice'; first: Temporal.Instant; second: Temporal.Instant }
  | { is: 'never' }

/** @param zone IANA name, for example `Europe/London` */
export function resolveLocal(local: Temporal.PlainDateTime, zone: string): Resolved {
  const first = local.toZonedDateTime(zone, { disambiguation: 'earlier' })
  const second = local.toZonedDateTime(zone, { disambiguation: 'later' })
  if (first.epochMilliseconds === second.epochMilliseconds) return { is: 'once', at: first.toInstant() }
  const exists = first.toPlainDateTime().equals(local)
  return exists ? { is: 'twice', first: first.toInstant(), second: second.toInstant() } : { is: 'never' }
}
