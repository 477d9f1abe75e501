import { afterAll, beforeAll, expect, test } from 'vitest'
import { unknownPerson } from '../../lib/person.ts'
import { createPeople } from '../../lib/store/people.ts'
import { createRoster } from '../../lib/store/roster.ts'
import { createRota } from '../../lib/store/rota.ts'
import { createTable, type Table } from '../../lib/store/table.ts'
import { startDynamo, type TestDynamo } from '../support/dynamo.ts'
import { AFTERNOON, at, reading } from '../support/facts.ts'

let dynamo: TestDynamo
let table: Table
let reads = 0
beforeAll(async () => {
  dynamo = await startDynamo()
  const real = createTable(dynamo.client, dynamo.tableName)
  table = Object.assign(createTable(dynamo.client, dynamo.tableName), {
    read(key: Parameters<Table['read']>[0]) {
      reads++
      return real.read(key)
    },
  })
  const away = (cover: string | null) => [{ from: at('2026-11-24T09:00:00Z'), to: at('2026-11-25T09:00:00Z'), cover }]
  const past = [{ from: at('2026-11-20T09:00:00Z'), to: at('2026-11-21T09:00:00Z'), cover: 'unrelated@x.example' }]
  const people = createPeople(real)
  const everybody = {
    contact: away('a@x.example'),
    a: away('b@x.example'),
    b: away('contact@x.example'),
    duty: away('c@x.example'),
    c: past,
    manager: [],
    unrelated: [],
    circle: away('circle@x.example'),
    one: away('two@x.example'),
    two: away('three@x.example'),
    three: away('four@x.example'),
    four: away('five@x.example'),
    five: away('six@x.example'),
    six: [],
  }
  for (const [name, absences] of Object.entries(everybody))
    await people.know(`${name}@x.example`, (person) => ({ ...person, absences }))
})
afterAll(() => dynamo.stop())

const load = async (contact: string | null) => {
  reads = 0
  const { people, rota } = await createRoster(table, reading).load(contact, AFTERNOON)
  return { names: [...people.keys()].map((address) => address.split('@')[0]).toSorted(), rota }
}

test('without a rota the contact, the press office and the covers of who is away are known', async () => {
  expect(await load('Contact@x.example')).toEqual({ names: ['a', 'b', 'contact'], rota: null })
  expect(await load(null)).toEqual({ names: [], rota: null })
  expect(await createPeople(table).read(reading.pressOffice.email)).toBeNull()
})

test('a chain of covers is followed as far as routing may go along it, and one that comes back to itself ends', async () => {
  const { names } = await load('one@x.example')
  expect([names.includes('four'), names.includes('six')]).toEqual([true, false])
  expect((await load('circle@x.example')).names).toEqual(['circle'])
})

test('with a rota the duty officer of this minute and the manager are known too, and each address is read once', async () => {
  const dated = [{ from: AFTERNOON, to: AFTERNOON.add({ hours: 1 }), person: 'Duty@x.example', by: 'Dana', writtenAt: AFTERNOON }]
  await createRota(table).change((rota) => ({ ...rota, dated, manager: 'manager@x.example' }), AFTERNOON)
  const { names, rota } = await load('contact@x.example')
  expect([names, rota?.manager]).toEqual([['a', 'b', 'c', 'contact', 'duty', 'manager'], 'manager@x.example'])
  expect(reads).toBe(8)
})

test('somebody of whom only a release knows is nobody in the directory', async () => {
  expect((await load('stranger@x.example')).names).not.toContain('stranger')
  expect(unknownPerson('Stranger@x.example').address).toBe('stranger@x.example')
})
