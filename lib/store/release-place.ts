import type { Release } from '../release.ts'
import { parseReservation, releaseItem, reservationItem } from './release-item.ts'
import type { Table } from './table.ts'

/**
 * What came of putting a release at its address. `exists`: this very publication stands there already. `taken`: another draft has the address.
 * `recalled`: the publication was taken back meanwhile, so whoever puts it is too late.
 */
export type Placed = 'published' | 'exists' | 'taken' | 'recalled'

/** Puts a release at its address if the address is free, or kept for its draft since the last recall. */
export async function placeRelease(table: Table, release: Release, zone: string): Promise<Placed> {
  const item = releaseItem(release, zone)
  const conflict = await table.putNew(item)
  if (conflict === null) return 'published'
  const outcome = outcomeOf(conflict, release)
  if (outcome !== 'kept-for-it') return outcome
  const { draftId, recalls } = release
  const other = await table.replace(item, { reserved: true, draftId, recalls })
  if (other === null) return 'published'
  const second = outcomeOf(other, release)
  return second === 'kept-for-it' ? 'recalled' : second
}

function outcomeOf(found: Record<string, unknown>, { draftId, recalls }: Release): Placed | 'kept-for-it' {
  if (draftId === null || found['draftId'] !== draftId) return 'taken'
  if (found['recalls'] !== recalls) return 'recalled'
  return parseReservation(found) ? 'kept-for-it' : 'exists'
}

/**
 * Takes a release from the public: in its place stays only that the address is its draft's.
 * @returns false when the release has changed since it was read, or is gone
 */
export async function reserveAddress(table: Table, release: Release): Promise<boolean> {
  const { draftId, version, recalls } = release
  return (await table.replace(reservationItem(release), { draftId, version, recalls })) === null
}
