import { Duration } from 'aws-cdk-lib'
import { FilterCriteria, FilterRule, type Function as LambdaFunction, StartingPosition } from 'aws-cdk-lib/aws-lambda'
import { SqsDlq, SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import { OWES_ATTRIBUTE, PREFIX, TABLE_KEYS } from '../lib/store/keys.ts'

/**
 * The table's stream for `notify`: enquiries with a letter that nobody has begun to send.
 * Retries end, so that one bad record cannot hold up the others for a day; the sweep needs no record to do the same work.
 */
export function listenToTable(notify: LambdaFunction, streamArn: string, failures: Queue): void {
  notify.addEventSourceMapping('FromTable', {
    eventSourceArn: streamArn,
    startingPosition: StartingPosition.TRIM_HORIZON,
    batchSize: 10,
    bisectBatchOnError: true,
    reportBatchItemFailures: true,
    retryAttempts: 20,
    maxRecordAge: Duration.hours(3),
    onFailure: new SqsDlq(failures),
    filters: [
      FilterCriteria.filter({
        eventName: FilterRule.or('INSERT', 'MODIFY'),
        dynamodb: {
          Keys: { [TABLE_KEYS.pk]: { S: FilterRule.beginsWith(PREFIX.enquiry) } },
          // `exists` looks at leaves only: the attribute is a number.
          NewImage: { [OWES_ATTRIBUTE]: { N: FilterRule.exists() } },
        },
      }),
    ],
  })
}

/** What SES tells of our letters, for `feedback`. It never takes more than three of the ten executions that a fresh account has. */
export function listenToMail(feedback: LambdaFunction, events: Queue): void {
  feedback.addEventSource(new SqsEventSource(events, { batchSize: 10, reportBatchItemFailures: true, maxConcurrency: 3 }))
}
