import { Temporal } from 'temporal-polyfill'
import { type Absence, coverOf, type Person } from './person.ts'

/** A moment of an absence at which whoever was named as cover does not stand in, and who does. */
export type CoverTrouble = { at: Temporal.Instant; instead: string | null }

/**
 * Looks through a whole absence for a time in which its cover is away too. A time in which nobody stands in counts more than one
 * in which somebody else does.
 * @param person with the absence written down last
 * @param people by address: the covers and their covers
 */
export function coverTrouble(person: Person, absence: Absence, people: ReadonlyMap<string, Person>): CoverTrouble | null {
  const edges = [...people.values()].flatMap(({ absences }) => absences.flatMap(({ from, to }) => [from, to]))
  const within = edges.filter(
    (at) => Temporal.Instant.compare(absence.from, at) < 0 && Temporal.Instant.compare(at, absence.to) < 0,
  )
  const moments = [absence.from, ...within.toSorted(Temporal.Instant.compare)]
  const troubles = moments
    .map((at) => ({ at, instead: coverOf(person, people, at) }))
    .filter(({ instead }) => instead !== absence.cover)
  return troubles.find(({ instead }) => instead === null) ?? troubles[0] ?? null
}
