import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import type { Context, SQSEvent } from 'aws-lambda'
import { Temporal } from 'temporal-polyfill'
import { createLog } from '../../lib/runtime/log.ts'
import { readSettings } from '../../lib/runtime/settings.ts'
import { countBounce } from '../../lib/store/acknowledgement-counters.ts'
import { createDigests } from '../../lib/store/digests.ts'
import { createEnquiries } from '../../lib/store/enquiries.ts'
import { createPeople } from '../../lib/store/people.ts'
import { createTable, DYNAMODB_CLIENT_OPTIONS } from '../../lib/store/table.ts'
import { createFeedback } from './feedback.ts'

const settings = readSettings('feedback', process.env)
const log = createLog((line) => process.stdout.write(`${line}\n`))
const clock = () => Temporal.Now.instant()
const table = createTable(new DynamoDBClient(DYNAMODB_CLIENT_OPTIONS), settings.TABLE_NAME)
const feedback = createFeedback({
  enquiries: createEnquiries(table, clock),
  people: createPeople(table),
  digests: createDigests(table, clock),
  countBounce: (at) => countBounce(table, at),
  clock,
  log,
})
const processor = new BatchProcessor(EventType.SQS)

export const handler = async (event: SQSEvent, context: Context) =>
  processPartialResponse(event, feedback, processor, { context, throwOnFullBatchFailure: false })
