import { isDeepStrictEqual } from 'node:util'
import type { DynamoDBRecord } from 'aws-lambda'
import type { Item } from 'dynalite/db/index.js'
import type { Write } from './hook.ts'

/** What a table's stream carries of each write beside its keys. */
export const STREAM_VIEWS = ['KEYS_ONLY', 'NEW_IMAGE', 'OLD_IMAGE', 'NEW_AND_OLD_IMAGES'] as const
export type StreamView = (typeof STREAM_VIEWS)[number]

/**
 * The stream record of one write, as Lambda is given it; null for a write that changed nothing, of which DynamoDB
 * tells nobody (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Streams.html).
 * @param sequence rises with every record
 * @param epochSeconds when the write was stored
 */
export function recordOf(write: Write, view: StreamView, sequence: bigint, epochSeconds: number): DynamoDBRecord | null {
  const before = plain(write.before)
  const after = plain(write.after)
  const item = after ?? before
  if (!item || isDeepStrictEqual(before, after)) return null
  const images = [
    ...(after && view.startsWith('NEW_') ? [['NewImage', after]] : []),
    ...(before && view.includes('OLD_') ? [['OldImage', before]] : []),
  ]
  const sequenceNumber = String(sequence).padStart(21, '0')
  return {
    eventID: sequenceNumber,
    eventName: before && after ? 'MODIFY' : after ? 'INSERT' : 'REMOVE',
    eventVersion: '1.1',
    eventSource: 'aws:dynamodb',
    awsRegion: 'eu-west-2',
    eventSourceARN: `arn:aws:dynamodb:eu-west-2:000000000000:table/${write.table.TableName}/stream/2026-01-01T00:00:00.000`,
    dynamodb: {
      ApproximateCreationDateTime: epochSeconds,
      Keys: Object.fromEntries(
        write.table.KeySchema.flatMap(({ AttributeName: name }) => (item[name] ? [[name, item[name]]] : [])),
      ),
      ...Object.fromEntries(images),
      SequenceNumber: sequenceNumber,
      SizeBytes: Buffer.byteLength(JSON.stringify(Object.fromEntries(images))),
      StreamViewType: view,
    },
  }
}

/** A copy without dynalite's bare prototypes, so that equal items compare as equal. */
function plain(item: Item | null): Item | null {
  return item && JSON.parse(JSON.stringify(item))
}
