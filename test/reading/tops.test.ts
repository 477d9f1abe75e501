import { describe, expect, test } from 'vitest'
import { readRelease } from '../../lib/reading/read-release.ts'
import type { Reading } from '../../lib/reading/reading.ts'
import { casesOf, nameOf } from './table.ts'

const STORY = `

A family of otters has been seen in the canal at Ellerby for the first time since 1958, the trust has said.

Ranger Bo Hadley said: "They looked at us as if we were late, which I suppose we were."

ENDS

Media enquiries: Jane Roe, 01632 960001`

function embargoOf({ embargo }: Reading): string {
  if (embargo === null) return 'null'
  return embargo.is === 'at' ? embargo.at.toInstant().toString() : 'in words'
}

const inUtc = (wanted: string): string => (/^\d{4}/.test(wanted) ? new Date(wanted).toISOString().replace('.000Z', 'Z') : wanted)

describe.each(['tops-1', 'tops-2', 'tops-3', 'tops-4', 'tops-5', 'tops-6', 'tops-7', 'tops-8', 'tops-9', 'tops-10', 'tops-11'])(
  'headline, date and embargo from the top of a release, %s',
  (table) => {
    test.each(casesOf(table).map((one) => [nameOf(one), one] as const))('%s', (_, { text, wanted }) => {
      const reading = readRelease(text + STORY, { region: 'GB', zone: 'Europe/London' })
      const [headline, date, embargo = 'null'] = wanted.split(' | ')
      expect([String(reading.headline), String(reading.date), embargoOf(reading)]).toEqual([headline, date, inUtc(embargo)])
    })
  },
)

test('an embargo that stays in words says why', () => {
  const codeOf = (top: string) => readRelease(top + STORY, { region: 'GB' }).warnings.map(({ code }) => code)
  expect(codeOf('Embargoed until 9am on Thursday\n\nOtters seen again')).toContain('embargo-incomplete')
  expect(codeOf('EMBARGOED UNTIL MIDNIGHT ON 3 JUNE 2026\n\nOtters seen again')).toContain('embargo-incomplete')
  expect(codeOf('Embargo: 01:30, Sunday 29 March 2026\n\nOtters seen again')).toContain('embargo-clock-change')
  expect(codeOf('Embargo: 01:30, Sunday 25 October 2026\n\nOtters seen again')).toContain('embargo-clock-change')
  expect(codeOf('Embargo: 9am BST, 3 December 2026\n\nOtters seen again')).toContain('embargo-zone-doubtful')
  expect(codeOf('Embargo: 1pm London time / 9am New York time, 3 June 2026\n\nOtters')).toContain('embargo-zone-doubtful')
  expect(codeOf('9 June 2026\nEmbargo: 9am, 3 June 2026\n\nOtters seen again')).toContain('embargo-before-date')
})

test('a date whose numbers two countries read differently is not read in a text of both customs', () => {
  const dateOf = (line: string) => {
    const text = `Date: ${line}\n\nOtters seen in the canal again${STORY} or (202) 555-0143`
    const { date, warnings } = readRelease(text, { region: 'GB' })
    return date?.toString() ?? warnings[0]?.code
  }
  expect(['03/04/2026', '13/04/2026', '04/13/2026', '04.03.2026'].map(dateOf)).toEqual([
    'date-ambiguous',
    '2026-04-13',
    '2026-04-13',
    '2026-03-04',
  ])
})
