import { describe, expect, test } from 'vitest'
import { startLadder } from '../../lib/ladder.ts'
import type { Organisation } from '../../lib/organisation.ts'
import { climbing, closed, deadlineOf, england, expected, type LadderCase, moment, wallClock } from '../support/ladder.ts'

// Worked out by hand. S is 15 minutes when the office is open at the enquiry, else 30. 24 November 2026 is a Tuesday.

const never: Organisation = { ...england, hours: closed }
const midnight = { from: '00:00', to: '00:00' }
const always = everyDay(midnight)
const nightDesk = everyDay({ from: '22:00', to: '06:00' })
const standard = (pickUpMinutesInHours: number, pickUpMinutesOnCall: number): Organisation => ({
  ...england,
  standard: { pickUpMinutesInHours, pickUpMinutesOnCall },
})

function everyDay(day: { from: string; to: string }): Organisation {
  const hours = { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day, saturday: day, sunday: day }
  return { ...england, bankHolidays: null, hours }
}

const asap: LadderCase[] = [
  // S 15: 5, 10, 15, 30.
  ['in hours', '2026-11-24 14:05', 'asap', ['2026-11-24 14:10', '2026-11-24 14:15', '2026-11-24 14:20', '2026-11-24 14:35']],
  // S 30: 10, 20, 30, 60.
  ['at 02:00', '2026-11-25 02:00', 'asap', ['2026-11-25 02:10', '2026-11-25 02:20', '2026-11-25 02:30', '2026-11-25 03:00']],
  // S 15, and closing time stops nothing: 5, 10, 15, 30.
  [
    'two minutes before the weekend',
    '2026-11-27 16:58',
    'asap',
    ['2026-11-27 17:03', '2026-11-27 17:08', '2026-11-27 17:13', '2026-11-27 17:28'],
  ],
  // S 20: 6.7 up 7, 13.3 up 14, 20, 40.
  [
    'by a standard that has no thirds',
    '2026-11-24 14:00',
    'asap',
    ['2026-11-24 14:07', '2026-11-24 14:14', '2026-11-24 14:20', '2026-11-24 14:40'],
    standard(20, 30),
  ],
  // S 1: a minute each.
  [
    'by the shortest standard',
    '2026-11-24 14:00',
    'asap',
    ['2026-11-24 14:01', '2026-11-24 14:02', '2026-11-24 14:03', '2026-11-24 14:04'],
    standard(1, 1),
  ],
  // S 30: 10, 20, 30, 60.
  [
    'at an office that never opens',
    '2026-11-24 14:05',
    'asap',
    ['2026-11-24 14:15', '2026-11-24 14:25', '2026-11-24 14:35', '2026-11-24 15:05'],
    never,
  ],
]

const passed: LadderCase[] = [
  // 5, 10, 15.
  ['ten minutes ago', '2026-11-24 14:05', '2026-11-24 13:55', ['2026-11-24 14:10', '2026-11-24 14:15', '2026-11-24 14:20']],
  ['this very minute', '2026-11-24 14:05', '2026-11-24 14:05', ['2026-11-24 14:10', '2026-11-24 14:15', '2026-11-24 14:20']],
  ['in two minutes', '2026-11-24 14:05', '2026-11-24 14:07', ['2026-11-24 14:10', '2026-11-24 14:15', '2026-11-24 14:20']],
  // 14:05:01 counts from 14:06, W 4: 14:06 + 5, + 10, + 15.
  [
    'a second less than five minutes ahead',
    '2026-11-24 14:05:01',
    '2026-11-24 14:10',
    ['2026-11-24 14:11', '2026-11-24 14:16', '2026-11-24 14:21'],
  ],
  // 14:09:50 counts as 14:09, W 4.
  [
    'in almost five minutes',
    '2026-11-24 14:05',
    '2026-11-24 14:09:50',
    ['2026-11-24 14:10', '2026-11-24 14:15', '2026-11-24 14:20'],
  ],
  // Elapsed at night too.
  ['at night', '2026-11-25 02:00', '2026-11-25 01:50', ['2026-11-25 02:05', '2026-11-25 02:10', '2026-11-25 02:15']],
  // S 2: never slower than 2, 4, 8.
  [
    'by a standard shorter than that',
    '2026-11-24 14:05',
    '2026-11-24 13:55',
    ['2026-11-24 14:07', '2026-11-24 14:09', '2026-11-24 14:13'],
    standard(2, 30),
  ],
]

const none: LadderCase[] = [
  // 15; 60; 175 of 240 until 17:00, 65 on Wednesday.
  ['in hours', '2026-11-24 14:05', 'none', ['2026-11-24 14:20', '2026-11-24 15:05', '2026-11-25 10:05']],
  // 10 on Friday; Monday 09:00 + 5, + 50, + 230.
  ['just before the weekend', '2026-11-27 16:50', 'none', ['2026-11-30 09:05', '2026-11-30 09:50', '2026-11-30 12:50']],
  // Monday 09:00 + 15, + 60, + 240.
  ['on Saturday', '2026-11-28 11:00', 'none', ['2026-11-30 09:15', '2026-11-30 10:00', '2026-11-30 13:00']],
  // No working time: S 30, elapsed 30, 120, 480.
  [
    'at an office that never opens',
    '2026-11-24 14:05',
    'none',
    ['2026-11-24 14:35', '2026-11-24 16:05', '2026-11-24 22:05'],
    never,
  ],
  // 22:00 to 06:00. 10 before midnight, 5, 50 and 230 after it.
  ['at a night desk', '2026-11-24 23:50', 'none', ['2026-11-25 00:05', '2026-11-25 00:50', '2026-11-25 03:50'], nightDesk],
]

const offices: LadderCase[] = [
  // S 30, W far: 14:05 + 30, + 60, + 120; 12:00 − 30.
  [
    'one that never opens',
    '2026-11-24 14:05',
    '2026-11-26 12:00',
    ['2026-11-24 14:35', '2026-11-24 15:05', '2026-11-24 16:05', '2026-11-26 11:30'],
    never,
  ],
  // Open at every hour, V 240. 02:00 + 15, + 30, + 60; 06:00 − 30.
  [
    'one that never closes',
    '2026-11-28 02:00',
    '2026-11-28 06:00',
    ['2026-11-28 02:15', '2026-11-28 02:30', '2026-11-28 03:00', '2026-11-28 05:30'],
    always,
  ],
  // S 60, V 90: 22.5 up 23, 45; late prompt 67.5 down 67, manager 66.
  [
    'one that takes an hour',
    '2026-11-24 14:00',
    '2026-11-24 15:30',
    ['2026-11-24 14:23', '2026-11-24 14:45', '2026-11-24 15:06', '2026-11-24 15:07'],
    standard(60, 60),
  ],
]

describe.each([
  ['as soon as possible', asap],
  ['a deadline that has passed', passed],
  ['no deadline', none],
  ['an office', offices],
])('%s', (_what, cases) => {
  test.each(cases)('%s', (...row) => {
    expect(climbing(row)).toEqual(expected(row))
  })
})

describe('a deadline that is moved twice', () => {
  test.each([
    // V 175. 14:05 + 15, + 30, + 60; 17:00 − 30.
    ['starts by its first moment', '2026-11-24 14:05', '2026-11-24 17:00', ['14:20', '14:35', '15:05', '16:30']],
    // At 14:40, two steps on. W 60: + 15, + 30; late prompt + 45, manager + 44.
    ['starts again when it comes nearer', '2026-11-24 14:40', '2026-11-24 15:40', ['14:55', '15:10', '15:24', '15:25']],
    // At 15:00. S 15: 5, 10, 15, 30.
    ['starts again when it becomes “as soon as possible”', '2026-11-24 15:00', 'asap', ['15:05', '15:10', '15:15', '15:30']],
    // At 15:20. V 100 + 180. + 15, + 30, + 60; Wednesday 12:00 − 30.
    ['starts again when it goes farther away', '2026-11-24 15:20', '2026-11-25 12:00', ['15:35', '15:50', '16:20', '11:30']],
  ])('%s', (_what, from, deadline, steps) => {
    const { zone } = england
    const start = moment(from, zone)
    const restarted = startLadder(start, deadlineOf(deadline, zone), england)
    expect(restarted.from).toEqual(start)
    expect(restarted.rungs.map(({ is }) => is)).toEqual(['reminder', 'pass-on', 'manager', 'late-prompt'])
    expect(restarted.rungs.map(({ at }) => wallClock(at, zone).slice(11))).toEqual(steps)
  })
})
