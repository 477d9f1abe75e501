import type { DynamoDBRecord } from 'aws-lambda'
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import type { Outcome } from '../../dev/lambda/child.ts'
import { afterAttempt, byAge, type Entry } from '../../dev/wiring/batch.ts'
import { matches, parsePattern } from '../../dev/wiring/filter.ts'
import { createStreamMapping, type StreamMapping } from '../../dev/wiring/stream.ts'

const record = { eventName: 'INSERT', dynamodb: { NewImage: { sk: { S: 'ENQUIRY' }, owes: { N: '1' } } } }

describe('a filter pattern', () => {
  test.each([
    [true, { eventName: ['INSERT', 'MODIFY'] }],
    [false, { eventName: ['REMOVE'] }],
    [true, { dynamodb: { NewImage: { sk: { S: [{ prefix: 'ENQ' }] } } } }],
    [false, { dynamodb: { NewImage: { sk: { S: [{ prefix: 'NQ' }] } } } }],
    [true, { dynamodb: { NewImage: { sk: { S: [{ suffix: 'IRY' }] } } } }],
    [true, { dynamodb: { NewImage: { owes: { N: [{ exists: true }] } } } }],
    [false, { dynamodb: { NewImage: { owes: { N: [{ exists: false }] } } } }],
    [true, { dynamodb: { NewImage: { done: { N: [{ exists: false }] } } } }],
    [true, { dynamodb: { OldImage: { owes: { N: [{ exists: false }] } } } }],
    [false, { dynamodb: { OldImage: { owes: { N: [{ exists: true }] } } } }],
    [false, { dynamodb: { NewImage: { owes: [{ exists: true }] } } }],
    [true, { eventName: [{ 'anything-but': ['REMOVE'] }] }],
    [false, { eventName: ['INSERT'], dynamodb: { NewImage: { sk: { S: ['RELEASE'] } } } }],
    [true, {}],
  ])('gives %s for %j', (expected, pattern) => {
    expect(matches(parsePattern(JSON.stringify(pattern)), record)).toBe(expected)
  })

  test('with an operator that the stack does not know stops the stack', () => {
    expect(() => parsePattern('{"a":[{"numeric":["=",1]}]}')).toThrow('numeric')
    expect(() => parsePattern('{"a":"INSERT"}')).toThrow('object')
  })
})

const entries = (...ids: string[]): Entry[] => ids.map((id) => ({ id, record: { id }, epochMs: 0 }))
const settings = { batchSize: 10, bisect: true, partial: true, retries: 2, maxAgeMs: -1 }
const threw: Outcome = { is: 'threw', fault: 'Error' }
const failing = (...ids: string[]): Outcome => ({
  is: 'returned',
  result: { batchItemFailures: ids.map((itemIdentifier) => ({ itemIdentifier })) },
})

describe('after an attempt', () => {
  const batch = { entries: entries('1', '2', '3'), attempts: 0 }
  test.each([
    ['nothing failed', failing(), []],
    ['nothing was said', { is: 'returned', result: null } as Outcome, []],
    ['the second failed: it and what follows come again', failing('2'), [['2', '3']]],
    ['the third and second failed, in any order', failing('3', '2'), [['2', '3']]],
    ['all failed: halves', threw, [['1', '2'], ['3']]],
    ['it crashed: halves', { is: 'crashed' } as Outcome, [['1', '2'], ['3']]],
    ['an unknown id counts as all: halves', failing('9'), [['1', '2'], ['3']]],
  ])('%s', (_, outcome, again) => {
    const left = afterAttempt(batch, outcome, settings)
    expect(left.again.map(({ entries }) => entries.map(({ id }) => id))).toEqual(again)
    expect(left.givenUp).toEqual([])
  })

  test('a record that fails alone is given up after its retries', () => {
    const last = { entries: entries('1'), attempts: 2 }
    expect(afterAttempt(last, threw, settings)).toEqual({ again: [], givenUp: last.entries })
    expect(afterAttempt({ ...last, attempts: 1 }, threw, settings).givenUp).toEqual([])
    expect(afterAttempt(last, threw, { ...settings, retries: -1 }).givenUp).toEqual([])
  })

  test('records that are too old are told from those that are not', () => {
    expect(byAge([...entries('1'), { id: '2', record: null, epochMs: 50 }], 60, 100)).toMatchObject({
      young: [{ id: '2' }],
      old: [{ id: '1' }],
    })
  })
})

/** Runs records through a mapping whose function fails as `fails` says, until each is done or given up. */
async function run(ids: string[], fails: (id: string, attempt: number) => boolean, whole: boolean, mapping: StreamMapping) {
  const attempts = new Map<string, number>()
  const done: string[] = []
  const givenUp: string[] = []
  const stream = createStreamMapping({
    mapping,
    clock: Date.now,
    giveUp: (given) => void givenUp.push(...given.map(({ id }) => id)),
    async invoke(event) {
      const batch = (event as { Records: DynamoDBRecord[] }).Records.map((one) => one.dynamodb?.SequenceNumber ?? '')
      for (const id of batch) {
        attempts.set(id, (attempts.get(id) ?? 0) + 1)
        if (!fails(id, attempts.get(id) ?? 0)) done.push(id)
        else return whole ? threw : failing(id)
      }
      return failing()
    },
  })
  for (const id of ids) stream.take({ eventName: 'INSERT', dynamodb: { SequenceNumber: id } })
  await vi.waitFor(() => expect(new Set([...done, ...givenUp]).size).toBe(ids.length), { timeout: 5000, interval: 5 })
  await stream.stop()
  return { done, givenUp }
}

describe('a stream mapping', () => {
  const mapping = { ...settings, batchSize: 3, windowMs: 0, filters: [] }
  test('waits by the stack’s clock for a batch to fill, and then hands over all that came', async () => {
    let now = 0
    const batches: number[] = []
    const stream = createStreamMapping({
      mapping: { ...mapping, windowMs: 20_000 },
      clock: () => now,
      giveUp: () => {},
      async invoke(event) {
        batches.push((event as { Records: DynamoDBRecord[] }).Records.length)
        return failing()
      },
    })
    const take = (count: number) => {
      for (let index = 0; index < count; index++) stream.take({ eventName: 'INSERT' })
    }
    take(1)
    await new Promise((resume) => setTimeout(resume, 120))
    take(1)
    expect(batches).toEqual([])
    now = 20_000
    await vi.waitFor(() => expect(batches).toEqual([2]))
    take(3)
    await vi.waitFor(() => expect(batches).toEqual([2, 3]))
    await stream.stop()
  })

  test('gives up the poisoned record alone when the function only fails as a whole', async () => {
    const { done, givenUp } = await run(['1', '2', '3', '4', '5'], (id) => id === '3', true, { ...mapping, retries: 1 })
    expect(givenUp).toEqual(['3'])
    expect(new Set(done)).toEqual(new Set(['1', '2', '4', '5']))
  })

  test('gives up a reported record with what follows it in its batch: the sweep must find the rest', async () => {
    const { done, givenUp } = await run(['1', '2', '3', '4', '5', '6'], (id) => id === '2', false, { ...mapping, retries: 1 })
    expect(givenUp).toEqual(['2', '3', '4'])
    expect(new Set(done)).toEqual(new Set(['1', '5', '6']))
  })

  test('hands over every record in order when failures pass', async () => {
    // Three flaky records in one batch fail one after the other: each costs the batch a try.
    const patient = { ...mapping, retries: 3 }
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { maxLength: 3 }), fc.boolean(), async (flaky, whole) => {
        const ids = ['1', '2', '3', '4', '5', '6', '7', '8', '9']
        const { done, givenUp } = await run(ids, (id, attempt) => attempt === 1 && flaky.includes(Number(id)), whole, patient)
        expect(givenUp).toEqual([])
        expect([...new Set(done)]).toEqual(ids)
      }),
      { numRuns: 10, examples: [[[7, 6, 5], false]] },
    )
  })
})
