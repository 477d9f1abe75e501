import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { publishSeed } from '../../dev/seed/publish.ts'
import { isLive } from '../../lib/person.ts'
import { createNewsdesk } from '../../lib/store/newsdesk.ts'
import { createPeople } from '../../lib/store/people.ts'
import { createTable } from '../../lib/store/table.ts'
import { startDynamo } from '../support/dynamo.ts'
import { AFTERNOON } from '../support/facts.ts'

test('the example office has one release, and knows that its press contact reads mail', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'seed-'))
  const dynamo = await startDynamo()
  const table = createTable(dynamo.client, dynamo.tableName)
  const desk = { ...createNewsdesk(table, () => AFTERNOON, 'Europe/London'), people: createPeople(table) }
  for (let start = 0; start < 2; start++) await publishSeed(desk, folder, AFTERNOON)
  const [listing, ...more] = (await desk.releases.list()).listings
  const contacts = (await desk.releases.read(listing?.slug ?? ''))?.contacts ?? []
  const everybody = await desk.people.list()
  expect([contacts.map(({ emails }) => emails[0]), more]).toEqual([['oscar.mortali@reading.gov.uk'], []])
  expect(everybody).toMatchObject([{ address: 'oscar.mortali@reading.gov.uk', name: 'Oscar Mortali', version: 1 }])
  expect(everybody.map(isLive)).toEqual([true])
  await dynamo.stop()
  rmSync(folder, { recursive: true })
})
