import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { isOpen } from '../../lib/calendar.ts'
import type { Deadline } from '../../lib/enquiry.ts'
import { climb, dueRungs, isUrgent, ladder, nextRung, RUNGS, type Rung, startLadder } from '../../lib/ladder.ts'
import type { Organisation } from '../../lib/organisation.ts'
import { AFTERNOON, at } from '../support/facts.ts'
import { closed, england } from '../support/ladder.ts'

const shortDay = { from: '10:15', to: '11:00' }
const nightShift = { from: '22:00', to: '06:00' }
const HOURS = [
  england.hours,
  closed,
  { ...closed, sunday: { from: '00:30', to: '03:00' } },
  { ...closed, tuesday: shortDay, wednesday: shortDay, friday: shortDay },
  { ...england.hours, friday: nightShift, saturday: { from: '00:00', to: '00:00' } },
]
const CLOSURES: string[][] = [[], ['2026-12-29', '2026-12-30', '2026-12-31']]
/** Everything that decides; the rest is Reading's. */
const offices: fc.Arbitrary<Organisation> = fc
  .record({
    hours: fc.constantFrom(...HOURS),
    closures: fc.constantFrom(...CLOSURES),
    bankHolidays: fc.constantFrom(null, 'england-and-wales' as const, 'scotland' as const),
    zone: fc.constantFrom('Europe/London', 'Europe/London', 'Asia/Kathmandu', 'America/New_York'),
    standard: fc.oneof(
      fc.constant(england.standard),
      fc.record({
        pickUpMinutesInHours: fc.integer({ min: 1, max: 240 }),
        pickUpMinutesOnCall: fc.integer({ min: 1, max: 240 }),
      }),
    ),
  })
  .map((settings) => ({ ...england, ...settings }))

const seconds = fc.integer({ min: 0, max: 400 * 86_400 })
/** Half of them on a whole minute. */
const froms = fc
  .tuple(seconds, fc.boolean())
  .map(([second, isWhole]) => at('2026-10-01T00:00:00Z').add({ seconds: isWhole ? second - (second % 60) : second }))
/** From the nearest deadline that the ladder can climb to, with most of them close to the switch between its two ways to count. */
const waits = fc.oneof(
  fc.integer({ min: 5, max: 240 }),
  fc.integer({ min: 5, max: 5 * 1440 }),
  fc.integer({ min: 5, max: 40 * 1440 }),
)
/** Deadlines are exact to the minute. */
const ahead = (from: Temporal.Instant, minutes: number) =>
  from.round({ smallestUnit: 'minute', roundingMode: 'ceil' }).add({ minutes })
const compare = Temporal.Instant.compare
const deadlineOf = (is: Deadline['is'], from: Temporal.Instant, wait: number): Deadline =>
  is === 'at' ? { is, at: ahead(from, wait) } : { is }
const kinds: fc.Arbitrary<Deadline['is']> = fc.constantFrom('at', 'at', 'at', 'asap', 'none')

describe('at every moment, office and deadline', () => {
  test('the steps stand in order, on whole minutes, a minute apart, and none before the telling', () => {
    fc.assert(
      fc.property(froms, fc.oneof(waits, fc.integer({ min: -60, max: 5 })), kinds, offices, (from, wait, is, organisation) => {
        const [telling, ...steps] = ladder({ from, deadline: deadlineOf(is, from, wait), organisation })
        expect(telling).toEqual({ is: 'telling', at: from })
        expect(steps.map((step) => step.is)).toEqual(RUNGS.slice(1, steps.length + 1))
        expect(steps).toHaveLength(is === 'asap' || (is === 'at' && wait >= 5) ? 4 : 3)
        let earliest = ahead(from, 1)
        for (const { at: moment } of steps) {
          expect(moment.epochMilliseconds % 60_000).toBe(0)
          expect(compare(moment, earliest)).not.toBe(-1)
          earliest = moment.add({ minutes: 1 })
        }
      }),
    )
  })

  test('every step is before a deadline that is five minutes or more ahead', () => {
    fc.assert(
      fc.property(froms, waits, offices, (from, wait, organisation) => {
        const deadline = ahead(from, wait)
        for (const { at: moment } of ladder({ from, deadline: { is: 'at', at: deadline }, organisation })) {
          expect(compare(moment, deadline)).toBe(-1)
        }
      }),
    )
  })

  test('a nearer deadline makes no step later, and any deadline none later than no deadline', () => {
    fc.assert(
      fc.property(froms, waits, fc.oneof(fc.integer({ min: 1, max: 60 }), waits), offices, (from, wait, more, organisation) => {
        const climbing = (deadline: Deadline) => ladder({ from, deadline, organisation })
        const near = climbing(deadlineOf('at', from, wait))
        const far = climbing(deadlineOf('at', from, wait + more))
        const none = climbing({ is: 'none' })
        near.forEach((step, index) => {
          for (const other of [far[index], none[index]]) if (other) expect(compare(step.at, other.at)).not.toBe(1)
        })
      }),
    )
  })

  test('with a long deadline, people are asked within the office’s hours', () => {
    const open = offices.filter(({ hours }) => hours !== closed)
    fc.assert(
      fc.property(froms, open, (from, organisation) => {
        const steps = ladder({ from, deadline: deadlineOf('at', from, 30 * 1440), organisation }).slice(1)
        const latePrompt = steps.pop()
        for (const step of steps) expect(isOpen(step.at.subtract({ seconds: 1 }), organisation)).toBe(true)
        expect(latePrompt && isOpen(latePrompt.at, organisation)).toBe(true)
      }),
    )
  })
})

describe('a ladder that is climbed', () => {
  const kept = startLadder(AFTERNOON, { is: 'at', at: at('2026-11-24T17:00:00Z') }, england)
  const names = (rungs: readonly Rung[]) => rungs.map(({ is }) => is)

  test('has its reminder next, at 14:20', () => {
    expect(nextRung(kept)).toEqual({ is: 'reminder', at: at('2026-11-24T14:20:00Z') })
  })

  test.each([
    ['nothing a second early', '14:19:59', [], ['reminder', 'pass-on', 'manager', 'late-prompt']],
    ['the reminder at its moment', '14:20:00', ['reminder'], ['pass-on', 'manager', 'late-prompt']],
    ['what an outage held up, all at once', '15:06:00', ['reminder', 'pass-on', 'manager'], ['late-prompt']],
    ['everything at the end', '16:30:00', ['reminder', 'pass-on', 'manager', 'late-prompt'], []],
  ])('owes %s', (_what, time, due, left) => {
    const now = at(`2026-11-24T${time}Z`)
    const climbed = climb(kept, now)
    expect([names(dueRungs(kept, now)), names(climbed.rungs)]).toEqual([due, left])
    expect([climbed.from, nextRung(climbed)?.is ?? null]).toEqual([AFTERNOON, left[0] ?? null])
    expect(dueRungs(climbed, now)).toEqual([])
  })
})

test.each<[string, Deadline, boolean]>([
  ['“as soon as possible”', { is: 'asap' }, true],
  ['a deadline that has passed', { is: 'at', at: at('2026-11-24T14:00:00Z') }, true],
  ['a deadline in an hour', { is: 'at', at: at('2026-11-24T15:05:00Z') }, true],
  ['a deadline a minute later', { is: 'at', at: at('2026-11-24T15:06:00Z') }, false],
  ['no deadline', { is: 'none' }, false],
])('%s is urgent: %#', (_what, deadline, urgent) => {
  expect(isUrgent(deadline, AFTERNOON)).toBe(urgent)
})
