import { Temporal } from 'temporal-polyfill'
import type { DraftId } from './draft-id.ts'
import type { Correction, Release, ReleaseText } from './release.ts'
import { slugOf } from './slug.ts'

/**
 * Where a draft stands. `publishing` and `recalling` are on their way: whoever finds them finishes them, and nobody edits meanwhile.
 * A slug comes to be with `publishing`, never before.
 */
export type DraftState =
  | { is: 'draft' }
  | { is: 'embargoed'; until: Temporal.Instant }
  | { is: 'publishing'; at: Temporal.Instant; slug: string; attempt: number }
  /** Back from the public; `until` is the embargo that it then has, null for none. */
  | { is: 'recalling'; at: Temporal.Instant; until: Temporal.Instant | null }

/** An embargo that the text itself states: until a person sets or lifts it, nothing publishes the draft. */
export type StatedEmbargo = { words: string; at: Temporal.Instant | null }

/** What the public had of a draft that was taken back: its address stays its own for ever. */
export type Published = {
  slug: string
  version: number
  corrections: Correction[]
  /** 1, 2 …: tells a worker of an earlier publication that it is too late. */
  recalls: number
}

/** A release that the public may not see. It has an id and no public address at all. */
export type Draft = {
  id: DraftId
  /** Rises with every change; conditions compare it. */
  version: number
  createdAt: Temporal.Instant
  text: ReleaseText
  statedEmbargo: StatedEmbargo | null
  state: DraftState
  /** Null until it has been published and taken back. */
  published: Published | null
}

/** Why nothing is changed. */
export type DraftRefusal =
  | 'being-published'
  | 'being-recalled'
  | 'headline-missing'
  | 'embargo-passed'
  | 'under-embargo'
  | 'embargo-unsettled'

/** A draft as it is first kept. An embargo that is over when it is read asks for nothing. */
export function newDraft(id: DraftId, text: ReleaseText, statedEmbargo: StatedEmbargo | null, at: Temporal.Instant): Draft {
  const isOver = statedEmbargo?.at && isReached(statedEmbargo.at, at)
  const stated = isOver ? null : statedEmbargo
  return { id, version: 1, createdAt: at, text, statedEmbargo: stated, state: { is: 'draft' }, published: null }
}

function isReached(moment: Temporal.Instant, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(moment, now) <= 0
}

/** Why a draft cannot be worked on by people now; null when it can. */
function onItsWay({ state }: Draft): 'being-published' | 'being-recalled' | null {
  if (state.is === 'publishing') return 'being-published'
  return state.is === 'recalling' ? 'being-recalled' : null
}

/** Other words, contacts or dates; refused while the draft is on its way. */
export function edit(draft: Draft, changes: Partial<ReleaseText>): Draft | DraftRefusal {
  const refusal = onItsWay(draft)
  if (refusal) return refusal
  const text = { ...draft.text, ...changes }
  return text.headline.trim() === '' ? 'headline-missing' : { ...draft, text }
}

/**
 * Sets or moves the embargo; `null` lifts it, and then nothing is published until somebody says so.
 * Refused when the moment has passed: to publish at once is another wish.
 */
export function embargo(draft: Draft, until: Temporal.Instant | null, now: Temporal.Instant): Draft | DraftRefusal {
  const refusal = onItsWay(draft)
  if (refusal) return refusal
  if (until && isReached(until, now)) return 'embargo-passed'
  return { ...draft, statedEmbargo: null, state: until ? { is: 'embargoed', until } : { is: 'draft' } }
}

/**
 * Begins the publication; from here on it is finished by whoever finds it, and beginning it twice changes nothing.
 * Refused before the embargo's moment, and while an embargo that the text states is neither set nor lifted.
 */
export function startPublishing(draft: Draft, now: Temporal.Instant): Draft | DraftRefusal {
  const { state, text, published } = draft
  if (state.is === 'publishing') return draft
  if (state.is === 'recalling') return 'being-recalled'
  if (state.is === 'embargoed' && !isReached(state.until, now)) return 'under-embargo'
  if (draft.statedEmbargo) return 'embargo-unsettled'
  if (text.headline.trim() === '') return 'headline-missing'
  const slug = published?.slug ?? slugOf(text.headline, 0)
  return { ...draft, state: { is: 'publishing', at: now, slug, attempt: 0 } }
}

/**
 * The next address, when another draft has the one that was tried. A draft that has moved on already stays as it is, and so does one
 * that was published before: its address never changes.
 */
export function tryNextSlug(draft: Draft, taken: string): Draft {
  const { state } = draft
  if (state.is !== 'publishing' || state.slug !== taken || draft.published) return draft
  const attempt = state.attempt + 1
  return { ...draft, state: { ...state, attempt, slug: slugOf(draft.text.headline, attempt) } }
}

/** The release that a draft becomes; null while it is not being published, so that nothing else can make one of it. */
export function releaseOf({ state, text, id, published }: Draft): Release | null {
  if (state.is !== 'publishing') return null
  return {
    ...text,
    slug: state.slug,
    version: (published?.version ?? 0) + 1,
    publishedAt: state.at,
    draftId: id,
    recalls: published?.recalls ?? 0,
    corrections: published?.corrections ?? [],
    withdrawnAt: null,
    rounds: [],
  }
}

/** Our next moment for a draft; null when nothing happens to it by itself. */
export function draftDueAt({ state }: Draft): Temporal.Instant | null {
  switch (state.is) {
    case 'draft':
      return null
    case 'embargoed':
      return state.until
    case 'publishing':
    case 'recalling':
      return state.at
  }
}
