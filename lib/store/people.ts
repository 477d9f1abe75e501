import { type AddressReport, addressKey, hearAbout, type Person, unknownPerson } from '../person.ts'
import { pauseAfterConflict, TRIES, tooManyChanges } from './conflict.ts'
import type { Changed } from './drafts.ts'
import { PEOPLE_PARTITION, personKey } from './keys.ts'
import { listedAddress, parsePerson, personItem } from './person-item.ts'
import type { Table } from './table.ts'
import { wholePartition } from './whole-partition.ts'

export type People = ReturnType<typeof createPeople>

type Decide<Refusal extends string> = (person: Person) => Person | Refusal

/**
 * The directory: everybody of the press side by their address. For those who tell and for the command line, never for the public
 * function.
 */
export function createPeople(table: Table) {
  async function read(email: string): Promise<Person | null> {
    const item = await table.read(personKey(addressKey(email)))
    return item && parsePerson(item)
  }

  /** @returns whether nobody else wrote in between */
  async function write(before: Person | null, decided: Person): Promise<boolean> {
    if (!before) return (await table.putNew(personItem(decided))) === null
    const after = { ...decided, version: before.version + 1 }
    return (await table.updateVersion(personKey(before.address), personItem(before), personItem(after))) === null
  }

  /** @param begin whom to decide on where nobody stands */
  async function decideOn<Refusal extends string>(
    email: string,
    begin: (email: string) => Person | null,
    decide: Decide<Refusal>,
  ): Promise<Changed<Person, Refusal>> {
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const stood = await read(email)
      const current = stood ?? begin(email)
      if (!current) return { is: 'absent' }
      const decided = decide(current)
      if (typeof decided === 'string') return { is: 'refused', why: decided }
      if (decided === current) return { is: 'changed', now: current }
      if (await write(stood, decided)) return { is: 'changed', now: decided }
      await pauseAfterConflict(attempt)
    }
    throw tooManyChanges()
  }

  return {
    /** A consistent read; capitals in the address do not matter. */
    read,

    /**
     * Changes somebody in the directory by a rule, by version.
     * @param decide gives the very same person when there is nothing to change, or a refusal
     * @throws after eight lost races
     */
    change<Refusal extends string = never>(email: string, decide: Decide<Refusal>): Promise<Changed<Person, Refusal>> {
      return decideOn(email, () => null, decide)
    },

    /** The same, beginning with a bare entry where nobody stands. A rule that changes nothing of it writes none. */
    async know(email: string, decide: (person: Person) => Person): Promise<void> {
      await decideOn(email, unknownPerson, decide)
    },

    /** Writes down what was heard of a letter, if it is worth writing; somebody unknown gets a bare entry. */
    async note(email: string, report: AddressReport): Promise<void> {
      await decideOn(email, unknownPerson, (person) => hearAbout(person, report))
    },

    /** Everybody, by address: one partition of the desk's index, then each entry. */
    async list(): Promise<Person[]> {
      const entries = await wholePartition(table, 'desk', PEOPLE_PARTITION)
      const people = await Promise.all(entries.map((entry) => read(listedAddress(entry))))
      return people.filter((person) => person !== null)
    },
  }
}
