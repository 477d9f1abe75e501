import { Temporal } from 'temporal-polyfill'
import * as v from 'valibot'
import type { Release, ReleaseListing } from '../release.ts'
import type { Changed } from './drafts.ts'
import { pauseAfterConflict, TRIES } from './enquiries.ts'
import { monthKey, NEWSROOM_MONTHS, newsroomPartition, releaseKey, versionKey } from './keys.ts'
import { monthOf, parseListing, parseRelease, parseReservation, releaseItem, versionItem } from './release-item.ts'
import { placeRelease } from './release-place.ts'
import type { Table } from './table.ts'

/** One month of the newsroom and the months that have releases, newest first. */
export type NewsroomPage = {
  listings: ReleaseListing[]
  month: Temporal.PlainYearMonth | null
  months: Temporal.PlainYearMonth[]
}

export type Releases = ReturnType<typeof createReleases>

const monthEntry = v.object({ month: v.string() })
/** Thirty years of months; the archive is one query. */
const MOST_MONTHS = 360
const MOST_LISTINGS = 100
/** A month that has lost its releases is passed over, so many at most. */
const MOST_EMPTY_MONTHS = 12

/** Published releases. Nothing here can reach a draft: drafts have partitions of their own. */
export function createReleases(table: Table) {
  async function read(slug: string): Promise<Release | null> {
    const item = await table.read(releaseKey(slug))
    return item && !parseReservation(item) ? parseRelease(item) : null
  }

  async function listed(month: Temporal.PlainYearMonth): Promise<ReleaseListing[]> {
    const page = await table.query('newsroom', newsroomPartition(month.toString()), { newestFirst: true, limit: MOST_LISTINGS })
    return page.items.map(parseListing)
  }

  return {
    /**
     * A release that is published, withdrawn ones included: `withdrawnAt` says so, and its page must.
     * @returns null for one that is absent, embargoed, recalled or was never there: nobody can tell which
     */
    read,

    /**
     * An earlier version of a release, or the current one by its number.
     * @returns null when the release is not public now, whatever was kept of it
     */
    async readVersion(slug: string, version: number): Promise<Release | null> {
      const current = await read(slug)
      if (!current || version >= current.version) return current?.version === version ? current : null
      const item = await table.read(versionKey(slug, version))
      return item && parseRelease(item)
    },

    /**
     * One month of the newsroom, newest first.
     * @param month left out: the newest month that has releases; a month without any gives an empty list
     */
    async list(month?: Temporal.PlainYearMonth): Promise<NewsroomPage> {
      const known = await table.query('newsroom', NEWSROOM_MONTHS, { newestFirst: true, limit: MOST_MONTHS })
      const months = known.items.map((item) => Temporal.PlainYearMonth.from(v.parse(monthEntry, item).month))
      if (month) return { listings: await listed(month), month, months }
      for (const newest of months.slice(0, MOST_EMPTY_MONTHS)) {
        const listings = await listed(newest)
        if (listings.length > 0) return { listings, month: newest, months }
      }
      return { listings: [], month: months[0] ?? null, months }
    },

    /** Puts a release where none stands; see `placeRelease` for what may stand there. Repeating it is harmless. */
    async publish(release: Release): ReturnType<typeof placeRelease> {
      const month = monthOf(release)
      await table.putNew({ ...monthKey(month), newsroomPk: NEWSROOM_MONTHS, newsroomSk: month, month })
      return placeRelease(table, release)
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
        const conflict = await table.updateVersion(releaseKey(slug), releaseItem(current), releaseItem(decided))
        if (conflict === null) return { is: 'changed', now: decided }
        await pauseAfterConflict(attempt)
      }
      throw new Error('too many changes at once')
    },
  }
}
