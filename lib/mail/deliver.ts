import type { Temporal } from 'temporal-polyfill'
import { climbUp, isClimbing } from '../climbing.ts'
import { type Enquiry, isSameEnquiry, type Reference } from '../enquiry.ts'
import { gatherWhatFollows } from '../gathering.ts'
import { isOverdue, LEASE_SECONDS, type Notice } from '../notice.ts'
import { passOn } from '../passing.ts'
import type { AddressReport } from '../person.ts'
import { faultName } from '../runtime/log.ts'
import { createAcknowledgements } from '../store/acknowledgements.ts'
import { createDigests } from '../store/digests.ts'
import { createDueList } from '../store/due-list.ts'
import { createEnquiries, type Enquiries } from '../store/enquiries.ts'
import { createEnquiryLists, type EnquiryLists } from '../store/enquiry-lists.ts'
import { createNewsroom } from '../store/newsroom.ts'
import { createPeople } from '../store/people.ts'
import { createRoster } from '../store/roster.ts'
import type { Table } from '../store/table.ts'
import { type DueStep, dueForDigest, dueSteps, dueText, giveUp, markSame } from '../telling.ts'
import { createGather } from './gather.ts'
import { createGatherOften } from './gather-often.ts'
import { type SendingParts, tell, write } from './sending.ts'
import { createSituation, type Situation, type SituationParts } from './situation.ts'

export type Deliver = ReturnType<typeof createDeliver>

/** Triage never waits for a letter to a reporter: who works on many enquiries asks for the press side of all of them first. */
export type Whom = 'everybody' | 'press-side'
/** `digest-new`: a letter of it has only now come to wait for a digest. */
export type Left = 'done' | 'text-due' | 'digest-due' | 'digest-new' | 'reporter-due' | 'out-of-time'

export type DeliverParts = SendingParts &
  SituationParts & {
    enquiries: Pick<Enquiries, 'read' | 'change'>
    lists: Pick<EnquiryLists, 'alike'>
    people: { note(address: string, report: AddressReport): Promise<void> }
  }

export type DeliveryParts = Pick<DeliverParts, 'sender' | 'organisation' | 'publicUrl' | 'clock' | 'log' | 'pace'> & {
  table: Table
  addressKeys: readonly Uint8Array[]
  /** Recipients a second that SES allows the account. */
  mailRate: number
}

/** The worker and what it works on, over one table: what the stream's and the sweep's function are both made of. */
export function createDelivery(parts: DeliveryParts) {
  const { table, addressKeys, organisation, clock } = parts
  const enquiries = createEnquiries(table, clock)
  const lists = createEnquiryLists(table, addressKeys, clock)
  const people = createPeople(table)
  const acknowledgements = createAcknowledgements({ ...parts, people })
  const digests = createDigests(table, clock)
  const directory = { people, roster: createRoster(table, organisation), acknowledgements, digests }
  const working = { ...parts, enquiries, lists, ...directory, releases: createNewsroom(table) }
  const gather = createGather(working)
  const gatherOften = createGatherOften({ digests, due: createDueList(table), gather, clock })
  return { enquiries, lists, ...directory, deliver: createDeliver(working), gather, gatherOften }
}

/** More steps than one enquiry can have due at once; what is left is the sweep's. */
const MOST_STEPS = 20

/**
 * Makes the worker that does what is due for one enquiry: decide who is told, claim, letter, send, settle; pass on, climb.
 * The stream and the sweep both call it, as often as they like: the claim makes a second call a no-op.
 */
export function createDeliver(parts: DeliverParts) {
  const { enquiries, clock } = parts

  /**
   * Does everything that is due for an enquiry now, save texts and what waits for a digest: those go out together.
   * @param hasTime whether a whole sending still fits into this run; without time the rest is left to the next one
   * @param whom `press-side` leaves letters to the reporter for a later call
   * @returns the first of what is left to do; `done` when nothing is
   */
  return async function deliver(reference: Reference, hasTime: () => boolean, whom: Whom = 'everybody'): Promise<Left> {
    let enquiry: Enquiry | null = await enquiries.read(reference)
    const situation = enquiry && createSituation(parts, enquiry)
    const waiting = enquiry ? dueForDigest(enquiry, clock()).length : 0
    for (let count = 0; count < MOST_STEPS; count++) {
      if (!enquiry || !situation) return 'done'
      if (!isDue(enquiry, clock(), whom)) return leftOf(enquiry, clock(), waiting)
      if (!hasTime()) return 'out-of-time'
      if (count === 0) warnOfOverdue(parts, enquiry)
      const next: Enquiry | null = (count === 0 ? await marked(parts, enquiry) : null) ?? (await step(parts, situation, enquiry))
      enquiry = next ?? (await enquiries.read(reference))
    }
    return 'out-of-time'
  }
}

function isDue(enquiry: Enquiry, now: Temporal.Instant, whom: Whom): boolean {
  const isAsked = ({ notice: { audience } }: DueStep) => whom === 'everybody' || audience !== 'reporter'
  return isClimbing(enquiry, now) || dueSteps(enquiry, now).some(isAsked)
}

/** What is due and was not this worker's to do. A text stands before a digest: an enquiry that has both due is looked at for both. */
function leftOf(enquiry: Enquiry, now: Temporal.Instant, waited: number): Left {
  if (dueText(enquiry, now)) return 'text-due'
  const waiting = dueForDigest(enquiry, now).length
  if (waiting > 0) return waiting > waited ? 'digest-new' : 'digest-due'
  return dueSteps(enquiry, now).length > 0 ? 'reporter-due' : 'done'
}

function warnOfOverdue({ clock, log }: DeliverParts, { reference, notices }: Enquiry): void {
  for (const notice of notices) if (isOverdue(notice, clock())) log('notice-overdue', { reference, notice: notice.id })
}

/** The enquiry marked as a repeat of an earlier one, if it is. */
async function marked({ enquiries, lists, clock, log }: DeliverParts, enquiry: Enquiry): Promise<Enquiry | null> {
  if (enquiry.notices.some(({ attempts }) => attempts > 0)) return null
  for (const reference of await lists.alike(enquiry)) {
    const earlier = await enquiries.read(reference)
    if (!earlier || earlier.sameAs || earlier.state.is === 'closed') continue
    if (!isSameEnquiry(earlier, enquiry)) continue
    log('same-enquiry', { reference: enquiry.reference })
    return enquiries.change(enquiry.reference, (current) => markSame(current, reference, clock()), enquiry)
  }
  return null
}

/** One step, the ladder before letters, so that whoever is told because of it is told in this go. @returns the enquiry after it; null when another worker was faster */
async function step(parts: DeliverParts, situation: Situation, enquiry: Enquiry): Promise<Enquiry | null> {
  const { enquiries, clock } = parts
  const [due] = dueSteps(enquiry, clock())
  if (due?.step.is === 'pass-on') return passed(parts, situation, enquiry, due.notice)
  if (isClimbing(enquiry, clock())) {
    const candidates = await situation.candidates()
    const climbed = (current: Enquiry) => gatherWhatFollows(current, climbUp(current, candidates, clock()))
    return enquiries.change(enquiry.reference, climbed, enquiry)
  }
  return due ? act(parts, situation, enquiry, due) : null
}

async function act(parts: DeliverParts, situation: Situation, enquiry: Enquiry, { step: due, notice }: DueStep) {
  const { enquiries, clock, log } = parts
  if (due.is === 'send')
    return notice.kind === 'triage' ? tell(parts, situation, enquiry, notice) : write(parts, situation, enquiry, notice)
  log('letter-given-up', { reference: enquiry.reference, notice: notice.id, kind: notice.kind, why: 'unconfirmed' })
  return enquiries.change(enquiry.reference, (current) => giveUp(current, notice.id, clock()), enquiry)
}

async function passed(parts: DeliverParts, situation: Situation, enquiry: Enquiry, notice: Notice) {
  const { enquiries, clock, log } = parts
  const { reference } = enquiry
  const candidates = await situation.candidates()
  const rule = (current: Enquiry) => gatherWhatFollows(current, passOn(current, notice.id, candidates, clock()))
  const after = await enquiries.change(reference, rule, enquiry)
  const what = after?.events.at(-1)?.what
  if (what === 'nobody-left') log('triage-undeliverable', { reference, notice: notice.id })
  else if (what === 'passed-on') log('passed-on', { reference, notice: notice.id })
  if (after && notice.state.is === 'sent' && notice.to !== null) await noteSilence(parts, reference, notice.to, notice.state.at)
  return after
}

/**
 * Notes that nothing was heard of a letter, at a moment at which it had not left yet: a report of its arrival that comes late takes that back.
 * A directory that cannot be written holds up nobody who is told next.
 */
async function noteSilence(
  { people, log }: DeliverParts,
  reference: Reference,
  address: string,
  sentAt: Temporal.Instant,
): Promise<void> {
  try {
    await people.note(address, { is: 'failed', at: sentAt.subtract({ seconds: LEASE_SECONDS }), why: 'no-delivery' })
  } catch (fault) {
    log('record-failed', { reference, kind: 'directory', error: faultName(fault) })
  }
}
