import { addressKey, LONGEST_COVER_CHAIN, type Person } from '../person.ts'
import type { Rota } from '../rota.ts'
import type { People } from './people.ts'

/**
 * Everybody whom a rota names, and those who may stand in for them, as far as the directory knows them.
 * @param more addresses to look up besides
 */
export async function peopleOf(
  people: Pick<People, 'read'>,
  { weekly, dated, manager }: Rota,
  more: string[] = [],
): Promise<Map<string, Person>> {
  const known = new Map<string, Person>()
  const asked = new Set<string>()
  let wanted = [...[...weekly, ...dated].map(({ person }) => person), ...(manager === null ? [] : [manager]), ...more]
  for (let hop = 0; hop <= LONGEST_COVER_CHAIN && wanted.length > 0; hop++) {
    const keys = [...new Set(wanted.map(addressKey)).difference(asked)]
    const found = (await Promise.all(keys.map((key) => people.read(key)))).filter((person) => person !== null)
    for (const key of keys) asked.add(key)
    for (const person of found) known.set(person.address, person)
    wanted = found.flatMap(({ absences }) => absences.flatMap(({ cover }) => cover ?? []))
  }
  return known
}
