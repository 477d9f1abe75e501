import type { DynamoDBRecord } from 'aws-lambda'
import * as v from 'valibot'
import type { Deliver } from '../../lib/mail/deliver.ts'
import type { GatherOften } from '../../lib/mail/gather-often.ts'
import { parseReference } from '../../lib/reference.ts'
import { faultName, type Log } from '../../lib/runtime/log.ts'
import { PREFIX } from '../../lib/store/keys.ts'

const key = v.object({
  dynamodb: v.object({ Keys: v.object({ pk: v.object({ S: v.pipe(v.string(), v.startsWith(PREFIX.enquiry)) }) }) }),
})

type Parts = {
  deliver: Deliver
  /** Called for each enquiry that has come to wait for a digest. */
  gatherOften: GatherOften
  log: Log
}

/**
 * Makes the worker for one record of the table's stream.
 * A record only says "look at this enquiry": what is done is decided from the enquiry as it stands, never from the image.
 */
export function createNotify({ deliver, gatherOften, log }: Parts) {
  return async function notify(record: DynamoDBRecord, hasTime: () => boolean): Promise<void> {
    try {
      const reference = parseReference(v.parse(key, record).dynamodb.Keys.pk.S.slice(PREFIX.enquiry.length))
      if (!reference) throw new TypeError('not an enquiry')
      const left = await deliver(reference, hasTime)
      if (left === 'digest-new') await gatherOften(hasTime)
    } catch (fault) {
      log('record-failed', { error: faultName(fault) })
      throw fault
    }
  }
}
