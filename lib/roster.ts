import type { Person } from './person.ts'
import type { Rota } from './rota.ts'

/** Everybody who may be told about one enquiry now, as far as the directory knows them, and the rota. */
export type Roster = {
  /** By address, in lower case. */
  people: ReadonlyMap<string, Person>
  /** Null while the office keeps no rota. */
  rota: Rota | null
}
