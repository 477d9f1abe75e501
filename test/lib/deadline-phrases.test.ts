import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { meaning } from '../support/deadline.ts'
import { at } from '../support/facts.ts'

describe('the same moment in the words of different people', () => {
  const friday17 = 'Friday 27 November 2026 at 17:00'
  test.each([
    ['17:00 Nov 27', friday17],
    ['17.00 Nov 27', friday17],
    ['1700 Nov 27', friday17],
    ['November 27, 5pm', friday17],
    ['Nov. 27 at 5pm', friday17],
    ['27-Nov-2026 17:00', friday17],
    ['27 November 2026 1700', friday17],
    ['27 November 1700', friday17],
    ['Friday 27th at 5pm', friday17],
    ['5pm Fri 27th', friday17],
    ['Friday the 27th, 17:00', friday17],
    ['next Friday 27 November 17:00', friday17],
    ['until 5pm on Friday', friday17],
    ['for 5pm Friday', friday17],
    ['17h on Friday', friday17],
    ['Deadline is 5pm on Friday', friday17],
    ['no later than Friday 5pm', friday17],
    ['Friday evening at 5', friday17],
    ['1 Dec, Tue 1st 9am', 'deadline-not-understood'],
    ['Tuesday 1st 9am', 'Tuesday 1 December 2026 at 09:00'],
    ['Friday 27 November 12:00', 'Friday 27 November 2026 at 12:00'],
    ['27 Nov 2026 at 5.30pm', 'Friday 27 November 2026 at 17:30'],
    ['Friday 27 November 11:59pm', 'Friday 27 November 2026 at 23:59'],
    ['tomorrow midnight', 'Thursday 26 November 2026 at 00:00'],
    ['tomorrow 0:30', 'Wednesday 25 November 2026 at 00:30'],
    ['tomorrow night at 8', 'Wednesday 25 November 2026 at 20:00'],
    ['9 on Friday night', 'Friday 27 November 2026 at 21:00'],
    ['8pm tonight', 'Tuesday 24 November 2026 at 20:00'],
    ['by 6 tonight', 'Tuesday 24 November 2026 at 18:00'],
    ['later today, 5pm', 'Tuesday 24 November 2026 at 17:00'],
    ['5 o’clock pm', 'Tuesday 24 November 2026 at 17:00'],
    ['half past four pm', 'Tuesday 24 November 2026 at 16:30'],
    ['quarter to six pm', 'Tuesday 24 November 2026 at 17:45'],
    ['in 45 minutes', 'Tuesday 24 November 2026 at 14:50'],
    ['in 2h', 'Tuesday 24 November 2026 at 16:05'],
    ['within 24h', 'Wednesday 25 November 2026 at 14:05'],
    ['in 30m', 'Tuesday 24 November 2026 at 14:35'],
    ['31/12 23:59', 'Thursday 31 December 2026 at 23:59'],
    ['1/1/2027 00:00', 'Friday 1 January 2027 at 00:00'],
    ['31 October 2027 01:30', 'Sunday 31 October 2027 at 01:30 (the first of the two, before the clocks go back)'],
  ])('“%s” is %s', (words, expected) => {
    expect(meaning(words)).toBe(expected)
  })
})

describe('what must never be guessed', () => {
  test.each([
    ['5pm local time', 'deadline-not-understood'],
    ['5pm ET', 'deadline-not-understood'],
    ['5pm PST', 'deadline-not-understood'],
    ['5pm CET', 'deadline-zone-differs'],
    ['17:00Z', 'deadline-not-understood'],
    ['17:00+01:00', 'deadline-not-understood'],
    ['Friday 28th 5pm', 'deadline-days-differ'],
    ['Friday 31st 5pm', 'deadline-days-differ'],
    ['27th 5pm', 'deadline-not-understood'],
    ['Monday 27 November 17:00', 'deadline-days-differ'],
    ['friday tonight 8pm', 'deadline-days-differ'],
    ['yesterday 5pm', 'deadline-passed'],
    ['yesterday, Tuesday, 5pm', 'deadline-days-differ'],
    ['Friday or Monday 5pm', 'deadline-not-understood'],
    ['today 5pm tomorrow', 'deadline-not-understood'],
    ['not 5pm', 'deadline-not-understood'],
    ['not until 5pm', 'deadline-not-understood'],
    ['5pm 17:30', 'deadline-not-understood'],
    ['1 maybe 17:00', 'deadline-not-understood'],
    ['27/11 2026 17:00', 'deadline-not-understood'],
    ['5 Nov 27 17:00', 'deadline-not-understood'],
    ['17:00 end of the week', 'deadline-not-understood'],
    ['tonight 1am', 'deadline-am-or-pm'],
    ['tonight at 3', 'deadline-am-or-pm'],
    ['12:30 tonight', 'deadline-am-or-pm'],
    ['6am this evening', 'deadline-am-or-pm'],
    ['17:00 this morning', 'deadline-am-or-pm'],
    ['9:30 tomorrow', 'deadline-am-or-pm'],
    ['five', 'deadline-am-or-pm'],
    ['Friday at 5', 'deadline-am-or-pm'],
    ['tomorrow night', 'deadline-needs-time'],
    ['next Friday', 'deadline-next-weekday'],
    ['EOD', 'deadline-needs-time'],
    ['24/7', 'deadline-needs-time'],
    ['24h', 'deadline-not-understood'],
    ['2026', 'deadline-not-understood'],
    ['by 24', 'deadline-not-understood'],
    ['0pm', 'deadline-time-not-real'],
    ['13am', 'deadline-time-not-real'],
    ['24:01', 'deadline-time-not-real'],
    ['29/2/2027 5pm', 'deadline-not-real'],
    ['0 November 5pm', 'deadline-not-real'],
    ['28 March 2027 01:30', 'deadline-hour-skipped'],
    ['29 March 2026 01:30', 'deadline-hour-skipped'],
    ['9999-12-31 17:00', 'deadline-too-far'],
    ['05:30', 'deadline-passed'],
    ['12am', 'deadline-passed'],
    ['12pm', 'deadline-passed'],
    ['0:30', 'deadline-passed'],
    ['-', 'deadline-not-understood'],
    ['demain 17h', 'deadline-not-understood'],
  ])('“%s” is refused: %s', (words, code) => {
    expect(meaning(words)).toBe(code)
  })

  test('a post that took a few minutes is not put off by a week', () => {
    expect(meaning('Tuesday 14:00')).toBe('Tuesday 24 November 2026 at 14:00')
    expect(meaning('Tuesday 13:00')).toBe('deadline-passed')
  })
})

test('a length of time is counted in full minutes, never a minute too late', () => {
  expect(meaning('in 45 minutes', at('2026-11-24T14:05:59Z'))).toBe('Tuesday 24 November 2026 at 14:50')
  expect(meaning('in half an hour', at('2026-11-24T14:05:01Z'))).toBe('Tuesday 24 November 2026 at 14:35')
})

test('a weekday and its day of the month are the next such day, or asked about', () => {
  expect(meaning('Monday 30th noon', at('2026-11-30T13:00:00Z'))).toBe('deadline-passed')
  expect(meaning('Friday 1st noon', at('2026-12-30T09:00:00Z'))).toBe('Friday 1 January 2027 at 12:00')
  expect(meaning('Sunday 31st noon', at('2027-01-30T09:00:00Z'))).toBe('Sunday 31 January 2027 at 12:00')
  expect(meaning('Wednesday 31st noon', at('2027-02-01T09:00:00Z'))).toBe('Wednesday 31 March 2027 at 12:00')
})

test('what is longer than any deadline is not looked at', () => {
  const pieces = fc.constantFrom(
    '1',
    ' ',
    'past ',
    '5pm ',
    'friday ',
    ':',
    '- ',
    'the ',
    'in ',
    '27 nov ',
    'today ',
    'half ',
    '٣',
  )
  const long = fc.tuple(pieces, pieces).map(([a, b]) => `${a}${b}`.repeat(5000))
  fc.assert(fc.property(long, (text) => meaning(text) === 'deadline-not-understood'))
})
