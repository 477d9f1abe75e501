import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { moveDeadline } from '../../lib/deadline-move.ts'
import { addWords, close, take } from '../../lib/enquiry.ts'
import { pass } from '../../lib/passing.ts'
import { at, words } from '../support/facts.ts'
import { BOSS, createOffice, type Office, PRIYA } from '../support/office.ts'

let office: Office
beforeEach(async () => {
  office = await createOffice()
  await office.keepRota()
})
afterEach(() => office.stop())

const by = (moment: string) => ({ deadline: { is: 'at', at: at(moment) } }) as const
/** At 14:05, with the deadline at 17:00: 15, 30 and 60 minutes, and half an hour before. */
const WHOLE = [
  '0 oscar',
  '15 oscar (reminder)',
  '30 office (passed on)',
  '60 manager (passed on)',
  '145 office (late)',
  '145 manager (late)',
]

describe('an enquiry that nobody picks up', () => {
  test('climbs from the press contact to the press office and the manager, and asks to tell the reporter before it is late', async () => {
    const reference = await office.ask(by('2026-11-24T17:00:00Z'))
    await office.stream()
    await office.atMinutes(1, 14, 15, 29, 30, 59, 60, 144, 145, 180)
    expect(office.told()).toEqual(WHOLE)
    const enquiry = await office.read(reference)
    expect(enquiry.ladder?.rungs).toEqual([])
    const steps = ['reminded', 'not-picked-up', 'manager-told', 'late-prompted']
    expect(enquiry.events.map(({ what }) => what).filter((what) => steps.includes(what))).toEqual(steps)
  })

  test('climbs by the sweep alone, and comes to rest at the top', async () => {
    await office.ask(by('2026-11-24T17:00:00Z'))
    for (let minute = 0; minute < 240; minute += 5) {
      office.dropStream()
      await office.sweep()
      await office.hear()
      office.advance({ minutes: 5 })
    }
    expect(office.told().map((line) => line.replace(/^\d+ /, ''))).toEqual(WHOLE.map((line) => line.replace(/^\d+ /, '')))
    expect((await office.sweep()).due).toBe(0)
  })

  test('is climbed in one go after two hours in which nothing ran, and nobody has two letters for it', async () => {
    await office.ask(by('2026-11-24T18:00:00Z'))
    await office.stream()
    await office.hear()
    office.advance({ hours: 2 })
    await office.tick()
    const late = office.told().slice(1)
    expect(late.toSorted()).toEqual(['121 manager (passed on)', '121 office (passed on)', '121 oscar (reminder)'])
  })

  test.each([
    ['taken', (enquiry: Parameters<typeof take>[0]) => take(enquiry, 'dana', office.clock())],
    ['closed', (enquiry: Parameters<typeof take>[0]) => close(enquiry, 'dana', office.clock())],
  ])('climbs no more once it is %s', async (_, rule) => {
    const reference = await office.ask(by('2026-11-24T17:00:00Z'))
    await office.tick(20)
    await office.change(reference, rule)
    await office.stream()
    office.advance({ hours: 4 })
    expect((await office.sweep()).due).toBe(0)
    expect(office.told()).toEqual(['1 oscar', '15 oscar (reminder)'])
  })

  test('whose deadline has passed on arrival is hurried through', async () => {
    await office.ask(by('2026-11-24T13:00:00Z'))
    await office.stream()
    await office.atMinutes(1, 4, 5, 9, 10, 14, 15, 60)
    expect(office.told()).toEqual(['0 oscar', '5 oscar (reminder)', '10 office (passed on)', '15 manager (passed on)'])
  })

  test('that asks for an answer as soon as possible is told to the manager when the standard has passed', async () => {
    await office.ask({ deadline: { is: 'asap' } })
    await office.stream()
    await office.atMinutes(1, 4, 5, 9, 10, 14, 15, 29, 30, 60)
    expect(office.told()).toEqual([
      ...['0 oscar', '5 oscar (reminder)', '10 office (passed on)', '15 manager (passed on)'],
      ...['30 office (late)', '30 manager (late)'],
    ])
  })
})

describe('a deadline that moves', () => {
  test('by an officer is told with a mark, and the ladder begins again', async () => {
    const reference = await office.ask(by('2026-11-24T17:00:00Z'))
    await office.stream()
    await office.atMinutes(1, 15, 20)
    await office.change(reference, (enquiry) => moveDeadline(enquiry, 'dana', { is: 'asap' }, office.clock()))
    await office.tick(6)
    expect(office.told()).toEqual(['0 oscar', '15 oscar (reminder)', '21 oscar (deadline moved)', '25 oscar (reminder)'])
    expect((await office.lists.queue()).map(({ deadline }) => deadline.is)).toEqual(['asap'])
  })

  test('by a later post of the form moves the ladder too, and one that repeats it does not', async () => {
    const reference = await office.ask(by('2026-11-24T17:00:00Z'))
    await office.stream()
    const first = (await office.read(reference)).ladder
    const post = (changes: Partial<typeof words>) => ({
      words: { ...words, question: 'And when?', ...changes },
      receivedAt: office.clock(),
      held: null,
    })
    office.advance({ minutes: 3 })
    await office.change(reference, (enquiry) => addWords(enquiry, post({})) ?? 'full')
    expect((await office.read(reference)).ladder).toEqual(first)
    await office.change(reference, (enquiry) => addWords(enquiry, post({ deadline: { is: 'none' } })) ?? 'full')
    await office.tick()
    const moved = await office.read(reference)
    expect(moved.ladder?.from.toString()).toBe('2026-11-24T14:08:00Z')
    expect(moved.moved).toMatchObject({ deadline: { is: 'none' }, by: 'reporter' })
  })
})

test('an officer passes an enquiry to somebody, and it climbs from there', async () => {
  await office.know(PRIYA, {})
  const reference = await office.ask(by('2026-11-24T17:00:00Z'))
  await office.stream()
  await office.change(reference, (enquiry) => take(enquiry, 'dana', office.clock()))
  await office.tick(20)
  await office.change(reference, (enquiry) => pass(enquiry, 'dana', { rank: 'cover', address: PRIYA }, office.clock()))
  await office.tick(16)
  expect(office.told()).toEqual(['0 oscar', '21 priya (passed on)', '35 oscar (reminder)', '35 priya (reminder)'])
})

test('where the rota names no manager, the press office is told in the manager’s place if it has not been', async () => {
  await office.keepRota({ manager: null })
  await office.know(BOSS, {})
  await office.ask(by('2026-11-24T17:00:00Z'), { release: null })
  await office.stream()
  await office.atMinutes(1, 15, 30, 60, 90)
  expect(office.told()).toEqual(['0 office', '15 office (reminder)'])
})
