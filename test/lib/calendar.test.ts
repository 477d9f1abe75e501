import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { isOpen, newsExpected, nextOpening } from '../../lib/calendar.ts'
import { at, reading } from '../support/facts.ts'

const ON_HOLIDAY = { ...reading, closures: ['2026-11-25', '2026-11-26', ...reading.closures] }
const night = { from: '00:30', to: '03:00' }
/** Opens and closes around the hour at which the clocks change, on Sundays alone. */
const NIGHT_OFFICE = {
  ...reading,
  bankHolidays: null,
  closures: [],
  hours: { monday: null, tuesday: null, wednesday: null, thursday: null, friday: null, saturday: null, sunday: night },
}
const BRUSSELS = { ...reading, zone: 'Europe/Brussels', bankHolidays: null, closures: [] }

describe('open', () => {
  test.each([
    ['on Tuesday at 08:59', '2026-11-24T08:59:59Z', false],
    ['from 09:00', '2026-11-24T09:00:00Z', true],
    ['until before 17:00', '2026-11-24T16:59:59Z', true],
    ['not at 17:00', '2026-11-24T17:00:00Z', false],
    ['not on Saturday', '2026-11-28T11:00:00Z', false],
    ['not on Christmas Day, a Friday', '2026-12-25T11:00:00Z', false],
    ['not on the substitute for Boxing Day, a Monday', '2026-12-28T11:00:00Z', false],
    ['in summer by summer time', '2026-07-24T08:00:00Z', true],
    ['in summer not yet at 08:59', '2026-07-24T07:59:59Z', false],
  ])('%s', (_what, moment, open) => {
    expect(isOpen(at(moment), reading)).toBe(open)
  })

  test.each([
    ['the hour that is skipped shortens the opening', '2027-03-28T01:59:59Z', true, '2027-03-28T02:00:00Z'],
    ['the hour that comes twice lengthens it', '2027-10-31T02:59:59Z', true, '2027-10-31T03:00:00Z'],
  ])('%s', (_what, last, open, closed) => {
    expect([isOpen(at(last), NIGHT_OFFICE), isOpen(at(closed), NIGHT_OFFICE)]).toEqual([open, false])
  })
})

describe('the next opening', () => {
  test.each([
    ['this morning', '2026-11-24T07:00:00Z', '2026-11-24T09:00:00Z'],
    ['tomorrow, at the very minute of opening', '2026-11-24T09:00:00Z', '2026-11-25T09:00:00Z'],
    ['tomorrow, at closing', '2026-11-24T17:00:00Z', '2026-11-25T09:00:00Z'],
    ['Monday, on Friday evening', '2026-11-27T17:00:00Z', '2026-11-30T09:00:00Z'],
    ['Tuesday after Christmas, on Christmas Eve', '2026-12-24T17:00:00Z', '2026-12-29T09:00:00Z'],
    ['Monday, on Friday evening, still by winter time', '2027-03-19T18:00:00Z', '2027-03-22T09:00:00Z'],
    ['Tuesday after Easter, by summer time', '2027-03-25T17:00:00Z', '2027-03-30T08:00:00Z'],
    ['Monday after the clocks went back', '2026-10-23T16:00:00Z', '2026-10-26T09:00:00Z'],
  ])('is %s', (_what, moment, opens) => {
    expect(String(nextOpening(at(moment), reading))).toBe(opens)
  })

  test('is by the clock of the organisation’s own zone', () => {
    expect(String(nextOpening(at('2026-11-24T20:00:00Z'), BRUSSELS))).toBe('2026-11-25T08:00:00Z')
    expect(String(nextOpening(at('2026-11-24T23:30:00Z'), { ...BRUSSELS, zone: 'Asia/Tokyo' }))).toBe('2026-11-25T00:00:00Z')
  })

  test('is never in an hour that the clocks skip', () => {
    const shortNight = { ...NIGHT_OFFICE, hours: { ...NIGHT_OFFICE.hours, sunday: { from: '01:30', to: '02:15' } } }
    expect(String(nextOpening(at('2027-03-27T12:00:00Z'), shortNight))).toBe('2027-04-04T00:30:00Z')
  })

  test('is by the bank holidays of the office’s own nation', () => {
    const opens = (bankHolidays: typeof reading.bankHolidays) =>
      String(nextOpening(at('2026-06-12T17:00:00Z'), { ...reading, bankHolidays }))
    expect([opens('scotland'), opens('england-and-wales')]).toEqual(['2026-06-16T08:00:00Z', '2026-06-15T08:00:00Z'])
  })

  test('is nowhere when the settings open the office on no day', () => {
    const closed = { ...NIGHT_OFFICE, hours: { ...NIGHT_OFFICE.hours, sunday: null } }
    expect(nextOpening(at('2026-11-24T20:00:00Z'), closed)).toBeNull()
  })

  test('is in the future, at an opening, and nothing is open until then', () => {
    const minutes = fc.integer({ min: 0, max: 2 * 366 * 24 * 60 })
    fc.assert(
      fc.property(minutes, fc.constantFrom(reading, ON_HOLIDAY, NIGHT_OFFICE, BRUSSELS), (minute, office) => {
        const moment = at('2026-01-01T00:00:00Z').add({ minutes: minute })
        const opens = nextOpening(moment, office)
        if (!opens) throw new Error('never open')
        expect(Temporal.Instant.compare(opens, moment)).toBe(1)
        expect([isOpen(opens, office), isOpen(opens.subtract({ seconds: 1 }), office)]).toEqual([true, false])
        if (isOpen(moment, office)) return
        const halfWay = moment.add({ seconds: Math.floor(moment.until(opens).total('seconds') / 2) })
        expect(isOpen(halfWay, office)).toBe(false)
      }),
    )
  })
})

describe('when to expect news', () => {
  test.each([
    ['in hours', '2026-11-24T14:05:00Z', reading, { is: 'within-minutes', minutes: 15 }],
    ['in the last minute', '2026-11-24T16:59:59Z', reading, { is: 'within-minutes', minutes: 15 }],
    ['in the evening', '2026-11-24T19:00:00Z', reading, { is: 'after-opening', opens: at('2026-11-25T09:00:00Z'), minutes: 15 }],
    [
      'before closed days',
      '2026-11-24T19:00:00Z',
      ON_HOLIDAY,
      { is: 'after-opening', opens: at('2026-11-27T09:00:00Z'), minutes: 15 },
    ],
  ])('%s', (_what, moment, office, expected) => {
    expect(newsExpected(at(moment), office)).toEqual(expected)
  })

  test('from an office that never opens, by those on call', () => {
    const closed = { ...NIGHT_OFFICE, hours: { ...NIGHT_OFFICE.hours, sunday: null } }
    expect(newsExpected(at('2026-11-24T14:05:00Z'), closed)).toEqual({ is: 'within-minutes', minutes: 30 })
  })
})
