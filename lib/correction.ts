import { Temporal } from 'temporal-polyfill'
import type { Release, ReleaseContact, ReleaseText, Round } from './release.ts'

export type ReleaseRefusal = 'withdrawn' | 'note-missing' | 'headline-missing' | 'nothing-changed'

/** So long an index may lag behind an enquiry that was accepted just before: the telling waits for it. */
export const INDEX_LAG_SECONDS = 15

function changed(release: Release, changes: Partial<Release>): Release {
  return { ...release, ...changes, version: release.version + 1 }
}

/** The note and the promise that go with a change: they are written with it, in one item. */
function announced(release: Release, kind: Round['kind'], note: string, at: Temporal.Instant) {
  const version = release.version + 1
  const round: Round = { kind, version, from: at.add({ seconds: INDEX_LAG_SECONDS }), reached: null }
  return {
    corrections: [...release.corrections, { at, note: note.trim(), version }],
    rounds: [...release.rounds, round],
  }
}

/**
 * Other words for a published release, with what the office says about the change; everybody who asked is owed a notice of it.
 * Refused without a note, for a withdrawn release, and when the text stays what it was.
 */
export function correct(
  release: Release,
  text: Partial<ReleaseText>,
  note: string,
  at: Temporal.Instant,
): Release | ReleaseRefusal {
  if (release.withdrawnAt) return 'withdrawn'
  if (note.trim() === '') return 'note-missing'
  const next = changed(release, { ...text, ...announced(release, 'correction', note, at) })
  if (next.headline.trim() === '') return 'headline-missing'
  return saysTheSame(release, next) ? 'nothing-changed' : next
}

function saysTheSame(a: ReleaseText, b: ReleaseText): boolean {
  return said(a) === said(b)
}

/** What the public reads of a release; who confirmed a contact is not part of it. */
function said({ headline, body, links, date, contacts, language }: ReleaseText): string {
  const people = contacts.map(({ name, role, emails, phones, outOfHours }) => ({ name, role, emails, phones, outOfHours }))
  return JSON.stringify({ headline, body, links, date: date?.toString() ?? null, people, language })
}

/**
 * Ends a published release: it leaves the lists, takes no more enquiries, and its page says why.
 * Everybody who asked is owed a notice. Refused without a note and the second time.
 */
export function withdraw(release: Release, note: string, at: Temporal.Instant): Release | ReleaseRefusal {
  if (release.withdrawnAt) return 'withdrawn'
  if (note.trim() === '') return 'note-missing'
  return changed(release, { ...announced(release, 'withdrawal', note, at), withdrawnAt: at })
}

/** Sets the moment from which a release takes no more enquiries; `null` opens it again. Nobody is owed a notice of that. */
export function closeToEnquiries(release: Release, closesAt: Temporal.Instant | null): Release | ReleaseRefusal {
  return release.withdrawnAt ? 'withdrawn' : changed(release, { closesAt })
}

/** Other contacts, as after a confirmation: routing follows at once, nobody is owed a notice. */
export function nameContacts(release: Release, contacts: ReleaseContact[]): Release | ReleaseRefusal {
  if (release.withdrawnAt) return 'withdrawn'
  return contacts === release.contacts ? release : changed(release, { contacts })
}

/** Whether a release takes an enquiry now. At the closing moment itself it is closed. */
export function isOpenToEnquiries(release: Pick<Release, 'closesAt' | 'withdrawnAt'>, now: Temporal.Instant): boolean {
  if (release.withdrawnAt) return false
  return release.closesAt === null || Temporal.Instant.compare(now, release.closesAt) < 0
}
