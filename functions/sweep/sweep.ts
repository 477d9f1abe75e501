import type { Temporal } from 'temporal-polyfill'
import type { Reference } from '../../lib/enquiry.ts'
import type { Deliver } from '../../lib/mail/deliver.ts'
import { faultName, type Log } from '../../lib/runtime/log.ts'
import type { EnquiryLists } from '../../lib/store/enquiry-lists.ts'

/** Enquiries worked on at once: enough to hide the network, few enough for a new SES account's rate. */
const AT_ONCE = 5

type Parts = { lists: Pick<EnquiryLists, 'due'>; deliver: Deliver; clock: () => Temporal.Instant; log: Log }

/**
 * Makes the every-minute look at everything that is due. It is the guarantee behind the stream:
 * with every stream record lost, everything still goes out two ticks later.
 */
export function createSweep({ lists, deliver, clock, log }: Parts) {
  async function work(reference: Reference, hasTime: () => boolean): Promise<boolean> {
    try {
      return (await deliver(reference, hasTime)) === 'done'
    } catch (fault) {
      log('record-failed', { reference, error: faultName(fault) })
      return false
    }
  }

  /** @returns how many enquiries were due and how many of them are done */
  return async function sweep(hasTime: () => boolean): Promise<{ due: number; done: number }> {
    const counts = { due: 0, done: 0 }
    for await (const page of lists.due(clock())) {
      for (let start = 0; start < page.length; start += AT_ONCE) {
        if (!hasTime()) break
        const results = await Promise.all(page.slice(start, start + AT_ONCE).map((reference) => work(reference, hasTime)))
        counts.due += results.length
        counts.done += results.filter(Boolean).length
      }
    }
    log('sweep-done', { count: counts.due })
    return counts
  }
}
