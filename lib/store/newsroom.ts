import { Temporal } from 'temporal-polyfill'
import * as v from 'valibot'
import type { Place } from '../listing.ts'
import type { Release, ReleaseListing } from '../release.ts'
import { NEWSROOM_MONTHS, newsroomPartition, releaseKey, versionKey } from './keys.ts'
import { parseListing, parseRelease, parseReservation, placeKey } from './release-item.ts'
import type { Table } from './table.ts'

type Month = Temporal.PlainYearMonth

/** One page of one month of the newsroom. */
export type NewsroomPage = {
  /** Newest first. */
  listings: ReleaseListing[]
  /** Null while nothing has ever been published. */
  month: Month | null
  /** This month and the twelve before it that have releases, newest first. */
  months: Month[]
  /** Where the list goes on: further in this month, or with the month before; null at its end. */
  older: { month: Month; after: Place | null } | null
}

export type Newsroom = ReturnType<typeof createNewsroom>

const monthEntry = v.object({ month: v.string() })
const PAGE = 20
/** Months beside a list. One more is asked for than stand there; all together are less than the smallest read. */
const WINDOW = 13
/** Thirty years of months; the archive is one query. */
const MOST_MONTHS = 360

/** What the public may read of releases, and the one gate to it. Nothing here can reach a draft: drafts have partitions of their own. */
export function createNewsroom(table: Table) {
  async function read(slug: string): Promise<Release | null> {
    const item = await table.read(releaseKey(slug))
    return item && !parseReservation(item) ? parseRelease(item) : null
  }

  async function monthsUpTo(month: Month | undefined, limit: number): Promise<Month[]> {
    const bounds = month === undefined ? {} : { to: month.toString() }
    const page = await table.query('newsroom', NEWSROOM_MONTHS, { newestFirst: true, limit, ...bounds })
    return page.items.map((item) => Temporal.PlainYearMonth.from(v.parse(monthEntry, item).month))
  }

  /** One entry more than a page has: it tells whether the list goes on. */
  async function listed(month: Month, place: Place | null): Promise<ReleaseListing[]> {
    const newsroomPk = newsroomPartition(month.toString())
    const after = place && { newsroomPk, newsroomSk: placeKey(place), ...releaseKey(place.slug) }
    const page = await table.query('newsroom', newsroomPk, { newestFirst: true, limit: PAGE + 1, after })
    return page.items.map(parseListing)
  }

  /** A place behind which nothing stands is no place: the month begins anew. */
  async function listedFrom(month: Month, place: Place | null): Promise<ReleaseListing[]> {
    const listings = await listed(month, place)
    return place && listings.length === 0 ? listed(month, null) : listings
  }

  return {
    /**
     * A release that is published, withdrawn ones included: `withdrawnAt` says so, and its page must.
     * @returns null for one that is absent, embargoed, recalled or was never there: nobody can tell which
     */
    read,

    /** An earlier version of a release that is public now; null when it has none of that number since it was last published. */
    async earlier(current: Release, version: number): Promise<Release | null> {
      if (!Number.isSafeInteger(version) || version < 1 || version >= current.version) return null
      const item = await table.read(versionKey(current.slug, version))
      return item && parseRelease(item)
    },

    /**
     * One page of the list, newest first: two queries, however many releases there are.
     * @param month left out: the newest month that has releases; a month without any gives an empty list
     * @param after where the page before ended
     */
    async list(month?: Month, after: Place | null = null): Promise<NewsroomPage> {
      const months = await monthsUpTo(month, WINDOW)
      if (month) return pageOf(months, month, await listedFrom(month, after))
      for (const newest of months) {
        const listings = await listed(newest, null)
        if (listings.length > 0) return pageOf(months, newest, listings)
      }
      return { listings: [], month: months[0] ?? null, months, older: null }
    },

    /** The newest releases of all, for the feed: from as many months as it takes, at most thirteen. */
    async latest(): Promise<ReleaseListing[]> {
      const listings: ReleaseListing[] = []
      for (const month of await monthsUpTo(undefined, WINDOW)) {
        listings.push(...(await listed(month, null)))
        if (listings.length >= PAGE) break
      }
      return listings.slice(0, PAGE)
    },

    /** Every month that has had releases, newest first. */
    months: () => monthsUpTo(undefined, MOST_MONTHS),
  }
}

function pageOf(months: Month[], month: Month, found: ReleaseListing[]): NewsroomPage {
  const listings = found.slice(0, PAGE)
  const last = listings.at(-1)
  const before = months.find((one) => Temporal.PlainYearMonth.compare(one, month) < 0)
  const isMore = found.length > PAGE && last
  const older = isMore ? { month, after: last } : before ? { month: before, after: null } : null
  return { listings, month, months, older }
}
