import type { Draft } from '../draft.ts'
import type { DraftId } from '../draft-id.ts'
import { pauseAfterConflict, TRIES, tooManyChanges } from './conflict.ts'
import { type DraftListing, draftItem, expectedOf, parseDraft, parseDraftListing } from './draft-item.ts'
import { DRAFTS_PARTITION, draftKey } from './keys.ts'
import type { Table } from './table.ts'
import { wholePartition } from './whole-partition.ts'

export type Drafts = ReturnType<typeof createDrafts>

/** What came of a wish to change something: a rule refused it, or it is gone. */
export type Changed<Thing, Refusal extends string> =
  | { is: 'changed'; now: Thing }
  | { is: 'refused'; why: Refusal }
  | { is: 'absent' }

/** Releases that the public may not see. The public function's role cannot read their partitions. */
export function createDrafts(table: Table) {
  async function read(id: DraftId): Promise<Draft | null> {
    const item = await table.read(draftKey(id))
    return item && parseDraft(item)
  }

  return {
    /** A consistent read. */
    read,

    /** @returns the draft that stands at the id already, or null when the new one was kept */
    async create(draft: Draft): Promise<Draft | null> {
      const conflict = await table.putNew(draftItem(draft))
      return conflict && parseDraft(conflict)
    },

    /**
     * Changes a draft by a rule, by version: reads it, decides, writes if nobody else has, else decides again.
     * @param decide gives the very same draft when there is nothing to change, or a refusal
     * @throws after eight lost races
     */
    async change<Refusal extends string = never>(
      id: DraftId,
      decide: (draft: Draft) => Draft | Refusal,
    ): Promise<Changed<Draft, Refusal>> {
      for (let attempt = 0; attempt < TRIES; attempt++) {
        const current = await read(id)
        if (!current) return { is: 'absent' }
        const decided = decide(current)
        if (typeof decided === 'string') return { is: 'refused', why: decided }
        if (decided === current) return { is: 'changed', now: current }
        const after = { ...decided, version: current.version + 1 }
        if ((await table.updateVersion(draftKey(id), draftItem(current), draftItem(after))) === null)
          return { is: 'changed', now: after }
        await pauseAfterConflict(attempt)
      }
      throw tooManyChanges()
    },

    /** Deletes the draft in exactly this state; one that has changed, or gone, stays as it is. */
    async remove(draft: Draft): Promise<void> {
      await table.remove(draftKey(draft.id), expectedOf(draft))
    },

    /** All drafts, oldest first: one partition of the desk's index, no scan. */
    async list(): Promise<DraftListing[]> {
      const items = await wholePartition(table, 'desk', DRAFTS_PARTITION)
      return items.flatMap((item) => parseDraftListing(item) ?? [])
    },
  }
}
