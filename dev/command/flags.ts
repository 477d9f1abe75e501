import type { Temporal } from 'temporal-polyfill'
import { absenceAt, coverOf, type Person } from '../../lib/person.ts'
import { longMoment } from '../../lib/words/en/moments.ts'
import { peopleWords as words } from '../../lib/words/en/people.ts'

/** People by their addresses in small letters. */
export type Directory = ReadonlyMap<string, Person>

type Now = { now: Temporal.Instant; zone: string }

/** What is wrong with somebody's address, with reason and date; null when nothing is. */
export function flagOf({ address, failure }: Person, zone: string): string | null {
  return failure && words.flag(address, failure.why, longMoment(failure.at, zone))
}

/** That somebody is away now, and who is asked meanwhile; null when they are here. */
export function absenceOf(person: Person, directory: Directory, { now, zone }: Now): string | null {
  const absence = absenceAt(person, now)
  return absence && words.awayNow(person.address, longMoment(absence.to, zone), coverOf(person, directory, now))
}
