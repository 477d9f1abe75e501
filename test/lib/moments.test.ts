import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { dayAndTime, deadlineWords, longDate, longMoment, timeOfDay } from '../../lib/words/en/moments.ts'
import { AFTERNOON, at } from '../support/facts.ts'

const ZONE = 'Europe/London'

test.each([
  ['2026-11-24T17:00:00Z', 'Tuesday 24 November 2026 at 17:00', 'today, Tuesday, 17:00'],
  ['2026-11-24T00:05:00Z', 'Tuesday 24 November 2026 at 00:05', 'today, Tuesday, 00:05'],
  ['2026-11-24T23:59:59Z', 'Tuesday 24 November 2026 at 23:59', 'today, Tuesday, 23:59'],
  ['2026-11-25T00:00:00Z', 'Wednesday 25 November 2026 at 00:00', 'tomorrow, Wednesday, 00:00'],
  ['2026-11-25T09:00:00Z', 'Wednesday 25 November 2026 at 09:00', 'tomorrow, Wednesday, 09:00'],
  ['2026-11-26T09:00:00Z', 'Thursday 26 November 2026 at 09:00', 'Thursday 26 November, 09:00'],
  ['2026-11-23T09:00:00Z', 'Monday 23 November 2026 at 09:00', 'Monday 23 November, 09:00'],
  ['2027-01-01T12:00:00Z', 'Friday 1 January 2027 at 12:00', 'Friday 1 January 2027, 12:00'],
  ['2027-07-01T11:00:00Z', 'Thursday 1 July 2027 at 12:00', 'Thursday 1 July 2027, 12:00'],
])('%s is “%s”, and on Tuesday afternoon “%s”', (moment, long, short) => {
  expect([longMoment(at(moment), ZONE), dayAndTime(at(moment), AFTERNOON, ZONE)]).toEqual([long, short])
})

test('today is today in the zone of the press office', () => {
  const lateInLondon = at('2026-06-24T22:30:00Z')
  expect(dayAndTime(at('2026-06-25T08:00:00Z'), lateInLondon, ZONE)).toBe('tomorrow, Thursday, 09:00')
  expect(dayAndTime(at('2026-06-25T08:00:00Z'), lateInLondon, 'Europe/Brussels')).toBe('today, Thursday, 10:00')
})

test('tomorrow is tomorrow on the last day of a year and on the day of 23 hours', () => {
  expect(dayAndTime(at('2027-01-01T09:00:00Z'), at('2026-12-31T14:00:00Z'), ZONE)).toBe('tomorrow, Friday, 09:00')
  expect(dayAndTime(at('2027-03-28T08:00:00Z'), at('2027-03-27T14:00:00Z'), ZONE)).toBe('tomorrow, Sunday, 09:00')
})

test.each([
  ['2027-10-31T00:29:00Z', '01:29 (the first of the two, before the clocks go back)'],
  ['2027-10-31T01:29:00Z', '01:29 (the second of the two, after the clocks go back)'],
  ['2027-10-31T01:29:30Z', '01:29 (the second of the two, after the clocks go back)'],
  ['2027-10-30T23:59:00Z', '00:59'],
  ['2027-10-31T02:00:00Z', '02:00'],
  ['2027-03-28T01:00:00Z', '02:00'],
])('%s in London is %s', (moment, words) => {
  expect(timeOfDay(at(moment), ZONE)).toBe(words)
})

test('a date has no weekday, no zero before it and a year', () => {
  expect(longDate(Temporal.PlainDate.from('2017-11-24'))).toBe('24 November 2017')
  expect(longDate(Temporal.PlainDate.from('2027-05-01'))).toBe('1 May 2027')
})

test('a deadline is read back, whichever it is', () => {
  const words = [{ is: 'at', at: at('2026-11-24T17:00:00Z') } as const, { is: 'asap' } as const, { is: 'none' } as const]
  expect(words.map((deadline) => deadlineWords(deadline, AFTERNOON, ZONE))).toEqual([
    'today, Tuesday, 17:00',
    'as soon as possible',
    'no deadline',
  ])
})

test('two moments a minute or more apart never read the same', () => {
  const minute = fc.integer({ min: 0, max: 2 * 366 * 24 * 60 }).map((minutes) => at('2026-10-24T00:00:00Z').add({ minutes }))
  const apart = fc.oneof(fc.constantFrom(60, 24 * 60, 7 * 24 * 60, 365 * 24 * 60), fc.integer({ min: 1, max: 2000 }))
  fc.assert(
    fc.property(minute, apart, fc.constantFrom(ZONE, 'Australia/Lord_Howe'), (moment, minutes, zone) => {
      const other = moment.add({ minutes })
      expect(longMoment(moment, zone)).not.toBe(longMoment(other, zone))
      expect(dayAndTime(moment, AFTERNOON, zone)).not.toBe(dayAndTime(other, AFTERNOON, zone))
    }),
    { examples: [[at('2026-10-25T00:30:00Z'), 60, ZONE]] },
  )
})

test('the words agree with those of the platform', () => {
  const english = new Intl.DateTimeFormat('en-GB', {
    timeZone: ZONE,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  })
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_102_444_800 }), (seconds) => {
      const moment = Temporal.Instant.fromEpochMilliseconds(seconds * 1000)
      const expected = `${english.format(seconds * 1000).replaceAll(',', '')} at ${clock.format(seconds * 1000)}`
      expect(longMoment(moment, ZONE).replace(/ \(.*/, '')).toBe(expected)
    }),
  )
})
