import type { Temporal } from 'temporal-polyfill'
import type { Organisation } from '../organisation.ts'
import { absenceAt, addressKey, LONGEST_COVER_CHAIN, type Person } from '../person.ts'
import type { Roster } from '../roster.ts'
import { dutyAt } from '../rota.ts'
import { createPeople } from './people.ts'
import { createRota } from './rota.ts'
import type { Table } from './table.ts'

/** Everybody whom routing may have to think of, read anew for each decision. */
export function createRoster(table: Table, { pressOffice, zone }: Pick<Organisation, 'pressOffice' | 'zone'>) {
  const people = createPeople(table)
  const rotas = createRota(table)

  /** Reads those who are not known yet, at once. @returns those of them who stand in the directory */
  async function meet(addresses: (string | null)[], known: Map<string, Person>, asked: Set<string>): Promise<Person[]> {
    const keys = new Set(addresses.flatMap((address) => (address === null ? [] : [addressKey(address)])))
    const unasked = [...keys.difference(asked)]
    for (const key of unasked) asked.add(key)
    const found = (await Promise.all(unasked.map((key) => people.read(key)))).filter((person) => person !== null)
    for (const person of found) known.set(person.address, person)
    return found
  }

  return {
    /**
     * Reads in two rounds, and in one more for each cover of a cover: the rota, the contact and the press office;
     * then the duty officer, the manager and the covers of those who are absent now.
     * @param contactAddress of the release's named contact; null when there is none
     */
    async load(contactAddress: string | null, now: Temporal.Instant): Promise<Roster> {
      const known = new Map<string, Person>()
      const asked = new Set<string>()
      const coversOf = (those: Person[]) => those.map((person) => absenceAt(person, now)?.cover ?? null)
      const [rota, first] = await Promise.all([rotas.read(), meet([contactAddress, pressOffice.email], known, asked)])
      const duty = dutyAt(rota, now, zone)
      let met = await meet([duty, rota?.manager ?? null, ...coversOf(first)], known, asked)
      for (let hop = 0; hop < LONGEST_COVER_CHAIN && met.length > 0; hop++) met = await meet(coversOf(met), known, asked)
      return { people: known, rota }
    },
  }
}
