import { setTimeout as wait } from 'node:timers/promises'
import type { DynamoDBRecord } from 'aws-lambda'
import type { Outcome } from '../lambda/child.ts'
import { afterAttempt, type Batch, byAge, type Entry, type StreamSettings } from './batch.ts'
import { matches, type Pattern } from './filter.ts'

export type StreamMapping = StreamSettings & {
  filters: readonly Pattern[]
  /** A batch that is not full waits for more for so long. */
  windowMs: number
}

type Parts = {
  mapping: StreamMapping
  invoke: (event: unknown) => Promise<Outcome>
  /** The on-failure destination: it is told which records were given up, never what stood in them. */
  giveUp: (entries: readonly Entry[]) => void
  /** Milliseconds since 1970 by the stack's clock: a window ends by it. */
  clock: () => number
}

const LONGEST_PAUSE_MS = 1000
const LOOK_MS = 50

/** Hands a stream's records to a function as an event source mapping does: in order, in batches, with finite retries. */
export function createStreamMapping({ mapping, invoke, giveUp, clock }: Parts) {
  let queue: Entry[] = []
  let stopped = false
  let running: Promise<void> | null = null

  async function handOver(first: Batch): Promise<void> {
    const batches = [first]
    for (let batch = batches.shift(); batch && !stopped; batch = batches.shift()) {
      const { young, old } = byAge(batch.entries, mapping.maxAgeMs, Date.now())
      if (old.length > 0) giveUp(old)
      if (young.length === 0) continue
      const tried = { entries: young, attempts: batch.attempts }
      const outcome = await invoke({ Records: young.map((entry) => entry.record) })
      if (stopped) return
      const { again, givenUp } = afterAttempt(tried, outcome, mapping)
      if (givenUp.length > 0) giveUp(givenUp)
      batches.unshift(...again)
      if (again.length > 0) await wait(Math.min(LONGEST_PAUSE_MS, 50 * 2 ** tried.attempts), undefined, { ref: false })
    }
  }

  async function fill(): Promise<void> {
    const end = clock() + mapping.windowMs
    while (queue.length < mapping.batchSize && clock() < end && !stopped) await wait(LOOK_MS, undefined, { ref: false })
  }

  async function work(): Promise<void> {
    while (queue.length > 0 && !stopped) {
      if (mapping.windowMs > 0) await fill()
      const entries = queue.slice(0, mapping.batchSize)
      queue = queue.slice(mapping.batchSize)
      await handOver({ entries, attempts: 0 })
    }
    running = null
  }

  return {
    take(record: DynamoDBRecord): void {
      if (mapping.filters.length > 0 && !mapping.filters.some((pattern) => matches(pattern, record))) return
      queue.push({ id: record.dynamodb?.SequenceNumber ?? '', record, epochMs: Date.now() })
      running ??= work()
    },
    async stop(): Promise<void> {
      stopped = true
      await running
    },
  }
}
