import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { homeCountryOf } from '../../lib/reading/home-country.ts'
import { telephonesIn } from '../../lib/reading/telephone.ts'

const table = readFileSync(new URL('./tables/numbers.txt', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
const numbersIn = (text: string, home: Parameters<typeof telephonesIn>[1]): string[] =>
  telephonesIn(text, home).map(({ phone }) => phone.number)

describe('telephone numbers as people write them', () => {
  test.each(table.map((line) => line.split(' => ')))('%s', (text = '', wanted = '') => {
    expect(numbersIn(text, 'GB').join(', ') || 'none').toBe(wanted)
  })
})

describe('a number without a country code', () => {
  const german = 'Die Stadt ist froh und wird das Haus mit der Straße für eine Mark auf der Liste haben.'
  const french = 'La ville est dans la joie pour une fête avec les enfants qui sont sur la place des rois.'

  test.each([
    ['is one of the organisation’s country in its own language', 'The council is glad that it has opened.', 'GB'],
    ['is one of the country in which the addresses of the text end', `${german} presse@stadt.de`, 'DE'],
    ['is one of Ireland where the addresses are Irish', 'The council is glad that it was opened. press@council.ie', 'IE'],
    ['is of no certain country in another language alone', french, null],
    ['is of the country that the text’s words name', `${german} Das sagt Österreichs Ministerin in Wien.`, 'AT'],
    ['is of the country whose grouping it has', `${french} Tél. 06 39 98 80 17`, 'FR'],
    ['is Australian where it cannot be British', 'The council is glad that it has opened. (02) 5550 1284', 'AU'],
    ['is Irish where it cannot be British and the text speaks of Galway', 'The ferry to Galway is late. 091 555 010', 'IE'],
    ['is British where it can be', 'The council is glad of its link with Sydney, Australia. 020 7946 0655', 'GB'],
    ['is of New Zealand beside a free number', 'Council in New Zealand. Ring 0800 555 014 or 021 555 0142', 'NZ'],
    ['is Philippine where the text speaks of Manila', 'Schools in Manila and Luzon are glad. 09560 555 123', 'PH'],
    ['has no 0 in Singapore', 'Singapore is glad that Singaporeans swim. Ring 6555 0142', 'SG'],
    ['is of no certain country where addresses disagree', `${german} a@stadt.de b@stadt.at`, null],
  ])('%s', (_, text, country) => {
    expect(homeCountryOf(text, 'GB')).toBe(country)
  })

  test('stays as written where its country is not certain', () => {
    expect(numbersIn('Telefon 030 23125-417', null)).toEqual(['030 23125-417'])
    expect(numbersIn('Ring 6555 0142 in 2024 or 2025-2026', 'SG')).toEqual(['+6565550142'])
    expect(numbersIn('Telefon 030 23125-417', 'DE')).toEqual(['+493023125417'])
  })
})
