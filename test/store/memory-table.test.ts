import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTable } from '../../lib/store/table.ts'
import { startDynamo, type TestDynamo } from '../support/dynamo.ts'
import { createMemoryTable } from '../support/memory-table.ts'

let dynamo: TestDynamo
beforeAll(async () => {
  dynamo = await startDynamo()
})
afterAll(() => dynamo.stop())

const name = fc.constantFrom('1', '2', '3', '4')
const item = fc.record({
  id: name,
  version: fc.integer({ min: 1, max: 3 }),
  due: fc.option(fc.constantFrom('a', 'b', 'c'), { nil: undefined }),
  list: fc.array(fc.string({ maxLength: 3 }), { maxLength: 2 }),
})
const operation = fc.oneof(
  fc.record({ is: fc.constant('putNew' as const), item }),
  fc.record({ is: fc.constant('replace' as const), item, version: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ is: fc.constant('remove' as const), item }),
  fc.record({ is: fc.constant('update' as const), item, after: item }),
  fc.record({ is: fc.constant('count' as const), item }),
  fc.record({ is: fc.constant('read' as const), item }),
  fc.record({ is: fc.constant('query' as const), newestFirst: fc.boolean(), limit: fc.integer({ min: 1, max: 4 }) }),
)

test('the table in memory answers every operation as the embedded database does', async () => {
  let run = 0
  const property = fc.asyncProperty(fc.array(operation, { minLength: 5, maxLength: 25 }), async (operations) => {
    run++
    const real = createTable(dynamo.client, dynamo.tableName)
    const memory = createMemoryTable()
    const partition = `DUE#${run}`
    const row = ({ id, version, due, list }: { id: string; version: number; due?: string | undefined; list: string[] }) => ({
      pk: `RUN#${run}#${id}`,
      sk: 'X',
      version,
      list,
      ...(due === undefined ? {} : { duePk: partition, dueSk: `${due}#${id}` }),
    })
    for (const one of operations) {
      const ask = (table: Pick<typeof real, 'putNew' | 'replace' | 'remove' | 'updateVersion' | 'count' | 'read' | 'query'>) => {
        switch (one.is) {
          case 'putNew':
            return table.putNew(row(one.item))
          case 'replace':
            return table.replace(row(one.item), { version: one.version })
          case 'remove':
            return table.remove({ pk: row(one.item).pk, sk: 'X' }, { version: one.item.version })
          case 'update':
            return table.updateVersion(
              { pk: row(one.item).pk, sk: 'X' },
              row(one.item),
              row({ ...one.after, id: one.item.id, version: one.item.version + 1 }),
            )
          case 'count':
            return table.count({ pk: row(one.item).pk, sk: 'X' }, 'counted', one.item.version)
          case 'read':
            return table.read({ pk: row(one.item).pk, sk: 'X' })
          case 'query':
            return table
              .query('due', partition, { from: 'a', to: 'c~', newestFirst: one.newestFirst, limit: one.limit })
              .then(({ items, next }) => ({ items, more: next !== null }))
        }
      }
      expect(await ask(memory)).toEqual(await ask(real))
    }
  })
  await fc.assert(property, { numRuns: 25 })
})
