import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readLetter } from '../../dev/mailbox/letter.ts'
import type { Deadline, Enquiry, Reference } from '../../lib/enquiry.ts'
import { createGather } from '../../lib/mail/gather.ts'
import { createDigests } from '../../lib/store/digests.ts'
import { createEnquiries } from '../../lib/store/enquiries.ts'
import { enquiryKey, OWES_ATTRIBUTE } from '../../lib/store/keys.ts'
import { Crash, crashingAt } from '../support/crash.ts'
import { reading, release, submission, words } from '../support/facts.ts'
import { createQuickWorld, OSCAR, PUBLIC_URL, type QuickWorld } from '../support/world.ts'

const OFFICE = 'pressoffice@reading.gov.uk'
let world: QuickWorld
let forms = 0

beforeEach(async () => {
  world = await createQuickWorld()
  await world.releases.publish(release)
  world.dropStream()
})
afterEach(() => world.stop())

async function ask(deadline: Deadline = words.deadline): Promise<Reference> {
  const formId = (++forms).toString(16).padStart(32, '0')
  const reporter = { ...words.reporter, email: `mira${forms}@ledger.example` }
  const post = submission({ formId, receivedAt: world.clock(), words: { ...words, reporter, deadline } })
  const { reference } = await world.intake.submit(post)
  await world.stream()
  world.advance({ milliseconds: 200 })
  return reference
}
async function askTimes(count: number): Promise<Reference[]> {
  const references: Reference[] = []
  for (let index = 0; index < count; index++) references.push(await ask())
  return references
}
const lettersTo = (address: string) => world.letters().filter(({ to }) => to === address)
const subjectsTo = (address: string) => lettersTo(address).map(({ subject }) => subject)
const triageOf = async (reference: Reference) =>
  (await world.enquiries.read(reference))?.notices.filter(({ kind }) => kind === 'triage') ?? []
/** How many letters to an address tell of each of the enquiries. */
async function tellings(references: readonly Reference[], address: string): Promise<number[]> {
  const texts = await Promise.all(lettersTo(address).map(async ({ raw }) => (await readLetter(Buffer.from(raw))).text ?? ''))
  return references.map((reference) => texts.filter((text) => text.includes(reference)).length)
}

/** A gatherer of a process of its own, over the same table. */
function gatherOver(table: QuickWorld['table']) {
  const { roster, acknowledgements, sender, releases, clock, log } = world
  const enquiries = createEnquiries(table, clock)
  const digests = createDigests(table, clock)
  const parts = { enquiries, digests, roster, acknowledgements, sender, releases, clock, log }
  return createGather({ ...parts, organisation: reading, publicUrl: PUBLIC_URL })
}

describe('many enquiries about one release within minutes', () => {
  test('are told in one letter from the fourth on, each once, and each reporter is acknowledged', async () => {
    const references = await askTimes(10)
    expect(lettersTo(OSCAR)).toHaveLength(3)
    await world.sweep()
    expect(subjectsTo(OSCAR).at(-1)).toMatch(/^7 enquiries on “Inspector Finds/)
    expect(await tellings(references, OSCAR)).toEqual(references.map(() => 1))
    expect(world.letters().filter(({ to }) => to.endsWith('@ledger.example'))).toHaveLength(10)
  })

  test('are told within twenty seconds when the schedule is out', async () => {
    const references = await askTimes(10)
    expect(await world.wake()).toBe(false)
    world.advance({ seconds: 20 })
    expect(await world.wake()).toBe(true)
    expect(await tellings(references, OSCAR)).toEqual(references.map(() => 1))
    world.advance({ seconds: 20 })
    expect(await world.wake()).toBe(false)
  })

  test('have the press side told when the stream wakes the sweep, and a reporter who waits written to by the schedule', async () => {
    const references = await askTimes(4)
    const fifth = submission({ formId: 'e'.repeat(32), receivedAt: world.clock(), words: { ...words, question: 'A fifth?' } })
    references.push((await world.intake.submit(fifth)).reference)
    world.advance({ seconds: 20 })
    expect(await world.wake()).toBe(true)
    expect(await tellings(references, OSCAR)).toEqual(references.map(() => 1))
    const reporters = () => world.letters().filter(({ to }) => to.endsWith('@ledger.example'))
    expect(reporters()).toHaveLength(4)
    await world.sweep()
    expect(reporters()).toHaveLength(5)
  })

  test('are told singly when they are urgent, at once', async () => {
    await askTimes(5)
    const urgent = await ask({ is: 'asap' })
    expect(subjectsTo(OSCAR).at(-1)).toContain(urgent)
    expect(lettersTo(OSCAR)).toHaveLength(4)
  })

  test('are all delivered when their one letter is, whatever comes twice', async () => {
    const references = await askTimes(6)
    await world.sweep()
    const events = world.ses.takeEvents().Records
    for (const event of [...events.toReversed(), ...events]) await world.feedback(event)
    for (const reference of references) {
      const [notice] = await triageOf(reference)
      expect(notice?.state.is).toBe('delivered')
      expect(notice?.attempts).toBe(1)
    }
  })

  test('do not run the stream for what waits for the sweep', async () => {
    const references = await askTimes(6)
    const items = await Promise.all(references.map((one) => world.table.read(enquiryKey(one))))
    expect(items.map((item) => item && OWES_ATTRIBUTE in item)).toEqual(references.map(() => false))
    expect(items.filter((item) => item && 'duePk' in item)).toHaveLength(6)
  })

  test('that repeat a question in the same form stand in their letter once', async () => {
    await askTimes(4)
    const formId = 'd'.repeat(32)
    const first = await world.intake.submit(submission({ formId, receivedAt: world.clock() }))
    await world.stream()
    const more = { ...words, question: 'And what does it cost?' }
    await world.intake.submit(submission({ formId, receivedAt: world.clock(), words: more }))
    await world.stream()
    await world.sweep()
    expect(subjectsTo(OSCAR).at(-1)).toMatch(/^2 enquiries/)
    expect((await triageOf(first.reference)).map(({ state }) => state.is)).toEqual(['sent', 'sent'])
  })

  test('are gathered by the stream itself when fifty wait', async () => {
    const references = await askTimes(53)
    expect(subjectsTo(OSCAR)).toHaveLength(4)
    expect(await tellings(references, OSCAR)).toEqual(references.map(() => 1))
  })
})

describe('a digest', () => {
  test('of one is a letter of its own', async () => {
    const references = await askTimes(4)
    await world.sweep()
    expect(subjectsTo(OSCAR).at(-1)).toContain(references.at(-1))
  })

  test('that two send at once tells nobody twice', async () => {
    const references = await askTimes(43)
    await Promise.all([world.gather(references, () => true), gatherOver(world.table)(references, () => true), world.sweep()])
    expect(await tellings(references, OSCAR)).toEqual(references.map(() => 1))
  })

  test('leaves out what somebody else took while it was being written', async () => {
    const references = await askTimes(9)
    const putNew: QuickWorld['table']['putNew'] = async (item) => {
      const stands = await world.table.putNew(item)
      await world.gather(references.slice(3, 6), () => true)
      return stands
    }
    await gatherOver({ ...world.table, putNew })(references, () => true)
    expect(await tellings(references, OSCAR)).toEqual(references.map(() => 1))
    expect(subjectsTo(OSCAR).slice(3)).toEqual([expect.stringMatching(/^3 enquiries/), expect.stringMatching(/^3 enquiries/)])
    await world.hear()
    const states = (await Promise.all(references.map(triageOf))).map(([notice]) => notice?.state.is)
    expect(states).toEqual(references.map(() => 'delivered'))
  })

  test.each(['before', 'after'] as const)(
    'whose sender dies %s a write goes out again, marked, and leaves nobody out',
    async (dies) => {
      const references = await askTimes(7)
      for (let write = 1; write <= 9; write++) {
        await gatherOver(crashingAt(world.table, write, dies))(references, () => true).catch((fault: unknown) => {
          if (!(fault instanceof Crash)) throw fault
        })
        world.advance({ seconds: 61 })
      }
      await world.gather(references, () => true)
      const states = (await Promise.all(references.map(triageOf))).map(([notice]) => notice?.state.is)
      expect(states).toEqual(references.map(() => 'sent'))
      const digests = subjectsTo(OSCAR).slice(3)
      expect(digests.slice(1).filter((subject) => !subject.startsWith('(repeat)'))).toEqual([])
      expect(Math.min(...(await tellings(references, OSCAR)))).toBeGreaterThan(0)
    },
  )

  test('that bounces passes all of its enquiries to the next person, in one letter', async () => {
    const references = await askTimes(8)
    world.ses.treat(OSCAR, 'bounces')
    await world.sweep()
    await world.hear()
    await world.stream()
    await world.sweep()
    expect(subjectsTo(OFFICE)).toEqual([expect.stringMatching(/^\(passed on\) 5 enquiries/)])
    expect(await tellings(references.slice(3), OFFICE)).toEqual([1, 1, 1, 1, 1])
  })

  test('of reminders goes to whoever has the enquiries, once', async () => {
    await askTimes(8)
    await world.sweep()
    await world.hear()
    world.advance({ minutes: 16 })
    await world.sweep()
    expect(subjectsTo(OSCAR).filter((subject) => subject.startsWith('(reminder) 5 enquiries'))).toHaveLength(1)
  })

  test('is refused like a letter: its enquiries wait, each is texted about once, and it goes when SES is back', async () => {
    const references = await askTimes(6)
    world.ses.failNext('AccountSendingPausedException', 1)
    await world.sweep()
    const first = (await Promise.all(references.slice(3).map((one) => world.enquiries.read(one)))) as Enquiry[]
    expect(first.map(({ notices }) => notices.filter(({ kind }) => kind === 'text').length)).toEqual([1, 1, 1])
    expect(first.map(({ notices }) => notices[0]?.attempts)).toEqual([0, 0, 0])
    world.advance({ seconds: 61 })
    await world.sweep()
    expect(subjectsTo(OSCAR).slice(3)).toEqual([expect.stringMatching(/^3 enquiries/)])
  })
})
