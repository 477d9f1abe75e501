import type { Posted } from './post-office.ts'
import type { NoticeRow } from './record.ts'
import type { Town } from './town.ts'

type Carried = { reference: string; notice: string }

const isMembers = (value: unknown): value is Carried[] => Array.isArray(value)

/** What a letter tells of: one notice, or all that a digest carries. */
export function carriedBy({ memory }: Pick<Town, 'memory'>, { enquiry: reference, notice }: Posted['tags']): Carried[] {
  if (!reference.startsWith('DG-')) return [{ reference, notice }]
  const members = memory.rows.get(`DIGEST#${reference}\nDIGEST`)?.['members']
  return isMembers(members) ? members : []
}

/** A notice as it stands in the table now. */
export function noticeOf({ record }: Pick<Town, 'record'>, { reference, notice }: Carried): NoticeRow | undefined {
  return record.entries.get(reference)?.enquiry.notices.find(({ id }) => id === notice)
}
