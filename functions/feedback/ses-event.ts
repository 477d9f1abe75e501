import { Temporal } from 'temporal-polyfill'
import * as v from 'valibot'
import type { AddressReport } from '../../lib/person.ts'
import type { Report } from '../../lib/report.ts'

const first = v.pipe(
  v.array(v.string()),
  v.transform(([one]) => one),
)
const mail = v.object({ messageId: v.string(), tags: v.object({ enquiry: v.optional(first), notice: v.optional(first) }) })
const timed = v.object({ timestamp: v.optional(v.string()) })
/** https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html */
export const sesEvent = v.variant('eventType', [
  v.object({ eventType: v.literal('Send'), mail }),
  v.object({ eventType: v.literal('Delivery'), mail, delivery: v.optional(timed) }),
  v.object({ eventType: v.literal('DeliveryDelay'), mail, deliveryDelay: v.optional(timed) }),
  v.object({
    eventType: v.literal('Bounce'),
    mail,
    bounce: v.object({ bounceType: v.string(), bounceSubType: v.optional(v.string()), timestamp: v.optional(v.string()) }),
  }),
  v.object({ eventType: v.literal('Complaint'), mail, complaint: v.optional(timed) }),
  v.object({ eventType: v.literal('Reject'), mail }),
  v.object({ eventType: v.literal('Rendering Failure'), mail }),
  v.object({ eventType: v.picklist(['Open', 'Click', 'Subscription']), mail }),
])

export type SesEvent = v.InferOutput<typeof sesEvent>

/** What an event means for the notice whose letter it is about. A transient bounce after the delivery is most often an absence note. */
export function reportOf(said: SesEvent): Report {
  switch (said.eventType) {
    case 'Send':
      return { is: 'send', messageId: said.mail.messageId }
    case 'Delivery':
      return { is: 'delivery' }
    case 'DeliveryDelay':
      return { is: 'delay', why: 'delayed' }
    case 'Bounce':
      if (said.bounce.bounceType === 'Permanent') return { is: 'failure', why: 'bounced' }
      return { is: 'delay', why: said.bounce.bounceSubType === 'MailboxFull' ? 'mailbox-full' : 'not-now' }
    case 'Complaint':
      return { is: 'failure', why: 'complained' }
    case 'Reject':
      return { is: 'failure', why: 'rejected' }
    case 'Rendering Failure':
      return { is: 'failure', why: 'not-rendered' }
    case 'Open':
    case 'Click':
    case 'Subscription':
      return { is: 'other' }
  }
}

/**
 * What an event means for the address it is about; null when it says nothing of it, as a letter that SES rejects for what is in it.
 * @param now stands for the moment of an event that does not say when it happened
 */
export function addressReportOf(said: SesEvent, now: Temporal.Instant): AddressReport | null {
  switch (said.eventType) {
    case 'Delivery':
      return { is: 'delivered', at: momentOf(said.delivery?.timestamp, now) }
    case 'DeliveryDelay':
      return { is: 'failed', at: momentOf(said.deliveryDelay?.timestamp, now), why: 'delayed' }
    case 'Complaint':
      return { is: 'failed', at: momentOf(said.complaint?.timestamp, now), why: 'complained' }
    case 'Bounce': {
      const at = momentOf(said.bounce.timestamp, now)
      if (said.bounce.bounceType === 'Permanent') return { is: 'failed', at, why: 'bounced' }
      return said.bounce.bounceSubType === 'MailboxFull' ? { is: 'failed', at, why: 'mailbox-full' } : null
    }
    case 'Send':
    case 'Reject':
    case 'Rendering Failure':
    case 'Open':
    case 'Click':
    case 'Subscription':
      return null
  }
}

function momentOf(timestamp: string | undefined, now: Temporal.Instant): Temporal.Instant {
  try {
    return timestamp === undefined ? now : Temporal.Instant.from(timestamp)
  } catch {
    return now
  }
}
