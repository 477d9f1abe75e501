import fc from 'fast-check'
import { expect, test } from 'vitest'
import { WEEKDAYS } from '../../lib/rota.ts'
import { readDays, readHours } from '../../lib/shift-words.ts'

test.each([
  ['mon-fri', ['monday', 'tuesday', 'wednesday', 'thursday', 'friday']],
  ['Sat,Sun', ['saturday', 'sunday']],
  ['sunday, saturday', ['saturday', 'sunday']],
  ['tues thurs', ['tuesday', 'thursday']],
  ['fri-mon', ['monday', 'friday', 'saturday', 'sunday']],
  ['wed-wed', ['wednesday']],
  ['daily', [...WEEKDAYS]],
  ['weekdays', ['monday', 'tuesday', 'wednesday', 'thursday', 'friday']],
  ['weekend', ['saturday', 'sunday']],
  ['weekends mon', ['monday', 'saturday', 'sunday']],
  [' MON,mon ', ['monday']],
])('the days of “%s”', (text, days) => {
  expect(readDays(text)).toEqual(days)
})

test.each(['', 'mo', 't', 'mon-', '-fri', 'mon-wed-fri', 'mon,', 'mondays', 'moon', '1-5', 'constructor'])(
  '“%s” are no days',
  (text) => {
    expect(readDays(text)).toBeNull()
  },
)

test.each([
  ['17:00-09:00', '17:00', '09:00'],
  ['9:00-17:30', '09:00', '17:30'],
  ['00:00 – 00:00', '00:00', '00:00'],
])('the hours of “%s”', (text, from, to) => {
  expect(readHours(text)).toEqual({ from, to })
})

test.each(['', '17-9', '17:00', '24:00-09:00', '17:60-09:00', '5pm-9am', '17:00-09:00-12:00', '17:00 to 09:00'])(
  '“%s” are no hours',
  (text) => {
    expect(readHours(text)).toBeNull()
  },
)

test('whatever is typed is read or refused, and never more than a week', () => {
  const property = fc.property(fc.string(), (text) => {
    const days = readDays(text) ?? []
    expect(days).toEqual(WEEKDAYS.filter((day) => days.includes(day)))
    readHours(text)
  })
  fc.assert(property)
})
