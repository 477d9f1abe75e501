import type { Temporal } from 'temporal-polyfill'
import { type Enquiry, isSameEnquiry, type Reference } from '../enquiry.ts'
import { isOverdue, type Notice } from '../notice.ts'
import type { Organisation } from '../organisation.ts'
import { type News, newsOf } from '../round.ts'
import { type Route, route } from '../routing.ts'
import type { Log } from '../runtime/log.ts'
import type { SendOutcome } from '../send-outcome.ts'
import { createEnquiries, type Enquiries } from '../store/enquiries.ts'
import { createEnquiryLists, type EnquiryLists } from '../store/enquiry-lists.ts'
import { createReleases, type Releases } from '../store/releases.ts'
import type { Table } from '../store/table.ts'
import { claim, type DueStep, drop, dueSteps, giveUp, markSame, passOn, settle } from '../telling.ts'
import { acknowledgementLetter, type Letter, newsLetter, triageLetter } from './letters.tsx'

export type Deliver = ReturnType<typeof createDeliver>

export type Sender = { send(message: { letter: Letter; tags: { enquiry: string; notice: string } }): Promise<SendOutcome> }
type Parts = {
  enquiries: Pick<Enquiries, 'read' | 'change'>
  lists: Pick<EnquiryLists, 'alike'>
  releases: Pick<Releases, 'read'>
  sender: Sender
  organisation: Organisation
  publicUrl: string
  clock: () => Temporal.Instant
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
  return { lists, deliver: createDeliver({ ...parts, enquiries, lists, releases: createReleases(table) }) }
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
  const { enquiries, clock, log } = parts

  async function send(enquiry: Enquiry, notice: Notice): Promise<Enquiry | null> {
    const { reference } = enquiry
    const to = await addressee(parts, enquiry, notice)
    if (!to) return null
    const news = await newsFor(parts, enquiry, notice)
    if (!news && notice.about !== null) {
      log('news-dropped', { reference, notice: notice.id, kind: notice.kind })
      return enquiries.change(reference, (current) => drop(current, notice.id, clock()), enquiry)
    }
    const held = await enquiries.change(reference, (current) => claim(current, notice.id, to.to.address, clock()), enquiry)
    const mine = held?.notices.find(({ id }) => id === notice.id)
    if (!held || mine?.state.is !== 'claimed') return null
    const claimedAt = mine.state.at
    const letter = letterFor(parts, held, mine, to, news)
    const outcome = await parts.sender.send({ letter, tags: { enquiry: reference, notice: notice.id } })
    report(log, held, mine, outcome)
    return enquiries.change(reference, (current) => settle(current, notice.id, claimedAt, outcome, clock()), held)
  }

  async function act(enquiry: Enquiry, { step, notice }: DueStep): Promise<void> {
    switch (step.is) {
      case 'send':
        await send(enquiry, notice)
        return
      case 'pass-on': {
        const passed = await enquiries.change(enquiry.reference, (current) => passOn(current, notice.id, clock()), enquiry)
        const isLast = passed?.events.at(-1)?.what === 'nobody-left'
        if (passed) log(isLast ? 'triage-undeliverable' : 'passed-on', { reference: enquiry.reference, notice: notice.id })
        return
      }
      case 'give-up':
        await enquiries.change(enquiry.reference, (current) => giveUp(current, notice.id, clock()), enquiry)
        log('acknowledgement-impossible', {
          reference: enquiry.reference,
          notice: notice.id,
          kind: notice.kind,
          why: 'unconfirmed',
        })
        return
    }
  }

  function warnOfOverdue({ reference, notices }: Enquiry): void {
    for (const notice of notices) if (isOverdue(notice, clock())) log('notice-overdue', { reference, notice: notice.id })
  }

  /** @returns the earlier enquiry that this one repeats, once it is marked so */
  async function sameAsEarlier(enquiry: Enquiry): Promise<boolean> {
    if (enquiry.notices.some(({ attempts }) => attempts > 0)) return false
    for (const reference of await parts.lists.alike(enquiry)) {
      const earlier = await enquiries.read(reference)
      if (!earlier || earlier.sameAs || earlier.state.is === 'closed') continue
      if (!isSameEnquiry(earlier, enquiry)) continue
      await enquiries.change(enquiry.reference, (current) => markSame(current, reference, clock()), enquiry)
      log('same-enquiry', { reference: enquiry.reference })
      return true
    }
    return false
  }

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
      if (count === 0) warnOfOverdue(enquiry)
      if (count === 0 && (await sameAsEarlier(enquiry))) continue
      await act(enquiry, next)
    }
    return 'out-of-time'
  }
}

async function addressee(parts: Parts, enquiry: Enquiry, notice: Notice): Promise<Route | null> {
  const { organisation, releases } = parts
  if (notice.audience === 'reporter')
    return notice.to === null ? null : { to: { name: null, address: notice.to }, reason: 'named' }
  const release = enquiry.release && notice.audience === 'press-contact' ? await releases.read(enquiry.release.slug) : null
  return route(notice.audience, enquiry.release !== null, release, organisation)
}

/** What a letter about a change of the release says; null when it is no such letter, or the release is not public any more. */
async function newsFor({ releases }: Parts, { release }: Enquiry, { about }: Notice): Promise<News | null> {
  const current = release && about !== null ? await releases.read(release.slug) : null
  return current && about !== null ? newsOf(current, about) : null
}

function letterFor(parts: Parts, enquiry: Enquiry, notice: Notice, { to, reason }: Route, news: News | null): Letter {
  const { organisation, publicUrl, clock } = parts
  const facts = { enquiry, notice, to, reason, organisation, publicUrl, now: clock() }
  if (news) return newsLetter({ ...facts, news })
  return notice.kind === 'triage' ? triageLetter(facts) : acknowledgementLetter(facts)
}

const STOPPED = new Set(['sender-unverified', 'configuration-missing', 'sending-paused', 'quota'])

function report(log: Log, { reference }: Enquiry, { id: notice, kind }: Notice, outcome: SendOutcome): void {
  const line = { reference, notice, kind }
  if (outcome.is === 'accepted') log('letter-sent', line)
  else if (outcome.is === 'unknown') log('letter-in-doubt', { ...line, why: outcome.why })
  else log(STOPPED.has(outcome.why) ? 'sending-stopped' : 'letter-not-sent', { ...line, why: outcome.why })
}
