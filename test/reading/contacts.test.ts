import { describe, expect, test } from 'vitest'
import { readRelease } from '../../lib/reading/read-release.ts'
import { casesOf, nameOf, written } from './table.ts'

const STORY = `Otters seen in the canal again

A family of otters has been seen in the canal at Ellerby for the first time since 1958.

Ranger Bo Hadley said: "They looked at us as if we were late."

`
const AMERICAN_STORY = `

ELLERBY, Pa. — A family of otters has been seen in the canal at Ellerby for the first time since 1958, officials said today.

"They looked at us as if we were late, which I suppose we were," said ranger Bo Hadley.

The Ellerby Canal Coalition looks after eleven miles of canal.

# # #`

describe.each(['endings-1', 'endings-2', 'endings-3', 'endings-4', 'endings-5', 'endings-6', 'endings-7', 'endings-8'])(
  'whom the end of a release names for the media, %s',
  (table) => {
    test.each(casesOf(table).map((one) => [nameOf(one), one] as const))('%s', (_, { text, wanted }) => {
      expect(written(readRelease(STORY + text, { region: 'GB' }).contacts)).toBe(wanted)
    })
  },
)

describe('whom a letterhead names for the media', () => {
  test.each(casesOf('letterheads').map((one) => [nameOf(one), one] as const))('%s', (_, { text, wanted }) => {
    const { contacts, headline } = readRelease(text + AMERICAN_STORY, { region: 'GB' })
    expect(written(contacts)).toBe(wanted)
    expect(headline?.toLowerCase()).toBe('otters return to ellerby canal after six decades')
  })
})
