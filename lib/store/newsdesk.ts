import type { Temporal } from 'temporal-polyfill'
import { createDrafts } from './drafts.ts'
import { createPublishing } from './publishing.ts'
import { createRecalling } from './recalling.ts'
import { createReleases } from './releases.ts'
import type { Table } from './table.ts'

/** Releases through their whole life, over one table: for the sweep, the command line and the desk, never for the public function. */
export function createNewsdesk(table: Table, clock: () => Temporal.Instant, zone: string) {
  const drafts = createDrafts(table)
  const releases = createReleases(table, zone)
  const recalling = createRecalling({ table, drafts, releases, clock })
  const publishing = createPublishing({ drafts, releases, recalling, clock })
  return { drafts, releases, publishing, recalling }
}
