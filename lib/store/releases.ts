import { monthOf } from '../listing.ts'
import type { Release } from '../release.ts'
import { pauseAfterConflict, TRIES, tooManyChanges } from './conflict.ts'
import type { Changed } from './drafts.ts'
import { monthKey, NEWSROOM_MONTHS, releaseKey, WITHDRAWN_PARTITION } from './keys.ts'
import { createNewsroom } from './newsroom.ts'
import { releaseItem, versionItem, withdrawnSlug } from './release-item.ts'
import { placeRelease } from './release-place.ts'
import type { Table } from './table.ts'
import { wholePartition } from './whole-partition.ts'

export type Releases = ReturnType<typeof createReleases>

/**
 * Published releases, to read and to change. Nothing here can reach a draft: drafts have partitions of their own.
 * @param zone on whose calendar a release has its month
 */
export function createReleases(table: Table, zone: string) {
  const newsroom = createNewsroom(table)
  const { read } = newsroom

  return {
    ...newsroom,

    /**
     * An earlier version of a release, or the current one by its number.
     * @returns null when the release is not public now, whatever was kept of it
     */
    async readVersion(slug: string, version: number): Promise<Release | null> {
      const current = await read(slug)
      return current?.version === version ? current : current && newsroom.earlier(current, version)
    },

    /** Every withdrawn release, the latest first: one partition of the desk's index, then each release. */
    async withdrawn(): Promise<Release[]> {
      const entries = await wholePartition(table, 'desk', WITHDRAWN_PARTITION)
      const releases = await Promise.all(entries.toReversed().map((entry) => read(withdrawnSlug(entry))))
      return releases.filter((release) => release !== null)
    },

    /** Puts a release where none stands; see `placeRelease` for what may stand there. Repeating it is harmless. */
    async publish(release: Release): ReturnType<typeof placeRelease> {
      const month = monthOf(release, zone).toString()
      await table.putNew({ ...monthKey(month), newsroomPk: NEWSROOM_MONTHS, newsroomSk: month, month })
      return placeRelease(table, release, zone)
    },

    /**
     * Changes a published release by a rule. The version that stood is kept first, then the new one written if nobody else has.
     * @param decide gives the very same release when there is nothing to change, or a refusal
     * @throws after eight lost races
     */
    async change<Refusal extends string = never>(
      slug: string,
      decide: (release: Release) => Release | Refusal,
    ): Promise<Changed<Release, Refusal>> {
      for (let attempt = 0; attempt < TRIES; attempt++) {
        const current = await read(slug)
        if (!current) return { is: 'absent' }
        const decided = decide(current)
        if (typeof decided === 'string') return { is: 'refused', why: decided }
        if (decided === current) return { is: 'changed', now: current }
        if (decided.version !== current.version) await table.putNew(versionItem(current))
        const conflict = await table.updateVersion(releaseKey(slug), releaseItem(current, zone), releaseItem(decided, zone))
        if (conflict === null) return { is: 'changed', now: decided }
        await pauseAfterConflict(attempt)
      }
      throw tooManyChanges()
    },
  }
}
