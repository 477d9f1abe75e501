import { createHash } from 'node:crypto'
import type { SQSRecord } from 'aws-lambda'

/**
 * An event as Lambda is given it from SQS behind SNS.
 * @param id of the message, also its receipt handle
 * @param raw as the subscription's `RawMessageDelivery`: without it the body is SNS's envelope
 * @param now milliseconds since 1970
 */
export function sqsRecord(
  id: string,
  message: string,
  { raw, now, receives = 1 }: { raw: boolean; now: number; receives?: number },
): SQSRecord {
  const envelope = {
    Type: 'Notification',
    MessageId: id,
    TopicArn: 'arn:aws:sns:eu-west-2:000000000000:mail-events',
    Message: message,
    Timestamp: new Date(now).toISOString(),
  }
  const body = raw ? message : JSON.stringify(envelope)
  return {
    messageId: id,
    receiptHandle: id,
    body,
    attributes: {
      ApproximateReceiveCount: String(receives),
      SentTimestamp: String(now),
      SenderId: 'local',
      ApproximateFirstReceiveTimestamp: String(now),
    },
    messageAttributes: {},
    md5OfBody: createHash('md5').update(body).digest('hex'),
    eventSource: 'aws:sqs',
    eventSourceARN: 'arn:aws:sqs:eu-west-2:000000000000:mail-events',
    awsRegion: 'eu-west-2',
  }
}
