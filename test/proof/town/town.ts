import type { DynamoDBRecord } from 'aws-lambda'
import { createFeedback } from '../../../functions/feedback/feedback.ts'
import { createNotify } from '../../../functions/notify/notify.ts'
import { createLastResort } from '../../../functions/sweep/last-resort.ts'
import { createRotaCheck } from '../../../functions/sweep/rota-check.ts'
import { createSweep } from '../../../functions/sweep/sweep.ts'
import { createDelivery } from '../../../lib/mail/deliver.ts'
import type { Log } from '../../../lib/runtime/log.ts'
import type { SendOutcome } from '../../../lib/send-outcome.ts'
import { countBounce } from '../../../lib/store/acknowledgement-counters.ts'
import { createDigests } from '../../../lib/store/digests.ts'
import { createDueList } from '../../../lib/store/due-list.ts'
import { createEnquiries } from '../../../lib/store/enquiries.ts'
import { createIntake } from '../../../lib/store/intake.ts'
import { GATHERS_ATTRIBUTE, OWES_ATTRIBUTE } from '../../../lib/store/keys.ts'
import { createNewsdesk } from '../../../lib/store/newsdesk.ts'
import { createPeople } from '../../../lib/store/people.ts'
import { createRota } from '../../../lib/store/rota.ts'
import { createRounds } from '../../../lib/store/rounds.ts'
import { reading } from '../../support/facts.ts'
import { createMemoryTable } from '../../support/memory-table.ts'
import { createAgenda, MINUTE, SECOND } from './agenda.ts'
import { createFaults, faultyTable } from './faults.ts'
import { createPostOffice, type Posted } from './post-office.ts'
import { createRandom } from './random.ts'
import { createRecord } from './record.ts'

export type Town = ReturnType<typeof createTown>

/** How far the clock of each function is ahead, in milliseconds. */
export type Skew = Partial<Record<'web' | 'notify' | 'sweep' | 'feedback', number>>

type Settings = {
  seed: number
  start: number
  skew?: Skew
  mailRate?: number
  onPosted?: (posted: Posted) => void
  onText?: () => void
}

const ADDRESS_KEYS = [new TextEncoder().encode('an address key of at least 32 characters')]
const RETRIES = 20
/** The stream's window before the sweep: `cdk/sources.ts`. */
const WINDOW = 20 * SECOND
const always = () => true

/**
 * All functions over a table in memory, in virtual time and with everything around them that AWS would do: the stream with its
 * retries, the schedule, SES and its events. Every part can be out.
 */
export function createTown({ seed, start, skew = {}, mailRate = 14, onPosted = () => {}, onText = () => {} }: Settings) {
  const agenda = createAgenda(start)
  const random = createRandom(seed)
  const faults = createFaults()
  const record = createRecord()
  const codes = new Map<string, number>()
  const log: Log = (code) => void codes.set(code, (codes.get(code) ?? 0) + 1)
  const memory = createMemoryTable((item) => {
    const enquiry = record.write(item, agenda.now())
    if (enquiry && OWES_ATTRIBUTE in item) stream(enquiry.reference)
    if (enquiry && GATHERS_ATTRIBUTE in item) waker.wake()
  })
  const table = faultyTable(memory, faults)
  const clockOf = (name: keyof Skew) => () => agenda.clock().add({ milliseconds: skew[name] ?? 0 })
  const post = createPostOffice({ agenda, random, faults, hear: (body) => feedback({ body }), onPosted })
  const shared = { table, sender: post.sender, addressKeys: ADDRESS_KEYS, organisation: reading, mailRate, log }
  const publicUrl = 'https://press.reading.example'
  const notifier = createDelivery({ ...shared, publicUrl, clock: clockOf('notify') })
  const sweeper = createDelivery({ ...shared, publicUrl, clock: clockOf('sweep') })
  const notify = createNotify({ ...notifier, log })
  const people = createPeople(table)
  const feedback = createFeedback({
    enquiries: createEnquiries(table, clockOf('feedback')),
    people,
    digests: createDigests(table, clockOf('feedback')),
    countBounce: (at) => countBounce(table, at),
    clock: clockOf('feedback'),
    log,
  })
  const texter = createTexter()
  const sweep = createTownSweep()
  const waker = createWaker()

  function stream(reference: string): void {
    if (faults.hits('stream-lost')) return
    const handed: DynamoDBRecord = { dynamodb: { Keys: { pk: { S: `ENQUIRY#${reference}` }, sk: { S: 'ENQUIRY' } } } }
    agenda.at(agenda.now() + random.between(100, 1500), () => hand(handed, 0))
    if (random.chance(0.02)) agenda.at(agenda.now() + random.between(100, 3000), () => hand(handed, 0))
  }
  async function hand(handed: DynamoDBRecord, tries: number): Promise<void> {
    try {
      await notify(handed, always)
    } catch {
      if (tries < RETRIES) agenda.at(agenda.now() + Math.min(2 ** tries * 1000, MINUTE), () => hand(handed, tries + 1))
    }
  }

  /** The stream's second reader: one run of the sweep for all that came to wait for a digest within its window, one after another. */
  function createWaker() {
    let isAtWork = false
    let isWoken = false
    async function look(tries: number): Promise<void> {
      isWoken = false
      try {
        await sweep(always, 'press-side')
      } catch {
        if (tries < RETRIES) return agenda.at(agenda.now() + Math.min(2 ** tries * SECOND, MINUTE), () => look(tries + 1))
      }
      isAtWork = false
      if (isWoken) begin()
    }
    function begin(): void {
      isAtWork = true
      agenda.at(agenda.now() + WINDOW, () => look(0))
    }
    return {
      wake(): void {
        if (faults.hits('stream-lost')) return
        isWoken = true
        if (!isAtWork) begin()
      },
    }
  }

  function createTexter() {
    return {
      async send(): Promise<SendOutcome> {
        if (faults.hits('topic-unreachable')) return { is: 'not-sent', why: 'unreachable' }
        for (const reference of record.claimedTexts) record.tell(reference, { at: agenda.now(), by: 'text' })
        onText()
        return { is: 'accepted', messageId: 'text' }
      },
    }
  }
  function createTownSweep() {
    const clock = clockOf('sweep')
    const newsdesk = createNewsdesk(table, clock, reading.zone)
    const { enquiries } = sweeper
    const rounds = createRounds({ table, addressKeys: ADDRESS_KEYS, enquiries, releases: newsdesk.releases, clock })
    const checkRota = createRotaCheck({ rotas: createRota(table), people, organisation: reading, clock, log })
    const text = createLastResort({ enquiries, texter, organisation: reading, clock, log })
    const wait = (milliseconds: number) => agenda.run(agenda.now() + milliseconds)
    return createSweep({ ...newsdesk, ...sweeper, due: createDueList(table), text, wait, rounds, checkRota, clock, log })
  }

  return {
    agenda,
    random,
    faults,
    record,
    memory,
    post,
    people,
    notify,
    feedback,
    codes,
    rotas: createRota(table),
    releases: createNewsdesk(table, agenda.clock, reading.zone).releases,
    desk: createEnquiries(table, agenda.clock),
    intake: createIntake(table, { addressKeys: ADDRESS_KEYS, retentionDays: reading.retentionDays }),
    webClock: clockOf('web'),
    sweep: () => sweep(always),
    /** The schedule: once a minute until a moment. A look that would find nothing is left out, as it would change nothing. */
    tick(until: number): void {
      const next = agenda.now() + MINUTE
      if (next > until) return
      agenda.at(next, async () => {
        this.tick(until)
        if (!faults.hits('schedule-missed') && record.isDue(agenda.now() + (skew.sweep ?? 0))) await sweepOnce()
      })
    },
  }

  async function sweepOnce(): Promise<void> {
    try {
      await sweep(always)
    } catch {
      codes.set('sweep-failed', (codes.get('sweep-failed') ?? 0) + 1)
    }
  }
}
