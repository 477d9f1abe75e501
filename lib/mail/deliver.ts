import { type Enquiry, isSameEnquiry, type Reference } from '../enquiry.ts'
import { isOverdue, type Notice } from '../notice.ts'
import type { Release } from '../release.ts'
import type { Log } from '../runtime/log.ts'
import type { SendOutcome } from '../send-outcome.ts'
import { createEnquiries, type Enquiries } from '../store/enquiries.ts'
import { createEnquiryLists, type EnquiryLists } from '../store/enquiry-lists.ts'
import { createNewsroom } from '../store/newsroom.ts'
import type { Table } from '../store/table.ts'
import { claim, type DueStep, drop, dueSteps, giveUp, markSame, passOn, settle } from '../telling.ts'
import { addressee, type LetterParts, letterFor, newsFor, tellable } from './addressing.ts'
import type { Letter } from './letters.tsx'

export type Deliver = ReturnType<typeof createDeliver>

export type Sender = { send(message: { letter: Letter; tags: { enquiry: string; notice: string } }): Promise<SendOutcome> }
type Parts = LetterParts & {
  enquiries: Pick<Enquiries, 'read' | 'change'>
  lists: Pick<EnquiryLists, 'alike'>
  releases: { read(slug: string): Promise<Release | null> }
  sender: Sender
  log: Log
}

export type DeliveryParts = Pick<Parts, 'sender' | 'organisation' | 'publicUrl' | 'clock' | 'log'> & {
  table: Table
  addressKeys: readonly Uint8Array[]
}

/** The worker and what it works on, over one table: what the stream's and the sweep's function are both made of. */
export function createDelivery(parts: DeliveryParts) {
  const { table, addressKeys, clock } = parts
  const enquiries = createEnquiries(table, clock)
  const lists = createEnquiryLists(table, addressKeys, clock)
  return { enquiries, lists, deliver: createDeliver({ ...parts, enquiries, lists, releases: createNewsroom(table) }) }
}

/** A single sending, time-outs included, never takes longer; with less time left none is begun. */
export const LONGEST_SENDING_MS = 15_000
/** More steps than one enquiry can have due at once; what is left is the sweep's. */
const MOST_STEPS = 20

/**
 * Makes the worker that does what is due for one enquiry: claim, letter, send, settle.
 * The stream and the sweep both call it, as often as they like: the claim makes a second call a no-op.
 */
export function createDeliver(parts: Parts) {
  const { enquiries, clock } = parts

  /**
   * Does everything that is due for an enquiry now.
   * @param hasTime whether a whole sending still fits into this run; without time the rest is left to the next one
   */
  return async function deliver(reference: Reference, hasTime: () => boolean): Promise<'done' | 'out-of-time'> {
    for (let count = 0; count < MOST_STEPS; count++) {
      const enquiry = await enquiries.read(reference)
      const [next] = enquiry ? dueSteps(enquiry, clock()) : []
      if (!enquiry || !next) return 'done'
      if (!hasTime()) return 'out-of-time'
      if (count === 0) warnOfOverdue(parts, enquiry)
      if (count === 0 && (await isMarkedSame(parts, enquiry))) continue
      await act(parts, enquiry, next)
    }
    return 'out-of-time'
  }
}

function warnOfOverdue({ clock, log }: Parts, { reference, notices }: Enquiry): void {
  for (const notice of notices) if (isOverdue(notice, clock())) log('notice-overdue', { reference, notice: notice.id })
}

/** Whether the enquiry repeats an earlier one and has just been marked so. */
async function isMarkedSame({ enquiries, lists, clock, log }: Parts, enquiry: Enquiry): Promise<boolean> {
  if (enquiry.notices.some(({ attempts }) => attempts > 0)) return false
  for (const reference of await lists.alike(enquiry)) {
    const earlier = await enquiries.read(reference)
    if (!earlier || earlier.sameAs || earlier.state.is === 'closed') continue
    if (!isSameEnquiry(earlier, enquiry)) continue
    await enquiries.change(enquiry.reference, (current) => markSame(current, reference, clock()), enquiry)
    log('same-enquiry', { reference: enquiry.reference })
    return true
  }
  return false
}

async function act(parts: Parts, enquiry: Enquiry, { step, notice }: DueStep): Promise<void> {
  const { enquiries, clock, log } = parts
  const { reference } = enquiry
  switch (step.is) {
    case 'send':
      return send(parts, enquiry, notice)
    case 'pass-on': {
      const passed = await enquiries.change(reference, (current) => passOn(current, notice.id, clock()), enquiry)
      const isLast = passed?.events.at(-1)?.what === 'nobody-left'
      if (passed) log(isLast ? 'triage-undeliverable' : 'passed-on', { reference, notice: notice.id })
      return
    }
    case 'give-up':
      await enquiries.change(reference, (current) => giveUp(current, notice.id, clock()), enquiry)
      log('letter-given-up', { reference, notice: notice.id, kind: notice.kind, why: 'unconfirmed' })
      return
  }
}

async function send(parts: Parts, enquiry: Enquiry, notice: Notice): Promise<void> {
  const { enquiries, clock, log } = parts
  const { reference } = enquiry
  const release = await currentRelease(parts, enquiry, notice)
  const to = addressee(enquiry, notice, release, parts.organisation)
  if (!to) return
  const news = newsFor(notice, release)
  if (!news && notice.about !== null) {
    log('news-dropped', { reference, notice: notice.id, kind: notice.kind })
    await enquiries.change(reference, (current) => drop(current, notice.id, clock()), enquiry)
    return
  }
  const held = await enquiries.change(reference, (current) => claim(current, notice.id, to.to.address, clock()), enquiry)
  const mine = held?.notices.find(({ id }) => id === notice.id)
  if (!held || mine?.state.is !== 'claimed') return
  const claimedAt = mine.state.at
  const letter = letterFor(parts, tellable(held, mine, release), mine, to, news)
  const outcome = await parts.sender.send({ letter, tags: { enquiry: reference, notice: notice.id } })
  report(log, held, mine, outcome)
  await enquiries.change(reference, (current) => settle(current, notice.id, claimedAt, outcome, clock()), held)
}

/** The release as it stands now, read once for everything that a letter needs of it. The press office is told whatever became of it. */
async function currentRelease({ releases }: Parts, { release }: Enquiry, { audience }: Notice): Promise<Release | null> {
  return release && audience !== 'press-office' ? releases.read(release.slug) : null
}

const STOPPED = new Set(['sender-unverified', 'configuration-missing', 'sending-paused', 'quota'])

function report(log: Log, { reference }: Enquiry, { id: notice, kind }: Notice, outcome: SendOutcome): void {
  const line = { reference, notice, kind }
  if (outcome.is === 'accepted') log('letter-sent', line)
  else if (outcome.is === 'unknown') log('letter-in-doubt', { ...line, why: outcome.why })
  else log(STOPPED.has(outcome.why) ? 'sending-stopped' : 'letter-not-sent', { ...line, why: outcome.why })
}
