import { describe, expect, test } from 'vitest'
import type { Organisation } from '../../lib/organisation.ts'
import { climbing, closed, england, expected, type LadderCase } from '../support/ladder.ts'

// Worked out by hand, by the sum at the head of ladder-hours.test.ts. "None" counts 15, 60 and 240 working minutes.

const scotland: Organisation = { ...england, bankHolidays: 'scotland' }
const northernIreland: Organisation = { ...england, bankHolidays: 'northern-ireland' }
const shutBetweenTheYears: Organisation = { ...england, closures: ['2026-12-29', '2026-12-30', '2026-12-31'] }
const shutOnWednesday: Organisation = { ...england, closures: ['2026-11-25'] }
const night = { from: '00:30', to: '03:00' }
const sundayNights: Organisation = { ...england, hours: { ...closed, sunday: night } }
const abroad = (zone: string): Organisation => ({ ...england, bankHolidays: null, zone })

const holidays: LadderCase[] = [
  // Monday 3 May 2027. Closed, S 30, V 60, W 720. 22:00 + 30, + 60, + 120; 10:00 − 30.
  [
    'at 22:00 on a bank holiday for the next morning',
    '2027-05-03 22:00',
    '2027-05-04 10:00',
    ['2027-05-03 22:30', '2027-05-03 23:00', '2027-05-04 00:00', '2027-05-04 09:30'],
  ],
  // Friday 30 April 2027. V 30 + 180 on Tuesday. 16:30 + 15, + 30; 30 of 60 on Tuesday: 09:30; 12:00 − 30.
  [
    'over the early May bank holiday',
    '2027-04-30 16:30',
    '2027-05-04 12:00',
    ['2027-04-30 16:45', '2027-04-30 17:00', '2027-05-04 09:30', '2027-05-04 11:30'],
  ],
  // Thursday 24 December 2026; Friday and Monday are holidays. V 60 + 60 = 120. 16:00 + 15, + 30, + 60; Tuesday 10:00 − 30.
  [
    'on Christmas Eve for the first morning after it',
    '2026-12-24 16:00',
    '2026-12-29 10:00',
    ['2026-12-24 16:15', '2026-12-24 16:30', '2026-12-24 17:00', '2026-12-29 09:30'],
  ],
  // V 30 + 60 = 90. 16:30 + 15, + 30; 30 of 60 on Tuesday: 09:30; 67 after, 23 before 10:00.
  [
    'half an hour later on Christmas Eve',
    '2026-12-24 16:30',
    '2026-12-29 10:00',
    ['2026-12-24 16:45', '2026-12-24 17:00', '2026-12-29 09:30', '2026-12-29 09:37'],
  ],
  // Closed, S 30, V 0, W 480. 10:00 + 30, + 60, + 120; 18:00 − 30.
  [
    'within Christmas Day',
    '2026-12-25 10:00',
    '2026-12-25 18:00',
    ['2026-12-25 10:30', '2026-12-25 11:00', '2026-12-25 12:00', '2026-12-25 17:30'],
  ],
  // Thursday 31 December; Friday is a holiday. V 20 + 180. 16:40 + 15; Monday 09:00 + 10, + 40; 12:00 − 30.
  [
    'on New Year’s Eve for Monday noon',
    '2026-12-31 16:40',
    '2027-01-04 12:00',
    ['2026-12-31 16:55', '2027-01-04 09:10', '2027-01-04 09:40', '2027-01-04 11:30'],
  ],
  // In Scotland Monday is one too, for 2 January. V 20, W 91 h 20, S 15. 16:40 + 15, + 30, + 60; 12:00 − 30.
  [
    'on Hogmanay for Monday noon',
    '2026-12-31 16:40',
    '2027-01-04 12:00',
    ['2026-12-31 16:55', '2026-12-31 17:10', '2026-12-31 17:40', '2027-01-04 11:30'],
    scotland,
  ],
  // 120 working minutes on Thursday, 120 of 240 on Tuesday: 11:00.
  [
    'on Christmas Eve without a deadline',
    '2026-12-24 15:00',
    'none',
    ['2026-12-24 15:15', '2026-12-24 16:00', '2026-12-29 11:00'],
  ],
  // 10 on Thursday; Monday 4 January 09:00 + 5, + 50, + 230.
  [
    'from Christmas to New Year, with the office shut throughout',
    '2026-12-24 16:50',
    'none',
    ['2027-01-04 09:05', '2027-01-04 09:50', '2027-01-04 12:50'],
    shutBetweenTheYears,
  ],
  // V 10 + 180 = 190. 10 on Friday; Monday 09:00 + 5, + 20, + 50; 12:00 − 30.
  [
    'over St Andrew’s Day in England',
    '2026-11-27 16:50',
    '2026-11-30 12:00',
    ['2026-11-30 09:05', '2026-11-30 09:20', '2026-11-30 09:50', '2026-11-30 11:30'],
  ],
  // V 10, W 67 h 10, S 15. 16:50 + 15, + 30, + 60; 12:00 − 30.
  [
    'over St Andrew’s Day in Scotland',
    '2026-11-27 16:50',
    '2026-11-30 12:00',
    ['2026-11-27 17:05', '2026-11-27 17:20', '2026-11-27 17:50', '2026-11-30 11:30'],
    scotland,
  ],
  // Good Friday is one for both, Easter Monday for England alone, and the clocks go forward between them. 10 on Thursday.
  ['over Easter in England', '2027-03-25 16:50', 'none', ['2027-03-30 09:05', '2027-03-30 09:50', '2027-03-30 12:50']],
  ['over Easter in Scotland', '2027-03-25 16:50', 'none', ['2027-03-29 09:05', '2027-03-29 09:50', '2027-03-29 12:50'], scotland],
  // Wednesday 17 March is a holiday. 10 on Tuesday.
  [
    'over St Patrick’s Day in Northern Ireland',
    '2027-03-16 16:50',
    'none',
    ['2027-03-18 09:05', '2027-03-18 09:50', '2027-03-18 12:50'],
    northernIreland,
  ],
  // V 10, W 19 h 10, S 15. 16:50 + 15, + 30, + 60; 12:00 − 30.
  [
    'for a day on which the office is shut',
    '2026-11-24 16:50',
    '2026-11-25 12:00',
    ['2026-11-24 17:05', '2026-11-24 17:20', '2026-11-24 17:50', '2026-11-25 11:30'],
    shutOnWednesday,
  ],
]

const clocks: LadderCase[] = [
  // 01:00 becomes 02:00: W is 180, not 240. S 30: + 30, + 60; + 120 is 01:30 and shows 02:30; 03:30 − 30.
  [
    'over the hour that is skipped',
    '2027-03-27 23:30',
    '2027-03-28 03:30',
    ['2027-03-28 00:00', '2027-03-28 00:30', '2027-03-28 02:30', '2027-03-28 03:00'],
  ],
  // 02:00 becomes 01:00: W is 300, not 240. S 30: + 30, + 60, + 120 is the first 01:30; 03:30 − 30.
  [
    'over the hour that comes twice',
    '2026-10-24 23:30',
    '2026-10-25 03:30',
    ['2026-10-25 00:00', '2026-10-25 00:30', '2026-10-25 01:30 first', '2026-10-25 03:00'],
  ],
  // W is 120, not 60. S 30: + 30, + 60; both + 90 is the second 01:00, the manager a minute before it.
  [
    'for the second of two half past ones',
    '2026-10-25 00:30',
    '2026-10-25 01:30 second',
    ['2026-10-25 01:00 first', '2026-10-25 01:30 first', '2026-10-25 01:59 first', '2026-10-25 01:00 second'],
  ],
  // W 60. S 30: 15, 30; both + 45, the manager a minute before.
  [
    'for the first of them',
    '2026-10-25 00:30',
    '2026-10-25 01:30 first',
    ['2026-10-25 00:45', '2026-10-25 01:00 first', '2026-10-25 01:14 first', '2026-10-25 01:15 first'],
  ],
  // Open for 90 minutes instead of 150. + 15, + 60 shows 02:30; 150 of 240 a week later: 00:30 + 150.
  [
    'in a night’s work without its hour',
    '2027-03-28 00:30',
    'none',
    ['2027-03-28 00:45', '2027-03-28 02:30', '2027-04-04 03:00'],
    sundayNights,
  ],
  // Open for 210 minutes instead of 150: V 210. + 15, + 30, + 60 are in the first hour; 03:00 − 30.
  [
    'in a night’s work with its hour twice',
    '2026-10-25 00:30',
    '2026-10-25 03:00',
    ['2026-10-25 00:45', '2026-10-25 01:00 first', '2026-10-25 01:30 first', '2026-10-25 02:30'],
    sundayNights,
  ],
  // Friday's 10 minutes and Monday's: 09:00 + 5, + 20, + 50 by winter time; V 10 + 180; 12:00 − 30.
  [
    'over the weekend on which the clocks go back',
    '2026-10-23 16:50',
    '2026-10-26 12:00',
    ['2026-10-26 09:05', '2026-10-26 09:20', '2026-10-26 09:50', '2026-10-26 11:30'],
  ],
]

const zones: LadderCase[] = [
  // Closed in Brussels, though open in London. S 30, W 90: 22.5 up 23, 45; late prompt 67.5 down 67, manager 66.
  [
    'on a Friday evening in Brussels',
    '2026-11-27 17:30',
    '2026-11-27 19:00',
    ['2026-11-27 17:53', '2026-11-27 18:15', '2026-11-27 18:36', '2026-11-27 18:37'],
    abroad('Europe/Brussels'),
  ],
  // 10 on Tuesday; Wednesday 09:00 + 5, + 50, + 230.
  [
    'three quarters of an hour off, in Kathmandu',
    '2026-11-24 16:50',
    'none',
    ['2026-11-25 09:05', '2026-11-25 09:50', '2026-11-25 12:50'],
    abroad('Asia/Kathmandu'),
  ],
  // The clocks go forward two weeks before London's: W is 300, not 360. S 30: + 30, + 60, + 120; 05:00 − 30.
  [
    'in the night of New York’s change of clocks',
    '2027-03-13 23:00',
    '2027-03-14 05:00',
    ['2027-03-13 23:30', '2027-03-14 00:00', '2027-03-14 01:00', '2027-03-14 04:30'],
    abroad('America/New_York'),
  ],
  // V 10 + 180: the day is 2026-11-26 in Auckland while it is the 25th in London. 09:00 + 5, + 20, + 50; 12:00 − 30.
  [
    'a day ahead, in Auckland',
    '2026-11-25 16:50',
    '2026-11-26 12:00',
    ['2026-11-26 09:05', '2026-11-26 09:20', '2026-11-26 09:50', '2026-11-26 11:30'],
    abroad('Pacific/Auckland'),
  ],
]

describe.each([
  ['holidays', holidays],
  ['changes of the clocks', clocks],
  ['zones', zones],
])('%s', (_what, cases) => {
  test.each(cases)('%s', (...row) => {
    expect(climbing(row)).toEqual(expected(row))
  })
})
