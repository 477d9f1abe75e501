import { expect, test } from 'vitest'
import { adopt, isRecalledBy, recall, settleRecall } from '../../lib/recall.ts'
import { AFTERNOON, at, DRAFT_ID, release, releaseText } from '../support/facts.ts'

const FIVE = at('2026-11-24T17:00:00Z')
const recalled = (until = null as null | typeof FIVE) => {
  const draft = recall(release, until, AFTERNOON)
  if (typeof draft === 'string') throw new Error(draft)
  return draft
}

test('a recalled release is a draft with its old id, its text and its address, and is due at once', () => {
  const published = { slug: release.slug, version: 1, corrections: [], recalls: 1 }
  expect(recalled(FIVE)).toMatchObject({
    id: DRAFT_ID,
    text: releaseText,
    published,
    state: { is: 'recalling', at: AFTERNOON, until: FIVE },
  })
})

test.each([
  ['withdrawn', { ...release, withdrawnAt: AFTERNOON }, null],
  ['published-before-drafts', { ...release, draftId: null }, null],
  ['embargo-passed', release, AFTERNOON],
])('a recall is refused: %s', (refusal, one, until) => {
  expect(recall(one, until, AFTERNOON)).toBe(refusal)
})

test('when nothing is public any more it waits for its embargo, or for a person', () => {
  expect(settleRecall(recalled(FIVE)).state).toEqual({ is: 'embargoed', until: FIVE })
  const settled = settleRecall(recalled())
  expect(settled.state).toEqual({ is: 'draft' })
  expect(settleRecall(settled)).toBe(settled)
})

test('a recall takes back its own publication, not an earlier, a later or another draft’s', () => {
  expect(isRecalledBy(release, recalled())).toBe(true)
  expect(isRecalledBy({ ...release, recalls: 1 }, recalled())).toBe(false)
  expect(isRecalledBy({ ...release, draftId: null }, recalled())).toBe(false)
})

test('a correction that came in between is what the draft says', () => {
  const corrected = { ...release, version: 2, headline: 'Corrected' }
  expect(adopt(recalled(), corrected)).toMatchObject({ text: { headline: 'Corrected' }, published: { version: 2, recalls: 1 } })
})
