import { Temporal } from 'temporal-polyfill'
import { later } from './instant.ts'
import type { Release, ReleaseListing } from './release.ts'
import { shortened } from './shortened.ts'
import { isSlug } from './slug.ts'

/** Characters; twenty of them and their headlines cost a list page two or three read units. */
const LONGEST_SUMMARY = 400

/** What the lists and the feed say of a release. */
export function listingOf(release: Release): ReleaseListing {
  const { slug, headline, date, publishedAt, language, body } = release
  const [first = ''] = body
  return {
    slug,
    headline,
    date,
    publishedAt,
    language,
    summary: shortened(first, LONGEST_SUMMARY),
    updatedAt: updatedAt(release),
  }
}

/** The month in whose list a release stands: that of its publication on the organisation's calendar. @param zone IANA zone */
export function monthOf({ publishedAt }: Pick<Release, 'publishedAt'>, zone: string): Temporal.PlainYearMonth {
  return publishedAt.toZonedDateTimeISO(zone).toPlainDate().toPlainYearMonth()
}

/** When the public last saw other words of a release. Corrections from before a recall are older than its publication. */
export function updatedAt({ publishedAt, corrections }: Pick<Release, 'publishedAt' | 'corrections'>): Temporal.Instant {
  return later(corrections.at(-1)?.at ?? publishedAt, publishedAt)
}

/** A place between two releases of a list, newest first: just after this one, whether it still stands there or not. */
export type Place = Pick<Release, 'publishedAt' | 'slug'>

/** As it stands in an address. It says nothing that the list itself did not say. */
export function placeText({ publishedAt, slug }: Place): string {
  return `${publishedAt.epochMilliseconds}.${slug}`
}

/** @returns null for a text that is no place: such an address shows the list from its beginning */
export function parsePlace(text: string): Place | null {
  const [, milliseconds = '', slug = ''] = /^(\d{1,14})\.([a-z0-9-]+)$/.exec(text) ?? []
  return isSlug(slug) ? { publishedAt: Temporal.Instant.fromEpochMilliseconds(Number(milliseconds)), slug } : null
}
