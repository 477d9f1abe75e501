import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { afterWorkingMinutes, beforeWorkingMinutes, isOpen, openSpans, workingMinutes } from '../../lib/calendar.ts'
import type { Organisation } from '../../lib/organisation.ts'
import { at, reading } from '../support/facts.ts'

type Office = Pick<Organisation, 'hours' | 'closures' | 'bankHolidays' | 'zone'>
type Opening = Organisation['hours']['monday']
const week = (weekday: Opening, saturday: Opening = null, sunday: Opening = null): Organisation['hours'] => {
  return { monday: weekday, tuesday: weekday, wednesday: weekday, thursday: weekday, friday: weekday, saturday, sunday }
}
const NINE_TO_FIVE = { from: '09:00', to: '17:00' }
const NIGHT = { from: '00:30', to: '03:00' }

const ENGLAND: Office = reading
const SCOTLAND: Office = { ...reading, bankHolidays: 'scotland' }
const ULSTER: Office = { ...reading, bankHolidays: 'northern-ireland' }
const ELSEWHERE: Office = { ...reading, bankHolidays: null }
/** Opens around the hour at which the clocks change, on Sundays alone. */
const SUNDAY_NIGHT: Office = { ...ELSEWHERE, hours: week(null, null, NIGHT) }
const LORD_HOWE: Office = { ...SUNDAY_NIGHT, zone: 'Australia/Lord_Howe' }
const KATHMANDU: Office = { ...ELSEWHERE, zone: 'Asia/Kathmandu' }
const APIA: Office = { ...ELSEWHERE, hours: week(NINE_TO_FIVE, NINE_TO_FIVE, NINE_TO_FIVE), zone: 'Pacific/Apia' }
const APIA_FRIDAYS: Office = { ...APIA, hours: { ...week(null), friday: NINE_TO_FIVE } }
const NEVER: Office = { ...ELSEWHERE, hours: week(null) }
const OVERNIGHT: Office = { ...ENGLAND, hours: week({ from: '18:00', to: '02:00' }, { from: '22:00', to: '06:00' }) }
const ROUND_THE_CLOCK: Office = { ...ELSEWHERE, hours: week({ from: '00:00', to: '00:00' }, NIGHT, NIGHT) }
const OVERLAPPING: Office = { ...ELSEWHERE, hours: { ...week(NINE_TO_FIVE), monday: { from: '18:00', to: '10:00' } } }
const OFFICES = {
  ENGLAND,
  SCOTLAND,
  ULSTER,
  SUNDAY_NIGHT,
  LORD_HOWE,
  KATHMANDU,
  APIA,
  OVERNIGHT,
  ROUND_THE_CLOCK,
  OVERLAPPING,
} satisfies Record<string, Office>

describe('working minutes', () => {
  test.each<[string, Office, string, string, number]>([
    ['from Tuesday afternoon to Wednesday morning', ENGLAND, '2026-11-24T14:05:00Z', '2026-11-25T10:00:00Z', 235],
    ['over a weekend', ENGLAND, '2026-11-20T16:00:00Z', '2026-11-23T09:30:00Z', 90],
    ['of a night', ENGLAND, '2026-11-24T17:00:00Z', '2026-11-25T09:00:00Z', 0],
    ['backwards', ENGLAND, '2026-11-24T16:00:00Z', '2026-11-24T10:00:00Z', 0],
    ['in whole minutes', ENGLAND, '2026-11-24T10:00:30Z', '2026-11-24T10:02:00Z', 1],
    ['over Christmas', ENGLAND, '2026-12-24T16:30:00Z', '2026-12-29T09:10:00Z', 40],
    ['from Christmas Eve into January, five days', ENGLAND, '2026-12-24T09:00:00Z', '2027-01-04T17:00:00Z', 2400],
    ['in Scotland four, because 2 January is a Saturday', SCOTLAND, '2026-12-24T09:00:00Z', '2027-01-04T17:00:00Z', 1920],
    ['where bank holidays are worked, eight', ELSEWHERE, '2026-12-24T09:00:00Z', '2027-01-04T17:00:00Z', 3840],
    ['over Easter and the clocks’ going forward', ENGLAND, '2027-03-25T16:00:00Z', '2027-03-30T08:30:00Z', 90],
    ['in Scotland, which works on Easter Monday', SCOTLAND, '2027-03-25T16:00:00Z', '2027-03-30T08:30:00Z', 570],
    ['over the clocks’ going back', ENGLAND, '2026-10-23T15:00:00Z', '2026-10-26T10:00:00Z', 120],
    ['through the hour that is skipped', SUNDAY_NIGHT, '2027-03-28T00:00:00Z', '2027-03-28T12:00:00Z', 90],
    ['through the hour that comes twice', SUNDAY_NIGHT, '2027-10-30T12:00:00Z', '2027-10-31T12:00:00Z', 210],
    ['where the clocks skip half an hour', LORD_HOWE, '2026-10-03T12:00:00Z', '2026-10-04T12:00:00Z', 120],
    ['where half an hour comes twice', LORD_HOWE, '2027-04-03T12:00:00Z', '2027-04-04T12:00:00Z', 180],
    ['from 09:00 by a clock that is 5:45 ahead', KATHMANDU, '2026-11-24T03:00:00Z', '2026-11-24T03:30:00Z', 15],
    ['over a day that never was', APIA, '2011-12-29T10:00:00Z', '2012-01-01T10:00:00Z', 1440],
    ['on a day that never was', APIA_FRIDAYS, '2011-12-27T00:00:00Z', '2012-01-04T00:00:00Z', 0],
    ['of one who works past midnight', OVERNIGHT, '2026-11-26T12:00:00Z', '2026-11-27T12:00:00Z', 480],
    ['into Christmas Day, from the evening before', OVERNIGHT, '2026-12-24T12:00:00Z', '2026-12-26T12:00:00Z', 480],
    ['through the night of the skipped hour', OVERNIGHT, '2027-03-27T12:00:00Z', '2027-03-28T12:00:00Z', 420],
    ['round the clock', ROUND_THE_CLOCK, '2026-11-23T12:00:00Z', '2026-11-25T12:00:00Z', 2880],
    ['counted once where two openings overlap', OVERLAPPING, '2026-11-23T12:00:00Z', '2026-11-24T23:00:00Z', 1380],
  ])('%s', (_what, office, from, to, minutes) => {
    expect(workingMinutes(at(from), at(to), office)).toBe(minutes)
  })
})

test.each<[string, Office, string, number, string | null]>([
  ['at closing', ENGLAND, '2026-11-24T16:45:00Z', 15, '2026-11-24T17:00:00Z'],
  ['a minute later, tomorrow', ENGLAND, '2026-11-24T16:45:00Z', 16, '2026-11-25T09:01:00Z'],
  ['none, on a Sunday', ENGLAND, '2026-11-22T12:00:00Z', 0, '2026-11-22T12:00:00Z'],
  ['on Friday evening', ENGLAND, '2026-11-20T18:00:00Z', 15, '2026-11-23T09:15:00Z'],
  ['on Christmas Eve', ENGLAND, '2026-12-24T16:00:00Z', 120, '2026-12-29T10:00:00Z'],
  ['on New Year’s Eve', ENGLAND, '2026-12-31T16:30:00Z', 60, '2027-01-04T09:30:00Z'],
  ['on New Year’s Eve in Scotland', SCOTLAND, '2026-12-31T16:30:00Z', 60, '2027-01-05T09:30:00Z'],
  ['before 12 July in Northern Ireland', ULSTER, '2027-07-09T15:30:00Z', 60, '2027-07-13T08:30:00Z'],
  ['before 12 July in England', ENGLAND, '2027-07-09T15:30:00Z', 60, '2027-07-12T08:30:00Z'],
  [
    'over a closure of the office’s own',
    { ...ENGLAND, closures: ['2026-11-25'] },
    '2026-11-24T16:45:00Z',
    30,
    '2026-11-26T09:15:00Z',
  ],
  ['weeks on, for an office that is open for an hour', SUNDAY_NIGHT, '2026-11-16T00:00:00Z', 151, '2026-11-29T00:31:00Z'],
  ['at an office that never opens', NEVER, '2026-11-24T12:00:00Z', 15, null],
])('so many working minutes later: %s', (_what, office, from, minutes, then) => {
  expect(afterWorkingMinutes(at(from), minutes, office)?.toString() ?? null).toBe(then)
})

test.each<[string, Office, string, number, string | null]>([
  ['on Wednesday morning', ENGLAND, '2026-11-25T09:10:00Z', 30, '2026-11-24T16:40:00Z'],
  ['on a Sunday', ENGLAND, '2026-11-29T12:00:00Z', 30, '2026-11-27T16:30:00Z'],
  ['after Christmas', ENGLAND, '2026-12-29T09:00:00Z', 30, '2026-12-24T16:30:00Z'],
  ['after Easter, by summer time', ENGLAND, '2027-03-30T08:30:00Z', 60, '2027-03-25T16:30:00Z'],
  ['from the opening minute', ENGLAND, '2026-11-24T09:30:00Z', 30, '2026-11-24T09:00:00Z'],
  ['none, at night', ENGLAND, '2026-11-24T03:00:00Z', 0, '2026-11-24T03:00:00Z'],
  ['at an office that never opens', NEVER, '2026-11-24T12:00:00Z', 15, null],
])('so many working minutes before: %s', (_what, office, until, minutes, then) => {
  expect(beforeWorkingMinutes(at(until), minutes, office)?.toString() ?? null).toBe(then)
})

test('two months without an opening are too many to count over; a closure of six weeks is not', () => {
  const first = Temporal.PlainDate.from('2026-11-25')
  const closedFor = (days: number) => Array.from({ length: days }, (_, count) => first.add({ days: count }).toString())
  const then = (days: number) => afterWorkingMinutes(at('2026-11-24T17:00:00Z'), 1, { ...ELSEWHERE, closures: closedFor(days) })
  expect([String(then(42)), then(70)]).toEqual(['2027-01-06T09:01:00Z', null])
})

test('open time is cut to its two moments, and openings that touch are one', () => {
  const spans = (office: Office, from: string, to: string) =>
    openSpans(at(from), at(to), office).map((span) => `${span.from} ${span.to}`)
  expect(spans(ENGLAND, '2026-11-24T16:00:00Z', '2026-11-26T10:00:00Z')).toEqual([
    '2026-11-24T16:00:00Z 2026-11-24T17:00:00Z',
    '2026-11-25T09:00:00Z 2026-11-25T17:00:00Z',
    '2026-11-26T09:00:00Z 2026-11-26T10:00:00Z',
  ])
  expect(spans(ENGLAND, '2026-12-25T00:00:00Z', '2026-12-29T00:00:00Z')).toEqual([])
  expect(spans(ROUND_THE_CLOCK, '2026-11-23T12:00:00Z', '2026-11-28T12:00:00Z')).toEqual([
    '2026-11-23T12:00:00Z 2026-11-28T00:00:00Z',
    '2026-11-28T00:30:00Z 2026-11-28T03:00:00Z',
  ])
})

test.each([
  ['before it begins', '2026-11-26T17:59:59Z', false],
  ['before midnight', '2026-11-26T23:59:59Z', true],
  ['after midnight', '2026-11-27T01:59:59Z', true],
  ['when it has ended', '2026-11-27T02:00:00Z', false],
  ['on Christmas morning, still', '2026-12-25T01:00:00Z', true],
  ['on Christmas night', '2026-12-25T23:00:00Z', false],
])('an opening that spans midnight: %s', (_what, moment, open) => {
  expect(isOpen(at(moment), OVERNIGHT)).toBe(open)
})

/** Around the clock changes, Christmas and Easter as much as at any other time. */
const moment = fc
  .tuple(
    fc.constantFrom('2026-03-26', '2026-10-02', '2026-10-23', '2026-12-23', '2027-03-24', '2026-01-01'),
    fc.integer({ min: 0, max: 8000 }),
  )
  .map(([day, minutes]) => at(`${day}T00:00:00Z`).add({ minutes }))
const office = fc.constantFrom(...Object.values(OFFICES))
const minutes = fc.integer({ min: 1, max: 1500 })

describe('for every office and moment', () => {
  test('the parts of a stretch have the working minutes of the whole', () => {
    fc.assert(
      fc.property(office, moment, fc.nat(9000), fc.nat(9000), (where, from, one, other) => {
        const [middle, to] = [from.add({ minutes: one }), from.add({ minutes: one + other })]
        const parts = workingMinutes(from, middle, where) + workingMinutes(middle, to, where)
        expect(parts).toBe(workingMinutes(from, to, where))
      }),
    )
  })

  test('so many minutes later is the first moment with so many minutes, and so many before is the last', () => {
    fc.assert(
      fc.property(office, moment, minutes, (where, from, count) => {
        const [then, before] = [afterWorkingMinutes(from, count, where)!, beforeWorkingMinutes(from, count, where)!]
        const counts = [
          workingMinutes(from, then, where),
          workingMinutes(from, then.subtract({ minutes: 1 }), where),
          workingMinutes(before, from, where),
          workingMinutes(before.add({ minutes: 1 }), from, where),
        ]
        expect(counts).toEqual([count, count - 1, count, count - 1])
      }),
    )
  })

  test('the working minutes are those at which the office is open', () => {
    fc.assert(
      fc.property(office, moment, fc.integer({ min: 1, max: 200 }), (where, any, quarters) => {
        const from = any.round({ smallestUnit: 'minute', roundingIncrement: 15 })
        const times = Array.from({ length: quarters }, (_, count) => from.add({ minutes: 15 * count }))
        const open = times.filter((time) => isOpen(time, where)).length
        expect(workingMinutes(from, from.add({ minutes: 15 * quarters }), where)).toBe(15 * open)
      }),
      { numRuns: 40 },
    )
  })
})
