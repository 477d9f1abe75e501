import type { Temporal } from 'temporal-polyfill'
import type { Draft } from '../draft.ts'
import type { DraftId } from '../draft-id.ts'
import { adopt, isRecalledBy, type RecallRefusal, recall, settleRecall } from '../recall.ts'
import type { Release } from '../release.ts'
import { TRIES, tooManyChanges } from './conflict.ts'
import { recalledItem, recallsOf } from './draft-item.ts'
import type { Drafts } from './drafts.ts'
import { versionKey } from './keys.ts'
import { parseRelease } from './release-item.ts'
import { reserveAddress } from './release-place.ts'
import type { Releases } from './releases.ts'
import type { Table } from './table.ts'

export type Recalling = ReturnType<typeof createRecalling>
type Recalled = { is: 'recalled'; id: DraftId } | { is: 'refused'; why: RecallRefusal } | { is: 'absent' }
type Parts = { table: Table; drafts: Drafts; releases: Pick<Releases, 'read'>; clock: () => Temporal.Instant }

/** Keeps what the public had, every version, where only the office reads. */
async function keepVersions(table: Table, draft: Draft, release: Release): Promise<void> {
  for (let version = 1; version < release.version; version++) {
    const item = await table.read(versionKey(release.slug, version))
    if (item) await table.putNew(recalledItem(draft, parseRelease(item)))
  }
  await table.putNew(recalledItem(draft, release))
}

/** @returns the draft as it stands when its release is not public any more; null when somebody else has finished */
async function takeAway({ table, drafts, releases }: Parts, recalling: Draft, slug: string): Promise<Draft | null> {
  let draft = recalling
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const release = await releases.read(slug)
    if (!release || !isRecalledBy(release, draft)) return draft
    if (release.version !== draft.published?.version) {
      const { version } = draft
      const adopted = await drafts.change(draft.id, (current) =>
        current.version === version ? adopt(current, release) : current,
      )
      if (adopted.is !== 'changed') return null
      draft = adopted.now
      continue
    }
    await keepVersions(table, draft, release)
    if (await reserveAddress(table, release)) return draft
  }
  throw tooManyChanges()
}

/** @returns the draft that recalls, or null when an unfinished publication had to be finished first */
async function begin(drafts: Drafts, wanted: Draft, until: Temporal.Instant | null): Promise<Draft | null> {
  const found = await drafts.create(wanted)
  if (!found) return wanted
  const { state } = found
  if (state.is === 'publishing' && recallsOf(found) < recallsOf(wanted)) {
    await drafts.remove(found)
    return null
  }
  const moved = await drafts.change(found.id, (draft) => {
    return draft.state.is === 'recalling' ? { ...draft, state: { ...draft.state, until } } : draft
  })
  return moved.is === 'changed' ? moved.now : null
}

/**
 * The way back from the public: put the draft, which is due at once, then take the release away; the sweep finishes.
 * Of the release stays at its address only that it is its draft's: no text, no version, no place in a list.
 */
export function createRecalling(parts: Parts) {
  const { table, drafts, releases, clock } = parts

  async function finish(recalling: Draft): Promise<void> {
    if (!recalling.published || recalling.state.is !== 'recalling') return
    const { slug } = recalling.published
    const draft = await takeAway(parts, recalling, slug)
    const last = draft?.published?.version ?? 0
    for (let version = 1; version < last; version++) await table.remove(versionKey(slug, version), { draftId: recalling.id })
    await drafts.change(recalling.id, settleRecall)
  }

  return {
    /** Finishes a recall that has begun; as often as one likes. */
    finish,

    /** Takes a published release back. @param until the embargo that it then has */
    async recall(slug: string, until: Temporal.Instant | null): Promise<Recalled> {
      for (let attempt = 0; attempt < TRIES; attempt++) {
        const release = await releases.read(slug)
        if (!release) return { is: 'absent' }
        const wanted = recall(release, until, clock())
        if (typeof wanted === 'string') return { is: 'refused', why: wanted }
        const draft = await begin(drafts, wanted, until)
        if (!draft) continue
        await finish(draft)
        return { is: 'recalled', id: draft.id }
      }
      throw tooManyChanges()
    },
  }
}
