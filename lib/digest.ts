import type { Temporal } from 'temporal-polyfill'
import { type Deadline, type Enquiry, latestWords, type Reference } from './enquiry.ts'

/** `DG-` and 32 hex digits: 128 random bits. It stands where a reference stands in the tags of a letter. */
export type DigestId = string & { readonly __brand: 'digest-id' }

/** One notice that a digest settles. */
export type Member = { reference: Reference; notice: string }

/**
 * One letter about many enquiries: to one person, about one release. The list is written before anything is sent,
 * so that what SES says of the letter finds its way to every enquiry in it.
 */
export type Digest = { id: DigestId; at: Temporal.Instant; members: Member[]; expiresAt: Temporal.Instant }

/** So many enquiries about one release within `BURST_MINUTES` each have a letter of their own; what comes then is gathered. */
export const SINGLE_IN_A_BURST = 3
export const BURST_MINUTES = 5
/** Enquiries in one digest: what can still be worked through, far below what a mail server takes. */
export const MOST_MEMBERS = 100
/** SES tells of a letter for days at most. */
const KEPT_DAYS = 14

const FORM = /^DG-[0-9a-f]{32}$/

/** @param randomBytes 16 bytes */
export function newDigest(randomBytes: Uint8Array, members: Member[], at: Temporal.Instant): Digest {
  const id = parseDigestId(`DG-${Buffer.from(randomBytes).toString('hex')}`)
  if (!id) throw new TypeError('a digest takes 16 random bytes')
  return { id, at, members, expiresAt: at.add({ hours: 24 * KEPT_DAYS }) }
}

/** @returns null for a text that is no id of a digest */
export function parseDigestId(text: string): DigestId | null {
  return isDigestId(text) ? text : null
}

function isDigestId(text: string): text is DigestId {
  return FORM.test(text)
}

/** The enquiries of a digest in the order in which they have to be answered: by deadline, "as soon as possible" first, none last. */
export function byDeadline(enquiries: readonly Enquiry[], deadlineOf = latestDeadline): Enquiry[] {
  const moment = (enquiry: Enquiry) => momentOf(deadlineOf(enquiry))
  return enquiries.toSorted((a, b) => moment(a) - moment(b) || order(a, b))
}

/** Those that may stand in one letter: at most `MOST_MEMBERS` of one release and one addressee. */
export function grouped<Waiting extends { slug: string; address: string }>(waiting: readonly Waiting[]): Waiting[][] {
  const groups = Object.values(Object.groupBy(waiting, ({ slug, address }) => `${slug}\n${address}`))
  return groups.flatMap((group = []) => {
    const letters = Math.ceil(group.length / MOST_MEMBERS)
    return Array.from({ length: letters }, (_, index) => group.slice(index * MOST_MEMBERS, (index + 1) * MOST_MEMBERS))
  })
}

function latestDeadline(enquiry: Enquiry): Deadline {
  return latestWords(enquiry).deadline
}

function order(a: Enquiry, b: Enquiry): number {
  return a.receivedAt.epochMilliseconds - b.receivedAt.epochMilliseconds
}

function momentOf(deadline: Deadline): number {
  if (deadline.is === 'at') return deadline.at.epochMilliseconds
  return deadline.is === 'asap' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
}
