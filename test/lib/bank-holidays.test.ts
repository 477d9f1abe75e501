import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { isBankHoliday, NATIONS, type Nation } from '../../lib/bank-holidays.ts'

function holidaysOf(year: number, nation: Nation): string {
  const days: string[] = []
  for (let day = Temporal.PlainDate.from({ year, month: 1, day: 1 }); day.year === year; day = day.add({ days: 1 }))
    if (isBankHoliday(day, nation)) days.push(day.toString().slice(5))
  return days.join(' ')
}

/** As published on https://www.gov.uk/bank-holidays for 2019 to 2028; 2029 and 2030 worked out by hand from the Act. */
const LISTS: [Nation, number, string][] = [
  ['england-and-wales', 2019, '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26'],
  ['england-and-wales', 2021, '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28'],
  ['england-and-wales', 2024, '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26'],
  ['england-and-wales', 2025, '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26'],
  ['england-and-wales', 2026, '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28'],
  ['england-and-wales', 2027, '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28'],
  ['england-and-wales', 2028, '01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26'],
  ['england-and-wales', 2029, '01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26'],
  ['england-and-wales', 2030, '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26'],
  ['scotland', 2019, '01-01 01-02 04-19 05-06 05-27 08-05 12-02 12-25 12-26'],
  ['scotland', 2021, '01-01 01-04 04-02 05-03 05-31 08-02 11-30 12-27 12-28'],
  ['scotland', 2024, '01-01 01-02 03-29 05-06 05-27 08-05 12-02 12-25 12-26'],
  ['scotland', 2025, '01-01 01-02 04-18 05-05 05-26 08-04 12-01 12-25 12-26'],
  ['scotland', 2026, '01-01 01-02 04-03 05-04 05-25 06-15 08-03 11-30 12-25 12-28'],
  ['scotland', 2027, '01-01 01-04 03-26 05-03 05-31 08-02 11-30 12-27 12-28'],
  ['scotland', 2028, '01-03 01-04 04-14 05-01 05-29 08-07 11-30 12-25 12-26'],
  ['scotland', 2029, '01-01 01-02 03-30 05-07 05-28 08-06 11-30 12-25 12-26'],
  ['scotland', 2030, '01-01 01-02 04-19 05-06 05-27 08-05 12-02 12-25 12-26'],
  ['northern-ireland', 2019, '01-01 03-18 04-19 04-22 05-06 05-27 07-12 08-26 12-25 12-26'],
  ['northern-ireland', 2021, '01-01 03-17 04-02 04-05 05-03 05-31 07-12 08-30 12-27 12-28'],
  ['northern-ireland', 2024, '01-01 03-18 03-29 04-01 05-06 05-27 07-12 08-26 12-25 12-26'],
  ['northern-ireland', 2025, '01-01 03-17 04-18 04-21 05-05 05-26 07-14 08-25 12-25 12-26'],
  ['northern-ireland', 2026, '01-01 03-17 04-03 04-06 05-04 05-25 07-13 08-31 12-25 12-28'],
  ['northern-ireland', 2027, '01-01 03-17 03-26 03-29 05-03 05-31 07-12 08-30 12-27 12-28'],
  ['northern-ireland', 2028, '01-03 03-17 04-14 04-17 05-01 05-29 07-12 08-28 12-25 12-26'],
  ['northern-ireland', 2029, '01-01 03-19 03-30 04-02 05-07 05-28 07-12 08-27 12-25 12-26'],
  ['northern-ireland', 2030, '01-01 03-18 04-19 04-22 05-06 05-27 07-12 08-26 12-25 12-26'],
]

test.each(LISTS)('the bank holidays of %s in %d are the published ones', (nation, year, list) => {
  expect(holidaysOf(year, nation)).toBe(list)
})

describe('a holiday at a weekend is made up for', () => {
  test.each<[string, Nation, string, string]>([
    ['New Year’s Day on a Sunday', 'england-and-wales', '2023-01', '02'],
    ['New Year’s Day on a Sunday, before 2 January', 'scotland', '2023-01', '02 03'],
    ['New Year’s Day on a Saturday, before a Sunday', 'scotland', '2022-01', '03 04'],
    ['Christmas Day on a Sunday', 'england-and-wales', '2022-12', '26 27'],
    ['Christmas Day on a Sunday, in Scotland', 'scotland', '2022-12', '26 27'],
    ['12 July on a Saturday', 'northern-ireland', '2025-07', '14'],
    ['12 July on a Sunday', 'northern-ireland', '2026-07', '13'],
  ])('%s', (_what, nation, month, days) => {
    const inMonth = holidaysOf(Number(month.slice(0, 4)), nation)
      .split(' ')
      .filter((day) => day.startsWith(month.slice(5)))
    expect(inMonth.map((day) => day.slice(3)).join(' ')).toBe(days)
  })
})

/** The reckoning of Meeus, Jones and Butcher: another one than the rule's. */
function easterSunday(year: number): Temporal.PlainDate {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100]
  const g = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3)
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const days = h + l - 7 * Math.floor((a + 11 * h + 22 * l) / 451) + 114
  return Temporal.PlainDate.from({ year, month: Math.floor(days / 31), day: (days % 31) + 1 })
}

test.each([
  [2008, '2008-03-23'],
  [2038, '2038-04-25'],
  [2049, '2049-04-18'],
  [2076, '2076-04-19'],
])('Easter Sunday of %d is %s', (year, day) => {
  expect(String(easterSunday(year))).toBe(day)
})

test('Good Friday and Easter Monday stand around Easter, in every year of three centuries', () => {
  for (let year = 1900; year < 2200; year++) {
    const first = Temporal.PlainDate.from({ year, month: 3, day: 20 })
    const days = Array.from({ length: 40 }, (_, count) => first.add({ days: count }))
    const found = days.filter((day) => isBankHoliday(day, 'england-and-wales')).map(String)
    const sunday = easterSunday(year)
    expect(found).toEqual([sunday.subtract({ days: 2 }), sunday.add({ days: 1 })].map(String))
  }
})

test('a year has its eight, nine or ten holidays, whatever weekdays they fall on', () => {
  for (let year = 2031; year < 2059; year++)
    expect(NATIONS.map((nation) => holidaysOf(year, nation).split(' ').length)).toEqual([8, 9, 10])
})
