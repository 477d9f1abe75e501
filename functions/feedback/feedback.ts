import type { SQSRecord } from 'aws-lambda'
import type { Temporal } from 'temporal-polyfill'
import * as v from 'valibot'
import { type DigestId, parseDigestId } from '../../lib/digest-id.ts'
import type { Enquiry } from '../../lib/enquiry.ts'
import { parseReference } from '../../lib/reference.ts'
import { faultName, type Log } from '../../lib/runtime/log.ts'
import type { Digests } from '../../lib/store/digests.ts'
import type { Enquiries } from '../../lib/store/enquiries.ts'
import type { People } from '../../lib/store/people.ts'
import { hear } from '../../lib/telling.ts'
import { forEachCarried } from './carried.ts'
import { addressReportOf, reportOf, type SesEvent, sesEvent } from './ses-event.ts'

type Parts = {
  enquiries: Pick<Enquiries, 'read' | 'change'>
  people: Pick<People, 'note'>
  digests: Pick<Digests, 'read'>
  /** Counts an acknowledgement whose mailbox does not exist. */
  countBounce: (at: Temporal.Instant) => Promise<unknown>
  clock: () => Temporal.Instant
  log: Log
}

/**
 * Makes the worker that settles a notice by what SES says about its letter, found by our own tags, and notes what that says of an
 * address of the press side. A failure makes the enquiry due at once, and the stream tells the next person.
 * What is said of a digest is heard for every enquiry that it told of.
 * An event about a letter that is not ours, or about an enquiry that is gone, is counted and dropped.
 */
export function createFeedback({ enquiries, people, digests, countBounce, clock, log }: Parts) {
  /** A directory that cannot be written holds nobody's letter up: what the next letter meets is noted then. */
  async function noteAddress(said: SesEvent, enquiry: Enquiry, id: string): Promise<void> {
    const notice = enquiry.notices.find((one) => one.id === id)
    if (notice?.kind !== 'triage' || notice.to === null) return
    const report = addressReportOf(said, clock())
    const isLate = report?.is === 'failed' && report.why === 'mailbox-full' && notice.state.is === 'delivered'
    if (!report || isLate) return
    try {
      await people.note(notice.to, report)
    } catch (fault) {
      log('record-failed', { reference: enquiry.reference, kind: 'directory', error: faultName(fault) })
    }
  }

  async function settle(said: SesEvent, enquiry: Enquiry, id: string): Promise<void> {
    const heard = await enquiries.change(enquiry.reference, (current) => hear(current, id, reportOf(said), clock()), enquiry)
    if (!heard) return
    const notice = heard.notices.find((one) => one.id === id)
    const isBounced = notice?.state.is === 'impossible' && notice.state.why === 'bounced'
    if (notice?.kind === 'acknowledgement' && isBounced) await countBounce(clock())
    log('event-settled', { reference: enquiry.reference, notice: id, why: said.eventType.replace(' ', '-') })
  }

  async function hearFor(said: SesEvent, digest: DigestId): Promise<void> {
    await forEachCarried({ enquiries, digests }, digest, async (enquiry, id, isFirst) => {
      if (isFirst) await noteAddress(said, enquiry, id)
      await settle(said, enquiry, id)
    })
  }

  return async function feedback(record: Pick<SQSRecord, 'body'>): Promise<void> {
    try {
      const said = v.parse(v.pipe(v.string(), v.parseJson(), sesEvent), record.body)
      const { enquiry: reference, notice } = said.mail.tags
      const digest = parseDigestId(reference ?? '')
      if (digest) return await hearFor(said, digest)
      const parsed = parseReference(reference ?? '')
      if (!parsed || notice === undefined) return log('event-unknown')
      const enquiry = await enquiries.read(parsed)
      if (!enquiry) return
      await noteAddress(said, enquiry, notice)
      await settle(said, enquiry, notice)
    } catch (fault) {
      log('record-failed', { error: faultName(fault) })
      throw fault
    }
  }
}
