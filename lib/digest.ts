import type { Temporal } from 'temporal-polyfill'
import { type DigestId, parseDigestId } from './digest-id.ts'
import { deadlineOf, type Enquiry, type Reference } from './enquiry.ts'
import type { RungName } from './ladder.ts'

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

/** @param randomBytes 16 bytes */
export function newDigest(randomBytes: Uint8Array, members: Member[], at: Temporal.Instant): Digest {
  const id = parseDigestId(`DG-${Buffer.from(randomBytes).toString('hex')}`)
  if (!id) throw new TypeError('a digest takes 16 random bytes')
  return { id, at, members, expiresAt: at.add({ hours: 24 * KEPT_DAYS }) }
}

/** The enquiries of a digest in the order in which they have to be answered: by deadline, "as soon as possible" first, none last. */
export function byDeadline(enquiries: readonly Enquiry[]): Enquiry[] {
  return enquiries.toSorted((a, b) => momentOf(a) - momentOf(b) || order(a, b))
}

/** Those that may stand in one letter: at most `MOST_MEMBERS` of one release, one addressee and one step of the ladder. */
export function grouped<Waiting extends { slug: string; address: string; rung: RungName }>(
  waiting: readonly Waiting[],
): Waiting[][] {
  const groups = Object.values(Object.groupBy(waiting, ({ slug, address, rung }) => [slug, address, rung].join('\n')))
  return groups.flatMap((group = []) => {
    const letters = Math.ceil(group.length / MOST_MEMBERS)
    return Array.from({ length: letters }, (_, index) => group.slice(index * MOST_MEMBERS, (index + 1) * MOST_MEMBERS))
  })
}

function order(a: Enquiry, b: Enquiry): number {
  return a.receivedAt.epochMilliseconds - b.receivedAt.epochMilliseconds
}

function momentOf(enquiry: Enquiry): number {
  const deadline = deadlineOf(enquiry)
  if (deadline.is === 'at') return deadline.at.epochMilliseconds
  return deadline.is === 'asap' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
}
