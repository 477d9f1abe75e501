import { describe, expect, test } from 'vitest'
import { dutyAt, overlaps, type Rota, shiftsBetween, WEEKDAYS, type WeeklyShift } from '../../lib/rota.ts'
import { at } from '../support/facts.ts'

const ZONE = 'Europe/London'
const ANA = 'ana@reading.gov.uk'
const BEN = 'ben@reading.gov.uk'
const CLEO = 'cleo@reading.gov.uk'

const night = (changes: Partial<WeeklyShift> = {}): WeeklyShift => ({
  days: [...WEEKDAYS],
  from: '17:00',
  to: '09:00',
  person: ANA,
  ...changes,
})
const dated = (from: string, to: string, person: string, writtenAt = '2026-11-20T12:00:00Z') => ({
  from: at(from),
  to: at(to),
  person,
  by: 'Dana',
  writtenAt: at(writtenAt),
})
const rota = (changes: Partial<Rota> = {}): Rota => ({ weekly: [night()], dated: [], manager: null, version: 1, ...changes })

describe('on call is', () => {
  const christmas = dated('2026-12-25T00:00:00Z', '2026-12-26T00:00:00Z', BEN)
  const weekdays = rota({ weekly: [night({ days: ['friday'], to: '17:00', person: CLEO }), night()], dated: [christmas] })
  const swaps = [
    dated('2026-11-24T20:30:00Z', '2026-11-24T23:00:00Z', BEN, '2026-11-21T12:00:00Z'),
    dated('2026-11-24T18:00:00Z', '2026-11-24T21:00:00Z', CLEO, '2026-11-20T12:00:00Z'),
  ]
  const summer = rota({
    weekly: [night({ from: '00:30', to: '01:30', person: ANA }), night({ from: '01:30', to: '03:00', person: BEN })],
  })

  test.each([
    ['the duty officer at 22:00 on a bank holiday', rota(), '2026-12-28T22:00:00Z', ANA],
    ['nobody in the middle of the day', rota(), '2026-12-28T12:00:00Z', null],
    ['nobody without a rota', null, '2026-12-28T22:00:00Z', null],
    ['nobody in a rota without shifts', rota({ weekly: [] }), '2026-12-28T22:00:00Z', null],
    ['still last night’s officer before the shift over midnight ends', rota(), '2026-11-24T08:59:59.999Z', ANA],
    ['nobody at the minute in which it ends', rota(), '2026-11-24T09:00:00Z', null],
    ['the officer at the minute in which it begins', rota(), '2026-11-24T17:00:00Z', ANA],
    ['nobody a moment before', rota(), '2026-11-24T16:59:59.999Z', null],
    ['the one of the dated shift, over the weekly one', weekdays, '2026-12-25T20:00:00Z', BEN],
    ['the first of two weekly shifts', weekdays, '2026-11-27T20:00:00Z', CLEO],
    ['Friday’s for a whole day, where it ends at the hour it began', weekdays, '2026-11-28T16:59:00Z', CLEO],
    ['the next one from then on', weekdays, '2026-11-28T17:00:00Z', ANA],
    ['the one before a swap until its minute', rota({ dated: swaps }), '2026-11-24T20:29:59Z', CLEO],
    ['the one after it from its minute', rota({ dated: swaps }), '2026-11-24T20:30:00Z', BEN],
    ['the one of the shift written last, whatever the order', rota({ dated: swaps.toReversed() }), '2026-11-24T20:45:00Z', BEN],
    ['the weekly one again after the swap', rota({ dated: swaps }), '2026-11-24T23:00:00Z', ANA],
    // 29 March 2026: 01:00 GMT becomes 02:00 BST, 01:30 is passed over.
    ['the one whose shift ends in the hour that is lost, until it is lost', summer, '2026-03-29T00:59:59Z', ANA],
    ['the next one from the moment at which it is lost', summer, '2026-03-29T01:00:00Z', BEN],
    // 25 October 2026: 02:00 BST becomes 01:00 GMT, 01:30 comes twice: at 00:30Z and 01:30Z.
    ['the one whose shift ends at a time that comes twice, until the first', summer, '2026-10-25T00:29:59Z', ANA],
    ['the next one from the first on', summer, '2026-10-25T00:30:00Z', BEN],
    ['the same at the second', summer, '2026-10-25T01:30:00Z', BEN],
    ['the one of a summer evening by the clock of the summer', rota(), '2026-07-01T16:00:00Z', ANA],
    ['nobody a minute before that', rota(), '2026-07-01T15:59:00Z', null],
  ])('%s', (_what, given, now, person) => {
    expect(dutyAt(given, at(now), ZONE)).toBe(person)
  })
})

test('the night in which the clocks go forward is an hour shorter, the other an hour longer', () => {
  const hours = (day: string) => {
    const from = at(`${day}T12:00:00Z`)
    const [shift] = shiftsBetween(rota(), from, from.add({ hours: 24 }), ZONE).filter(({ person }) => person)
    return shift?.from.until(shift.to).total('hours')
  }
  expect([hours('2026-03-28'), hours('2026-10-24'), hours('2026-11-24')]).toEqual([15, 17, 16])
})

describe('an overlap', () => {
  const day = (weekly: WeeklyShift[], dateds = [] as Rota['dated']) =>
    overlaps(rota({ weekly, dated: dateds }), at('2026-11-24T09:00:00Z'), at('2026-11-25T09:00:00Z'), ZONE)

  test('is where two weekly shifts meet, and names first who has it', () => {
    expect(day([night({ to: '21:00' }), night({ from: '20:00', person: BEN })])).toEqual([
      { from: at('2026-11-24T20:00:00Z'), to: at('2026-11-24T21:00:00Z'), people: [ANA, BEN] },
    ])
  })

  test('is none where a shift ends as the next begins, where one person has both, or under a dated shift', () => {
    expect(day([night({ to: '21:00' }), night({ from: '21:00', person: BEN })])).toEqual([])
    expect(day([night(), night({ from: '20:00' })])).toEqual([])
    const covered = dated('2026-11-24T17:00:00Z', '2026-11-25T09:00:00Z', CLEO)
    expect(day([night(), night({ person: BEN })], [covered])).toEqual([])
  })

  test('is also where two dated shifts meet', () => {
    const both = [
      dated('2026-11-24T17:00:00Z', '2026-11-24T20:00:00Z', BEN),
      dated('2026-11-24T19:00:00Z', '2026-11-24T21:00:00Z', CLEO),
    ]
    expect(day([], both)).toEqual([{ from: at('2026-11-24T19:00:00Z'), to: at('2026-11-24T20:00:00Z'), people: [CLEO, BEN] }])
  })
})
