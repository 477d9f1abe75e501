import type { Temporal } from 'temporal-polyfill'
import * as v from 'valibot'
import type { Enquiry, Reference } from '../enquiry.ts'
import { parseReference } from '../reference.ts'
import { parseQueueEntry, type QueueEntry } from './enquiry-item.ts'
import { openDeskPartition, reporterPartition, SHARDS } from './keys.ts'
import { isExpired, sortable } from './stored.ts'
import type { Table } from './table.ts'
import { tracesOf } from './traces.ts'
import { wholePartition } from './whole-partition.ts'

export type EnquiryLists = ReturnType<typeof createEnquiryLists>

const reporterEntry = v.object({ pk: v.string(), alike: v.string() })

/** Two posts with the same words so close together are one enquiry. */
const SAME_ENQUIRY_HOURS = 24

/** What is found through the indexes. They lag: whoever acts on an entry reads the enquiry itself first. */
export function createEnquiryLists(table: Table, addressKeys: readonly Uint8Array[], clock: () => Temporal.Instant) {
  return {
    /** The open enquiries by deadline, all shards together. */
    async queue(): Promise<QueueEntry[]> {
      const pages = await Promise.all(SHARDS.map((shard) => wholePartition(table, 'desk', openDeskPartition(shard))))
      const live = pages.flat().filter((item) => !isExpired(item, clock()))
      return live.toSorted((a, b) => String(a['deskSk']).localeCompare(String(b['deskSk']))).map(parseQueueEntry)
    },

    /** Earlier enquiries of the same reporter about the same release with the same question, within a day; oldest first. */
    async alike(enquiry: Enquiry): Promise<Reference[]> {
      const to = `${sortable(enquiry.receivedAt)}#${enquiry.reference}`
      const from = sortable(enquiry.receivedAt.subtract({ hours: SAME_ENQUIRY_HOURS }))
      const found = addressKeys.map(async (key) => {
        const { address, alike } = tracesOf(enquiry, key)
        const { items } = await table.query('reporter', reporterPartition(address), { from, to, limit: 50 })
        return items.map((item) => v.parse(reporterEntry, item)).filter((item) => item.alike === alike)
      })
      const references = (await Promise.all(found)).flat().flatMap(({ pk }) => referenceIn(pk))
      return references.filter((reference) => reference !== enquiry.reference)
    },
  }
}

function referenceIn(pk: string): Reference[] {
  const reference = parseReference(pk.slice(pk.indexOf('#') + 1))
  return reference ? [reference] : []
}
