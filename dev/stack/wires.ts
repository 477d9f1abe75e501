import type { Dynamo } from '../dynamo/server.ts'
import type { Outcome } from '../lambda/child.ts'
import type { Pool } from '../lambda/pool.ts'
import type { Mailbox } from '../ses/mailbox.ts'
import type { Plan } from '../wiring/plan.ts'
import { createQueueMapping } from '../wiring/queue.ts'
import { createStreamMapping } from '../wiring/stream.ts'
import type { Clock } from './clock.ts'
import type { createFailures } from './failures.ts'

type Parts = {
  plan: Plan
  /** Functions that are switched off are not among them: nothing is handed to those. */
  pools: ReadonlyMap<string, Pool>
  dynamo: Dynamo
  mailbox: Mailbox
  clock: Clock
  failures: ReturnType<typeof createFailures>
  tickSeconds: number
}

const POLL_MS = 100

/** Connects the stream, the mail events and the schedules with their functions, as the template does. */
export function connect({ plan, pools, dynamo, mailbox, clock, failures, tickSeconds }: Parts): () => Promise<void> {
  const timers: NodeJS.Timeout[] = []
  const stops: (() => Promise<void>)[] = []

  for (const { to, ...mapping } of plan.streams) {
    const pool = pools.get(to)
    if (!pool) continue
    const giveUp = (entries: readonly { id: string }[]) =>
      failures(
        'stream',
        to,
        entries.map(({ id }) => id),
      )
    const stream = createStreamMapping({ mapping, invoke: pool.invoke, giveUp, clock: clock.now })
    dynamo.onRecord(stream.take)
    stops.push(stream.stop)
  }
  for (const { to, ...mapping } of plan.queues) {
    const pool = pools.get(to)
    if (!pool) continue
    const giveUp = (ids: readonly string[]) => failures('mail-events', to, ids)
    const queue = createQueueMapping({ mapping, mailbox, invoke: pool.invoke, giveUp, clock: clock.now })
    mailbox.onMessage(() => setImmediate(() => void queue.poll()))
    timers.push(setInterval(() => void queue.poll(), POLL_MS))
  }
  for (const { to, event } of plan.schedules) {
    const pool = pools.get(to)
    if (pool)
      timers.push(
        setInterval(
          oneAtATime(() => pool.invoke(event)),
          tickSeconds * 1000,
        ),
      )
  }
  return async () => {
    for (const timer of timers) clearInterval(timer)
    await Promise.all(stops.map((stop) => stop()))
  }
}

/** A tick that comes while the last one still works is left out: it would only wait behind it. */
function oneAtATime(work: () => Promise<Outcome>): () => void {
  let isWorking = false
  const run = async () => {
    isWorking = true
    await work()
    isWorking = false
  }
  return () => {
    if (!isWorking) void run()
  }
}
