import type { Behaviour } from './behaviour.ts'
import { type EventType, header, type Message, type SesEvent } from './message.ts'

/** How long until the recipient's server has answered, in milliseconds of the stack's clock. */
export type Delays = { delivery: number; lateDelivery: number }

type BounceKind = { bounceType: string; bounceSubType: string; status: string; why: string }
const HARD: BounceKind = { bounceType: 'Permanent', bounceSubType: 'General', status: '5.1.1', why: '550 5.1.1 no such mailbox' }
const SOFT: BounceKind = { bounceType: 'Transient', bounceSubType: 'General', status: '4.0.0', why: '250 2.1.5 out of office' }
const FULL: BounceKind = { bounceType: 'Transient', bounceSubType: 'MailboxFull', status: '4.2.2', why: '452 4.2.2 mailbox full' }
type Happening = { type: EventType; afterMs: number; detail: (at: string) => object }

/**
 * The events that SES publishes of a message, in the shape of
 * https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html
 * Without a configuration set SES publishes none. A suppressed address gives Send and then nothing at all.
 */
export function eventsOf(message: Message, behaviourOf: (address: string) => Behaviour, delays: Delays): SesEvent[] {
  if (message.configurationSet === null) return []
  const sent: Happening = { type: 'Send', afterMs: 0, detail: () => ({ send: {} }) }
  const happenings = [sent, ...message.to.flatMap((address) => happeningsAt(address, behaviourOf(address), delays))]
  const start = Date.parse(message.receivedAt)
  return happenings.map(({ type, afterMs, detail }, index) => {
    const at = new Date(start + afterMs).toISOString()
    const body = JSON.stringify({ eventType: type, mail: mailOf(message), ...detail(at) })
    return { id: `${message.id}-${index}`, type, at, body, accepted: false }
  })
}

function happeningsAt(address: string, behaviour: Behaviour, delays: Delays): Happening[] {
  const delivery = (afterMs: number): Happening => ({ type: 'Delivery', afterMs, detail: deliveryOf(address, afterMs) })
  const delay: Happening = { type: 'DeliveryDelay', afterMs: delays.delivery, detail: delayOf(address) }
  const bounce = (kind: BounceKind, afterMs: number): Happening => ({ type: 'Bounce', afterMs, detail: bounceOf(address, kind) })
  switch (behaviour) {
    case 'delivers':
      return [delivery(delays.delivery)]
    case 'delivers-late':
      return [delivery(delays.lateDelivery)]
    case 'delayed':
      return [delay, delivery(delays.lateDelivery)]
    case 'delayed-for-good':
      return [delay]
    case 'full':
      return [bounce(FULL, delays.delivery)]
    case 'bounces':
      return [bounce(HARD, delays.delivery)]
    case 'suppressed':
      return []
    case 'complains':
      return [delivery(delays.delivery), { type: 'Complaint', afterMs: delays.delivery + 1, detail: complaintOf(address) }]
    case 'away':
      return [delivery(delays.delivery), bounce(SOFT, delays.delivery + 1)]
  }
}

const deliveryOf = (address: string, processingTimeMillis: number) => (timestamp: string) => ({
  delivery: {
    timestamp,
    processingTimeMillis,
    recipients: [address],
    smtpResponse: '250 ok',
    reportingMTA: 'a1-1.smtp-out.amazonses.com',
  },
})

/** SES tries for about 14 hours: https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html#event-publishing-retrieving-sns-contents-delivery-delay-object */
const delayOf = (address: string) => (timestamp: string) => ({
  deliveryDelay: {
    timestamp,
    delayType: 'TransientCommunicationFailure',
    expirationTime: new Date(Date.parse(timestamp) + 14 * 3_600_000).toISOString(),
    delayedRecipients: [{ emailAddress: address, status: '4.4.1', diagnosticCode: 'smtp; 421 4.4.1 Unable to connect' }],
  },
})

const bounceOf =
  (address: string, { bounceType, bounceSubType, status, why }: BounceKind) =>
  (timestamp: string) => ({
    bounce: {
      bounceType,
      bounceSubType,
      timestamp,
      feedbackId: 'local',
      bouncedRecipients: [{ emailAddress: address, action: 'failed', status, diagnosticCode: `smtp; ${why}` }],
    },
  })

const complaintOf = (address: string) => (timestamp: string) => ({
  complaint: {
    timestamp,
    feedbackId: 'local',
    complaintFeedbackType: 'abuse',
    complainedRecipients: [{ emailAddress: address }],
  },
})

function mailOf(message: Message) {
  const own = Object.entries(message.tags).map(([name, value]) => [name, [value]])
  const configurationSet = message.configurationSet ? { 'ses:configuration-set': [message.configurationSet] } : {}
  return {
    timestamp: message.receivedAt,
    source: message.from,
    sendingAccountId: '000000000000',
    messageId: message.id,
    destination: message.to,
    headersTruncated: false,
    commonHeaders: {
      from: [header(message, 'From')],
      to: message.to,
      messageId: message.id,
      subject: header(message, 'Subject'),
    },
    tags: { 'ses:operation': ['SendRawEmail'], ...configurationSet, ...Object.fromEntries(own) },
  }
}
