import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isOpen } from '../../lib/calendar.ts'
import { absenceAt, coverOf, type Person, unknownPerson } from '../../lib/person.ts'
import { dutyAt, type Rota, WEEKDAYS, type WeeklyShift } from '../../lib/rota.ts'
import { EMPTY_ROTA } from '../../lib/rota-change.ts'
import { gaps, nextCheck, uncoveredHours, watch } from '../../lib/rota-gap.ts'
import { AFTERNOON, at, reading } from '../support/facts.ts'

const [ANA, BEN, CLEO] = ['ana@reading.gov.uk', 'ben@reading.gov.uk', 'cleo@reading.gov.uk'] as const
const nights: WeeklyShift = { days: [...WEEKDAYS], from: '17:00', to: '09:00', person: ANA }
const weekendDays: WeeklyShift = { ...nights, days: ['saturday', 'sunday'], from: '09:00', to: '17:00' }
const rota: Rota = { ...EMPTY_ROTA, weekly: [nights, weekendDays] }
const directory = (...people: (Partial<Person> & { address: string })[]) =>
  new Map(people.map((person) => [person.address, { ...unknownPerson(person.address), ...person }]))
const absent = (from: string, to: string, cover: string | null) => [{ from: at(from), to: at(to), cover }]
/** The week that begins on a day, at noon. */
const week = (day: string, given = rota, people = directory()) => {
  const from = at(`${day}T12:00:00Z`)
  return gaps({ rota: given, people, organisation: reading, from, to: from.add({ hours: 7 * 24 }) })
}
const night = { from: at('2026-11-25T17:00:00Z'), to: at('2026-11-26T09:00:00Z') }
const away = (cover: string | null) => ({ address: ANA, absences: absent('2026-11-25T12:00:00Z', '2026-11-26T12:00:00Z', cover) })

describe('uncovered is', () => {
  test('nothing when nights and weekends have somebody and the office is open between them', () => {
    expect(week('2026-11-24')).toEqual([])
  })

  test('a bank holiday by day, which nobody thought of', () => {
    expect(week('2026-12-24')).toEqual([
      { from: at('2026-12-25T09:00:00Z'), to: at('2026-12-25T17:00:00Z'), person: null, why: 'nobody' },
      { from: at('2026-12-28T09:00:00Z'), to: at('2026-12-28T17:00:00Z'), person: null, why: 'nobody' },
    ])
  })

  test('the lost hour never, and the doubled one when no shift has it', () => {
    const early = { ...rota, weekly: [{ ...nights, to: '01:00' }, { ...nights, from: '02:00', to: '09:00' }, weekendDays] }
    const hours = (day: string) => uncoveredHours(week(day, early))
    expect([hours('2026-03-24'), hours('2026-10-20'), hours('2026-11-24')]).toEqual([6, 8, 7])
  })

  test.each([
    ['a night whose officer is away without a cover', directory(away(null)), [{ ...night, person: ANA, why: 'away' }]],
    [
      'the part of a night for which its officer is away',
      directory({ address: ANA, absences: absent('2026-11-25T20:00:00Z', '2026-11-25T23:30:00Z', null) }),
      [{ from: at('2026-11-25T20:00:00Z'), to: at('2026-11-25T23:30:00Z'), person: ANA, why: 'away' }],
    ],
    ['none with a cover who is there', directory(away(BEN), { address: BEN }), []],
    ['none with a cover whom the directory does not know', directory(away(BEN)), []],
    ['none with a cover of the cover', directory(away(BEN), { ...away(CLEO), address: BEN }), []],
    [
      'one whose cover is away too',
      directory(away(BEN), { ...away(null), address: BEN }),
      [{ ...night, person: ANA, why: 'away' }],
    ],
    [
      'one whose cover names the absent person',
      directory(away(BEN), { ...away(ANA), address: BEN }),
      [{ ...night, person: ANA, why: 'away' }],
    ],
    ['one who covers themself', directory(away(ANA)), [{ ...night, person: ANA, why: 'away' }]],
    [
      'one whose cover’s address is dead',
      directory(away(BEN), { address: BEN, failure: { at: AFTERNOON, why: 'bounced' } }),
      [{ ...night, person: ANA, why: 'unreachable' }],
    ],
  ])('%s', (_what, people, expected) => {
    expect(week('2026-11-24', rota, people)).toEqual(expected)
  })

  test('every closed hour without a shift, and every one of somebody whose address is dead or silent', () => {
    const dead = directory({ address: ANA, failure: { at: AFTERNOON, why: 'bounced' } })
    expect([uncoveredHours(week('2026-11-24', EMPTY_ROTA)), uncoveredHours(week('2026-11-24', rota, dead))]).toEqual([128, 128])
    const full = directory({ address: ANA, failure: { at: AFTERNOON, why: 'mailbox-full' } })
    expect(uncoveredHours(week('2026-11-24', rota, full))).toBe(128)
  })

  test('an hour too many for a minute', () => {
    expect(uncoveredHours([{ from: AFTERNOON, to: AFTERNOON.add({ minutes: 61 }), person: null, why: 'nobody' }])).toBe(2)
  })
})

test('open, covered and uncovered time are the whole time and meet nowhere, whatever the rota and whoever is away', () => {
  const time = fc.constantFrom('00:00', '01:30', '09:00', '17:00', '22:30')
  const person = fc.constantFrom(ANA, BEN, CLEO)
  const shift = fc.record({ days: fc.subarray([...WEEKDAYS], { minLength: 1 }), from: time, to: time, person })
  const hour = fc.integer({ min: 0, max: 399 })
  const start = fc.constantFrom('2026-03-26T12:00:00Z', '2026-10-22T12:00:00Z', '2026-12-22T12:00:00Z')
  const absence = fc.record({ address: person, from: hour, length: hour, cover: fc.option(person) })
  fc.assert(
    fc.property(
      start,
      fc.array(shift, { maxLength: 4 }),
      fc.array(absence, { maxLength: 3 }),
      hour,
      (day, weekly, absences, look) => {
        const from = at(day)
        const people = directory(
          ...absences.map((one) => ({
            address: one.address,
            absences: [
              { from: from.add({ hours: one.from }), to: from.add({ hours: one.from + one.length + 1 }), cover: one.cover },
            ],
          })),
        )
        const given = { ...EMPTY_ROTA, weekly }
        const facts = { rota: given, people, organisation: reading, from, to: from.add({ hours: 400 }) }
        const pieces = watch(facts)
        expect(pieces[0]?.from).toEqual(from)
        expect(pieces.at(-1)?.to).toEqual(facts.to)
        for (const [index, piece] of pieces.entries()) if (index > 0) expect(piece.from).toEqual(pieces[index - 1]?.to)
        const moment = from.add({ hours: look, minutes: 17 })
        const isWithin = (span: { from: typeof from; to: typeof from }) =>
          span.from.epochMilliseconds <= moment.epochMilliseconds && moment.epochMilliseconds < span.to.epochMilliseconds
        const here = pieces.filter(isWithin)
        const person = dutyAt(given, moment, reading.zone)
        const known = people.get(person ?? '')
        const standing = known && absenceAt(known, moment) ? coverOf(known, people, moment) : person
        expect(here).toMatchObject([{ person, standing, isOpen: isOpen(moment, reading) }])
        const found = gaps(facts).filter(isWithin)
        expect(found).toHaveLength(here[0]?.lack && !here[0].isOpen ? 1 : 0)
      },
    ),
    { numRuns: 60 },
  )
})

test.each([
  ['2026-11-24T08:59:59Z', '2026-11-24T09:00:00Z'],
  ['2026-11-24T09:00:00Z', '2026-11-25T09:00:00Z'],
  ['2026-10-24T12:00:00Z', '2026-10-25T09:00:00Z'],
  ['2026-03-28T12:00:00Z', '2026-03-29T08:00:00Z'],
])('after %s the coming days are looked at again at %s', (now, next) => {
  expect(nextCheck(at(now), 'Europe/London')).toEqual(at(next))
})
