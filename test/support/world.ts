import { randomBytes } from 'node:crypto'
import type { DynamoDBRecord } from 'aws-lambda'
import { Temporal } from 'temporal-polyfill'
import { createFeedback } from '../../functions/feedback/feedback.ts'
import { createNotify } from '../../functions/notify/notify.ts'
import { createLastResort } from '../../functions/sweep/last-resort.ts'
import { createRotaCheck } from '../../functions/sweep/rota-check.ts'
import { createSweep } from '../../functions/sweep/sweep.ts'
import { createWeb } from '../../functions/web/app.tsx'
import { createDelivery } from '../../lib/mail/deliver.ts'
import { createSender } from '../../lib/mail/ses.ts'
import { createLog } from '../../lib/runtime/log.ts'
import type { SendOutcome } from '../../lib/send-outcome.ts'
import { countBounce } from '../../lib/store/acknowledgement-counters.ts'
import { createDueList } from '../../lib/store/due-list.ts'
import { createIntake } from '../../lib/store/intake.ts'
import { GATHERS_ATTRIBUTE, OWES_ATTRIBUTE } from '../../lib/store/keys.ts'
import { createNewsdesk } from '../../lib/store/newsdesk.ts'
import { createRota } from '../../lib/store/rota.ts'
import { createRounds } from '../../lib/store/rounds.ts'
import { createTable, type Table } from '../../lib/store/table.ts'
import { startDynamo } from './dynamo.ts'
import { AFTERNOON, reading } from './facts.ts'
import { createMemoryTable } from './memory-table.ts'
import { startSes } from './ses.ts'

/** The stream's window before the sweep: `cdk/sources.ts`. */
const WINDOW_SECONDS = 20

/** The press contact of the seed, known to read mail. */
export const OSCAR = 'oscar.mortali@reading.gov.uk'
const CONFIRMED = { by: 'press officer', at: AFTERNOON.subtract({ hours: 6 }) }

export const PUBLIC_URL = 'https://press.reading.example'
export const FORM_KEYS = [new TextEncoder().encode('a form key of at least thirty-two characters')]

export type World = Awaited<ReturnType<typeof createWorld>>

/** The functions behind the form in one process, on the embedded database: what a story counts or breaks is a call of it. */
export async function createWorld() {
  const dynamo = await startDynamo()
  const table = createTable(dynamo.client, dynamo.tableName)
  const world = await createWorldOn({ table, onRecord: dynamo.onRecord, stop: dynamo.stop })
  dynamo.resetCalls()
  return { ...world, dynamo }
}

export type QuickWorld = Awaited<ReturnType<typeof createQuickWorld>>

/** The same on the table in memory, for stories of many minutes. */
export function createQuickWorld() {
  let heard: (record: DynamoDBRecord) => void = () => {}
  const table = createMemoryTable((item) => {
    const image = Object.fromEntries(Object.keys(item).map((name) => [name, { S: String(item[name]) }]))
    heard({ dynamodb: { Keys: { pk: { S: String(item['pk']) }, sk: { S: String(item['sk']) } }, NewImage: image } })
  })
  const onRecord = (listener: typeof heard) => {
    heard = listener
  }
  return createWorldOn({ table, onRecord, stop: async () => {} })
}

type Place = { table: Table; onRecord(listener: (record: DynamoDBRecord) => void): unknown; stop(): Promise<void> }

/**
 * The functions and an SES endpoint over a table, with a clock that only moves when told to.
 * Nothing runs by itself: a story says when the stream, the sweep and the events of SES arrive.
 */
async function createWorldOn({ table, onRecord, stop }: Place) {
  let now = AFTERNOON
  const clock = () => now
  const ses = await startSes({ clock: () => now.epochMilliseconds })
  const addressKeys = [new TextEncoder().encode('an address key of at least 32 characters')]
  const lines: string[] = []
  const log = createLog((line) => lines.push(line))
  const sender = createSender(ses.client, 'media-enquiries')
  const parts = { table, sender, addressKeys, organisation: reading, publicUrl: PUBLIC_URL, mailRate: 14, clock, log }
  const delivery = createDelivery(parts)
  const { enquiries, people } = delivery
  const notify = createNotify({ ...delivery, log })
  const newsdesk = createNewsdesk(table, clock, reading.zone)
  const { releases } = newsdesk
  const rounds = createRounds({ table, addressKeys, enquiries, releases, clock })
  const due = createDueList(table)
  const rotas = createRota(table)
  const texts: string[] = []
  let texting: SendOutcome | null = null
  const texter = {
    async send(words: string): Promise<SendOutcome> {
      if (texting?.is !== 'not-sent') texts.push(words)
      return texting ?? { is: 'accepted', messageId: `text-${texts.length}` }
    },
  }
  const checkRota = createRotaCheck({ rotas, people, organisation: reading, clock, log })
  const text = createLastResort({ enquiries, texter, organisation: reading, clock, log })
  const sweep = createSweep({ ...newsdesk, ...delivery, due, text, wait: async () => {}, rounds, checkRota, clock, log })
  const feedback = createFeedback({ ...delivery, countBounce: (at) => countBounce(table, at), clock, log })
  const intake = createIntake(table, { addressKeys, retentionDays: reading.retentionDays })
  const web = createWeb({
    organisation: reading,
    publicUrl: PUBLIC_URL,
    formKeys: FORM_KEYS,
    releases,
    intake,
    clock,
    random: randomBytes,
    assets: {
      styles: ['/assets/site-0.css'],
      icon: '/assets/icon-0.svg',
      read: async (name) => (name === 'site-0.css' ? 'body{}' : null),
    },
    log,
  })
  await people.know(OSCAR, (person) => ({ ...person, name: 'Oscar Mortali', confirmed: CONFIRMED, deliveredAt: CONFIRMED.at }))
  const waiting: DynamoDBRecord[] = []
  let wakesAt: Temporal.Instant | null = null
  onRecord((record) => {
    waiting.push(record)
    if (GATHERS_ATTRIBUTE in (record.dynamodb?.NewImage ?? {})) wakesAt ??= now.add({ seconds: WINDOW_SECONDS })
  })
  const always = () => true

  /** Hands what the stream's filter lets through to `notify`, until the stream is quiet; gives the records that were handed over. */
  async function stream(): Promise<DynamoDBRecord[]> {
    const handed: DynamoDBRecord[] = []
    await new Promise(setImmediate)
    while (waiting.length > 0) {
      const batch = waiting.splice(0).filter(({ dynamodb }) => OWES_ATTRIBUTE in (dynamodb?.NewImage ?? {}))
      handed.push(...batch)
      await Promise.allSettled(batch.map((record) => notify(record, always)))
      await new Promise(setImmediate)
    }
    return handed
  }

  /** Wakes the sweep as the stream does, if something has waited for a digest for as long as its window. @returns whether it did */
  async function wake(): Promise<boolean> {
    await new Promise(setImmediate)
    if (wakesAt === null || Temporal.Instant.compare(now, wakesAt) < 0) return false
    wakesAt = null
    await sweep(always, 'press-side')
    return true
  }

  /** Hands the events of SES that are due to `feedback`. */
  async function hear(): Promise<number> {
    const { Records } = ses.takeEvents()
    for (const record of Records) await feedback(record)
    return Records.length
  }

  return {
    ses,
    ...newsdesk,
    table,
    rounds,
    rotas,
    people,
    /** What was texted to whoever is on call, oldest first. */
    texts,
    /** What the texting service answers from now on; null for what it does when all is well. */
    answerTexts: (outcome: SendOutcome | null) => {
      texting = outcome
    },
    addressKeys,
    enquiries,
    lists: delivery.lists,
    deliver: delivery.deliver,
    gather: delivery.gather,
    roster: delivery.roster,
    acknowledgements: delivery.acknowledgements,
    notify,
    feedback,
    sender,
    log,
    lines,
    clock,
    web,
    releases,
    intake,
    advance: (duration: Temporal.DurationLike) => {
      now = now.add(duration)
    },
    stream,
    wake,
    /** Loses every stream record that has not been handed over. */
    dropStream: () => {
      waiting.splice(0)
      wakesAt = null
    },
    sweep: () => sweep(always),
    hear,
    /** A minute passes, and everything that happens by itself does: stream, sweep, and what SES says. */
    async tick(minutes = 1): Promise<void> {
      for (let minute = 0; minute < minutes; minute++) {
        now = now.add({ minutes: 1 })
        await stream()
        await wake()
        await sweep(always)
        await hear()
        await stream()
      }
    },
    letters: () =>
      ses.messages().map(({ to, tags, subject, raw }) => ({ to: to.join(), notice: tags['notice'] ?? '', subject, raw })),
    async stop() {
      await Promise.all([stop(), ses.stop()])
    },
  }
}
