import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb'
import type { DynamoDBRecord } from 'aws-lambda'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { startDynamo, type TestDynamo } from '../support/dynamo.ts'

let dynamo: TestDynamo
let records: DynamoDBRecord[]
const Key = { pk: { S: 'ENQUIRY#ME-234567' }, sk: { S: 'ENQUIRY' } }
const due = { duePk: { S: 'DUE#0' }, dueSk: { S: '2026-11-24T17:00Z' } }

beforeEach(async () => {
  dynamo = await startDynamo({ view: 'NEW_AND_OLD_IMAGES' })
  records = []
  dynamo.onRecord((record) => records.push(record))
})
afterEach(() => dynamo.stop())

const TableName = 'media-enquiries-test'
const put = (item: Record<string, { S: string }>) =>
  dynamo.client.send(new PutItemCommand({ TableName, Item: { ...Key, ...item } }))
const shown = () => records.map(({ eventName, dynamodb }) => ({ eventName, ...dynamodb }))

describe('the stream', () => {
  test('tells of a new, a changed and a deleted item with both images, in order', async () => {
    await put({ question: { S: 'one' } })
    await dynamo.client.send(
      new UpdateItemCommand({
        TableName,
        Key,
        UpdateExpression: 'SET question = :q',
        ExpressionAttributeValues: { ':q': { S: 'two' } },
      }),
    )
    await dynamo.client.send(new DeleteItemCommand({ TableName, Key }))
    await vi.waitFor(() => expect(records).toHaveLength(3))
    expect(shown()).toMatchObject([
      { eventName: 'INSERT', Keys: Key, NewImage: { ...Key, question: { S: 'one' } } },
      { eventName: 'MODIFY', Keys: Key, NewImage: { question: { S: 'two' } }, OldImage: { question: { S: 'one' } } },
      { eventName: 'REMOVE', Keys: Key, OldImage: { question: { S: 'two' } } },
    ])
    expect(records[0]?.dynamodb).not.toHaveProperty('OldImage')
    expect(records[2]?.dynamodb).not.toHaveProperty('NewImage')
    const numbers = records.map((record) => record.dynamodb?.SequenceNumber ?? '')
    expect(numbers).toEqual(numbers.toSorted())
    expect(new Set(numbers).size).toBe(3)
  })

  test('says nothing of a write that changes nothing, of a refused write and of deleting what is not there', async () => {
    await put({ a: { S: '1' }, b: { S: '2' } })
    await put({ b: { S: '2' }, a: { S: '1' } })
    const refused = new PutItemCommand({ TableName, Item: Key, ConditionExpression: 'attribute_not_exists(pk)' })
    await expect(dynamo.client.send(refused)).rejects.toThrow('conditional')
    await dynamo.client.send(new DeleteItemCommand({ TableName, Key: { ...Key, sk: { S: 'none' } } }))
    await put({ a: { S: 'last' } })
    await vi.waitFor(() => expect(records.at(-1)?.dynamodb?.NewImage?.['a']).toEqual({ S: 'last' }))
    expect(records.map((record) => record.eventName)).toEqual(['INSERT', 'MODIFY'])
  })
})

test('a stream of new images carries no old one', async () => {
  const other = await startDynamo()
  const seen: DynamoDBRecord[] = []
  other.onRecord((record) => seen.push(record))
  await other.client.send(new PutItemCommand({ TableName, Item: Key }))
  await other.client.send(new DeleteItemCommand({ TableName, Key }))
  await vi.waitFor(() => expect(seen).toHaveLength(2))
  expect(seen.map(({ dynamodb }) => [dynamodb?.Keys, dynamodb?.NewImage, dynamodb?.OldImage])).toEqual([
    [Key, Key, undefined],
    [Key, undefined, undefined],
  ])
  await other.stop()
})

test('a failed condition gives the item that stood in the way, when it is asked for', async () => {
  await put({ formId: { S: 'f1' } })
  const ask = (mode: 'ALL_OLD' | 'NONE') =>
    dynamo.client
      .send(
        new PutItemCommand({
          TableName,
          Item: Key,
          ConditionExpression: 'attribute_not_exists(pk)',
          ReturnValuesOnConditionCheckFailure: mode,
        }),
      )
      .catch((fault: ConditionalCheckFailedException) => fault)
  const told = await ask('ALL_OLD')
  expect(told).toBeInstanceOf(ConditionalCheckFailedException)
  expect(told).toHaveProperty('Item.formId.S', 'f1')
  expect(await ask('NONE')).toHaveProperty('Item', undefined)
})

test('an index follows its items, and one that owes nothing leaves it', async () => {
  const dueNow = async () => {
    const query = {
      TableName,
      IndexName: 'due',
      KeyConditionExpression: 'duePk = :p',
      ExpressionAttributeValues: { ':p': due.duePk },
    }
    return (await dynamo.client.send(new QueryCommand(query))).Items
  }
  await put(due)
  expect(await dueNow()).toEqual([{ ...Key, ...due }])
  await put({ ...due, dueSk: { S: '2026-11-24T18:00Z' } })
  expect(await dueNow()).toEqual([{ ...Key, ...due, dueSk: { S: '2026-11-24T18:00Z' } }])
  await put({})
  expect(await dueNow()).toEqual([])
})

test('calls are counted by operation, the set-up aside', async () => {
  await put({})
  await put({})
  await dynamo.client.send(new GetItemCommand({ TableName, Key, ConsistentRead: true }))
  expect(dynamo.calls()).toEqual({ PutItem: 2, GetItem: 1 })
})

test('data on a path are there after a restart', async () => {
  const path = await mkdtemp(join(tmpdir(), 'dynamo-'))
  const first = await startDynamo({ path })
  await first.client.send(new PutItemCommand({ TableName, Item: { ...Key, ...due } }))
  await first.stop()
  const second = await startDynamo({ path })
  expect((await second.client.send(new GetItemCommand({ TableName, Key }))).Item).toEqual({ ...Key, ...due })
  await second.stop()
  await rm(path, { recursive: true })
})

test('a client that goes away in mid-request takes nobody with it', async () => {
  const { port } = new URL(dynamo.endpoint)
  const { connect } = await import('node:net')
  const socket = connect(Number(port), '127.0.0.1')
  socket.write(
    'POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-amz-json-1.0\r\nContent-Length: 100\r\n\r\n{"TableName":',
  )
  await new Promise((resolve) => setTimeout(resolve, 50))
  socket.destroy()
  await new Promise((resolve) => setTimeout(resolve, 50))
  await put({ still: { S: 'here' } })
  expect(dynamo.calls()['PutItem']).toBe(1)
})
