import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Reference, type Submission, take } from '../../lib/enquiry.ts'
import { AFTERNOON, release, submission, words } from '../support/facts.ts'
import { createWorld, OSCAR, type World } from '../support/world.ts'

const OFFICE = 'pressoffice@reading.gov.uk'
const REPORTER = 'mira@ledger.example'
let world: World
let forms = 0
/** Counters of an acknowledgement: of its minute and of its day. */
const COUNTED = 2

beforeEach(async () => {
  world = await createWorld()
  await world.releases.publish(release)
  world.dropStream()
})
afterEach(() => world.stop())

const send = async (changes: Partial<Submission> = {}) => {
  const formId = (++forms).toString(16).padStart(32, '0')
  return (await world.intake.submit(submission({ formId, receivedAt: world.clock(), ...changes }))).reference
}
const pickUp = (reference: Reference) =>
  world.enquiries.change(reference, (current) => {
    const taken = take(current, 'dana', world.clock())
    return typeof taken === 'string' ? null : taken
  })
const recipients = () => world.letters().map(({ to }) => to)
const states = async (reference: Awaited<ReturnType<typeof send>>) =>
  (await world.enquiries.read(reference))?.notices.map(({ id, state }) => `${id} ${state.is}`)

describe('an accepted enquiry', () => {
  test('is told to the named press contact and acknowledged to the reporter as soon as the stream says so', async () => {
    const reference = await send()
    await world.stream()
    expect(recipients()).toEqual([OSCAR, REPORTER])
    await world.hear()
    expect(await states(reference)).toEqual(['ntc_1 delivered', 'ntc_2 delivered'])
  })

  test('is told by the sweep alone when every stream record is lost', async () => {
    const asked = (index: number) => ({ ...words, reporter: { ...words.reporter, email: `mira${index}@ledger.example` } })
    await Promise.all(Array.from({ length: 30 }, (_, index) => send({ words: asked(index), release: null })))
    world.dropStream()
    expect(await world.sweep()).toEqual({ due: 30, done: 30 })
    expect(recipients().filter((to) => to === OFFICE)).toHaveLength(30)
    expect(recipients().filter((to) => to.endsWith('@ledger.example'))).toHaveLength(30)
  })

  test('is told once although stream and sweep work on it at the same time, and every record comes twice', async () => {
    await send()
    const handed = world.stream()
    await Promise.all([handed, world.sweep(), world.sweep()])
    for (const record of await handed) await world.notify(record, () => true)
    expect(recipients().toSorted()).toEqual([REPORTER, OSCAR].toSorted())
  })

  test('comes to rest: once it is told, heard and picked up, nothing writes any more', async () => {
    const reference = await send()
    await world.stream()
    await world.hear()
    await pickUp(reference)
    world.dropStream()
    world.advance({ minutes: 30 })
    expect(await world.sweep()).toEqual({ due: 0, done: 0 })
    expect(await world.stream()).toEqual([])
    expect(world.dynamo.calls()['UpdateItem']).toBe(7 + COUNTED)
  })

  test('goes to the press office when its release names nobody who can be written to', async () => {
    const nobody = { ...release, slug: 'nobody', contacts: [] }
    await world.releases.publish(nobody)
    await send({ release: { slug: 'nobody', version: 1, headline: 'X', contactName: null, contactPhone: null } })
    await world.stream()
    expect(recipients()).toEqual([OFFICE, REPORTER])
  })

  test('is told to whom the release names now, not when the form was opened', async () => {
    const [contact] = release.contacts
    if (!contact) throw new Error('no contact')
    await world.releases.publish({
      ...release,
      slug: 'corrected',
      version: 2,
      contacts: [{ ...contact, emails: ['new.contact@reading.gov.uk'] }],
    })
    await send({ release: { slug: 'corrected', version: 1, headline: 'X', contactName: 'Oscar Mortali', contactPhone: null } })
    await world.stream()
    expect(recipients()).toEqual(['new.contact@reading.gov.uk', OFFICE, REPORTER])
  })

  test('whose reporter corrects the address is acknowledged at the new one, and told as one enquiry', async () => {
    const formId = 'c'.repeat(32)
    await send({ formId, words: { ...words, reporter: { ...words.reporter, email: 'mira@ledger.exmaple' } } })
    await world.stream()
    await send({ formId })
    await world.stream()
    expect(recipients()).toEqual([OSCAR, 'mira@ledger.exmaple', OSCAR, REPORTER])
  })

  test('that repeats the same question under another form owes no second letter', async () => {
    await send()
    await world.stream()
    world.advance({ hours: 2 })
    const second = await send()
    await world.stream()
    expect(recipients()).toEqual([OSCAR, REPORTER])
    expect((await world.enquiries.read(second))?.sameAs).not.toBeNull()
  })
})

describe('a letter that reaches nobody', () => {
  test('that bounces is passed on to the press office within a minute', async () => {
    world.ses.treat(OSCAR, 'bounces')
    await send()
    await world.stream()
    await world.hear()
    await world.sweep()
    expect(recipients()).toEqual([OSCAR, REPORTER, OFFICE])
  })

  test('that SES takes and never delivers is passed on after five minutes', async () => {
    world.ses.treat(OSCAR, 'suppressed')
    const reference = await send()
    await world.stream()
    await world.hear()
    world.advance({ minutes: 4, seconds: 59 })
    await world.sweep()
    expect(recipients()).not.toContain(OFFICE)
    world.advance({ seconds: 1 })
    await world.sweep()
    expect(recipients()).toEqual([OSCAR, REPORTER, OFFICE])
    await world.hear()
    await pickUp(reference)
    world.advance({ hours: 1 })
    expect((await world.sweep()).due).toBe(0)
  })

  test('by any address wakes whoever runs the service', async () => {
    world.ses.treat(OSCAR, 'bounces')
    world.ses.treat(OFFICE, 'bounces')
    await send()
    await world.stream()
    for (let count = 0; count < 3; count++) {
      await world.hear()
      await world.sweep()
    }
    expect(world.lines.filter((line) => line.includes('"triage-undeliverable"'))).toHaveLength(1)
    world.advance({ minutes: 15 })
    await world.sweep()
    expect(recipients().filter((to) => to === OFFICE)).toHaveLength(2)
  })
})

describe('SES in trouble', () => {
  test.each([
    'Throttling',
    'server-error',
    'reset-before',
    'AccountSendingPausedException',
    'MailFromDomainNotVerifiedException',
    'garbage',
  ] as const)('after %s the press contact has at least one letter and the reporter exactly one', async (fault) => {
    world.ses.failNext(fault, 2)
    await send()
    await world.stream()
    for (let minute = 0; minute < 25; minute++) {
      await world.hear()
      await world.sweep()
      world.advance({ minutes: 1 })
    }
    expect(recipients().filter((to) => to === OSCAR).length).toBeGreaterThan(0)
    expect(recipients().filter((to) => to === REPORTER)).toHaveLength(1)
  })

  test.each(['accept-then-reset', 'accept-then-server-error', 'accept-then-garbage'] as const)(
    'when it takes a letter and then %s, triage is repeated and says so, and the reporter has one acknowledgement',
    async (fault) => {
      world.ses.failNext(fault, 2)
      await send()
      await world.stream()
      for (let minute = 0; minute < 25; minute++) {
        await world.sweep()
        await world.hear()
        world.advance({ minutes: 1 })
      }
      const triage = world.letters().filter(({ to, notice }) => to === OSCAR && notice === 'ntc_1')
      expect(triage.length).toBeGreaterThan(0)
      expect(triage.slice(1).every(({ subject }) => subject.startsWith('(repeat)'))).toBe(true)
      expect(recipients().filter((to) => to === REPORTER)).toHaveLength(1)
    },
  )

  test('a reporter’s address that SES rejects stops only the acknowledgement', async () => {
    const reference = await send()
    world.ses.failNext('Throttling')
    world.ses.failNext('MessageRejected')
    await world.stream()
    expect(recipients()).toEqual([])
    world.advance({ seconds: 2 })
    await world.sweep()
    expect(recipients()).toEqual([OSCAR])
    await world.hear()
    expect(await states(reference)).toEqual(['ntc_1 delivered', 'ntc_2 impossible'])
  })
})

test('an event about an unknown enquiry, about a foreign letter or in no form at all changes nothing and is not kept for ever', async () => {
  const event = (tags: Record<string, string[]>) => ({
    body: JSON.stringify({ eventType: 'Delivery', mail: { messageId: 'm', tags } }),
  })
  await world.feedback(event({ enquiry: ['ME-222222'], notice: ['ntc_1'] }))
  await world.feedback(event({}))
  await expect(world.feedback({ body: 'no event' })).rejects.toThrow()
  expect(world.lines.filter((line) => line.includes('record-failed'))).toHaveLength(1)
})

test('no log line holds a name, an address, a telephone number or a question', async () => {
  await send()
  await world.stream()
  await world.hear()
  const personal = [words.reporter.name, words.reporter.outlet, REPORTER, '496 0123', words.question, OSCAR, 'Mortali']
  expect(world.lines.length).toBeGreaterThan(2)
  expect(personal.filter((text) => world.lines.join('\n').includes(text))).toEqual([])
  expect(AFTERNOON.toString()).toBe('2026-11-24T14:05:00Z')
})
