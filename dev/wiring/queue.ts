import type { Outcome } from '../lambda/child.ts'
import type { Mailbox } from '../ses/mailbox.ts'
import type { SesEvent } from '../ses/message.ts'
import { failedIds } from './batch.ts'
import { sqsRecord } from './sqs-record.ts'

export type QueueMapping = {
  batchSize: number
  partial: boolean
  /** How long a message that failed stays out of sight. */
  visibilityMs: number
  /** After so many receives a message is given up to the dead-letter queue; null never. */
  maxReceives: number | null
  /** Whether SNS hands its messages over without its envelope. */
  raw: boolean
}

type Parts = {
  mapping: QueueMapping
  mailbox: Pick<Mailbox, 'owed' | 'accept'>
  invoke: (event: unknown) => Promise<Outcome>
  giveUp: (ids: readonly string[]) => void
  /** Milliseconds since 1970 by the stack's clock: events happen by it. */
  clock: () => number
}

/**
 * Hands the mailbox's events to a function as SNS, SQS and its mapping do. What the function has not taken stays in the
 * mailbox's files, so that it is handed over again after a restart.
 */
export function createQueueMapping({ mapping, mailbox, invoke, giveUp, clock }: Parts) {
  const receives = new Map<string, number>()
  const hiddenUntil = new Map<string, number>()
  let running = false

  function receive(): SesEvent[] {
    const seen = Date.now()
    const visible = mailbox.owed().filter(({ id, at }) => Date.parse(at) <= clock() && (hiddenUntil.get(id) ?? 0) <= seen)
    const batch = visible.slice(0, mapping.batchSize)
    for (const { id } of batch) receives.set(id, (receives.get(id) ?? 0) + 1)
    return batch
  }

  function settle(batch: readonly SesEvent[], failed: readonly string[]): void {
    const isSpent = (id: string) => mapping.maxReceives !== null && (receives.get(id) ?? 0) >= mapping.maxReceives
    const spent = failed.filter(isSpent)
    if (spent.length > 0) giveUp(spent)
    for (const id of failed) hiddenUntil.set(id, Date.now() + mapping.visibilityMs)
    const done = batch.map(({ id }) => id).filter((id) => !failed.includes(id) || isSpent(id))
    for (const id of done) receives.delete(id)
    mailbox.accept(done)
  }

  return {
    /** Hands over everything that is due and in sight, one batch after another. To be called often. */
    async poll(): Promise<void> {
      if (running) return
      running = true
      try {
        for (let batch = receive(); batch.length > 0; batch = receive()) {
          const records = batch.map(({ id, body }) =>
            sqsRecord(id, body, { raw: mapping.raw, now: clock(), receives: receives.get(id) ?? 1 }),
          )
          const outcome = await invoke({ Records: records })
          const entries = batch.map(({ id }) => ({ id, record: null, epochMs: 0 }))
          settle(batch, failedIds({ entries, attempts: 0 }, outcome, mapping.partial) ?? batch.map(({ id }) => id))
        }
      } finally {
        running = false
      }
    },
  }
}
