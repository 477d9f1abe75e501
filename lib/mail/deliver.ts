import { climbUp, isClimbing } from '../climbing.ts'
import { type Enquiry, isSameEnquiry, type Reference } from '../enquiry.ts'
import { isOverdue, type Notice } from '../notice.ts'
import { passOn } from '../passing.ts'
import type { AddressReport } from '../person.ts'
import { createAcknowledgements } from '../store/acknowledgements.ts'
import { createEnquiries, type Enquiries } from '../store/enquiries.ts'
import { createEnquiryLists, type EnquiryLists } from '../store/enquiry-lists.ts'
import { createNewsroom } from '../store/newsroom.ts'
import { createPeople } from '../store/people.ts'
import { createRoster } from '../store/roster.ts'
import type { Table } from '../store/table.ts'
import { type DueStep, dueSteps, dueText, giveUp, markSame } from '../telling.ts'
import { type SendingParts, tell, write } from './sending.ts'
import { createSituation, type Situation, type SituationParts } from './situation.ts'

export type Deliver = ReturnType<typeof createDeliver>

export type DeliverParts = SendingParts &
  SituationParts & {
    enquiries: Pick<Enquiries, 'read' | 'change'>
    lists: Pick<EnquiryLists, 'alike'>
    people: { note(address: string, report: AddressReport): Promise<void> }
  }

export type DeliveryParts = Pick<DeliverParts, 'sender' | 'organisation' | 'publicUrl' | 'clock' | 'log'> & {
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
  const directory = { people, roster: createRoster(table, organisation), acknowledgements }
  return {
    enquiries,
    lists,
    ...directory,
    deliver: createDeliver({ ...parts, enquiries, lists, ...directory, releases: createNewsroom(table) }),
  }
}

/** A single sending, time-outs included, never takes longer; with less time left none is begun. */
export const LONGEST_SENDING_MS = 15_000
/** More steps than one enquiry can have due at once; what is left is the sweep's. */
const MOST_STEPS = 20

/**
 * Makes the worker that does what is due for one enquiry: decide who is told, claim, letter, send, settle; pass on, climb.
 * The stream and the sweep both call it, as often as they like: the claim makes a second call a no-op.
 */
export function createDeliver(parts: DeliverParts) {
  const { enquiries, clock } = parts

  /**
   * Does everything that is due for an enquiry now, save texts: those go out together.
   * @param hasTime whether a whole sending still fits into this run; without time the rest is left to the next one
   * @returns `text-due` when all is done but a text
   */
  return async function deliver(reference: Reference, hasTime: () => boolean): Promise<'done' | 'text-due' | 'out-of-time'> {
    let enquiry: Enquiry | null = await enquiries.read(reference)
    const situation = enquiry && createSituation(parts, enquiry)
    for (let count = 0; count < MOST_STEPS; count++) {
      if (!enquiry || !situation || !isDue(enquiry, clock())) return enquiry && dueText(enquiry, clock()) ? 'text-due' : 'done'
      if (!hasTime()) return 'out-of-time'
      if (count === 0) warnOfOverdue(parts, enquiry)
      const next: Enquiry | null = (count === 0 ? await marked(parts, enquiry) : null) ?? (await step(parts, situation, enquiry))
      enquiry = next ?? (await enquiries.read(reference))
    }
    return 'out-of-time'
  }
}

function isDue(enquiry: Enquiry, now: ReturnType<DeliverParts['clock']>): boolean {
  return isClimbing(enquiry, now) || dueSteps(enquiry, now).length > 0
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
    return enquiries.change(enquiry.reference, (current) => climbUp(current, candidates, clock()), enquiry)
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

async function passed({ enquiries, people, clock, log }: DeliverParts, situation: Situation, enquiry: Enquiry, notice: Notice) {
  const { reference } = enquiry
  const candidates = await situation.candidates()
  const after = await enquiries.change(reference, (current) => passOn(current, notice.id, candidates, clock()), enquiry)
  const what = after?.events.at(-1)?.what
  if (what === 'nobody-left') log('triage-undeliverable', { reference, notice: notice.id })
  else if (what === 'passed-on') log('passed-on', { reference, notice: notice.id })
  if (after && notice.state.is === 'sent' && notice.to !== null)
    await people.note(notice.to, { is: 'failed', at: clock(), why: 'no-delivery' })
  return after
}
