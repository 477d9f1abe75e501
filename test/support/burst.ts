import type { DynamoDBRecord } from 'aws-lambda'
import { createNotify } from '../../functions/notify/notify.ts'
import { createSweep } from '../../functions/sweep/sweep.ts'
import type { Reference } from '../../lib/enquiry.ts'
import { createDelivery, type Whom } from '../../lib/mail/deliver.ts'
import { createGate, createTurns } from '../../lib/mail/pace.ts'
import type { Sender } from '../../lib/mail/sending.ts'
import { createDueList } from '../../lib/store/due-list.ts'
import { createIntake } from '../../lib/store/intake.ts'
import { GATHERS_ATTRIBUTE, OWES_ATTRIBUTE } from '../../lib/store/keys.ts'
import { createNewsdesk } from '../../lib/store/newsdesk.ts'
import { AFTERNOON, reading, release, submission, words } from './facts.ts'
import { createMemoryTable } from './memory-table.ts'

/** How long things take, in virtual milliseconds. */
const TABLE_MS = 5
const SES_MS = 80
const REFUSAL_MS = 20
const STREAM_BATCH = 10
/** Six megabytes of enquiries, which end a batch before its ten thousand records do. */
const WAKING_BATCH = 2000
const WINDOW_MS = 20_000
const SECOND = 1000

export type Posted = { reference: Reference; at: number; isUrgent: boolean }
export type Sent = { at: number; to: string; kind: string; references: string[] }
export const OFFICER = 'oscar.mortali@reading.gov.uk'

const realPauses = () => process.getActiveResourcesInfo().filter((one) => one === 'Timeout').length

/** Time that moves only when everything has been done that can be done now. */
function createVirtualTime() {
  const waiting: { at: number; go: () => void }[] = []
  let now = 0
  return {
    now: () => now,
    wait: (ms: number) => new Promise<void>((go) => void waiting.push({ at: now + ms, go })),
    async runUntil(end: number): Promise<void> {
      const before = realPauses()
      for (;;) {
        await new Promise(setImmediate)
        // Who lost a race pauses by the real clock: virtual time stands still meanwhile.
        while (realPauses() > before) await new Promise((resume) => setTimeout(resume, 1))
        const at = Math.min(...waiting.map((one) => one.at))
        if (at > end) break
        now = Math.max(now, at)
        const due = waiting.filter((one) => one.at <= now)
        waiting.splice(0, waiting.length, ...waiting.filter((one) => one.at > now))
        for (const { go } of due) go()
      }
      now = end
    },
  }
}

/** SES with a rate, counting the recipients of the last second as SES does. */
function createSes(time: ReturnType<typeof createVirtualTime>, rate: number) {
  const sent: Sent[] = []
  const refused = { triage: 0, digest: 0, acknowledgement: 0 }
  const sender: Sender = {
    async send({ letter: { to, kind, text } }) {
      const recent = sent.filter(({ at }) => at > time.now() - SECOND).length
      if (recent >= rate) {
        if (kind in refused) refused[kind as keyof typeof refused]++
        await time.wait(REFUSAL_MS)
        return { is: 'not-sent', why: 'throttled' }
      }
      const references = [...new Set(text.match(/ME-[2-9A-Z]{6}/g) ?? [])]
      sent.push({ at: time.now(), to: to.address, kind, references })
      await time.wait(SES_MS)
      return { is: 'accepted', messageId: `m-${sent.length}` }
    },
  }
  return { sender, sent, refused }
}

/**
 * Many enquiries about one release at an even pace, the stream in batches of ten and in order, a sweep each minute,
 * on a virtual clock, with a table and an SES that take their time,
 * and the stream's second reader, which wakes the sweep for what waits for a digest.
 * @param tickAt seconds from the first enquiry to the first sweep
 */
export async function runBurst({
  count,
  seconds,
  urgentEach = 125,
  rate = 14,
  tickAt = 45,
  runFor = 240,
  hasSchedule = true,
}: BurstSettings) {
  const time = createVirtualTime()
  const clock = () => AFTERNOON.add({ milliseconds: time.now() })
  const stream: string[] = []
  let gathering = 0
  const memory = createMemoryTable((item) => {
    if (OWES_ATTRIBUTE in item) stream.push(String(item['pk']))
    if (GATHERS_ATTRIBUTE in item) gathering++
  })
  const table = slow(memory, () => time.wait(TABLE_MS))
  const ses = createSes(time, rate)
  const addressKeys = [new Uint8Array(32)]
  const log = () => {}
  const common = { table, sender: ses.sender, addressKeys, organisation: reading, publicUrl: 'https://press.example', clock, log }
  const delivery = createDelivery({ ...common, mailRate: rate, pace: createTurns(rate, clock, time.wait) })
  const streaming = createDelivery({ ...common, mailRate: rate, pace: createGate(rate, clock) })
  const notify = createNotify({ ...streaming, log })
  const newsdesk = createNewsdesk(memory, clock, reading.zone)
  await newsdesk.releases.publish(release)
  const intake = createIntake(memory, { addressKeys, retentionDays: reading.retentionDays })
  const sweep = createSweep({
    ...{ ...newsdesk, ...delivery, due: createDueList(table), text: async () => 0, wait: time.wait, clock, log },
    ...{ rounds: { work: async () => 'done' as const }, checkRota: async () => 'done' as const },
  })
  const posted: Posted[] = []
  let isOver = false

  async function post(): Promise<void> {
    for (let index = 0; index < count; index++) {
      const isUrgent = index % urgentEach === urgentEach - 1
      const reporter = { ...words.reporter, email: `reporter${index}@outlet${index}.example` }
      const said = {
        ...words,
        reporter,
        question: `Question ${index}?`,
        ...(isUrgent ? { deadline: { is: 'asap' as const } } : {}),
      }
      const formId = index.toString(16).padStart(32, '0')
      const { reference } = await intake.submit(submission({ formId, receivedAt: clock(), words: said }))
      posted.push({ reference, at: time.now(), isUrgent })
      await time.wait(Math.round((seconds * SECOND * (index + 1)) / count) - Math.round((seconds * SECOND * index) / count))
    }
  }
  async function handOver(): Promise<void> {
    while (!isOver) {
      const batch = stream.splice(0, STREAM_BATCH).map((pk): DynamoDBRecord => ({ dynamodb: { Keys: { pk: { S: pk } } } }))
      const end = time.now() + 105 * SECOND
      await Promise.allSettled(batch.map((record) => notify(record, () => time.now() < end)))
      await time.wait(batch.length === 0 ? 100 : 1)
    }
  }
  async function look(whom?: Whom): Promise<void> {
    const end = time.now() + 40 * SECOND
    await sweep(() => time.now() < end, whom)
  }
  async function tick(): Promise<void> {
    await time.wait(tickAt * SECOND)
    while (!isOver) {
      const start = time.now()
      await look()
      await time.wait(Math.max(1, start + 60 * SECOND - time.now()))
    }
  }
  async function wake(): Promise<void> {
    while (!isOver) {
      if (gathering > 0) {
        const end = time.now() + WINDOW_MS
        while (gathering < WAKING_BATCH && time.now() < end) await time.wait(100)
        gathering -= Math.min(gathering, WAKING_BATCH)
        await look('press-side')
      }
      await time.wait(100)
    }
  }
  const live = { by: 'press officer', at: AFTERNOON.subtract({ hours: 6 }) }
  const known = delivery.people.know(OFFICER, (one) => ({ ...one, name: 'Oscar', confirmed: live, deliveredAt: live.at }))
  await time.runUntil(SECOND)
  await known
  const begun = time.now()
  void post()
  void handOver()
  if (hasSchedule) void tick()
  void wake()
  await time.runUntil(begun + runFor * SECOND)
  isOver = true
  return { posted, ...ses, figures: () => figuresOf(posted, ses.sent) }
}

export type BurstSettings = {
  count: number
  seconds: number
  urgentEach?: number
  rate?: number
  tickAt?: number
  runFor?: number
  hasSchedule?: boolean
}

/** What came of a burst, as far as the officer has seen it. */
function figuresOf(posted: readonly Posted[], sent: readonly Sent[]) {
  const letters = sent.filter(({ to, kind }) => to === OFFICER && kind !== 'acknowledgement')
  const tellings = new Map<string, Sent[]>()
  for (const letter of letters)
    for (const reference of letter.references) tellings.set(reference, [...(tellings.get(reference) ?? []), letter])
  const delays = posted.map(({ reference, at }) => ((tellings.get(reference)?.[0]?.at ?? Number.POSITIVE_INFINITY) - at) / SECOND)
  const sorted = delays.toSorted((a, b) => a - b)
  const single = (reference: string) => tellings.get(reference)?.[0]?.references.length === 1
  const urgent = posted.filter(({ isUrgent }) => isUrgent)
  return {
    enquiries: posted.length,
    untold: posted.filter(({ reference }) => !tellings.has(reference)).length,
    toldTwice: posted.filter(({ reference }) => (tellings.get(reference)?.length ?? 0) > 1).length,
    letters: letters.length,
    lettersPerEnquiry: letters.length / posted.length,
    median: sorted[Math.floor(sorted.length / 2)] ?? Number.NaN,
    longest: sorted.at(-1) ?? Number.NaN,
    urgent: urgent.length,
    urgentNotSingle: urgent.filter(({ reference }) => !single(reference)).length,
    longestUrgent: Math.max(
      ...urgent.map(({ reference, at }) => ((tellings.get(reference)?.[0]?.at ?? Number.POSITIVE_INFINITY) - at) / SECOND),
    ),
    acknowledgements: sent.filter(({ kind }) => kind === 'acknowledgement').length,
  }
}

type MemoryTable = ReturnType<typeof createMemoryTable>

function slow(table: MemoryTable, pause: () => Promise<void>): MemoryTable {
  const paused = <Args extends unknown[], Result>(operation: (...args: Args) => Promise<Result>) => {
    return async (...args: Args): Promise<Result> => {
      await pause()
      return operation(...args)
    }
  }
  const { read, putNew, replace, remove, updateVersion, count, query } = table
  return {
    ...table,
    ...{ read: paused(read), putNew: paused(putNew), replace: paused(replace), remove: paused(remove) },
    ...{ updateVersion: paused(updateVersion), count: paused(count), query: paused(query) },
  }
}
