import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { type DeadlineFields, readDeadline } from '../../lib/deadline.ts'
import { briefMoment } from '../../lib/words/en/brief-moments.ts'
import { dayAndTime, longMoment } from '../../lib/words/en/moments.ts'
import { NOTHING, ZONE } from '../support/deadline.ts'
import { AFTERNOON, at } from '../support/facts.ts'

function read(fields: Partial<DeadlineFields>, now = AFTERNOON): string {
  const reading = readDeadline({ ...NOTHING, ...fields }, now, ZONE)
  if (reading.is === 'wrong') return `${reading.field}: ${reading.code}`
  return reading.deadline.is === 'at' ? reading.deadline.at.toString() : reading.deadline.is
}

function date(day: string, month: string, year: string, time = '17:00'): Partial<DeadlineFields> {
  return { 'deadline-day': day, 'deadline-month': month, 'deadline-year': year, 'deadline-time': time }
}

describe('date and time fields', () => {
  test.each([
    ['numbers', date('27', '11', '2026'), '2026-11-27T17:00:00Z'],
    ['a month by name', date('27', 'November', '2026'), '2026-11-27T17:00:00Z'],
    ['a short month and year', date('27', 'nov.', '26', '5pm'), '2026-11-27T17:00:00Z'],
    ['one figure', date('1', '6', '2027', 'noon'), '2027-06-01T11:00:00Z'],
    ['midnight, the end of that day', date('27', '11', '2026', 'midnight'), '2026-11-28T00:00:00Z'],
    ['a time with its weekday', date('27', '11', '2026', 'Friday 17.00'), '2026-11-27T17:00:00Z'],
    ['words in the time field alone', { 'deadline-time': '5pm today' }, '2026-11-24T17:00:00Z'],
    ['a time alone, which is today', { 'deadline-time': '17:00' }, '2026-11-24T17:00:00Z'],
    ['“ASAP” in the time field alone', { 'deadline-time': 'ASAP' }, 'asap'],
    ['the hour that comes twice', date('31', '10', '2027', '01:30'), '2027-10-31T00:30:00Z'],
  ])('%s', (_what, fields, expected) => {
    expect(read(fields)).toBe(expected)
  })

  test.each([
    ['nothing at all', {}, 'deadline: deadline-missing'],
    ['no day', date('', '11', '2026'), 'deadline-day: deadline-day-missing'],
    ['no month', date('27', '', '2026'), 'deadline-month: deadline-month-missing'],
    ['no year', date('27', '11', ''), 'deadline-year: deadline-year-missing'],
    ['no time', date('27', '11', '2026', ''), 'deadline-time: deadline-needs-time'],
    ['31 February', date('31', '2', '2027'), 'deadline-day: deadline-not-real'],
    ['the 32nd', date('32', '1', '2027'), 'deadline-day: deadline-not-real'],
    ['a day in letters', date('first', '1', '2027'), 'deadline-day: deadline-not-real'],
    ['the 13th month', date('1', '13', '2027'), 'deadline-month: deadline-not-real'],
    ['month 0', date('1', '0', '2027'), 'deadline-month: deadline-not-real'],
    ['a month that is none', date('1', 'Decade', '2027'), 'deadline-month: deadline-not-real'],
    ['a year of five figures', date('1', '1', '20270'), 'deadline-year: deadline-not-real'],
    ['a negative year', date('1', '1', '-2027'), 'deadline-year: deadline-not-real'],
    ['the year 9999', date('31', '12', '9999', 'midnight'), 'deadline-year: deadline-too-far'],
    ['yesterday', date('23', '11', '2026'), 'deadline-day: deadline-passed'],
    ['earlier today', date('24', '11', '2026', '13:00'), 'deadline-time: deadline-passed'],
    ['an hour that the clocks skip', date('28', '3', '2027', '01:30'), 'deadline-time: deadline-hour-skipped'],
    ['a time without half of the day', date('27', '11', '2026', '5'), 'deadline-time: deadline-am-or-pm'],
    ['another day in the time', date('27', '11', '2026', '5pm today'), 'deadline-time: deadline-days-differ'],
    ['“ASAP” beside a date', date('27', '11', '2026', 'ASAP'), 'deadline-time: deadline-needs-time'],
    ['words that are none', { 'deadline-time': 'teatime' }, 'deadline-time: deadline-not-understood'],
  ])('%s is a problem of its field', (_what, fields, expected) => {
    expect(read(fields)).toBe(expected)
  })
})

describe('an answer beside the date fields', () => {
  const friday = date('27', '11', '2026')
  test.each([
    ['an empty answer is ignored', { ...friday, deadline: '' }, '2026-11-27T17:00:00Z'],
    ['the same deadline twice is one', { ...friday, deadline: 'Friday 5pm' }, '2026-11-27T17:00:00Z'],
    ['“ASAP” is never later than a date', { ...friday, deadline: 'ASAP' }, 'asap'],
    ['“no deadline” would lose the date', { ...friday, deadline: 'none' }, 'deadline: deadline-two-answers'],
    ['“no deadline” would lose a time', { 'deadline-time': '5pm', deadline: 'none' }, 'deadline: deadline-two-answers'],
    ['another deadline', { ...friday, deadline: '5pm today' }, 'deadline: deadline-two-answers'],
    ['words that are none', { ...friday, deadline: 'soonish' }, 'deadline: deadline-not-understood'],
  ])('%s', (_what, fields, expected) => {
    expect(read(fields)).toBe(expected)
  })
})

describe('how far from now', () => {
  test.each([
    ['13:51', '2026-11-24T13:51:00Z'],
    ['13:50', '2026-11-24T13:50:00Z'],
    ['13:49', 'deadline: deadline-passed'],
    ['2027-11-25 14:05', '2027-11-25T14:05:00Z'],
    ['2027-11-25 14:06', 'deadline: deadline-too-far'],
  ])('%s at 14:05 on 24 November 2026', (deadline, expected) => {
    expect(read({ deadline })).toBe(expected)
  })
})

const minutes = fc
  .integer({ min: 0, max: 366 * 24 * 60 })
  .map((minute) => at('2026-06-01T09:00:00Z').add({ minutes: minute }))
  .map((moment) => moment.round('minute'))

test('every moment read back in any of our words is the same moment, both clock changes included', () => {
  const now = at('2026-06-01T09:00:00Z')
  const nearTheChange = fc.integer({ min: -180, max: 180 }).map((minute) => at('2026-10-25T01:00:00Z').add({ minutes: minute }))
  fc.assert(
    fc.property(fc.oneof(minutes, nearTheChange), (moment) => {
      const spoken = [longMoment(moment, ZONE), dayAndTime(moment, now, ZONE), briefMoment(moment, now, ZONE), moment.toString()]
      const near = now.until(moment).total('hours') < 180 * 24
      const certain = near ? spoken : [spoken[0], spoken[3]]
      for (const deadline of certain)
        expect([deadline, read({ deadline: deadline ?? '' }, now)]).toEqual([deadline, moment.toString()])
    }),
  )
})

test('the same moment in the fields of the page is the same moment', () => {
  const now = at('2026-06-01T09:00:00Z')
  fc.assert(
    fc.property(minutes, (moment) => {
      const local = moment.toZonedDateTimeISO(ZONE)
      const time = local.toPlainTime().toString({ smallestUnit: 'minute' })
      const reading = read(date(String(local.day), String(local.month), String(local.year), time), now)
      expect([moment.toString(), moment.subtract({ hours: 1 }).toString()]).toContain(reading)
    }),
  )
})

test('whatever stands in the fields, it is a deadline within bounds or a problem of one of them', () => {
  const piece = fc.constantFrom(
    ...[
      'today',
      'friday',
      '5',
      '31',
      '2026',
      '02',
      '-',
      '/',
      ':',
      '.',
      ' ',
      'pm',
      'feb',
      'half past',
      'midnight',
      'in',
      'hours',
      '(the first)',
      'z',
      't',
      '+',
    ],
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')),
  )
  const zone = fc.constantFrom('Europe/London', 'Pacific/Apia', 'Australia/Lord_Howe', 'America/New_York')
  const [earliest, latest] = [AFTERNOON.subtract({ minutes: 15 }), AFTERNOON.add({ hours: 366 * 24 })]
  fc.assert(
    fc.property(fc.tuple(text, text, text, text, text), zone, ([deadline, day, month, year, time], place) => {
      const reading = readDeadline({ deadline, ...date(day, month, year, time) } as DeadlineFields, AFTERNOON, place)
      if (reading.is === 'wrong') expect(Object.keys(NOTHING)).toContain(reading.field)
      if (reading.is === 'wrong' || reading.deadline.is !== 'at') return
      expect(Temporal.Instant.compare(reading.deadline.at, earliest)).toBeGreaterThanOrEqual(0)
      expect(Temporal.Instant.compare(reading.deadline.at, latest)).toBeLessThanOrEqual(0)
      expect(reading.deadline.at.epochMilliseconds % 60_000).toBe(0)
    }),
    { numRuns: 2000 },
  )
})
