import * as v from 'valibot'
import { ADDRESS_FAILURES, type Person } from '../person.ts'
import { phoneSchema } from '../release-brief.ts'
import { PEOPLE_PARTITION, personKey } from './keys.ts'
import { facts, instant, type Plain } from './stored.ts'

const schema = v.object({
  address: v.string(),
  name: v.nullable(v.string()),
  role: v.nullable(v.string()),
  phone: v.nullable(phoneSchema),
  confirmed: v.nullable(v.object({ by: v.string(), at: instant })),
  deliveredAt: v.nullable(instant),
  failure: v.nullable(v.object({ at: instant, why: v.picklist(ADDRESS_FAILURES) })),
  absences: v.array(v.object({ from: instant, to: instant, cover: v.nullable(v.string()) })),
  version: v.number(),
})

/** An entry of the directory as an item. The index holds its keys alone, so that a report of a letter changes no index. */
export function personItem(person: Person): Record<string, Plain> {
  return { ...personKey(person.address), ...facts(person), deskPk: PEOPLE_PARTITION, deskSk: person.address }
}

/** @throws ValiError when the item is not a person */
export function parsePerson(item: unknown): Person {
  return v.parse(schema, item)
}

/** The address that an entry of the list of people stands for. */
export function listedAddress(entry: unknown): string {
  return v.parse(v.object({ deskSk: v.string() }), entry).deskSk
}
