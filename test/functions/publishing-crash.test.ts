import { afterEach, beforeEach, expect, test } from 'vitest'
import { correct } from '../../lib/correction.ts'
import { type Draft, embargo, newDraft } from '../../lib/draft.ts'
import { recall } from '../../lib/recall.ts'
import { createNewsdesk } from '../../lib/store/newsdesk.ts'
import { Crash, crashingAt } from '../support/crash.ts'
import { AFTERNOON, at, DRAFT_ID, release, releaseText } from '../support/facts.ts'
import { createWorld, type World } from '../support/world.ts'

const SLUG = 'inspector-finds-substantial-progress-in-childrens-services'
const FIVE = at('2026-11-24T17:00:00Z')
let world: World

beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => world.stop())

type Newsdesk = ReturnType<typeof createNewsdesk>
type Story = {
  before: () => Promise<unknown>
  work: (newsdesk: Newsdesk) => Promise<unknown>
  after: (died: string) => Promise<void>
}

/**
 * Lets a piece of work die before and after each of its writes, in a world of its own each time, then the sweep run once.
 * @returns how many writes the work has
 */
async function dyingAtEachWrite({ before, work, after }: Story): Promise<number> {
  for (let write = 1; ; write++) {
    for (const dies of ['before', 'after'] as const) {
      await world.stop()
      world = await createWorld()
      await before()
      const outcome = await work(createNewsdesk(crashingAt(world.table, write, dies), world.clock, 'Europe/London')).then(
        () => 'finished',
        (fault) => {
          if (!(fault instanceof Crash)) throw fault
          return 'crashed'
        },
      )
      await world.sweep()
      await after(`${dies} write ${write}: ${outcome}`)
      if (outcome === 'finished') return write - 1
    }
  }
}

const keep = async (change = (draft: Draft): Draft => draft) =>
  world.drafts.create(change(newDraft(DRAFT_ID, releaseText, null, AFTERNOON)))
const published = async () => {
  await keep()
  await world.publishing.publish(DRAFT_ID)
}
const corrected = async () => {
  await published()
  await world.releases.change(SLUG, (one) => correct(one, { body: ['Second words.'] }, 'The date.', AFTERNOON))
}
/** What the public has at an address, and what the office has under the id. */
const state = async (slug = SLUG) => {
  const [draft, current, newsroom] = await Promise.all([
    world.drafts.read(DRAFT_ID),
    world.releases.read(slug),
    world.releases.list(),
  ])
  return {
    draft: draft?.state.is ?? null,
    version: current?.version ?? null,
    listed: newsroom.listings.map((one) => one.slug),
    first: (await world.releases.readVersion(slug, 1)) !== null,
  }
}

test('a publication that dies anywhere is finished by the sweep, or has not begun', async () => {
  const writes = await dyingAtEachWrite({
    before: () => keep((draft) => ({ ...draft, state: { is: 'embargoed', until: AFTERNOON } })),
    work: ({ publishing }) => publishing.work(DRAFT_ID),
    after: async (died) => {
      expect(await state(), died).toEqual({ draft: null, version: 1, listed: [SLUG], first: true })
      expect(await world.sweep(), died).toEqual({ due: 0, done: 0 })
    },
  })
  expect(writes).toBe(4)
})

test('a publication at an address that another draft has, dying anywhere, ends at the next address', async () => {
  const writes = await dyingAtEachWrite({
    before: async () => {
      await world.releases.publish({ ...release, slug: SLUG, draftId: null })
      await keep((draft) => ({ ...draft, state: { is: 'embargoed', until: AFTERNOON } }))
    },
    work: ({ publishing }) => publishing.work(DRAFT_ID),
    after: async (died) => {
      const { draft, version, listed } = await state(`${SLUG}-2`)
      expect({ draft, version, listed: listed.toSorted() }, died).toEqual({
        draft: null,
        version: 1,
        listed: [SLUG, `${SLUG}-2`],
      })
      expect((await world.releases.read(SLUG))?.draftId, died).toBeNull()
    },
  })
  expect(writes).toBeGreaterThan(4)
})

test('a recall that dies after its first write is finished by the sweep, and before it nothing has changed', async () => {
  const writes = await dyingAtEachWrite({
    before: corrected,
    work: ({ recalling }) => recalling.recall(SLUG, FIVE),
    after: async (died) => {
      if (died.startsWith('before write 1:')) {
        expect(await state(), died).toEqual({ draft: null, version: 2, listed: [SLUG], first: true })
        return
      }
      expect(await state(), died).toEqual({ draft: 'embargoed', version: null, listed: [], first: false })
      expect((await world.web.request(`/releases/${SLUG}`)).status, died).toBe(404)
      expect((await world.drafts.read(DRAFT_ID))?.text.body, died).toEqual(['Second words.'])
      world.advance({ hours: 3 })
      await world.sweep()
      expect(await state(), died).toEqual({ draft: null, version: 3, listed: [SLUG], first: false })
    },
  })
  expect(writes).toBeGreaterThan(4)
})

test('a recall while a publication has stopped before its last step ends in one draft', async () => {
  await keep()
  const dying = createNewsdesk(crashingAt(world.table, 3, 'after'), world.clock, 'Europe/London')
  await expect(dying.publishing.publish(DRAFT_ID)).rejects.toThrow(Crash)
  expect(await state()).toMatchObject({ draft: 'publishing', version: 1 })
  expect(await world.recalling.recall(SLUG, null)).toEqual({ is: 'recalled', id: DRAFT_ID })
  expect(await state()).toEqual({ draft: 'draft', version: null, listed: [], first: false })
})

test('a correction that comes in the middle of a recall is in the draft', async () => {
  await published()
  const current = await world.releases.read(SLUG)
  const wanted = current && recall(current, FIVE, AFTERNOON)
  if (!wanted || typeof wanted === 'string') throw new Error('no recall')
  await world.drafts.create(wanted)
  await world.releases.change(SLUG, (one) => correct(one, { body: ['Second words.'] }, 'The date.', AFTERNOON))
  await world.sweep()
  expect(await state()).toEqual({ draft: 'embargoed', version: null, listed: [], first: false })
  expect((await world.drafts.read(DRAFT_ID))?.text.body).toEqual(['Second words.'])
  expect(await world.sweep()).toEqual({ due: 0, done: 0 })
})

test('a worker that wakes up after a recall cannot put the release back', async () => {
  await keep()
  const marked = await world.drafts.change(DRAFT_ID, (draft) => ({
    ...draft,
    state: { is: 'publishing', at: AFTERNOON, slug: SLUG, attempt: 0 },
  }))
  await world.publishing.work(DRAFT_ID)
  await world.recalling.recall(SLUG, FIVE)
  const late = { ...release, slug: SLUG, draftId: DRAFT_ID }
  expect(await world.releases.publish(late)).toBe('recalled')
  if (marked.is === 'changed') await world.drafts.remove(marked.now)
  expect(await state()).toEqual({ draft: 'embargoed', version: null, listed: [], first: false })
})

test('an address belongs to its draft for ever: no other draft gets it while it is recalled', async () => {
  await published()
  await world.recalling.recall(SLUG, FIVE)
  expect(await world.releases.publish({ ...release, slug: SLUG, draftId: null })).toBe('taken')
  await world.drafts.change(DRAFT_ID, (draft) => embargo(draft, null, world.clock()))
  expect(await world.publishing.publish(DRAFT_ID)).toEqual({ is: 'published', slug: SLUG })
  expect(await world.releases.read(SLUG)).toMatchObject({ version: 2, recalls: 1 })
})

test('ten recalls and ten publications at the same time leave one release or one draft, never both', async () => {
  await published()
  const many = Array.from({ length: 10 }, (_, index) =>
    index % 2 ? world.recalling.recall(SLUG, null).catch(() => null) : world.publishing.publish(DRAFT_ID).catch(() => null),
  )
  await Promise.all(many)
  for (let tick = 0; tick < 3; tick++) await world.sweep()
  const { draft, version, listed } = await state()
  expect([draft === null, version === null]).toEqual(draft === null ? [true, false] : [false, true])
  expect(listed).toHaveLength(version === null ? 0 : 1)
})
