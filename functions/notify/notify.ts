import type { DynamoDBRecord } from 'aws-lambda'
import * as v from 'valibot'
import type { Deliver } from '../../lib/mail/deliver.ts'
import { parseReference } from '../../lib/reference.ts'
import { faultName, type Log } from '../../lib/runtime/log.ts'
import { PREFIX } from '../../lib/store/keys.ts'

const key = v.object({
  dynamodb: v.object({ Keys: v.object({ pk: v.object({ S: v.pipe(v.string(), v.startsWith(PREFIX.enquiry)) }) }) }),
})

/**
 * Makes the worker for one record of the table's stream.
 * A record only says "look at this enquiry": what is done is decided from the enquiry as it stands, never from the image.
 */
export function createNotify(deliver: Deliver, log: Log) {
  return async function notify(record: DynamoDBRecord, hasTime: () => boolean): Promise<void> {
    try {
      const reference = parseReference(v.parse(key, record).dynamodb.Keys.pk.S.slice(PREFIX.enquiry.length))
      if (!reference) throw new TypeError('not an enquiry')
      await deliver(reference, hasTime)
    } catch (fault) {
      log('record-failed', { error: faultName(fault) })
      throw fault
    }
  }
}
