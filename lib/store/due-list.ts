import type { Temporal } from 'temporal-polyfill'
import * as v from 'valibot'
import { type DraftId, parseDraftId } from '../draft-id.ts'
import type { Reference } from '../enquiry.ts'
import { parseReference } from '../reference.ts'
import { DRAFTS_DUE_PARTITION, duePartition, PREFIX, SHARDS } from './keys.ts'
import { sortable } from './stored.ts'
import type { Table } from './table.ts'

/** Something that owes somebody something now. */
export type Due =
  | { is: 'enquiry'; id: Reference }
  | { is: 'draft'; id: DraftId }
  | { is: 'release'; id: string }
  | { is: 'rota'; id: null }

export type DueList = ReturnType<typeof createDueList>

const entry = v.object({ pk: v.string() })
const PAGE = 50

/** What the sweep must look at. The index lags: whoever acts on an entry reads the thing itself first. */
export function createDueList(table: Table) {
  /** Everything that is due, drafts first, most overdue first within each partition, a page at a time. */
  return async function* due(now: Temporal.Instant): AsyncGenerator<Due[]> {
    for (const partition of [DRAFTS_DUE_PARTITION, ...SHARDS.map(duePartition)]) {
      let after: Record<string, unknown> | null = null
      do {
        const page = await table.query('due', partition, { to: `${sortable(now)}~`, limit: PAGE, after })
        yield page.items.flatMap((item) => dueIn(v.parse(entry, item).pk))
        after = page.next
      } while (after)
    }
  }
}

/** What a key names: the prefix of its partition says what kind of thing. */
function dueIn(pk: string): Due[] {
  const rest = pk.slice(pk.indexOf('#') + 1)
  if (pk.startsWith(PREFIX.release)) return [{ is: 'release', id: rest }]
  if (pk.startsWith(PREFIX.rota)) return [{ is: 'rota', id: null }]
  const draft = pk.startsWith(PREFIX.draft) ? parseDraftId(rest) : null
  if (draft) return [{ is: 'draft', id: draft }]
  const reference = pk.startsWith(PREFIX.enquiry) ? parseReference(rest) : null
  return reference ? [{ is: 'enquiry', id: reference }] : []
}
