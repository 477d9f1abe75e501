import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { take } from '../../lib/enquiry.ts'
import { at } from '../support/facts.ts'
import { BOSS, createOffice, OFFICE, type Office } from '../support/office.ts'
import { OSCAR } from '../support/world.ts'

let office: Office
beforeEach(async () => {
  office = await createOffice()
})
afterEach(() => office.stop())

const by = (moment: string) => ({ deadline: { is: 'at', at: at(moment) } }) as const
const texted = async (reference: Awaited<ReturnType<Office['ask']>>) =>
  (await office.read(reference)).notices.filter(({ kind }) => kind === 'text').map(({ state }) => state.is)

describe('when everybody’s mailbox is dead', () => {
  test.each(['bounces', 'full', 'delayed-for-good'] as const)(
    'because each %s, whoever is on call is texted within five minutes of the last',
    async (cause) => {
      await office.keepRota()
      for (const address of [OSCAR, OFFICE, BOSS]) office.ses.treat(address, cause)
      const reference = await office.ask()
      await office.tick(10)
      expect(office.told().slice(0, 3)).toEqual(['1 oscar', '1 office (passed on)', '2 manager (passed on)'])
      expect(office.texts).toEqual([expect.stringContaining(`First ${reference} by 17:00 today`)])
      expect(await texted(reference)).toEqual(['sent'])
      expect(office.lines.filter((line) => line.includes('"triage-undeliverable"'))).toHaveLength(1)
    },
  )

  test('and nothing is ever said of a delivery, it takes five minutes each, and then the text', async () => {
    for (const address of [OSCAR, OFFICE]) office.ses.treat(address, 'suppressed')
    await office.ask({ deadline: { is: 'asap' } })
    await office.tick(12)
    expect(office.told()).toEqual(['1 oscar', '5 oscar (reminder)', '6 office (passed on)'])
    expect(office.texts).toHaveLength(1)
  })

  test('the text goes out once, however long nobody can be told, and the press office is tried again', async () => {
    for (const address of [OSCAR, OFFICE]) office.ses.treat(address, 'bounces')
    await office.ask({ deadline: { is: 'none' } })
    await office.atMinutes(1, 2, 5, 16, 17, 31, 40)
    expect(office.texts).toHaveLength(1)
    expect(office.told().filter((line) => line.includes('office')).length).toBeGreaterThan(1)
  })
})

describe('when SES sends nothing for us', () => {
  test.each([
    ['AccountSendingPausedException', 'email has stopped', 5],
    ['Throttling', 'email is stuck', 10],
    ['server-error', 'email is stuck', 10],
  ] as const)('because of %s, one text tells of everything that waits', async (fault, why, within) => {
    office.ses.failNext(fault, 500)
    const references = [await office.ask(), await office.ask(by('2026-11-24T15:30:00Z')), await office.ask()]
    await office.stream()
    await office.tick(within)
    expect(office.texts).toEqual([expect.stringContaining(`3 media enquiries wait, nobody told: ${why}. First ${references[1]}`)])
    for (const reference of references) expect(await texted(reference)).toEqual(['sent'])
  })

  test('twenty minutes of enquiries as soon as possible are at most five texts', async () => {
    office.ses.failNext('AccountSendingPausedException', 5000)
    for (let minute = 0; minute < 20; minute++) {
      await office.ask({ deadline: { is: 'asap' } })
      await office.tick(1)
    }
    await office.tick(5)
    expect(office.texts.length).toBeGreaterThan(2)
    expect(office.texts.length).toBeLessThanOrEqual(5)
  })

  test('a text about a near deadline does not wait for others', async () => {
    office.ses.failNext('AccountSendingPausedException', 500)
    await office.ask(by('2026-11-24T14:20:00Z'))
    await office.tick(1)
    expect(office.texts).toHaveLength(1)
  })

  test('a text that cannot be sent is tried again, one that may have been too, and none about what somebody has taken', async () => {
    office.ses.failNext('AccountSendingPausedException', 500)
    office.answerTexts({ is: 'not-sent', why: 'unreachable' })
    const reference = await office.ask(by('2026-11-24T14:20:00Z'))
    await office.tick(3)
    expect([office.texts, await texted(reference)]).toEqual([[], ['owed']])
    office.answerTexts({ is: 'unknown', why: 'timeout' })
    await office.tick(1)
    expect(await texted(reference)).toEqual(['ambiguous'])
    office.answerTexts(null)
    await office.tick(2)
    expect([office.texts.length, await texted(reference)]).toEqual([2, ['sent']])

    const taken = await office.ask(by('2026-11-24T18:00:00Z'))
    await office.stream()
    await office.change(taken, (enquiry) => take(enquiry, 'dana', office.clock()))
    await office.tick(10)
    expect([office.texts.length, await texted(taken)]).toEqual([2, ['owed']])
  })
})

test('two sweeps at once send one text, and no text holds the reporter’s words or name', async () => {
  office.ses.failNext('AccountSendingPausedException', 500)
  await office.ask(by('2026-11-24T14:20:00Z'))
  await office.stream()
  await Promise.all([office.sweep(), office.sweep()])
  expect(office.texts).toHaveLength(1)
  expect(office.texts.join()).not.toMatch(/Mira|Castellane|Ledger|Question|reporter1/)
})
