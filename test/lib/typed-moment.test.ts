import { describe, expect, test } from 'vitest'
import { coverTrouble } from '../../lib/cover-check.ts'
import { type Absence, unknownPerson } from '../../lib/person.ts'
import { readTypedMoment } from '../../lib/typed-moment.ts'
import { AFTERNOON, at } from '../support/facts.ts'

test.each([
  ['2026-12-24 17:00', 'from', '2026-12-24T17:00:00Z'],
  ['2026-07-24 17:00', 'from', '2026-07-24T16:00:00Z'],
  ['tomorrow 9am', 'from', '2026-11-25T09:00:00Z'],
  ['Friday noon', 'to', '2026-11-27T12:00:00Z'],
  ['2026-12-24', 'from', '2026-12-24T00:00:00Z'],
  ['2026-12-24', 'to', '2026-12-25T00:00:00Z'],
  ['2027-03-28', 'to', '2027-03-28T23:00:00Z'],
  ['2026-10-25 01:30 BST', 'to', '2026-10-25T00:30:00Z'],
  ['2026-10-25 01:30 GMT', 'to', '2026-10-25T01:30:00Z'],
  ['2026-10-25T01:30+01:00', 'to', '2026-10-25T00:30:00Z'],
  ['2026-10-25 01:30 (the second)', 'to', '2026-10-25T01:30:00Z'],
] as const)('“%s” as the %s of a time is %s', (text, edge, expected) => {
  expect(readTypedMoment(text, edge, AFTERNOON, 'Europe/London')).toEqual({ is: 'at', at: at(expected) })
})

test.each([
  ['', 'not-understood'],
  ['none', 'not-understood'],
  ['asap', 'not-understood'],
  ['5pm or 6pm', 'not-understood'],
  ['Friday', 'needs-time'],
  ['Friday 5:30', 'am-or-pm'],
  ['2026-02-30', 'not-real'],
  ['2026-12-24 25:00', 'not-real'],
  ['2027-03-28 01:30', 'hour-skipped'],
  ['2026-10-25 01:30', 'hour-doubled'],
  ['2026-10-25 01:30 CEST', 'zone-differs'],
  ['2026-12-24 17:00 BST', 'zone-differs'],
])('“%s” is no moment: %s', (text, code) => {
  const readings = (['from', 'to'] as const).map((edge) => readTypedMoment(text, edge, AFTERNOON, 'Europe/London'))
  for (const reading of readings) expect(reading).toMatchObject({ is: 'wrong', code })
})

describe('the cover of an absence', () => {
  const time = (from: string, to: string, cover: string | null): Absence => ({
    from: at(`${from}T09:00:00Z`),
    to: at(`${to}T09:00:00Z`),
    cover,
  })
  const week = time('2026-12-07', '2026-12-14', 'b@x.example')
  const person = { ...unknownPerson('a@x.example'), absences: [week] }
  test.each<[string, Absence[], ReturnType<typeof coverTrouble>]>([
    ['is there all the time', [], null],
    ['is away before and after it', [time('2026-12-01', '2026-12-07', null), time('2026-12-14', '2026-12-20', null)], null],
    ['is away in its middle', [time('2026-12-09', '2026-12-10', null)], { at: at('2026-12-09T09:00:00Z'), instead: null }],
    [
      'has a cover then',
      [time('2026-12-09', '2026-12-10', 'c@x.example')],
      { at: at('2026-12-09T09:00:00Z'), instead: 'c@x.example' },
    ],
    ['is covered by the absent person', [time('2026-12-01', '2026-12-08', 'a@x.example')], { at: week.from, instead: null }],
    [
      'has a cover first and none later',
      [time('2026-12-08', '2026-12-09', 'c@x.example'), time('2026-12-10', '2026-12-11', null)],
      { at: at('2026-12-10T09:00:00Z'), instead: null },
    ],
  ])('who %s', (_, absences, expected) => {
    const people = [person, { ...unknownPerson('b@x.example'), absences }]
    expect(coverTrouble(person, week, new Map(people.map((one) => [one.address, one])))).toEqual(expected)
  })
})
