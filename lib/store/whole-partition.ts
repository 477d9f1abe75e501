import type { IndexName } from './keys.ts'
import type { Table } from './table.ts'

/** Every entry of one partition of an index, in its order, however many pages that takes. */
export async function wholePartition(table: Table, index: IndexName, partition: string): Promise<Record<string, unknown>[]> {
  const items: Record<string, unknown>[] = []
  let after: Record<string, unknown> | null = null
  do {
    const page = await table.query(index, partition, { after })
    items.push(...page.items)
    after = page.next
  } while (after)
  return items
}
