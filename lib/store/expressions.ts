import { marshall } from '@aws-sdk/util-dynamodb'
import { INDEXES, type IndexName } from './keys.ts'
import type { Plain } from './stored.ts'

export type Item = Record<string, Plain>
export type Range = { from?: string; to?: string; newestFirst?: boolean; limit?: number; after?: Record<string, unknown> | null }

/** The part of a query that names one partition of an index and a range in it. */
export function partitionOf(index: IndexName, partition: string, range: Range) {
  const { pk, sk } = INDEXES[index]
  const { from, to, newestFirst = false, limit, after } = range
  const bounds = from !== undefined || to !== undefined
  const names: Record<string, string> = bounds ? { '#pk': pk, '#sk': sk } : { '#pk': pk }
  const values = bounds ? { ':pk': partition, ':from': from ?? ' ', ':to': to ?? '~' } : { ':pk': partition }
  return {
    IndexName: index,
    KeyConditionExpression: bounds ? '#pk = :pk AND #sk BETWEEN :from AND :to' : '#pk = :pk',
    ExpressionAttributeNames: names,
    ExpressionAttributeValues: marshall(values),
    ScanIndexForward: !newestFirst,
    ...(limit === undefined ? {} : { Limit: limit }),
    ...(after ? { ExclusiveStartKey: marshall(after) } : {}),
  }
}

/** The condition that an item still says what is expected of it. */
export function expecting(expected: Item) {
  const entries = Object.entries(expected)
  return {
    ConditionExpression: entries.map((_, index) => `#e${index} = :e${index}`).join(' AND '),
    ExpressionAttributeNames: Object.fromEntries(entries.map(([name], index) => [`#e${index}`, name])),
    ExpressionAttributeValues: marshall(Object.fromEntries(entries.map(([, value], index) => [`:e${index}`, value]))),
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  } as const
}

/** What an update has to set and to remove; attributes that are equal on both sides are left out. */
export function difference(before: Item, after: Item) {
  const names: Record<string, string> = {}
  const values: Item = {}
  const sets: string[] = []
  const removals: string[] = []
  for (const [index, name] of [...new Set([...Object.keys(before), ...Object.keys(after)])].entries()) {
    const value = after[name]
    if (JSON.stringify(before[name]) === JSON.stringify(value)) continue
    names[`#${index}`] = name
    if (value === undefined) removals.push(`#${index}`)
    else {
      values[`:${index}`] = value
      sets.push(`#${index} = :${index}`)
    }
  }
  const expression = [sets.length ? `SET ${sets.join(', ')}` : '', removals.length ? `REMOVE ${removals.join(', ')}` : '']
  return { expression: expression.filter(Boolean).join(' '), names, values }
}
