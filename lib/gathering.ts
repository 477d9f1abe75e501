import type { Temporal } from 'temporal-polyfill'
import { byDeadline } from './digest.ts'
import type { DigestId } from './digest-id.ts'
import type { Enquiry } from './enquiry.ts'
import type { RungName } from './ladder.ts'
import { claimed, type Notice } from './notice.ts'
import type { SendOutcome } from './send-outcome.ts'
import { dueForDigest, replace, settle } from './telling.ts'

/** What one person waits for of one enquiry: more than one letter only when the same form came again. */
export type Waiting = { enquiry: Enquiry; notices: Notice[]; slug: string; address: string; rung: RungName }

/**
 * What an enquiry comes to owe after it was told in a digest goes out in digests too: thousands that came together climb together,
 * and nobody can read thousands of reminders. A letter that no other joins is sent as one of its own.
 * @param before the enquiry before its ladder climbed or somebody was passed over
 * @param after null when nothing happened
 */
export function gatherWhatFollows(before: Enquiry, after: Enquiry | null): Enquiry | null {
  if (!after || !wasGathered(before)) return after
  const known = before.notices.length
  const isNew = ({ kind, to }: Notice, index: number) => index >= known && kind === 'triage' && to !== null
  return { ...after, notices: after.notices.map((one, index) => (isNew(one, index) ? { ...one, digest: 'next' } : one)) }
}

function wasGathered({ notices }: Enquiry): boolean {
  return notices.some(({ kind, digest }) => kind === 'triage' && digest !== null)
}

/**
 * Claims letters of one enquiry for one that carries many.
 * @param digest that letter; `next` for one that turned out to be alone, and goes out as one of its own
 * @returns null unless all of them are due: another worker has one, or a report settled it
 */
export function claimTogether(
  enquiry: Enquiry,
  ids: readonly string[],
  digest: DigestId | 'next',
  now: Temporal.Instant,
): Enquiry | null {
  const due = dueForDigest(enquiry, now).filter(({ id }) => ids.includes(id))
  if (due.length === 0 || due.length < ids.length) return null
  return due.reduce((current, notice) => replace(current, { ...claimed(notice, notice.to, now), digest }), enquiry)
}

/** Settles letters of one enquiry by what came of the one that carried them. @returns as `settle` does */
export function settleTogether(
  enquiry: Enquiry,
  ids: readonly string[],
  claimedAt: Temporal.Instant,
  outcome: SendOutcome,
  now: Temporal.Instant,
): Enquiry | null {
  return ids.reduce<Enquiry | null>((done, id) => settle(done ?? enquiry, id, claimedAt, outcome, now) ?? done, null)
}

/** What is due of one enquiry and goes out with others, by who waits for it and which step it is. */
export function waitingOf(enquiry: Enquiry, now: Temporal.Instant): Waiting[] {
  const alike = Map.groupBy(dueForDigest(enquiry, now), ({ to, rung }) => `${rung} ${to}`)
  return [...alike.values()].flatMap((notices) => {
    const [first] = notices
    if (!first || first.to === null) return []
    return [{ enquiry, notices, slug: enquiry.release?.slug ?? '', address: first.to, rung: first.rung }]
  })
}

/** The same with what has to be answered first in front, so that it stands in the letter that leaves first. */
export function inOrder(waiting: readonly Waiting[]): Waiting[] {
  const places = new Map(byDeadline(waiting.map(({ enquiry }) => enquiry)).map(({ reference }, index) => [reference, index]))
  const place = ({ enquiry }: Waiting) => places.get(enquiry.reference) ?? 0
  return waiting.toSorted((a, b) => place(a) - place(b))
}
