import { Duration } from 'aws-cdk-lib'
import { FilterCriteria, FilterRule, type Function as LambdaFunction, StartingPosition } from 'aws-cdk-lib/aws-lambda'
import { SqsDlq, SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import { GATHERS_ATTRIBUTE, OWES_ATTRIBUTE, PREFIX, TABLE_KEYS } from '../lib/store/keys.ts'

/** Retries end, so that nothing holds up a stream for a day; the sweep needs no record to do the same work. */
const stubborn = (streamArn: string, failures: Queue) => ({
  eventSourceArn: streamArn,
  startingPosition: StartingPosition.TRIM_HORIZON,
  retryAttempts: 20,
  maxRecordAge: Duration.hours(3),
  onFailure: new SqsDlq(failures),
})

/** Enquiries written or changed that have an attribute. `exists` looks at leaves only: the attribute is a number. */
function enquiriesWith(attribute: string) {
  return [
    FilterCriteria.filter({
      eventName: FilterRule.or('INSERT', 'MODIFY'),
      dynamodb: {
        Keys: { [TABLE_KEYS.pk]: { S: FilterRule.beginsWith(PREFIX.enquiry) } },
        NewImage: { [attribute]: { N: FilterRule.exists() } },
      },
    }),
  ]
}

/** The table's stream for `notify`: enquiries with a letter that nobody has begun to send. */
export function listenToTable(notify: LambdaFunction, streamArn: string, failures: Queue): void {
  notify.addEventSourceMapping('FromTable', {
    ...stubborn(streamArn, failures),
    batchSize: 10,
    bisectBatchOnError: true,
    reportBatchItemFailures: true,
    filters: enquiriesWith(OWES_ATTRIBUTE),
  })
}

/**
 * The table's stream for `sweep`: enquiries with a letter that waits for a digest, so that a schedule that is out leaves none of them waiting.
 * The sweep reads no record and looks at everything that is due: one run does for a whole batch, and no record can be
 * a bad one, so a batch is never split. The stream has no room for a third reader.
 */
export function wakeByTable(sweep: LambdaFunction, streamArn: string, failures: Queue): void {
  sweep.addEventSourceMapping('FromTable', {
    ...stubborn(streamArn, failures),
    batchSize: 10_000,
    maxBatchingWindow: Duration.seconds(20),
    filters: enquiriesWith(GATHERS_ATTRIBUTE),
  })
}

/** What SES tells of our letters, for `feedback`. It never takes more than three of the ten executions that a fresh account has. */
export function listenToMail(feedback: LambdaFunction, events: Queue): void {
  feedback.addEventSource(new SqsEventSource(events, { batchSize: 10, reportBatchItemFailures: true, maxConcurrency: 3 }))
}
