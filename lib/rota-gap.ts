import type { Temporal } from 'temporal-polyfill'
import { openSpans } from './calendar.ts'
import type { Organisation } from './organisation.ts'
import { absenceAt, addressKey, coverOf, isDead, isSilent, type Person } from './person.ts'
import { cutAt, joined, type Rota, type Span, shiftsBetween } from './rota.ts'

/** Why a time has nobody: no shift, somebody who is away without a cover who is there, or an address that letters do not reach. */
export type Lack = 'nobody' | 'away' | 'unreachable'

/** A time in which nothing about the rota changes. */
export type Watch = Span & {
  /** Who is on call by the rota. */
  person: string | null
  /** Who is told: the person, or their cover while they are away. */
  standing: string | null
  lack: Lack | null
  /** Whether the office is open, so that nobody on call is no lack. */
  isOpen: boolean
}
/** A time in which a reporter's question would wake nobody. */
export type Gap = Span & { person: string | null; why: Lack }

type Facts = Span & {
  rota: Rota
  /** By address in lower case; somebody who is not among them counts as there. */
  people: ReadonlyMap<string, Person>
  organisation: Pick<Organisation, 'hours' | 'closures' | 'bankHolidays' | 'zone'>
}
type Standing = Pick<Watch, 'standing' | 'lack'>

function standingFor(person: string | null, people: Facts['people'], at: Temporal.Instant): Standing {
  if (person === null) return { standing: null, lack: 'nobody' }
  const known = people.get(addressKey(person))
  const isAway = known !== undefined && absenceAt(known, at) !== null
  const address = isAway ? coverOf(known, people, at) : person
  if (address === null) return { standing: null, lack: 'away' }
  return { standing: address, lack: isLost(people.get(addressKey(address))) ? 'unreachable' : null }
}

/** Whether a letter there counts for nothing, as routing sees it: at night nobody but an empty office has the enquiry. */
function isLost(person: Person | undefined): boolean {
  return isDead(person) || isSilent(person)
}

/** The whole time in order, without holes: who is on call, who stands in, and whether the office is open. */
export function watch({ rota, people, organisation, from, to }: Facts): Watch[] {
  const open = openSpans(from, to, organisation)
  const absences = [...people.values()].flatMap((person) => person.absences)
  const moments = [...open, ...absences].flatMap((span) => [span.from, span.to])
  const pieces = shiftsBetween(rota, from, to, organisation.zone).flatMap(({ person, ...shift }) =>
    cutAt(shift, moments).map((span): Watch => {
      const start = span.from.epochMilliseconds
      const isOpen = open.some((one) => one.from.epochMilliseconds <= start && start < one.to.epochMilliseconds)
      return { ...span, person, ...standingFor(person, people, span.from), isOpen }
    }),
  )
  return joined(pieces, (a, b) => isSameWatch(a, b) && a.isOpen === b.isOpen)
}

/** Whether two times have the same person, stood in for by the same person. */
export function isSameWatch(a: Watch, b: Watch): boolean {
  return a.person === b.person && a.standing === b.standing && a.lack === b.lack
}

/**
 * Times in which the office is closed and nobody who could be told is on call: no shift, somebody away without a cover who is there,
 * or an address at which letters have died or were last heard nothing of.
 */
export function gaps(facts: Facts): Gap[] {
  const lacking = watch(facts).flatMap(({ from, to, person, lack, isOpen }) =>
    lack && !isOpen ? [{ from, to, person, why: lack }] : [],
  )
  return joined(lacking, (a, b) => a.why === b.why && a.person === b.person)
}

/** Whole hours that nobody covers, rounded up: a minute is an hour too many. */
export function uncoveredHours(found: readonly Gap[]): number {
  return Math.ceil(found.reduce((sum, { from, to }) => sum + from.until(to).total('hours'), 0))
}

/** The next daily look at the coming days: 09:00 on the organisation's clocks. */
export function nextCheck(now: Temporal.Instant, zone: string): Temporal.Instant {
  const today = now.toZonedDateTimeISO(zone).toPlainDate()
  const morning = (day: Temporal.PlainDate) => day.toZonedDateTime({ timeZone: zone, plainTime: '09:00' }).toInstant()
  const first = morning(today)
  return first.epochMilliseconds > now.epochMilliseconds ? first : morning(today.add({ days: 1 }))
}
