import { describe, expect, test } from 'vitest'
import { meaning } from '../support/deadline.ts'
import { AFTERNOON, at } from '../support/facts.ts'

describe('words that a reporter types on Tuesday 24 November 2026 at 14:05', () => {
  const today17 = 'Tuesday 24 November 2026 at 17:00'
  const friday17 = 'Friday 27 November 2026 at 17:00'
  test.each([
    ['today 17:00', today17],
    ['5pm today', today17],
    ['5 PM today.', today17],
    ['today, 5 p.m.', today17],
    ['five pm today', today17],
    ['17:00', today17],
    ['17.00', today17],
    ['17:00:00', today17],
    ['1700', today17],
    ['1700hrs today', today17],
    ['17h', today17],
    ['17h30', 'Tuesday 24 November 2026 at 17:30'],
    ['１７：００', today17],
    ['by 5pm today at the latest, please', today17],
    ['Deadline: 5pm', today17],
    ['this afternoon at 5', today17],
    ['5 o’clock this afternoon', today17],
    ['5pm GMT', today17],
    ['5pm UK time', today17],
    ['COB (5pm)', today17],
    ['today, Tuesday, 17:00', today17],
    ['5pm Tuesday', today17],
    ['24 November 5pm', today17],
    ['24 Nov 1700', today17],
    ['Nov 24, 2026, 5pm', today17],
    ['5pm on the 24th of November', today17],
    ['24/11/2026 17:00', today17],
    ['24/11/26 5pm', today17],
    ['24/11 17:00', today17],
    ['24.11.2026 17.00', today17],
    ['24-11-2026 17:00', today17],
    ['2026-11-24 17:00', today17],
    ['2026-11-24T17:00', today17],
    ['2026-11-24T17:00:00.000Z', today17],
    ['2026-11-24T18:00+01:00', today17],
    ['half past four this afternoon', 'Tuesday 24 November 2026 at 16:30'],
    ['half four pm', 'Tuesday 24 November 2026 at 16:30'],
    ['half past 16', 'Tuesday 24 November 2026 at 16:30'],
    ['quarter past five pm', 'Tuesday 24 November 2026 at 17:15'],
    ['a quarter to six this evening', 'Tuesday 24 November 2026 at 17:45'],
    ['ten to five pm', 'Tuesday 24 November 2026 at 16:50'],
    ['tonight at 8', 'Tuesday 24 November 2026 at 20:00'],
    ['quarter to one tomorrow afternoon', 'Wednesday 25 November 2026 at 12:45'],
    ['midnight', 'Wednesday 25 November 2026 at 00:00'],
    ['midnight tonight', 'Wednesday 25 November 2026 at 00:00'],
    ['24:00', 'Wednesday 25 November 2026 at 00:00'],
    ['12am tomorrow', 'Wednesday 25 November 2026 at 00:00'],
    ['00:30 tomorrow', 'Wednesday 25 November 2026 at 00:30'],
    ['noon tomorrow', 'Wednesday 25 November 2026 at 12:00'],
    ['12 noon tomorrow', 'Wednesday 25 November 2026 at 12:00'],
    ['12pm tomorrow', 'Wednesday 25 November 2026 at 12:00'],
    ['12:30 tomorrow', 'Wednesday 25 November 2026 at 12:30'],
    ['tomorrow midday', 'Wednesday 25 November 2026 at 12:00'],
    ['5pm tomorrow', 'Wednesday 25 November 2026 at 17:00'],
    ['9 tomorrow morning', 'Wednesday 25 November 2026 at 09:00'],
    ['tmrw 09:00', 'Wednesday 25 November 2026 at 09:00'],
    ['10:30 tomorrow', 'Wednesday 25 November 2026 at 10:30'],
    ['the day after tomorrow, 9.30am', 'Thursday 26 November 2026 at 09:30'],
    ['Friday 5pm', friday17],
    ['17:00 Fri 27 Nov', friday17],
    ['this Friday at 5pm', friday17],
    ['Fri noon', 'Friday 27 November 2026 at 12:00'],
    ['midnight on Friday', 'Saturday 28 November 2026 at 00:00'],
    ['Thurs 16:00', 'Thursday 26 November 2026 at 16:00'],
    ['Monday 9am', 'Monday 30 November 2026 at 09:00'],
    ['5 January noon', 'Tuesday 5 January 2027 at 12:00'],
    ['5 Jan 2027 12:00', 'Tuesday 5 January 2027 at 12:00'],
    ['in 2 hours', 'Tuesday 24 November 2026 at 16:05'],
    ['within 90 minutes', 'Tuesday 24 November 2026 at 15:35'],
    ['in an hour', 'Tuesday 24 November 2026 at 15:05'],
    ['half an hour', 'Tuesday 24 November 2026 at 14:35'],
    ['ASAP', 'asap'],
    ['a.s.a.p.', 'asap'],
    ['As soon as possible, please!', 'asap'],
    ['urgent', 'asap'],
    ['none', 'none'],
    ['No deadline', 'none'],
    ['no rush, thanks', 'none'],
  ])('“%s” is %s', (words, expected) => {
    expect(meaning(words)).toBe(expected)
  })

  test.each([
    ['by 6', 'deadline-am-or-pm'],
    ['tomorrow at 6', 'deadline-am-or-pm'],
    ['5:30', 'deadline-am-or-pm'],
    ['half past four', 'deadline-am-or-pm'],
    ['tonight at 12', 'deadline-am-or-pm'],
    ['12 tomorrow morning', 'deadline-am-or-pm'],
    ['5pm tomorrow morning', 'deadline-am-or-pm'],
    ['COB', 'deadline-needs-time'],
    ['close of play Friday', 'deadline-needs-time'],
    ['end of the day', 'deadline-needs-time'],
    ['end of business tomorrow', 'deadline-needs-time'],
    ['today', 'deadline-needs-time'],
    ['tonight', 'deadline-needs-time'],
    ['tomorrow morning', 'deadline-needs-time'],
    ['lunchtime', 'deadline-needs-time'],
    ['24/11 2026', 'deadline-needs-time'],
    ['next Friday 5pm', 'deadline-next-weekday'],
    ['Thursday 27 November 17:00', 'deadline-days-differ'],
    ['tomorrow, Friday, 17:00', 'deadline-days-differ'],
    ['today 25/11/2026 17:00', 'deadline-days-differ'],
    ['31 February 5pm', 'deadline-not-real'],
    ['2026-02-31 17:00', 'deadline-not-real'],
    ['11/24/2026 17:00', 'deadline-not-real'],
    ['29 February noon', 'deadline-not-real'],
    ['25:00', 'deadline-time-not-real'],
    ['17:60', 'deadline-time-not-real'],
    ['17:00 am', 'deadline-time-not-real'],
    ['1pm', 'deadline-passed'],
    ['Tuesday 9am', 'deadline-passed'],
    ['yesterday’s 23 November 5pm', 'deadline-not-understood'],
    ['23 November 5pm', 'deadline-passed'],
    ['2025-11-24 17:00', 'deadline-passed'],
    ['2028-01-01 10:00', 'deadline-too-far'],
    ['9999-12-31 24:00', 'deadline-too-far'],
    ['5pm BST', 'deadline-zone-differs'],
    ['5pm EST', 'deadline-not-understood'],
    ['5pm or 6pm', 'deadline-not-understood'],
    ['4-5pm', 'deadline-not-understood'],
    ['17:00-18:00', 'deadline-not-understood'],
    ['after 5pm', 'deadline-not-understood'],
    ['Friday week 5pm', 'deadline-not-understood'],
    ['the day before Friday 5pm', 'deadline-not-understood'],
    ['in three working days', 'deadline-not-understood'],
    ['17', 'deadline-not-understood'],
    ['soonish', 'deadline-not-understood'],
    ['?', 'deadline-not-understood'],
    [`5pm today${' please'.repeat(40)}`, 'deadline-not-understood'],
  ])('“%s” is refused: %s', (words, code) => {
    expect(meaning(words)).toBe(code)
  })
})

describe('where the clocks change', () => {
  const may = at('2027-05-20T09:00:00Z')
  test.each([
    ['2027-03-28 00:59', AFTERNOON, 'Sunday 28 March 2027 at 00:59'],
    ['2027-03-28 01:00', AFTERNOON, 'deadline-hour-skipped'],
    ['28 March 1.59am', AFTERNOON, 'deadline-hour-skipped'],
    ['2027-03-28 02:00', AFTERNOON, 'Sunday 28 March 2027 at 02:00'],
    ['31 October 01:30', may, 'Sunday 31 October 2027 at 01:30 (the first of the two, before the clocks go back)'],
    ['31 October 1.30am GMT', may, 'Sunday 31 October 2027 at 01:30 (the second of the two, after the clocks go back)'],
    ['31 October 1.30am BST', may, 'Sunday 31 October 2027 at 01:30 (the first of the two, before the clocks go back)'],
    ['31 October 02:00', may, 'Sunday 31 October 2027 at 02:00'],
    ['5pm today', may, 'Thursday 20 May 2027 at 17:00'],
    ['5pm today GMT', may, 'deadline-zone-differs'],
    ['in 3 hours', at('2027-03-27T23:30:00Z'), 'Sunday 28 March 2027 at 03:30'],
  ])('“%s” is %s', (words, now, expected) => {
    expect(meaning(words, now)).toBe(expected)
  })
})

test('around the new year a date without a year is the nearest one', () => {
  expect(meaning('2 January noon', at('2026-12-30T09:00:00Z'))).toBe('Saturday 2 January 2027 at 12:00')
  expect(meaning('30 December noon', at('2027-01-02T09:00:00Z'))).toBe('deadline-passed')
  expect(meaning('29 February noon', at('2027-12-01T09:00:00Z'))).toBe('Tuesday 29 February 2028 at 12:00')
})

test('the day is the day of the press office, not of the machine', () => {
  const justAfterMidnight = at('2027-05-20T23:30:00Z')
  expect(meaning('today 17:00', justAfterMidnight)).toBe('Friday 21 May 2027 at 17:00')
  expect(meaning('today 20:00', justAfterMidnight, 'America/New_York')).toBe('Thursday 20 May 2027 at 20:00')
  expect(meaning('5pm UK time', AFTERNOON, 'Europe/Brussels')).toBe('deadline-not-understood')
})
