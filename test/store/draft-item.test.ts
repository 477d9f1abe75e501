import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Draft, newDraft } from '../../lib/draft.ts'
import { draftItem } from '../../lib/store/draft-item.ts'
import { INDEXES, PREFIX } from '../../lib/store/keys.ts'
import { releaseItem } from '../../lib/store/release-item.ts'
import { AFTERNOON, DRAFT_ID, release, releaseText } from '../support/facts.ts'

const state: fc.Arbitrary<Draft['state']> = fc.constantFrom(
  { is: 'draft' },
  { is: 'embargoed', until: AFTERNOON },
  { is: 'publishing', at: AFTERNOON, slug: 'made-now', attempt: 0 },
  { is: 'recalling', at: AFTERNOON, until: null },
)
const published: fc.Arbitrary<Draft['published']> = fc.constantFrom(null, {
  slug: 'was-public',
  version: 2,
  corrections: [],
  recalls: 1,
})

test('no draft, whatever it says and wherever it stands, is in a list or under a key of the public', () => {
  fc.assert(
    fc.property(state, published, fc.string(), fc.boolean(), (is, was, headline, closes) => {
      const text = { ...releaseText, headline, closesAt: closes ? AFTERNOON : null }
      const item = draftItem({ ...newDraft(DRAFT_ID, text, null, AFTERNOON), state: is, published: was })
      expect(Object.keys(item).filter((name) => name.startsWith('newsroom'))).toEqual([])
      for (const name of [
        INDEXES.newsroom.pk,
        INDEXES.newsroom.sk,
        INDEXES.about.pk,
        INDEXES.reporter.pk,
        'owes',
        'gathers',
        'slug',
        'publishedAt',
      ])
        expect(item).not.toHaveProperty(name)
      expect(item['pk']).toBe(`${PREFIX.draft}${DRAFT_ID}`)
      const keys = Object.entries(item).filter(([name]) => /pk$/i.test(name))
      expect(
        keys.filter(([, value]) => String(value).startsWith(PREFIX.release) || String(value).startsWith(PREFIX.newsroom)),
      ).toEqual([])
      if (is.is === 'draft' && was === null) expect(JSON.stringify(item)).not.toContain('"slug"')
    }),
  )
})

test('a published release is in the newsroom’s list, a withdrawn one in the office’s alone', () => {
  expect(releaseItem(release, 'Europe/London')).toHaveProperty('newsroomPk', 'NEWSROOM#2026-11')
  expect(releaseItem(release, 'Europe/London')).not.toHaveProperty('deskPk')
  const withdrawn = releaseItem({ ...release, withdrawnAt: AFTERNOON }, 'Europe/London')
  expect(withdrawn).not.toHaveProperty('newsroomPk')
  expect(withdrawn).toHaveProperty('deskPk', 'DESK#WITHDRAWN')
})
