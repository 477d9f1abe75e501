import type { Temporal } from 'temporal-polyfill'
import * as v from 'valibot'
import type { Reference } from '../enquiry.ts'
import { parseReference } from '../reference.ts'
import type { Round } from '../release.ts'
import { dueRound, moveOn, newsAddress, owe } from '../round.ts'
import type { Enquiries } from './enquiries.ts'
import { aboutPartition, PREFIX, toldKey } from './keys.ts'
import type { Releases } from './releases.ts'
import { toTtl } from './stored.ts'
import type { Table } from './table.ts'
import { addressHash } from './traces.ts'

export type Rounds = ReturnType<typeof createRounds>

type Parts = {
  table: Table
  addressKeys: readonly Uint8Array[]
  enquiries: Pick<Enquiries, 'read' | 'change'>
  releases: Pick<Releases, 'read' | 'change'>
  clock: () => Temporal.Instant
}

const PAGE = 25
const AT_ONCE = 5
const aboutEntry = v.object({ pk: v.string(), aboutSk: v.string() })

/**
 * Tells everybody who asked about a release that it was corrected or withdrawn: page by page through those who asked, a notice into
 * one enquiry of each person. The place reached stands on the release; who is told is an item a person, put if absent. So a crash
 * anywhere, a second worker or a whole second run give nobody a second notice.
 */
export function createRounds({ table, addressKeys, enquiries, releases, clock }: Parts) {
  async function tell(slug: string, round: Round, reference: Reference): Promise<void> {
    const enquiry = await enquiries.read(reference)
    const address = enquiry && newsAddress(enquiry, round)
    if (!enquiry || address === null) return
    const told = toldKey(slug, round.version, addressHash(address, addressKeys[0]))
    const conflict = await table.putNew({ ...told, reference, expiresAt: toTtl(enquiry.expiresAt) })
    if (conflict && conflict['reference'] !== reference) return
    await enquiries.change(reference, (current) => owe(current, round, clock()), enquiry)
  }

  /** @returns the place reached; null at the end of the list */
  async function page(slug: string, round: Round): Promise<string | null> {
    const range = round.reached === null ? {} : { from: `${round.reached}~` }
    const { items, next } = await table.query('about', aboutPartition(slug), { ...range, limit: PAGE })
    const entries = items.map((item) => v.parse(aboutEntry, item))
    for (let start = 0; start < entries.length; start += AT_ONCE) {
      const some = entries
        .slice(start, start + AT_ONCE)
        .flatMap(({ pk }) => parseReference(pk.slice(PREFIX.enquiry.length)) ?? [])
      await Promise.all(some.map((reference) => tell(slug, round, reference)))
    }
    return next ? (entries.at(-1)?.aboutSk ?? null) : null
  }

  return {
    /** Works on what is due for a release until it is done or the time is up. */
    async work(slug: string, hasTime: () => boolean): Promise<'done' | 'out-of-time'> {
      for (;;) {
        const release = await releases.read(slug)
        const round = release && dueRound(release, clock())
        if (!round) return 'done'
        if (!hasTime()) return 'out-of-time'
        const reached = await page(slug, round)
        await releases.change(slug, (current) => moveOn(current, round, reached) ?? current)
      }
    },
  }
}
