import { expect, test } from 'vitest'
import { openingWords } from '../../../lib/ui/hours.ts'
import { reading } from '../../support/facts.ts'

test('the opening hours say of which nation the bank holidays are', () => {
  const hours = ['Monday to Friday: 09:00 to 17:00', 'Saturday and Sunday: closed']
  const words = (bankHolidays: typeof reading.bankHolidays) => openingWords({ ...reading, bankHolidays })
  expect(words('england-and-wales')).toEqual([...hours, 'Bank holidays in England and Wales: closed'])
  expect(words('scotland').at(-1)).toBe('Bank holidays in Scotland: closed')
  expect(words('northern-ireland').at(-1)).toBe('Bank holidays in Northern Ireland: closed')
  expect(words(null)).toEqual(hours)
})

test('an opening that spans midnight is on the day on which it begins', () => {
  const hours = { ...reading.hours, sunday: { from: '18:00', to: '02:00' } }
  expect(openingWords({ hours, bankHolidays: null }).at(-1)).toBe('Sunday: 18:00 to 02:00')
})
