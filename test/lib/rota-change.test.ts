import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dutyAt, hasShifts, type Rota, WEEKDAYS, type WeeklyShift } from '../../lib/rota.ts'
import {
  addDated,
  addWeekly,
  EMPTY_ROTA,
  type RotaRefusal,
  removeDated,
  removeWeekly,
  setManager,
  swap,
} from '../../lib/rota-change.ts'
import { AFTERNOON, at } from '../support/facts.ts'

const ZONE = 'Europe/London'
const [ANA, BEN, CLEO] = ['ana@reading.gov.uk', 'ben@reading.gov.uk', 'cleo@reading.gov.uk'] as const
const writing = { by: 'Dana', now: AFTERNOON }
const nights: WeeklyShift = { days: [...WEEKDAYS], from: '17:00', to: '09:00', person: ANA }
const rota: Rota = { ...EMPTY_ROTA, weekly: [nights] }
const evening = { from: at('2026-11-24T20:30:00Z'), to: at('2026-11-24T23:00:00Z') }
const done = (decided: Rota | RotaRefusal): Rota => {
  if (typeof decided === 'string') throw new Error(decided)
  return decided
}

test('a swap takes effect at its minute and ends at its minute, for both people', () => {
  const twoNights = {
    ...rota,
    weekly: [
      { ...nights, to: '21:00' },
      { ...nights, from: '21:00', person: BEN },
    ],
  }
  const swapped = done(swap(twoNights, { ...evening, people: [ANA, BEN] }, writing, ZONE))
  const on = (moment: string) => dutyAt(swapped, at(moment), ZONE)
  expect(
    ['20:29:59', '20:30:00', '20:59:59', '21:00:00', '22:59:59', '23:00:00'].map((time) => on(`2026-11-24T${time}Z`)),
  ).toEqual([ANA, BEN, BEN, ANA, ANA, BEN])
  expect(swapped.dated).toMatchObject([{ by: 'Dana' }, { by: 'Dana' }])
})

test('a swap back gives everybody what they had', () => {
  const there = done(swap(rota, { ...evening, people: [ANA, BEN] }, writing, ZONE))
  const back = done(swap(there, { ...evening, people: [BEN, ANA] }, writing, ZONE))
  expect([dutyAt(there, evening.from, ZONE), dutyAt(back, evening.from, ZONE)]).toEqual([BEN, ANA])
})

test('a swap that began in the past leaves the past as it was', () => {
  const now = at('2026-11-24T21:00:00Z')
  const swapped = done(swap(rota, { ...evening, people: [ANA, BEN] }, { by: 'Dana', now }, ZONE))
  expect(swapped.dated).toEqual([{ from: now, to: evening.to, person: BEN, by: 'Dana', writtenAt: now }])
})

test('at no moment is anybody changed by a swap who is not in it, whatever the rota', () => {
  const people = [ANA, BEN, CLEO]
  const time = fc.constantFrom('00:00', '01:30', '07:00', '12:00', '17:00', '22:30')
  const shift = fc.record({
    days: fc.subarray([...WEEKDAYS], { minLength: 1 }),
    from: time,
    to: time,
    person: fc.constantFrom(...people),
  })
  const hour = fc.integer({ min: 0, max: 200 })
  fc.assert(
    fc.property(
      fc.array(shift, { maxLength: 4 }),
      hour,
      fc.integer({ min: 1, max: 100 }),
      hour,
      (weekly, start, length, look) => {
        const from = AFTERNOON.add({ hours: start })
        const span = { from, to: from.add({ hours: length }) }
        const before = { ...EMPTY_ROTA, weekly }
        const after = swap(before, { ...span, people: [ANA, BEN] }, writing, ZONE)
        if (typeof after === 'string') return after === 'neither-on-call'
        const moment = AFTERNOON.add({ hours: look, minutes: 17 })
        const was = dutyAt(before, moment, ZONE)
        const isWithin = look >= start && look < start + length
        const swapped = was === ANA ? BEN : was === BEN ? ANA : was
        return dutyAt(after, moment, ZONE) === (isWithin ? swapped : was)
      },
    ),
    { numRuns: 60 },
  )
})

describe('refused is', () => {
  const long = { from: AFTERNOON, to: AFTERNOON.add({ hours: 367 * 24 }) }
  const past = { from: AFTERNOON.subtract({ hours: 2 }), to: AFTERNOON }
  const full = { ...rota, weekly: Array.from({ length: 100 }, (_, n) => ({ ...nights, person: `p${n}@reading.gov.uk` })) }
  test.each([
    ['a weekly shift on no day', addWeekly(rota, { ...nights, days: [] }), 'no-days'],
    [
      'one that stands already, its days in another order',
      addWeekly(rota, { ...nights, days: nights.days.toReversed() }),
      'exists',
    ],
    ['one too many', addWeekly(full, nights), 'too-many'],
    ['taking out one that is not there', removeWeekly(rota, { ...nights, person: BEN }), 'no-such-shift'],
    [
      'a dated shift that ends as it begins',
      addDated(rota, { from: AFTERNOON, to: AFTERNOON, person: BEN }, writing),
      'ends-before-it-begins',
    ],
    ['one that is over', addDated(rota, { ...past, person: BEN }, writing), 'over-already'],
    ['one of more than a year', addDated(rota, { ...long, person: BEN }, writing), 'too-long'],
    ['a swap of more than a year', swap(rota, { ...long, people: [ANA, BEN] }, writing, ZONE), 'too-long'],
    ['a swap with oneself', swap(rota, { ...evening, people: [ANA, ANA] }, writing, ZONE), 'same-person'],
    ['a swap of two who are not on call', swap(rota, { ...evening, people: [BEN, CLEO] }, writing, ZONE), 'neither-on-call'],
  ])('%s', (_what, decided, refusal) => {
    expect(decided).toBe(refusal)
  })
})

test('what is written later wins, even when the clock of whoever writes it runs behind', () => {
  const first = done(addDated(rota, { ...evening, person: BEN }, writing))
  const second = done(addDated(first, { ...evening, person: CLEO }, { by: 'Lee', now: AFTERNOON.subtract({ minutes: 5 }) }))
  expect(dutyAt(second, evening.from, ZONE)).toBe(CLEO)
})

test('dated shifts that are long past go with the next one, and an office of dated shifts still keeps a rota', () => {
  const old = done(addDated(EMPTY_ROTA, { ...evening, person: BEN }, writing))
  const later = { by: 'Dana', now: AFTERNOON.add({ hours: 24 * 40 }) }
  const next = done(addDated(old, { from: later.now, to: later.now.add({ hours: 1 }), person: CLEO }, later))
  expect(next.dated.map(({ person }) => person)).toEqual([CLEO])
  expect([hasShifts(next), hasShifts(setManager(EMPTY_ROTA, ANA)), hasShifts(null)]).toEqual([true, false, false])
})

test('a dated shift is taken out, and the weekly one holds again', () => {
  const written = done(addDated(rota, { ...evening, person: BEN }, writing))
  const taken = done(removeDated(written, written.dated[0] as never))
  expect(dutyAt(taken, evening.from, ZONE)).toBe(ANA)
  expect(removeDated(taken, written.dated[0] as never)).toBe('no-such-shift')
})

test('a manager who is the manager already changes nothing', () => {
  const managed = setManager(rota, ANA)
  expect(setManager(managed, ANA)).toBe(managed)
  expect(setManager(managed, null).manager).toBeNull()
})
