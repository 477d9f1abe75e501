import { describe, expect, test } from 'vitest'
import { readRelease } from '../../lib/reading/read-release.ts'
import { casesOf, nameOf, written } from './table.ts'

describe.each([
  'wholes-1',
  'wholes-2',
  'wholes-3',
  'wholes-4',
  'wholes-5',
  'wholes-6',
  'wholes-7',
  'wholes-8',
  'wholes-9',
  'wholes-10',
  'wholes-11',
  'wholes-12',
])('a whole release in a style of its own, %s', (table) => {
  test.each(casesOf(table).map((one) => [nameOf(one), one] as const))('%s', (_, { text, wanted }) => {
    const { headline, date, embargo, contacts } = readRelease(text, { region: 'GB', zone: 'Europe/London' })
    const moment = embargo === null ? 'null' : embargo.is === 'at' ? embargo.at.toInstant().toString() : 'in words'
    expect(`${headline} | ${date} | ${moment}\n   ${written(contacts)}`.trimEnd()).toBe(wanted)
  })
})
