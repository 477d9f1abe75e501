import type { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { isOpen } from '../../lib/calendar.ts'
import { ladder } from '../../lib/ladder.ts'
import { england, moment } from '../support/ladder.ts'

const first = moment('2027-03-25 12:00', england.zone)
const deadline = moment('2027-03-30 11:05', england.zone)
const minutesBetween = (from: Temporal.Instant, to: Temporal.Instant) => from.until(to).total('minutes')

/** How many minutes have been open since the first, for each minute until the deadline. */
function openMinutes(): number[] {
  const counts = [0]
  for (let minute = 0; minute < minutesBetween(first, deadline); minute++) {
    counts.push((counts[minute] ?? 0) + (isOpen(first.add({ minutes: minute }), england) ? 1 : 0))
  }
  return counts
}

test('over Easter and a change of the clocks, steps stand where the open minutes say, counted one by one', () => {
  const counts = openMinutes()
  const open = (from: Temporal.Instant, to: Temporal.Instant) =>
    (counts[minutesBetween(first, to)] ?? 0) - (counts[minutesBetween(first, from)] ?? 0)
  let ladders = 0
  for (let from = first; open(from, deadline) >= 120; from = from.add({ minutes: 61 })) {
    const steps = ladder({ from, deadline: { is: 'at', at: deadline }, organisation: england }).slice(1)
    const latePrompt = steps.pop()?.at ?? deadline
    expect(steps.map(({ at }) => open(from, at))).toEqual([15, 30, 60])
    expect(open(latePrompt, deadline)).toBe(30)
    // Each is the first such moment, for the minute before it is open; the late prompt is the last one, for its own minute is.
    for (const { at } of steps) expect(open(at.subtract({ minutes: 1 }), at)).toBe(1)
    expect(open(latePrompt, latePrompt.add({ minutes: 1 }))).toBe(1)
    ladders += 1
  }
  // 12:00 on Thursday to 09:05 on Tuesday are 6,965 minutes, an hour less than by the wall clock.
  expect(ladders).toBe(115)
})
