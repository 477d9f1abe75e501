import * as v from 'valibot'
import { parseDraftId } from '../draft-id.ts'
import { listingOf, monthOf, type Place } from '../listing.ts'
import type { Confirmation, Release, ReleaseContact, ReleaseListing } from '../release.ts'
import { phoneSchema } from '../release-brief.ts'
import { releaseDueAt } from '../round.ts'
import { duePartition, newsroomPartition, PREFIX, releaseKey, shardOf, versionKey, WITHDRAWN_PARTITION } from './keys.ts'
import { facts, idBy, instant, type Plain, plainDate, sortable } from './stored.ts'

const contact = v.object({
  name: v.nullable(v.string()),
  role: v.nullable(v.string()),
  emails: v.array(v.string()),
  phones: v.array(phoneSchema),
  outOfHours: v.array(phoneSchema),
  evidence: v.string(),
  confirmed: v.optional(v.nullable(v.object({ by: v.string(), at: instant }))),
})
const language = v.optional(v.string(), 'en')
const listing = { slug: v.string(), headline: v.string(), date: v.nullable(plainDate), publishedAt: instant, language }
/** Entries from before there were summaries have none, and were not corrected as far as the lists know. */
const listingSchema = v.object({ ...listing, summary: v.optional(v.string(), ''), updatedAt: v.optional(instant) })
const correction = v.object({ at: instant, note: v.string(), version: v.number() })
const round = v.object({
  kind: v.picklist(['correction', 'withdrawal']),
  version: v.number(),
  from: instant,
  reached: v.nullable(v.string()),
})

/** Who confirmed the contacts of releases from before confirmations were kept: whoever published them. */
const PUBLISHER = 'publisher'

export const draftIdSchema = idBy(parseDraftId, 'not a draft id')
export const correctionsSchema = v.optional(v.array(correction), [])
/** What people write of a release; fields that older items do not have get the value that they meant then. */
export const textSchema = v.object({
  headline: v.string(),
  body: v.array(v.string()),
  links: v.array(v.string()),
  date: v.nullable(plainDate),
  contacts: v.array(contact),
  language,
  closesAt: v.optional(v.nullable(instant), null),
})
const releaseSchema = v.object({
  ...listing,
  ...textSchema.entries,
  version: v.number(),
  draftId: v.optional(v.nullable(draftIdSchema), null),
  recalls: v.optional(v.number(), 0),
  corrections: correctionsSchema,
  withdrawnAt: v.optional(v.nullable(instant), null),
  rounds: v.optional(v.array(round), []),
})

/** Order of a month's list. */
export function placeKey({ publishedAt, slug }: Place): string {
  return `${sortable(publishedAt)}#${slug}`
}

/**
 * A published release as an item. Only releases carry newsroom attributes, never drafts, and a withdrawn one no more: it is in
 * the office's list of them.
 * @param zone in which its month is told
 */
export function releaseItem(release: Release, zone: string): Record<string, Plain> {
  const newsroom = {
    newsroomPk: newsroomPartition(monthOf(release, zone).toString()),
    newsroomSk: placeKey(release),
    ...facts(listingOf(release)),
  }
  const { withdrawnAt, slug } = release
  const due = releaseDueAt(release)
  return {
    ...releaseKey(release.slug),
    ...(withdrawnAt ? { deskPk: WITHDRAWN_PARTITION, deskSk: `${sortable(withdrawnAt)}#${slug}` } : newsroom),
    ...(due ? { duePk: duePartition(shardOf(release.slug)), dueSk: `${sortable(due)}#${release.slug}` } : {}),
    ...facts(release),
  }
}

/** The address of a release in the office's list of withdrawn ones. */
export function withdrawnSlug(entry: unknown): string {
  return v.parse(v.object({ pk: v.string() }), entry).pk.slice(PREFIX.release.length)
}

/** A version of a release that a later one has replaced: in no index and owing nothing. */
export function versionItem(release: Release): Record<string, Plain> {
  return { ...versionKey(release.slug, release.version), ...facts({ ...release, rounds: [] }) }
}

/**
 * What is left at the address of a recalled release: the draft that it belongs to, so that no other draft takes the address,
 * and how often it has been recalled, so that a worker of an earlier publication cannot put it back.
 */
export function reservationItem({ slug, draftId, recalls }: Release): Record<string, Plain> {
  return { ...releaseKey(slug), reserved: true, draftId, recalls: recalls + 1 }
}

const reservation = v.object({ reserved: v.literal(true), draftId: v.string(), recalls: v.number() })

/** The reservation that an item is; null for a release. */
export function parseReservation(item: unknown): v.InferOutput<typeof reservation> | null {
  const parsed = v.safeParse(reservation, item)
  return parsed.success ? parsed.output : null
}

/** @throws ValiError when the item is not a release: a fault, never a guess */
export function parseRelease(item: unknown): Release {
  const release = v.parse(releaseSchema, item)
  return { ...release, contacts: contactsOf(release.contacts, { by: PUBLISHER, at: release.publishedAt }) }
}

/** @param unsaid what a contact is whose item says nothing of a confirmation */
export function contactsOf(stored: v.InferOutput<typeof contact>[], unsaid: Confirmation | null): ReleaseContact[] {
  return stored.map(({ confirmed, ...one }) => ({ ...one, confirmed: confirmed === undefined ? unsaid : confirmed }))
}

/** The same for what the newsroom index projects. */
export function parseListing(item: unknown): ReleaseListing {
  const { updatedAt, ...listed } = v.parse(listingSchema, item)
  return { ...listed, updatedAt: updatedAt ?? listed.publishedAt }
}
