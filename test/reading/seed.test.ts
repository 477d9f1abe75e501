import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readRelease } from '../../lib/reading/read-release.ts'
import { readingWarningWords } from '../../lib/words/en/reading.ts'

const seed = readFileSync(new URL('../../dev/seed/release.txt', import.meta.url), 'utf8')
const reading = readRelease(seed, { region: 'GB' })

describe('the seed release', () => {
  test('names one person for the media, with the sentence that says so', () => {
    expect(reading.contacts).toEqual([
      {
        name: 'Oscar Mortali',
        role: null,
        emails: ['oscar.mortali@reading.gov.uk'],
        phones: [{ number: '+441189372301', shown: '0118 937 2301' }],
        outOfHours: [],
        evidence: 'For media enquiries about this release email oscar.mortali@reading.gov.uk or call 0118 937 2301',
        sure: 'certain',
      },
    ])
  })

  test('has its headline, its story without the contact lines, and its link', () => {
    expect(reading.headline).toBe('Inspector Finds ‘Substantial Progress’ in Children’s Services')
    expect(reading.body).toHaveLength(18)
    expect(reading.body[0]).toMatch(/^A MONITORING visit/)
    expect(reading.body.at(-1)).toMatch(/^Ofsted’s latest monitoring visit letter/)
    expect(reading.links).toEqual(['https://reports.ofsted.gov.uk/local-authorities/reading'])
  })

  test('says “today (Nov 24)” and no year, so it has no date and a warning that says why', () => {
    expect(reading.date).toBeNull()
    expect(reading.embargo).toBeNull()
    expect(reading.warnings).toEqual([{ code: 'date-incomplete', words: 'today (Nov 24)' }])
    expect(reading.warnings.map(readingWarningWords)).toEqual([
      'The date in the text has no year (“today (Nov 24)”): state the date in full.',
    ])
  })

  test('reads the same with Windows line ends', () => {
    expect(readRelease(seed.replaceAll('\n', '\r\n'), { region: 'GB' })).toEqual(reading)
  })
})
