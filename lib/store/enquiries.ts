import type { Temporal } from 'temporal-polyfill'
import type { Enquiry, Reference } from '../enquiry.ts'
import { pauseAfterConflict, TRIES, tooManyChanges } from './conflict.ts'
import { enquiryItem, parseEnquiry } from './enquiry-item.ts'
import type { Item } from './expressions.ts'
import { enquiryKey, eventKey } from './keys.ts'
import { isExpired, plain, toTtl } from './stored.ts'
import type { Table } from './table.ts'

export type Enquiries = ReturnType<typeof createEnquiries>

/** Events kept in the item; older ones move to items of their own before they leave it. */
const LIVE_EVENTS = 20

function eventItem(enquiry: Enquiry, event: Enquiry['events'][number]): Item {
  const { number, at, what, by, note } = event
  return { ...eventKey(enquiry.reference, number), number, at: plain(at), what, by, note, expiresAt: toTtl(enquiry.expiresAt) }
}

/**
 * Writes a decided change over the enquiry it was decided on.
 * @returns what was written, or the enquiry that somebody else wrote in between (null when it is gone)
 */
export async function replaceEnquiry(
  table: Table,
  before: Enquiry,
  decided: Enquiry,
): Promise<{ written: Enquiry } | { found: Enquiry | null }> {
  for (const event of decided.events.slice(0, -LIVE_EVENTS)) await table.putNew(eventItem(before, event))
  const after = { ...decided, events: decided.events.slice(-LIVE_EVENTS), version: before.version + 1 }
  const conflict = await table.updateVersion(enquiryKey(before.reference), enquiryItem(before), enquiryItem(after))
  if (conflict === null) return { written: after }
  return { found: 'pk' in conflict ? parseEnquiry(conflict) : null }
}

/** Enquiries that stand in the table. Each is one item, and every change is one conditional update of it. */
export function createEnquiries(table: Table, clock: () => Temporal.Instant) {
  async function read(reference: Reference): Promise<Enquiry | null> {
    const item = await table.read(enquiryKey(reference))
    return item && !isExpired(item, clock()) ? parseEnquiry(item) : null
  }

  return {
    /** A consistent read; null when the enquiry does not exist or its retention is over. */
    read,

    /**
     * Changes an enquiry by a rule: reads it, decides, writes if nobody else has, else decides again.
     * @param decide gives null when there is nothing to change
     * @param known the enquiry as last seen, which saves a read; if it is stale, the write fails and shows the newer one
     * @returns the enquiry as written; null when it is gone or nothing was to change
     * @throws after eight lost races
     */
    async change(reference: Reference, decide: (enquiry: Enquiry) => Enquiry | null, known?: Enquiry): Promise<Enquiry | null> {
      let current = known ?? (await read(reference))
      for (let attempt = 0; attempt < TRIES; attempt++) {
        const decided = current && decide(current)
        if (!current || !decided) return null
        const result = await replaceEnquiry(table, current, decided)
        if ('written' in result) return result.written
        current = result.found
        await pauseAfterConflict(attempt)
      }
      throw tooManyChanges()
    },
  }
}
