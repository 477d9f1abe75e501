import { Temporal } from 'temporal-polyfill'
import type { Draft } from './draft.ts'
import type { Release } from './release.ts'

export type RecallRefusal = 'withdrawn' | 'published-before-drafts' | 'embargo-passed'

function textOf({ headline, body, links, date, contacts, language, closesAt }: Release): Draft['text'] {
  return { headline, body, links, date, contacts, language, closesAt }
}

function publishedOf({ slug, version, corrections, recalls }: Release) {
  return { slug, version, corrections, recalls: recalls + 1 }
}

/**
 * The draft that a published release becomes when it must not be public (yet). Its address stays its own and comes back with it.
 * Refused for a withdrawn release, which is over, and when the new embargo has passed already.
 * @param until the embargo that it then has; null when it stays a draft until somebody publishes it
 */
export function recall(release: Release, until: Temporal.Instant | null, now: Temporal.Instant): Draft | RecallRefusal {
  if (release.withdrawnAt) return 'withdrawn'
  if (!release.draftId) return 'published-before-drafts'
  if (until && Temporal.Instant.compare(until, now) <= 0) return 'embargo-passed'
  return {
    id: release.draftId,
    version: 1,
    createdAt: release.publishedAt,
    text: textOf(release),
    statedEmbargo: null,
    state: { is: 'recalling', at: now, until },
    published: publishedOf(release),
  }
}

/** Whether a release is the publication that a draft takes back, and not an earlier or a later one. */
export function isRecalledBy(release: Release, draft: Draft): boolean {
  return release.draftId === draft.id && release.recalls + 1 === draft.published?.recalls
}

/** The release was changed after the recall began: the draft takes over what it then said. */
export function adopt(draft: Draft, release: Release): Draft {
  return { ...draft, text: textOf(release), published: publishedOf(release) }
}

/** Nothing of the release is public any more: the draft is an ordinary one again, or waits for its embargo. */
export function settleRecall(draft: Draft): Draft {
  const { state } = draft
  if (state.is !== 'recalling') return draft
  return { ...draft, state: state.until ? { is: 'embargoed', until: state.until } : { is: 'draft' } }
}
