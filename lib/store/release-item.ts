import * as v from 'valibot'
import type { Release, ReleaseListing } from '../release.ts'
import { newsroomPartition, releaseKey } from './keys.ts'
import { instant, type Plain, plain, plainDate, sortable } from './stored.ts'

const phone = v.object({ number: v.string(), shown: v.string() })
const contact = v.object({
  name: v.nullable(v.string()),
  role: v.nullable(v.string()),
  emails: v.array(v.string()),
  phones: v.array(phone),
  outOfHours: v.array(phone),
  evidence: v.string(),
})
const listing = { slug: v.string(), headline: v.string(), date: v.nullable(plainDate), publishedAt: instant }
const listingSchema = v.object(listing)
const releaseSchema = v.object({
  ...listing,
  version: v.number(),
  body: v.array(v.string()),
  links: v.array(v.string()),
  contacts: v.array(contact),
})

/** What a form carries of a release, as it stands in an enquiry and in a token. */
export const briefSchema = v.object({
  slug: v.string(),
  version: v.number(),
  headline: v.string(),
  contactName: v.nullable(v.string()),
  contactPhone: v.nullable(phone),
})

/** The month under which the newsroom lists a release: that of its publication, in UTC. */
export function monthOf(release: Release): string {
  return sortable(release.publishedAt).slice(0, 7)
}

/** A published release as an item. Only releases carry newsroom attributes, never drafts. */
export function releaseItem(release: Release): Record<string, Plain> {
  return {
    ...releaseKey(release.slug),
    newsroomPk: newsroomPartition(monthOf(release)),
    newsroomSk: `${sortable(release.publishedAt)}#${release.slug}`,
    ...fields(release),
  }
}

function fields(release: Release): Record<string, Plain> {
  return Object.fromEntries(Object.entries(release).map(([name, value]) => [name, plain(value)]))
}

/** @throws ValiError when the item is not a release: a fault, never a guess */
export function parseRelease(item: unknown): Release {
  return v.parse(releaseSchema, item)
}

/** The same for what the newsroom index projects. */
export function parseListing(item: unknown): ReleaseListing {
  return v.parse(listingSchema, item)
}
