import type { SQSRecord } from 'aws-lambda'
import type { Temporal } from 'temporal-polyfill'
import * as v from 'valibot'
import type { Report } from '../../lib/notice.ts'
import { parseReference } from '../../lib/reference.ts'
import { faultName, type Log } from '../../lib/runtime/log.ts'
import type { Enquiries } from '../../lib/store/enquiries.ts'
import { hear } from '../../lib/telling.ts'

const first = v.pipe(
  v.array(v.string()),
  v.transform(([one]) => one),
)
const mail = v.object({ messageId: v.string(), tags: v.object({ enquiry: v.optional(first), notice: v.optional(first) }) })
/** https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html */
const event = v.variant('eventType', [
  v.object({ eventType: v.literal('Send'), mail }),
  v.object({ eventType: v.literal('Delivery'), mail }),
  v.object({ eventType: v.literal('Bounce'), mail, bounce: v.object({ bounceType: v.string() }) }),
  v.object({ eventType: v.literal('Reject'), mail }),
  v.object({ eventType: v.literal('Rendering Failure'), mail }),
  v.object({ eventType: v.picklist(['Complaint', 'DeliveryDelay', 'Open', 'Click', 'Subscription']), mail }),
])

type SesEvent = v.InferOutput<typeof event>

/** What an event of SES means for a notice. A transient bounce may be an absence note, so it fails nothing: the timer decides. */
function reportOf(said: SesEvent): Report {
  switch (said.eventType) {
    case 'Send':
      return { is: 'send', messageId: said.mail.messageId }
    case 'Delivery':
      return { is: 'delivery' }
    case 'Bounce':
      return said.bounce.bounceType === 'Permanent' ? { is: 'failure', why: 'bounced' } : { is: 'other' }
    case 'Reject':
      return { is: 'failure', why: 'rejected' }
    case 'Rendering Failure':
      return { is: 'failure', why: 'not-rendered' }
    case 'Complaint':
    case 'DeliveryDelay':
    case 'Open':
    case 'Click':
    case 'Subscription':
      return { is: 'other' }
  }
}

type Parts = { enquiries: Pick<Enquiries, 'change'>; clock: () => Temporal.Instant; log: Log }

/**
 * Makes the worker that settles a notice by what SES says about its letter, found by our own tags.
 * An event about a letter that is not ours, or about an enquiry that is gone, is counted and dropped.
 */
export function createFeedback({ enquiries, clock, log }: Parts) {
  return async function feedback(record: Pick<SQSRecord, 'body'>): Promise<void> {
    try {
      const said = v.parse(v.pipe(v.string(), v.parseJson(), event), record.body)
      const { enquiry, notice } = said.mail.tags
      const reference = parseReference(enquiry ?? '')
      if (!reference || notice === undefined) return log('event-unknown')
      const heard = await enquiries.change(reference, (current) => hear(current, notice, reportOf(said), clock()))
      if (heard) log('event-settled', { reference, notice, why: said.eventType.replace(' ', '-') })
    } catch (fault) {
      log('record-failed', { error: faultName(fault) })
      throw fault
    }
  }
}
