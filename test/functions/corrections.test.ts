import PostalMime from 'postal-mime'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { correct, withdraw } from '../../lib/correction.ts'
import type { Submission } from '../../lib/enquiry.ts'
import { createEnquiries } from '../../lib/store/enquiries.ts'
import { createReleases } from '../../lib/store/releases.ts'
import { createRounds } from '../../lib/store/rounds.ts'
import { Crash, crashingAt } from '../support/crash.ts'
import { release, submission, words } from '../support/facts.ts'
import { createWorld, type World } from '../support/world.ts'

const NOTE = 'The visit was in October, not in November.'
let world: World
let forms = 0

beforeEach(async () => {
  world = await createWorld()
  await world.releases.publish(release)
})
afterEach(() => world.stop())

const PEOPLE = [
  { name: 'Aroha Ngata', outlet: 'Harbour Voice', email: 'aroha@harbour.example', question: 'Who led the second visit?' },
  {
    name: 'Benedikt Lindqvist',
    outlet: 'Northern Wire',
    email: 'benedikt@wire.example',
    question: 'What will the new managers cost?',
  },
  {
    name: 'Chiamaka Obi',
    outlet: 'City Listener',
    email: 'chiamaka@listener.example',
    question: 'May we film at the family centre?',
  },
]
const ask = async (
  { name, outlet, email, question }: { name: string; outlet: string; email: string | null; question: string },
  changes: Partial<Submission> = {},
) => {
  const formId = (++forms).toString(16).padStart(32, '0')
  const said = { ...words, reporter: { name, outlet, email, phone: '0118 496 0123' }, question }
  return (await world.intake.submit(submission({ formId, words: said, receivedAt: world.clock(), ...changes }))).reference
}
const allAsk = () => Promise.all(PEOPLE.map((person) => ask(person)))
const correctIt = (note = NOTE, body = 'Corrected text.') =>
  world.releases.change(release.slug, (one) => correct(one, { body: [body] }, note, world.clock()))
const settleDown = async () => {
  await world.stream()
  await world.hear()
}
/** Ticks of the sweep with the stream running, as in a quarter of an hour. */
const tick = async (times = 3) => {
  for (let count = 0; count < times; count++) {
    world.advance({ minutes: 1 })
    await world.sweep()
    await settleDown()
  }
}
const news = () => world.letters().filter(({ subject }) => /^(Corrected|Withdrawn): /.test(subject))
/** Everything that a letter says, headers included. */
const saidIn = async ({ raw }: { raw: string }) => JSON.stringify(await PostalMime.parse(raw))
const told = () =>
  news()
    .map(({ to }) => to)
    .toSorted()

describe('a corrected release', () => {
  beforeEach(async () => {
    await allAsk()
    await settleDown()
  })

  test('about which three reporters asked owes three separate letters, none with another’s name or question', async () => {
    await correctIt()
    await tick()
    expect(told()).toEqual(PEOPLE.map(({ email }) => email))
    for (const letter of news()) {
      const { to } = letter
      const text = await saidIn(letter)
      const others = PEOPLE.filter(({ email }) => email !== to).flatMap((one) => [one.name, one.outlet, one.email, one.question])
      const own = PEOPLE.filter(({ email }) => email === to).flatMap((one) => [one.name, one.outlet, one.question])
      expect([...others, ...own].filter((words) => text.includes(words))).toEqual([])
      expect(text).toContain('October')
    }
  })

  test('run twice, and a third time from the start, still owes three', async () => {
    await correctIt()
    await Promise.all([world.sweep(), world.sweep()])
    await tick()
    const whole = await world.releases.read(release.slug)
    const again = { kind: 'correction', version: 2, from: world.clock(), reached: null } as const
    await world.releases.change(release.slug, (one) => ({ ...one, rounds: [again] }))
    await tick()
    expect(told()).toEqual(PEOPLE.map(({ email }) => email))
    expect(whole?.rounds).toEqual([])
  })

  test('goes to rest: told once, nothing is due any more', async () => {
    await correctIt()
    await tick(20)
    expect(await world.sweep()).toEqual({ due: 0, done: 0 })
  })

  test('that is corrected again tells everybody of both, in their order', async () => {
    await correctIt()
    await correctIt('The number was wrong too.', 'Corrected once more.')
    await tick()
    expect(told()).toEqual(PEOPLE.flatMap(({ email }) => [email, email]))
    const mine = news().filter(({ to }) => to === PEOPLE[0]?.email)
    const texts = await Promise.all(mine.map(saidIn))
    expect(texts.map((text) => text.includes('number was wrong'))).toEqual([false, true])
  })

  test('that is recalled before the letters leave sends none of them, and leaves nothing due', async () => {
    await correctIt()
    world.advance({ minutes: 1 })
    await world.sweep()
    world.dropStream()
    await world.recalling.recall(release.slug, null)
    await tick()
    expect(told()).toEqual([])
    expect(await world.sweep()).toEqual({ due: 0, done: 0 })
  })

  test('whose letter bounces, or is taken by SES without an answer, is told once all the same', async () => {
    world.ses.treat('aroha@harbour.example', 'bounces')
    const toReporters = () => world.letters().filter(({ to }) => PEOPLE.some(({ email }) => email === to)).length
    const before = toReporters()
    world.ses.failNext('accept-then-reset', 3)
    await correctIt()
    await tick(20)
    expect(toReporters() - before).toBe(3)
    expect(told()).toEqual(PEOPLE.map(({ email }) => email))
  })
})

describe('among those who asked', () => {
  test('one person with three enquiries, however the address is written, has one letter', async () => {
    const [person] = PEOPLE
    if (!person) throw new Error('nobody')
    await ask(person)
    await ask({ ...person, question: 'And who paid?' })
    await ask({ ...person, email: 'AROHA@harbour.example', question: 'And who decided?' })
    await settleDown()
    await correctIt()
    await tick()
    expect(news()).toHaveLength(1)
  })

  test('those with a telephone only, held posts, other releases and readers of the corrected text have none', async () => {
    const nobody = { name: 'No One', outlet: 'None', email: 'no@one.example', question: 'Why?' }
    const brief = { slug: release.slug, headline: release.headline, contactName: null, contactPhone: null }
    await ask({ ...nobody, email: null })
    await ask(nobody, { held: 'honeypot' })
    await ask(nobody, { release: null })
    await ask(nobody, { release: { ...brief, slug: 'other', version: 1 } })
    await correctIt()
    await ask(nobody, { release: { ...brief, version: 2 } })
    await tick()
    expect(told()).toEqual([])
  })

  test('an enquiry that is closed is told too', async () => {
    for (const reference of await allAsk())
      await world.enquiries.change(reference, (one) => ({ ...one, state: { is: 'closed', at: world.clock() } }))
    await settleDown()
    await correctIt()
    await tick()
    expect(told()).toHaveLength(3)
  })
})

test('a withdrawn release is told with its reason, and its page stays to say so', async () => {
  await allAsk()
  await settleDown()
  await world.releases.change(release.slug, (one) => withdraw(one, 'It named the wrong school.', world.clock()))
  await tick()
  expect(told()).toEqual(PEOPLE.map(({ email }) => email))
  const texts = await Promise.all(news().map(saidIn))
  expect(texts.filter((text) => text.includes('wrong school') && text.includes('Withdrawn: '))).toHaveLength(3)
  expect((await world.releases.list()).listings).toEqual([])
})

test('a round over many pages that dies at any of its writes tells everybody once', async () => {
  const many = Array.from({ length: 60 }, (_, index) => ({
    name: 'X',
    outlet: 'Y',
    email: `reporter${index % 55}@wire.example`,
    question: `Question ${index}?`,
  }))
  for (const one of many) await ask(one)
  world.dropStream()
  await correctIt()
  world.advance({ minutes: 1 })
  const always = () => true
  for (const write of [1, 2, 7, 26, 50, 51, 52, 80]) {
    for (const dies of ['before', 'after'] as const) {
      const table = crashingAt(world.table, write, dies)
      const { addressKeys, clock } = world
      const rounds = createRounds({
        table,
        addressKeys,
        clock,
        enquiries: createEnquiries(table, clock),
        releases: createReleases(table, 'Europe/London'),
      })
      await rounds.work(release.slug, always).catch((fault) => expect(fault).toBeInstanceOf(Crash))
    }
  }
  await world.rounds.work(release.slug, always)
  const references = (await world.lists.queue()).map(({ reference }) => reference)
  const enquiries = await Promise.all(references.map((reference) => world.enquiries.read(reference)))
  const owed = enquiries.flatMap((one) => one?.notices.filter(({ kind }) => kind === 'correction').map(({ to }) => to) ?? [])
  expect(owed).toHaveLength(55)
  expect(new Set(owed).size).toBe(55)
  expect((await world.releases.read(release.slug))?.rounds).toEqual([])
})

test('a round without time left is gone on with by the next sweep, from where it stood', async () => {
  for (let index = 0; index < 30; index++)
    await ask({ name: 'X', outlet: 'Y', email: `r${index}@wire.example`, question: `Q ${index}?` })
  await correctIt()
  world.advance({ minutes: 1 })
  let pages = 1
  expect(await world.rounds.work(release.slug, () => pages-- > 0)).toBe('out-of-time')
  const [round] = (await world.releases.read(release.slug))?.rounds ?? []
  expect(round?.reached).not.toBeNull()
  expect(await world.rounds.work(release.slug, () => true)).toBe('done')
})
