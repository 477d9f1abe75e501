import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Draft, embargo, newDraft } from '../../lib/draft.ts'
import { type DraftId, newDraftId } from '../../lib/draft-id.ts'
import { AFTERNOON, at, releaseText } from '../support/facts.ts'
import { createWorld, type World } from '../support/world.ts'

const SLUG = 'inspector-finds-substantial-progress-in-childrens-services'
const FIVE = at('2026-11-24T17:00:00Z')
const LATER = at('2026-11-24T18:00:00Z')
let world: World
let ids = 0

beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => world.stop())

const embargoed = (draft: Draft, until = FIVE) => {
  const set = embargo(draft, until, AFTERNOON)
  if (typeof set === 'string') throw new Error(set)
  return set
}
const keep = async (change = (draft: Draft) => draft): Promise<DraftId> => {
  const id = newDraftId(new Uint8Array(16).fill(++ids))
  await world.drafts.create(change(newDraft(id, releaseText, null, AFTERNOON)))
  return id
}
const moveTo = (moment: typeof FIVE) => world.advance(world.clock().until(moment))
/** Everything that can be seen of a release and its draft from outside. */
const seen = async (id: DraftId, slug = SLUG) => {
  const [draft, release, newsroom, page] = await Promise.all([
    world.drafts.read(id),
    world.releases.read(slug),
    world.releases.list(),
    world.web.request(`/releases/${slug}`),
  ])
  const listed = newsroom.listings.filter((one) => one.slug === slug).length
  return { draft: draft?.state.is ?? null, version: release?.version ?? null, listed, status: page.status }
}
const PUBLIC = { draft: null, version: 1, listed: 1, status: 200 }

describe('a draft', () => {
  test('is published at once when a person says so', async () => {
    const id = await keep()
    expect(await seen(id)).toEqual({ draft: 'draft', version: null, listed: 0, status: 404 })
    expect(await world.publishing.publish(id)).toEqual({ is: 'published', slug: SLUG })
    expect(await seen(id)).toEqual(PUBLIC)
    expect(await world.publishing.publish(id)).toEqual({ is: 'absent' })
  })

  test('that is only kept is never published by the sweep', async () => {
    const id = await keep()
    world.advance({ hours: 10_000 })
    expect(await world.sweep()).toEqual({ due: 0, done: 0 })
    expect((await seen(id)).draft).toBe('draft')
  })

  test('whose address another has gets the next one, even when both are published at the same time', async () => {
    const made = await Promise.all([keep(), keep(), keep()])
    const slugs = (await Promise.all(made.map((id) => world.publishing.publish(id)))).map((one) =>
      one.is === 'published' ? one.slug : one.is,
    )
    expect(slugs.toSorted()).toEqual([SLUG, `${SLUG}-2`, `${SLUG}-3`])
    expect(await world.drafts.list()).toEqual([])
  })

  test('stands in the list of drafts with headline and state until it is published', async () => {
    const id = await keep(embargoed)
    const state = { is: 'embargoed', until: FIVE }
    expect(await world.drafts.list()).toEqual([{ id, headline: releaseText.headline, state }])
    moveTo(FIVE)
    await world.sweep()
    expect(await world.drafts.list()).toEqual([])
  })
})

describe('an embargo', () => {
  test('is kept to the second: the sweep publishes at its moment, not one second before', async () => {
    const id = await keep(embargoed)
    moveTo(FIVE.subtract({ seconds: 1 }))
    expect(await world.sweep()).toEqual({ due: 0, done: 0 })
    expect(await world.publishing.publish(id)).toEqual({ is: 'refused', why: 'under-embargo' })
    expect(await seen(id)).toEqual({ draft: 'embargoed', version: null, listed: 0, status: 404 })
    moveTo(FIVE)
    expect(await world.sweep()).toEqual({ due: 1, done: 1 })
    expect(await seen(id)).toEqual(PUBLIC)
  })

  test('that is moved while the sweep has the draft in hand is kept at its new moment', async () => {
    const id = await keep(embargoed)
    moveTo(FIVE)
    await world.drafts.change(id, (draft) => embargo(draft, LATER, world.clock()))
    await world.publishing.work(id)
    expect((await seen(id)).draft).toBe('embargoed')
  })

  test('of one draft ends although another cannot be published', async () => {
    const broken = await keep((draft) => embargoed({ ...draft, text: { ...draft.text, headline: ' ' } }))
    const id = await keep(embargoed)
    moveTo(FIVE)
    expect(await world.sweep()).toEqual({ due: 2, done: 1 })
    expect(await seen(id)).toEqual(PUBLIC)
    expect(world.lines.filter((line) => line.includes('record-failed') && line.includes(broken))).toHaveLength(1)
    expect(world.lines.join('\n')).not.toContain('inspector')
  })
})
