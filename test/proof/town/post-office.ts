import type { Letter } from '../../../lib/mail/letters.tsx'
import type { SendOutcome } from '../../../lib/send-outcome.ts'
import { type Agenda, HOUR, MINUTE, SECOND } from './agenda.ts'
import type { Faults } from './faults.ts'
import type { Random } from './random.ts'

/** How a mailbox treats what comes: `suppressed` is accepted by SES and never heard of again. */
export type Behaviour = 'delivers' | 'bounces' | 'suppressed' | 'delayed' | 'full' | 'refused'
export const TROUBLES = ['bounces', 'suppressed', 'delayed', 'full', 'refused'] as const satisfies Behaviour[]

type Tags = { enquiry: string; notice: string }
/** A letter that SES took, or would not take. */
export type Posted = { to: string; tags: Tags; at: number; arrivesAt: number | null }

type Parts = {
  agenda: Agenda
  random: Random
  faults: Faults
  /** Hands an event of SES to `feedback`, as SQS does; a fault means that it comes again. */
  hear: (body: string) => Promise<void>
  /** A letter was taken by SES. It arrives, or never does. */
  onPosted: (posted: Posted) => void
}

const RECEIVES = 5
const VISIBILITY = 3 * MINUTE

/** SES and the mailboxes behind it, fast enough for many thousand letters, with the events that SES would send of each. */
export function createPostOffice({ agenda, random, faults, hear, onPosted }: Parts) {
  const behaviours = new Map<string, Behaviour>()
  let target: string | null = null
  let sent = 0

  /** What a fault does to one mailbox: the first of the press side that is written to while it is in force. */
  function behaviourOf(address: string, isPressSide: boolean): Behaviour {
    for (const trouble of TROUBLES) {
      const fault = `mailbox-${trouble}` as const
      if (!faults.isOn(fault)) continue
      if (isPressSide) target ??= address
      if (target === address && faults.hits(fault)) return trouble
    }
    return behaviours.get(address) ?? 'delivers'
  }

  async function receive(body: string, tries: number): Promise<void> {
    try {
      await hear(body)
    } catch {
      if (tries < RECEIVES) agenda.at(agenda.now() + VISIBILITY, () => receive(body, tries + 1))
    }
  }

  function tell(event: { eventType: string; [more: string]: unknown }, mail: object, after: number): void {
    if (faults.hits('ses-events-lost')) return
    const late = faults.hits('ses-events-late') ? random.between(HOUR, 4 * HOUR) : 0
    const body = JSON.stringify({ ...event, mail })
    const at = agenda.now() + after + late
    agenda.at(at, () => receive(body, 1))
    if (random.chance(0.02)) agenda.at(at + random.between(0, MINUTE), () => receive(body, 1))
  }

  function post(to: string, tags: Tags, behaviour: Behaviour, messageId: string): void {
    const now = agenda.now()
    const mail = { messageId, tags: { enquiry: [tags.enquiry], notice: [tags.notice] } }
    const after = random.between(SECOND, 20 * SECOND)
    const timestamp = new Date(now + after).toISOString()
    tell({ eventType: 'Send' }, mail, random.between(100, 25 * SECOND))
    if (behaviour === 'delivers') tell({ eventType: 'Delivery', delivery: { timestamp } }, mail, after + SECOND)
    if (behaviour === 'bounces')
      tell({ eventType: 'Bounce', bounce: { bounceType: 'Permanent', bounceSubType: 'General', timestamp } }, mail, after)
    if (behaviour === 'full')
      tell({ eventType: 'Bounce', bounce: { bounceType: 'Transient', bounceSubType: 'MailboxFull', timestamp } }, mail, after)
    if (behaviour === 'delayed') {
      const delayedBy = random.between(MINUTE, 4 * MINUTE)
      tell({ eventType: 'DeliveryDelay', deliveryDelay: { timestamp: new Date(now + delayedBy).toISOString() } }, mail, delayedBy)
    }
    onPosted({ to, tags, at: now, arrivesAt: behaviour === 'delivers' ? now + after : null })
  }

  function refusal(): SendOutcome | null {
    if (faults.hits('ses-unreachable')) return { is: 'not-sent', why: 'unreachable' }
    if (faults.hits('ses-timeout')) return { is: 'unknown', why: 'timeout' }
    if (faults.hits('ses-throttled')) return { is: 'not-sent', why: 'throttled' }
    return faults.hits('ses-paused') ? { is: 'not-sent', why: 'sending-paused' } : null
  }

  return {
    sender: {
      async send({ letter, tags }: { letter: Letter; tags: Tags }): Promise<SendOutcome> {
        const refused = refusal()
        if (refused) return refused
        const to = letter.to.address.toLowerCase()
        const behaviour = behaviourOf(to, letter.kind === 'triage')
        if (behaviour === 'refused') return { is: 'not-sent', why: 'rejected' }
        const messageId = `message-${++sent}`
        post(to, tags, behaviour, messageId)
        return faults.hits('ses-in-doubt') ? { is: 'unknown', why: 'server-error' } : { is: 'accepted', messageId }
      },
    },
    sent: () => sent,
    treat: (address: string, behaviour: Behaviour) => void behaviours.set(address, behaviour),
    /** A new fault of a mailbox is somebody else's. */
    forgetTarget: () => {
      const was = target
      target = null
      return was
    },
  }
}
