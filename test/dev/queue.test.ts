import { expect, test } from 'vitest'
import type { Outcome } from '../../dev/lambda/child.ts'
import type { SesEvent } from '../../dev/ses/message.ts'
import { createQueueMapping, type QueueMapping } from '../../dev/wiring/queue.ts'

const NOW = Date.parse('2026-11-24T14:05:00Z')
const SETTINGS: QueueMapping = { batchSize: 2, partial: true, visibilityMs: 0, maxReceives: 3, raw: false }

function event(id: string, at = NOW): SesEvent {
  return { id, type: 'Send', at: new Date(at).toISOString(), body: `{"event":"${id}"}`, accepted: false }
}

function setUp(events: SesEvent[], answer: (bodies: string[], round: number) => Outcome, settings: Partial<QueueMapping> = {}) {
  const seen: string[][] = []
  const givenUp: string[] = []
  const queue = createQueueMapping({
    mapping: { ...SETTINGS, ...settings },
    mailbox: {
      owed: () => events.filter(({ accepted }) => !accepted),
      accept: (ids) => {
        for (const one of events) if (ids.includes(one.id)) one.accepted = true
      },
    },
    giveUp: (ids) => void givenUp.push(...ids),
    clock: () => NOW,
    async invoke(batch) {
      const { Records } = batch as { Records: { messageId: string; body: string }[] }
      seen.push(Records.map(({ messageId }) => messageId))
      return answer(
        Records.map(({ body }) => body),
        seen.length,
      )
    },
  })
  return { queue, seen, givenUp, events }
}
const fine: Outcome = { is: 'returned', result: { batchItemFailures: [] } }

test('events that are due go to the function in batches, behind the envelope of SNS, once', async () => {
  const bodies: string[] = []
  const { queue, seen } = setUp([event('1'), event('2'), event('3'), event('later', NOW + 1)], (given) => {
    bodies.push(...given)
    return fine
  })
  await queue.poll()
  await queue.poll()
  expect(seen).toEqual([['1', '2'], ['3']])
  expect(JSON.parse(bodies[0] ?? '')).toMatchObject({ Type: 'Notification', Message: '{"event":"1"}' })
})

test('an event that the function reports as failed comes again, the others do not', async () => {
  const { queue, seen } = setUp([event('1'), event('2')], (_, round) =>
    round === 1 ? { is: 'returned', result: { batchItemFailures: [{ itemIdentifier: '2' }] } } : fine,
  )
  await queue.poll()
  expect(seen).toEqual([['1', '2'], ['2']])
})

test('a batch whose function crashed stays, out of sight for a while', async () => {
  const { queue, seen, events } = setUp([event('1')], () => ({ is: 'crashed' }), { visibilityMs: 60_000 })
  await queue.poll()
  await queue.poll()
  expect(seen).toEqual([['1']])
  expect(events[0]?.accepted).toBe(false)
})

test('an event that fails again and again is given up and leaves the queue', async () => {
  const { queue, seen, givenUp, events } = setUp([event('1')], () => ({ is: 'threw', fault: 'Error' }))
  await queue.poll()
  expect(seen).toHaveLength(3)
  expect(givenUp).toEqual(['1'])
  expect(events[0]?.accepted).toBe(true)
})
