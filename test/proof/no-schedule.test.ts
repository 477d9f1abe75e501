import { expect, test } from 'vitest'
import { runBurst } from '../support/burst.ts'
import { AFTERNOON } from '../support/facts.ts'
import { MINUTE, SECOND } from './town/agenda.ts'
import { openTown } from './town/story.ts'

/** A letter is up to twenty seconds on its way, the window before the sweep is twenty, and the stream is fast. */
const SOON = 45 * SECOND
const deadline = { is: 'at', at: AFTERNOON.add({ minutes: 90 }) } as const

test.each([4, 10, 49])(
  'with the schedule out, a burst of %i enquiries with a deadline is told within a minute',
  async (count) => {
    const { town, ask, rest, delays } = await openTown()
    town.faults.begin('schedule-missed')
    for (let index = 0; index < count; index++) {
      await ask({ deadline })
      await rest(2 / 60)
    }
    await rest(100)
    town.faults.end('schedule-missed')
    expect(town.faults.figures()).toEqual([{ fault: 'schedule-missed', planned: 1, fired: 1 }])
    expect(delays()).toHaveLength(count)
    expect(Math.max(...delays())).toBeLessThanOrEqual(SOON)
  },
)

test('with the schedule out, a new burst every few minutes is told as soon, and in digests', async () => {
  const { town, ask, rest, delays, letters } = await openTown()
  town.faults.begin('schedule-missed')
  for (let burst = 0; burst < 5; burst++) {
    for (let index = 0; index < 10; index++) await ask({ deadline })
    await rest(7)
  }
  expect(delays()).toHaveLength(50)
  expect(Math.max(...delays())).toBeLessThanOrEqual(SOON)
  expect(letters().length).toBeLessThan(100)
  expect(town.agenda.now()).toBeGreaterThan(35 * MINUTE)
})

test('without any schedule three hundred enquiries within seconds reach the officer within a minute, each once', async () => {
  const { figures } = await runBurst({ count: 300, seconds: 4, urgentEach: 100, runFor: 130, hasSchedule: false })
  expect(figures()).toMatchObject({ enquiries: 300, urgent: 3, untold: 0, toldTwice: 0, urgentNotSingle: 0 })
  expect(figures().longest).toBeLessThanOrEqual(60)
  expect(figures().lettersPerEnquiry).toBeLessThanOrEqual(0.05)
})
