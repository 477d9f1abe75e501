import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  type DynamoDBClient,
  type DynamoDBClientConfig,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  UpdateItemCommand,
  type UpdateItemCommandInput,
} from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import { difference, expecting, type Item, partitionOf, type Range } from './expressions.ts'
import type { IndexName } from './keys.ts'

type Key = { pk: string; sk: string }
/** `null` when the write was made; else the item that stood in its way. */
type Conflict = Record<string, unknown> | null
export type Page = { items: Record<string, unknown>[]; next: Record<string, unknown> | null }

export type Table = ReturnType<typeof createTable>

/**
 * A table that does not answer must not hold a reporter for longer than a few seconds. Without `throwOnRequestTimeout`
 * the time-out only warns and the function waits until it is ended.
 */
export const DYNAMODB_CLIENT_OPTIONS = {
  maxAttempts: 3,
  requestHandler: { connectionTimeout: 1000, requestTimeout: 1500, throwOnRequestTimeout: true },
} as const satisfies DynamoDBClientConfig

/** The few operations that the store is made of, on one table. Every condition that fails gives back the item that made it fail. */
export function createTable(client: DynamoDBClient, TableName: string) {
  return {
    /** A consistent read: a decision follows. */
    async read(key: Key): Promise<Record<string, unknown> | null> {
      const { Item } = await client.send(new GetItemCommand({ TableName, Key: marshall(key), ConsistentRead: true }))
      return Item ? unmarshall(Item) : null
    },

    /** Puts an item where none stands. */
    async putNew(item: Item): Promise<Conflict> {
      return conflictOf(
        client.send(
          new PutItemCommand({
            TableName,
            Item: marshall(item),
            ConditionExpression: 'attribute_not_exists(pk)',
            ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
          }),
        ),
      )
    },

    /** Replaces a whole item while it says what is expected: nothing of the old one stays. */
    async replace(item: Item, expected: Item): Promise<Conflict> {
      return conflictOf(client.send(new PutItemCommand({ TableName, Item: marshall(item), ...expecting(expected) })))
    },

    /** Deletes an item while it says what is expected. An item that is not there is a conflict with nothing. */
    async remove(key: Key, expected: Item): Promise<Conflict> {
      return conflictOf(client.send(new DeleteItemCommand({ TableName, Key: marshall(key), ...expecting(expected) })))
    },

    /** Writes only what differs, if the version still stands; attributes that this code does not know stay as they are. */
    async updateVersion(key: Key, before: Item, after: Item): Promise<Conflict> {
      const change = difference(before, after)
      return conflictOf(
        client.send(
          new UpdateItemCommand({
            TableName,
            Key: marshall(key),
            UpdateExpression: change.expression,
            ConditionExpression: '#version = :expected',
            ExpressionAttributeNames: { ...change.names, '#version': 'version' },
            ExpressionAttributeValues: marshall({ ...change.values, ':expected': before['version'] }),
            ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
          }),
        ),
      )
    },

    /**
     * Adds one to a counter, which begins at nothing: of those who count at once each gets a number of its own.
     * A call that the client repeats may count twice.
     * @param expiresAt epoch seconds; the key names the period, so that a counter whose time is over is asked by nobody
     * @returns the new number
     */
    count: (key: Key, name: string, expiresAt: number) => count(client, { TableName, Key: marshall(key) }, name, expiresAt),

    /** One page of one partition of an index. */
    async query(index: IndexName, partition: string, range: Range = {}): Promise<Page> {
      const { Items = [], LastEvaluatedKey } = await client.send(
        new QueryCommand({ TableName, ...partitionOf(index, partition, range) }),
      )
      return { items: Items.map((item) => unmarshall(item)), next: LastEvaluatedKey ? unmarshall(LastEvaluatedKey) : null }
    },
  }
}

async function count(
  client: DynamoDBClient,
  target: Pick<UpdateItemCommandInput, 'TableName' | 'Key'>,
  name: string,
  expiresAt: number,
): Promise<number> {
  const { Attributes = {} } = await client.send(
    new UpdateItemCommand({
      ...target,
      UpdateExpression: 'ADD #n :n SET expiresAt = :e',
      ExpressionAttributeNames: { '#n': name },
      ExpressionAttributeValues: marshall({ ':n': 1, ':e': expiresAt }),
      ReturnValues: 'UPDATED_NEW',
    }),
  )
  return Number(Attributes[name]?.N)
}

async function conflictOf(write: Promise<unknown>): Promise<Conflict> {
  try {
    await write
    return null
  } catch (fault) {
    if (fault instanceof ConditionalCheckFailedException) return fault.Item ? unmarshall(fault.Item) : {}
    throw fault
  }
}
