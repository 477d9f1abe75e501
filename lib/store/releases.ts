import { Temporal } from 'temporal-polyfill'
import * as v from 'valibot'
import type { Release, ReleaseListing } from '../release.ts'
import { monthKey, NEWSROOM_MONTHS, newsroomPartition, releaseKey } from './keys.ts'
import { monthOf, parseListing, parseRelease, releaseItem } from './release-item.ts'
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

/** Published releases. Nothing here can reach a draft: drafts have partitions of their own. */
export function createReleases(table: Table) {
  return {
    /** @returns null for a release that is absent, withdrawn or was never there: nobody can tell which */
    async read(slug: string): Promise<Release | null> {
      const item = await table.read(releaseKey(slug))
      return item ? parseRelease(item) : null
    },

    /**
     * One month of the newsroom, newest first.
     * @param month left out: the newest month that has releases; a month without any gives an empty list
     */
    async list(month?: Temporal.PlainYearMonth): Promise<NewsroomPage> {
      const known = await table.query('newsroom', NEWSROOM_MONTHS, { newestFirst: true, limit: MOST_MONTHS })
      const months = known.items.map((item) => Temporal.PlainYearMonth.from(v.parse(monthEntry, item).month))
      const shown = month ?? months[0] ?? null
      if (!shown) return { listings: [], month: null, months }
      const page = await table.query('newsroom', newsroomPartition(shown.toString()), { newestFirst: true, limit: MOST_LISTINGS })
      return { listings: page.items.map(parseListing), month: shown, months }
    },

    /**
     * Puts a release where none stands. Repeating it is harmless.
     * @returns `exists` when the address is taken
     */
    async publish(release: Release): Promise<'published' | 'exists'> {
      const month = monthOf(release)
      await table.putNew({ ...monthKey(month), newsroomPk: NEWSROOM_MONTHS, newsroomSk: month, month })
      return (await table.putNew(releaseItem(release))) === null ? 'published' : 'exists'
    },
  }
}
