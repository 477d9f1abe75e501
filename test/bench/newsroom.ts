import { BatchWriteItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { monthKey, NEWSROOM_MONTHS } from '../../lib/store/keys.ts'
import { createNewsroom } from '../../lib/store/newsroom.ts'
import { releaseItem } from '../../lib/store/release-item.ts'
import { createTable } from '../../lib/store/table.ts'
import { startDynamo } from '../support/dynamo.ts'
import { at } from '../support/facts.ts'
import { numbered } from '../support/newsroom.ts'
import type { Figure } from './figure.ts'

const FEW = 100
const BATCH = 25
const NEWEST = at('2026-11-30T12:00:00Z')

/** Places releases as a publication does, many at once. @param everyMinutes how far apart they were published */
async function place(client: DynamoDBClient, tableName: string, count: number, everyMinutes: number): Promise<void> {
  const releases = Array.from({ length: count }, (_, number) =>
    numbered(number, NEWEST.subtract({ minutes: everyMinutes * number })),
  )
  const months = new Set(releases.map(({ publishedAt }) => publishedAt.toString().slice(0, 7)))
  const items = [
    ...releases.map((release) => releaseItem(release, 'UTC')),
    ...[...months].map((month) => ({ ...monthKey(month), newsroomPk: NEWSROOM_MONTHS, newsroomSk: month, month })),
  ]
  for (let from = 0; from < items.length; from += BATCH) {
    const puts = items.slice(from, from + BATCH).map((item) => ({ PutRequest: { Item: marshall(item) } }))
    await client.send(new BatchWriteItemCommand({ RequestItems: { [tableName]: puts } }))
  }
}

type ListCost = { first: number; second: number; month: number; feed: number; queries: number }

/** Read units of the list's first two pages, of a month, and of the feed, as the database counts them. */
async function costOfTheList(total: number, everyMinutes: number): Promise<ListCost> {
  const dynamo = await startDynamo()
  await place(dynamo.client, dynamo.tableName, total, everyMinutes)
  let units = 0
  dynamo.client.middlewareStack.add(
    (next) => async (request) => {
      Object.assign(request.input, { ReturnConsumedCapacity: 'TOTAL' })
      const answer = await next(request)
      const { ConsumedCapacity } = answer.output as { ConsumedCapacity?: { CapacityUnits?: number } }
      units += ConsumedCapacity?.CapacityUnits ?? Number.NaN
      return answer
    },
    { step: 'initialize' },
  )
  const newsroom = createNewsroom(createTable(dynamo.client, dynamo.tableName))
  const costOf = async (read: () => Promise<unknown>) => {
    units = 0
    await read()
    return units
  }
  dynamo.resetCalls()
  const page = await newsroom.list()
  const queries = dynamo.calls()['Query'] ?? 0
  const cost = {
    first: await costOf(() => newsroom.list()),
    second: await costOf(() => newsroom.list(page.older?.month, page.older?.after)),
    month: await costOf(() => newsroom.list(page.month ?? undefined)),
    feed: await costOf(() => newsroom.latest()),
    queries,
  }
  await dynamo.stop()
  return cost
}

/**
 * What a page of the newsroom costs with a hundred releases and with a hundred times as many, published as often.
 * @param everyMinutes 360: ten thousand fill seven years; 4: they fill one month
 */
export async function newsroomCost(count = 10_000, everyMinutes = 360): Promise<Figure[]> {
  const [few, many] = [await costOfTheList(FEW, everyMinutes), await costOfTheList(count, everyMinutes)]
  const ratio = (what: string, part: keyof ListCost): Figure => ({
    what: `read units of ${what}, ${count} releases ÷ ${FEW}`,
    figure: Math.round((many[part] / few[part]) * 1000) / 1000,
    unit: '×',
    goal: '≤ 1.05',
  })
  return [
    { what: `queries of the list, ${count} releases`, figure: many.queries, unit: 'calls', goal: '2' },
    { what: `read units of the list, ${count} releases`, figure: many.first, unit: 'units', goal: '' },
    ratio('the list', 'first'),
    ratio('its second page', 'second'),
    ratio('a month', 'month'),
    ratio('the feed', 'feed'),
  ]
}
