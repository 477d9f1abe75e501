import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { endOfDay, readEmbargoMoment } from '../../lib/embargo-moment.ts'

const read = (text: string, zone = 'Europe/London') => {
  const moment = readEmbargoMoment(text, zone)
  return moment.is === 'at' ? moment.at.toString() : moment.code
}

test.each([
  ['2026-05-03 00:01', '2026-05-02T23:01:00Z'],
  ['2026-11-24T17:00', '2026-11-24T17:00:00Z'],
  ['2026-11-24 17:00:00', '2026-11-24T17:00:00Z'],
  ['2026-05-03 00:01Z', '2026-05-03T00:01:00Z'],
  ['2026-05-03 00:01 UTC', '2026-05-03T00:01:00Z'],
  ['2026-05-03T00:01+02:00', '2026-05-02T22:01:00Z'],
  ['2026-05-03 00:01 -05:00', '2026-05-03T05:01:00Z'],
  [' 2026-05-03 00:01 ', '2026-05-02T23:01:00Z'],
])('%s is %s', (text, moment) => {
  expect(read(text)).toBe(moment)
})

test.each([
  '',
  'Thursday',
  '00:01',
  '2026-05-03',
  '2026-02-31 09:00',
  '2026-13-01 09:00',
  '2026-05-03 24:30',
  '2026-05-03 9:00',
  '03/05/2026 09:00',
  '2026-05-03 09:00 +99:00',
  '2026-05-03 09:00 London',
  '2026-05-03 09:00\n2026-06-03 09:00',
])('%j is not understood: nothing is guessed', (text) => {
  expect(read(text)).toBe('not-understood')
})

test('the hour that the clocks pass over in March is refused', () => {
  expect(['2026-03-29 00:59', '2026-03-29 01:00', '2026-03-29 01:59', '2026-03-29 02:00'].map((text) => read(text))).toEqual([
    '2026-03-29T00:59:00Z',
    'hour-skipped',
    'hour-skipped',
    '2026-03-29T01:00:00Z',
  ])
  expect(read('2026-03-29 01:30Z')).toBe('2026-03-29T01:30:00Z')
})

test('the hour that comes twice in October is the later one: late rather than early', () => {
  expect(['2026-10-25 00:59', '2026-10-25 01:30', '2026-10-25 02:00'].map((text) => read(text))).toEqual([
    '2026-10-24T23:59:00Z',
    '2026-10-25T01:30:00Z',
    '2026-10-25T02:00:00Z',
  ])
  expect(read('2026-11-01 01:30', 'America/New_York')).toBe('2026-11-01T06:30:00Z')
})

test('a day is over when the next one begins on the organisation’s clocks', () => {
  const ends = ['2026-03-29', '2026-10-25', '2026-11-24'].map((day) =>
    endOfDay(Temporal.PlainDate.from(day), 'Europe/London').toString(),
  )
  expect(ends).toEqual(['2026-03-29T23:00:00Z', '2026-10-26T00:00:00Z', '2026-11-25T00:00:00Z'])
})
