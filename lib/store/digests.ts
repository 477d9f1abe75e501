import type { Temporal } from 'temporal-polyfill'
import * as v from 'valibot'
import { BURST_MINUTES, type Digest, SINGLE_IN_A_BURST } from '../digest.ts'
import { type DigestId, parseDigestId } from '../digest-id.ts'
import type { Enquiry } from '../enquiry.ts'
import { parseReference } from '../reference.ts'
import { aboutPartition, burstKey, digestKey } from './keys.ts'
import { facts, idBy, instant, isExpired, sortable, toTtl, ttl } from './stored.ts'
import type { Table } from './table.ts'

export type Digests = ReturnType<typeof createDigests>

const schema = v.object({
  id: idBy(parseDigestId, 'not a digest'),
  at: instant,
  members: v.array(v.object({ reference: idBy(parseReference, 'not a reference'), notice: v.string() })),
  expiresAt: ttl,
})

/** So many that wait are not left to the next sweep: at 80 enquiries a second that is one letter every other second. */
const GATHERED_AT = 50

/** Letters about many enquiries, each kept before it is sent, and how it is known that there are many. */
export function createDigests(table: Pick<Table, 'putNew' | 'read' | 'query' | 'count'>, clock: () => Temporal.Instant) {
  return {
    /** Keeps the list of a digest. @throws when its id is taken, which 128 random bits never are */
    async keep(digest: Digest): Promise<void> {
      const item = { ...digestKey(digest.id), ...facts(digest), expiresAt: toTtl(digest.expiresAt) }
      if (await table.putNew(item)) throw new Error('a digest with this id is kept already')
    },

    /** A consistent read; null when there is none, or it is no longer kept. */
    async read(id: DigestId): Promise<Digest | null> {
      const item = await table.read(digestKey(id))
      return item && !isExpired(item, clock()) ? v.parse(schema, item) : null
    },

    /** Counts an enquiry that has come to wait for a digest. @returns whether so many wait that somebody must gather them now */
    async isTurn(): Promise<boolean> {
      const now = clock()
      const hour = now.toString({ smallestUnit: 'minute' }).slice(0, 'yyyy-mm-ddThh'.length)
      return (await table.count(burstKey(hour), 'waiting', toTtl(now.add({ hours: 2 })))) % GATHERED_AT === 0
    },

    /**
     * Whether so many others have just asked about the same release that this enquiry is gathered with more. The index lags: some
     * more stay single.
     */
    async isInABurst({
      release,
      receivedAt,
      reference,
    }: Pick<Enquiry, 'release' | 'receivedAt' | 'reference'>): Promise<boolean> {
      if (!release) return false
      const from = sortable(receivedAt.subtract({ minutes: BURST_MINUTES }))
      const to = `${sortable(receivedAt)}#${reference}`
      const { items } = await table.query('about', aboutPartition(release.slug), { from, to, limit: SINGLE_IN_A_BURST + 1 })
      return items.filter(({ aboutSk }) => aboutSk !== to).length >= SINGLE_IN_A_BURST
    },
  }
}
