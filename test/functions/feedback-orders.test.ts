import { expect, test } from 'vitest'
import { createFeedback } from '../../functions/feedback/feedback.ts'
import type { Enquiry, Reference } from '../../lib/enquiry.ts'
import { afterSending, claimed, type Notice, owedTo } from '../../lib/notice.ts'
import { afterReport, type Report } from '../../lib/report.ts'
import { claim, hear } from '../../lib/telling.ts'
import { AFTERNOON, enquiry } from '../support/facts.ts'
import { createOffice } from '../support/office.ts'
import { OSCAR } from '../support/world.ts'

/** Every sequence of so many of these at most, repetitions included. */
function sequences<One>(alphabet: readonly One[], longest: number): One[][] {
  let row: One[][] = [[]]
  const all: One[][] = [[]]
  for (let length = 1; length <= longest; length++) {
    row = row.flatMap((before) => alphabet.map((one) => [...before, one]))
    all.push(...row)
  }
  return all
}

/** Where a letter of which all this was said stands, whatever the order: the rule in one line, to compare with. */
function joined(names: ReadonlySet<string>): string {
  const order = [
    'complained',
    'bounced',
    'not-rendered',
    'rejected',
    'delivery',
    'mailbox-full',
    'delayed',
    'not-now',
    'send',
    'mark',
  ]
  return order.find((name) => names.has(name)) ?? 'claimed'
}

const REPORTS: Record<string, Report> = {
  send: { is: 'send', messageId: 'm1' },
  delivery: { is: 'delivery' },
  delayed: { is: 'delay', why: 'delayed' },
  'mailbox-full': { is: 'delay', why: 'mailbox-full' },
  'not-now': { is: 'delay', why: 'not-now' },
  bounced: { is: 'failure', why: 'bounced' },
  complained: { is: 'failure', why: 'complained' },
  rejected: { is: 'failure', why: 'rejected' },
  'not-rendered': { is: 'failure', why: 'not-rendered' },
}
const triage = { kind: 'triage', audience: 'press-contact', to: OSCAR, rung: 'telling', counts: true, reason: 'named' } as const
const sending = claimed(owedTo(1, triage, AFTERNOON), OSCAR, AFTERNOON)
const nameOf = ({ state }: Notice): string => {
  if (state.is === 'impossible' || state.is === 'delayed') return state.why
  return { sent: 'send', delivered: 'delivery', claimed: 'claimed', ambiguous: 'ambiguous', owed: 'owed' }[state.is]
}
const mark = (notice: Notice): Notice =>
  notice.state.is === 'claimed' ? afterSending(notice, { is: 'accepted', messageId: 'm1' }, AFTERNOON) : notice

test('up to five events in every order and repetition, with our own mark before, among or after them, end in one state', () => {
  const alphabet = [...Object.entries(REPORTS), ['mark', null] as const]
  let count = 0
  const wrong: string[][] = []
  for (const sequence of sequences(alphabet, 5)) {
    const end = sequence.reduce((notice, [, report]) => (report ? afterReport(notice, report, AFTERNOON) : mark(notice)), sending)
    const expected = joined(new Set(sequence.map(([name]) => name)))
    count++
    if (nameOf(end) !== (expected === 'mark' ? 'send' : expected)) wrong.push(sequence.map(([name]) => name))
  }
  expect({ count, wrong }).toEqual({ count: 111_111, wrong: [] })
})

const event = (eventType: string, detail: object = {}) => ({
  body: JSON.stringify({ eventType, mail: { messageId: 'm1', tags: { enquiry: ['ME-7K3Q9F'], notice: ['ntc_1'] } }, ...detail }),
})
const bounce = (bounceType: string, bounceSubType: string) => event('Bounce', { bounce: { bounceType, bounceSubType } })
const EVENTS: Record<string, ReturnType<typeof event>> = {
  send: event('Send'),
  delivery: event('Delivery'),
  delayed: event('DeliveryDelay'),
  'not-now': bounce('Transient', 'General'),
  'mailbox-full': bounce('Transient', 'MailboxFull'),
  bounced: bounce('Permanent', 'General'),
  complained: event('Complaint'),
}

test('so do the events themselves when SES hands them over', async () => {
  let current: Enquiry | null = null
  const feedback = createFeedback({
    enquiries: {
      read: async () => current,
      change: async (_: Reference, decide) => {
        const decided = current && decide(current)
        if (decided) current = { ...decided, events: decided.events.slice(-20) }
        return decided
      },
    },
    digests: { read: async () => null },
    people: { note: async () => undefined },
    countBounce: async () => undefined,
    clock: () => AFTERNOON,
    log: () => undefined,
  })
  const start = claim(enquiry(), 'ntc_1', OSCAR, AFTERNOON)
  const wrong: string[] = []
  for (const sequence of sequences(Object.entries(EVENTS), 4)) {
    current = start
    for (const [, one] of sequence) await feedback(one)
    const notice: Notice | undefined = (current as Enquiry | null)?.notices[0]
    const names = sequence.map(([name]) => name)
    if (!notice || nameOf(notice) !== joined(new Set(names))) wrong.push(names.join())
  }
  expect(wrong).toEqual([])
})

test('an event says something once: its repetition changes nothing at all', () => {
  const held = claim(enquiry(), 'ntc_1', OSCAR, AFTERNOON)
  if (!held) throw new Error('not claimed')
  for (const report of Object.values(REPORTS)) {
    const once = hear(held, 'ntc_1', report, AFTERNOON)
    expect(once && hear(once, 'ntc_1', report, AFTERNOON.add({ minutes: 1 }))).toBeNull()
  }
})

test('a letter that is delayed, passed on and delivered after all leaves one letter with each', async () => {
  const office = await createOffice()
  try {
    office.ses.treat(OSCAR, 'delayed')
    const reference = await office.ask()
    await office.tick(10)
    expect(office.told()).toEqual(['1 oscar', '1 office (passed on)'])
    const { notices } = await office.read(reference)
    expect(notices.filter(({ kind }) => kind === 'triage').map(({ state }) => state.is)).toEqual(['delivered', 'delivered'])
    expect((await office.people.read(OSCAR))?.failure).toBeNull()
  } finally {
    await office.stop()
  }
})

test('with clocks five minutes apart the enquiry is told at once, to one person, and comes to rest', async () => {
  const office = await createOffice()
  try {
    const reference = await office.ask({}, { receivedAt: office.clock().add({ minutes: 5 }) })
    await office.stream()
    expect(office.told()).toEqual(['0 oscar'])
    await office.hear()
    office.advance({ minutes: 5 })
    await office.tick()
    expect(office.told()).toEqual(['0 oscar'])
    expect((await office.read(reference)).ladder?.from.toString()).toBe('2026-11-24T14:10:00Z')
  } finally {
    await office.stop()
  }
})
