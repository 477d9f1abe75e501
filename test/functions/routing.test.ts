import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Behaviour } from '../../dev/ses/behaviour.ts'
import { addWords, take } from '../../lib/enquiry.ts'
import { createRoster } from '../../lib/store/roster.ts'
import { at, words } from '../support/facts.ts'
import { createOffice, DUTY, OFFICE, type Office, PRIYA } from '../support/office.ts'
import { OSCAR } from '../support/world.ts'

let office: Office
beforeEach(async () => {
  office = await createOffice()
})
afterEach(() => office.stop())

const away = (cover: string | null) => [{ from: at('2026-11-23T09:00:00Z'), to: at('2026-11-30T09:00:00Z'), cover }]

describe('a dead mailbox of the press contact', () => {
  const causes: [Behaviour, string][] = [
    ['bounces', '1 office (passed on)'],
    ['full', '1 office (passed on)'],
    ['delayed-for-good', '1 office (passed on)'],
    ['complains', '2 office (passed on)'],
    ['suppressed', '6 office (passed on)'],
  ]
  test.each(causes)(
    'that %s is known in the directory, and the press office has the enquiry within five minutes',
    async (cause, next) => {
      office.ses.treat(OSCAR, cause)
      await office.ask()
      await office.tick(6)
      expect(office.told()).toEqual(['1 oscar', next])
      expect((await office.people.read(OSCAR))?.failure).not.toBeNull()
      expect(office.texts).toEqual([])
    },
  )

  test('sends the next enquiry to the press office at once, and a silent one still has a letter of its own', async () => {
    office.ses.treat(OSCAR, 'suppressed')
    await office.ask()
    await office.tick(6)
    office.ses.treat(OSCAR, 'delivers')
    await office.ask()
    await office.tick()
    expect(office.told().slice(-2)).toEqual(['7 office', '7 oscar'])
    await office.ask()
    await office.tick()
    expect(office.told().slice(-1)).toEqual(['8 oscar'])
  })

  test('that is written to while somebody has the enquiry is passed on no more', async () => {
    office.ses.treat(OSCAR, 'suppressed')
    const reference = await office.ask()
    await office.tick()
    await office.change(reference, (current) => take(current, 'dana', office.clock()))
    await office.tick(10)
    expect(office.told()).toEqual(['1 oscar'])
  })
})

describe('who is away', () => {
  test('has a letter of their own, and the cover has the enquiry', async () => {
    await office.know(OSCAR, { absences: away(PRIYA) })
    const reference = await office.ask()
    await office.tick()
    expect(office.told()).toEqual(['1 priya', '1 oscar'])
    const routed = (await office.read(reference)).events.find(({ what }) => what === 'routed')
    expect(routed?.note).toBe('cover named-away')
  })

  test('and bounces, is noted and passes nothing on, because the letter did not count', async () => {
    await office.know(OSCAR, { absences: away(null) })
    office.ses.treat(OSCAR, 'bounces')
    await office.ask()
    await office.tick(8)
    expect(office.told()).toEqual(['1 office', '1 oscar'])
    expect((await office.people.read(OSCAR))?.failure?.why).toBe('bounced')
  })
})

test('at 22:00 the duty officer is told, and when the duty officer’s mailbox is dead the press office', async () => {
  await office.keepRota()
  office.advance({ hours: 8 })
  office.ses.treat(DUTY, 'bounces')
  await office.ask({ deadline: { is: 'none' } })
  await office.tick(2)
  expect(office.told()).toEqual(['481 duty', '481 oscar', '481 office (passed on)'])
})

test('a contact whom no letter has reached yet is told together with the press office, and alone from then on', async () => {
  await office.know(OSCAR, { deliveredAt: null })
  await office.ask()
  await office.tick()
  await office.ask()
  await office.tick()
  expect(office.told()).toEqual(['1 oscar', '1 office', '2 oscar'])
})

test('more words of the reporter go to everybody who has the enquiry', async () => {
  office.ses.treat(OSCAR, 'delivers-late')
  const reference = await office.ask()
  await office.tick(6)
  expect(office.told()).toEqual(['1 oscar', '6 office (passed on)'])
  const post = { words: { ...words, question: 'And who led it?' }, receivedAt: office.clock(), held: null }
  await office.change(reference, (current) => addWords(current, post) ?? 'full')
  await office.tick()
  expect(office.told().slice(2)).toEqual(['7 office (more)', '7 oscar (more)'])
})

test('a directory that cannot be read or written holds nothing up: press contact and press office are told, and a bounce is heard', async () => {
  const item = { pk: `PERSON#${OSCAR}`, sk: 'PERSON', address: 7 }
  await office.table.replace(item, { version: 1 })
  await expect(
    createRoster(office.table, { pressOffice: { ...OFFICE_PARTS }, zone: 'Europe/London' }).load(OSCAR, office.clock()),
  ).rejects.toThrow()
  office.ses.treat(OSCAR, 'bounces')
  const reference = await office.ask()
  await office.stream()
  expect(office.told()).toEqual(['0 oscar', '0 office'])
  expect(office.lines.join()).toContain('"kind":"directory"')
  await office.tick()
  expect((await office.read(reference)).notices[0]?.state.is).toBe('impossible')
})
const OFFICE_PARTS = { email: OFFICE, phone: { number: '+441189372300', shown: '' }, outOfHoursPhone: null, address: '' }
