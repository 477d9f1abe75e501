import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { correct } from '../../lib/correction.ts'
import { moveDeadline } from '../../lib/deadline-move.ts'
import { addWords, close, type Enquiry, take } from '../../lib/enquiry.ts'
import { pass } from '../../lib/passing.ts'
import { at, release, words } from '../support/facts.ts'
import { createOffice, DUTY, OFFICE, type Office, PRIYA } from '../support/office.ts'
import { OSCAR } from '../support/world.ts'

let office: Office
beforeEach(async () => {
  office = await createOffice()
})
afterEach(() => office.stop())

const until = (moment: string) => ({ deadline: { is: 'at', at: at(moment) } }) as const
const more = (enquiry: Enquiry, changes: Partial<typeof words> = {}) =>
  addWords(enquiry, {
    words: { ...enquiry.words, question: 'And who pays?', ...changes },
    receivedAt: office.clock(),
    held: null,
  }) ?? 'full'

describe('words that a reporter adds', () => {
  test('to an enquiry that somebody has are passed on when the letter about them bounces', async () => {
    const reference = await office.ask()
    await office.tick(2)
    await office.change(reference, (enquiry) => take(enquiry, 'dana', office.clock()))
    office.advance({ seconds: 20 })
    office.ses.treat(OSCAR, 'bounces')
    await office.change(reference, (enquiry) => more(enquiry))
    await office.tick(3)
    expect(office.told()).toEqual(['1 oscar', '3 oscar (more)', '3 office (passed on)'])
  })

  test('are texted when the only mailbox has died since the first letter arrived there', async () => {
    const reference = await office.ask({}, { release: null })
    await office.tick(2)
    office.ses.treat(OFFICE, 'bounces')
    await office.change(reference, (enquiry) => more(enquiry))
    await office.tick(6)
    expect(office.texts).toHaveLength(1)
  })

  test('to a closed enquiry open it again, and it climbs', async () => {
    const reference = await office.ask(until('2026-11-24T17:00:00Z'))
    await office.tick(2)
    await office.change(reference, (enquiry) => close(enquiry, 'dana', office.clock()))
    await office.change(reference, (enquiry) => more(enquiry))
    await office.tick(16)
    expect((await office.read(reference)).state.is).toBe('open')
    expect(office.told()).toEqual(['1 oscar', '3 oscar (more)', '17 oscar (reminder)'])
  })

  test('to a repeat of an earlier enquiry make it one of its own', async () => {
    const reporter = { ...words.reporter, email: 'one@ledger.example' }
    await office.ask({ reporter, question: 'The same?' })
    await office.tick()
    const again = await office.ask({ reporter, question: 'The same?' })
    await office.tick()
    expect((await office.read(again)).sameAs).not.toBeNull()
    office.ses.treat(OSCAR, 'bounces')
    await office.change(again, (enquiry) => more(enquiry))
    await office.tick(3)
    expect((await office.read(again)).sameAs).toBeNull()
    expect(office.told()).toEqual(['1 oscar', '3 oscar (more)', '3 office (passed on)'])
  })
})

describe('a repeat of an earlier enquiry', () => {
  async function repeat() {
    const reporter = { ...words.reporter, email: 'one@ledger.example' }
    await office.ask({ reporter, question: 'The same?' })
    await office.tick()
    const again = await office.ask({ reporter, question: 'The same?' })
    await office.tick()
    return again
  }

  test('that an officer passes to somebody is told to them', async () => {
    await office.know(PRIYA, {})
    const again = await repeat()
    await office.change(again, (enquiry) => pass(enquiry, 'dana', { rank: 'cover', address: PRIYA }, office.clock()))
    await office.tick(2)
    expect(office.told()).toEqual(['1 oscar', '3 priya (passed on)'])
  })

  test('that gets another deadline climbs to it', async () => {
    const again = await repeat()
    await office.change(again, (enquiry) => moveDeadline(enquiry, 'dana', { is: 'asap' }, office.clock()))
    await office.tick(7)
    expect(office.told().slice(1)).toEqual(['3 oscar (deadline moved)', '7 oscar (reminder)'])
  })
})

test('a press office whose mailbox bounces for a week is not written to every quarter of an hour', async () => {
  office.ses.treat(OSCAR, 'bounces')
  office.ses.treat(OFFICE, 'bounces')
  const reference = await office.ask()
  for (let quarter = 0; quarter < 96; quarter++) {
    await office.tick()
    office.advance({ minutes: 14 })
  }
  expect((await office.read(reference)).notices.length).toBeLessThan(20)
  expect(office.texts).toHaveLength(1)
})

test('a press contact whom a correction took out of the release hears no more of its enquiries', async () => {
  const reference = await office.ask(until('2026-11-24T17:00:00Z'))
  await office.tick(2)
  await office.releases.change(release.slug, (one) => correct(one, { contacts: [] }, 'No contact.', office.clock()))
  await office.change(reference, (enquiry) => more(enquiry))
  await office.tick(20)
  expect(office.told()).toEqual(['1 oscar', '3 office (more)', '15 office (reminder)'])
})

test('a letter that could not leave does not go to a contact whom a correction took out of the release meanwhile', async () => {
  office.ses.failNext('AccountSendingPausedException', 2)
  await office.ask()
  await office.tick()
  await office.releases.change(release.slug, (one) => correct(one, { contacts: [] }, 'No contact.', office.clock()))
  await office.tick(3)
  expect(office.told().map((line) => line.replace(/^\d+ /, ''))).toEqual(['office'])
})

test('a duty officer whose mailbox was silent has a letter of their own, and is asked again when it has arrived', async () => {
  await office.keepRota()
  await office.know(DUTY, { failure: { at: office.clock(), why: 'no-delivery' } })
  office.advance({ hours: 8 })
  await office.ask()
  await office.tick(2)
  expect(office.told().map((line) => line.replace(/^\d+ /, ''))).toEqual(['office', 'oscar', 'duty'])
  await office.ask()
  await office.tick(2)
  expect(office.told().map((line) => line.replace(/^\d+ /, ''))).toEqual(['office', 'oscar', 'duty', 'duty', 'oscar'])
})

test('events of SES that come ten minutes late leave nobody in doubt', async () => {
  await office.keepRota()
  office.advance({ hours: 8 })
  await office.ask()
  for (let minute = 0; minute < 10; minute++) {
    await office.stream()
    await office.sweep()
    office.advance({ minutes: 1 })
  }
  await office.hear()
  expect((await office.people.read(DUTY))?.failure).toBeNull()
})
