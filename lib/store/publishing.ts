import type { Temporal } from 'temporal-polyfill'
import { type Draft, type DraftRefusal, releaseOf, startPublishing, tryNextSlug } from '../draft.ts'
import type { DraftId } from '../draft-id.ts'
import type { Drafts } from './drafts.ts'
import type { Recalling } from './recalling.ts'
import type { Releases } from './releases.ts'

export type Publishing = ReturnType<typeof createPublishing>

type Parts = { drafts: Drafts; releases: Pick<Releases, 'publish'>; recalling: Recalling; clock: () => Temporal.Instant }

/** More headlines alike than one office has. */
const MOST_SLUGS = 100

/**
 * The way of a draft to the public, in three steps: mark it, put the release, delete the draft. Each can be repeated, by anybody,
 * so that a crash after any of them is finished by the sweep; and the release is late by up to a minute, never early.
 */
export function createPublishing({ drafts, releases, recalling, clock }: Parts) {
  async function finish(marked: Draft): Promise<string | null> {
    let draft = marked
    for (let count = 0; count < MOST_SLUGS; count++) {
      const release = releaseOf(draft)
      if (!release) return null
      const placed = await releases.publish(release)
      if (placed === 'recalled') return null
      if (placed !== 'taken') {
        await drafts.remove(draft)
        return release.slug
      }
      const moved = await drafts.change(draft.id, (current) => tryNextSlug(current, release.slug))
      if (moved.is !== 'changed') return null
      draft = moved.now
    }
    throw new Error('no free address')
  }

  async function publish(id: DraftId) {
    const marked = await drafts.change<DraftRefusal>(id, (draft) => startPublishing(draft, clock()))
    return marked.is === 'changed' ? ({ is: 'published', slug: await finish(marked.now) } as const) : marked
  }

  return {
    /**
     * Publishes a draft now.
     * @returns the slug, null when somebody else has finished or taken it back meanwhile; or why not
     */
    publish,

    /** Does what is due for a draft: an embargo's end, a publication or a recall that was not finished. */
    async work(id: DraftId): Promise<'done'> {
      const draft = await drafts.read(id)
      switch (draft?.state.is) {
        case 'embargoed':
        case 'publishing': {
          const outcome = await publish(id)
          if (outcome.is === 'refused' && outcome.why !== 'under-embargo') throw new Error(outcome.why)
          return 'done'
        }
        case 'recalling':
          await recalling.finish(draft)
          return 'done'
        case 'draft':
        case undefined:
          return 'done'
      }
    },
  }
}
