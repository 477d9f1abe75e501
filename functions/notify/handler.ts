import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { SESClient } from '@aws-sdk/client-ses'
import type { Context, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'
import { Temporal } from 'temporal-polyfill'
import organisation from '#organisation' with { type: 'json' }
import { createDelivery } from '../../lib/mail/deliver.ts'
import { createGate } from '../../lib/mail/pace.ts'
import { LONGEST_SENDING_MS } from '../../lib/mail/sending.ts'
import { createSender, SES_CLIENT_OPTIONS } from '../../lib/mail/ses.ts'
import { parseOrganisation } from '../../lib/organisation.ts'
import { createLog } from '../../lib/runtime/log.ts'
import { readKeys } from '../../lib/runtime/secrets.ts'
import { readSettings } from '../../lib/runtime/settings.ts'
import { createTable, DYNAMODB_CLIENT_OPTIONS } from '../../lib/store/table.ts'
import { createNotify } from './notify.ts'

const settings = readSettings('notify', process.env)
const clock = () => Temporal.Now.instant()
const log = createLog((line) => process.stdout.write(`${line}\n`))

async function start() {
  const keys = await readKeys(new SecretsManagerClient({}), settings.SECRET_NAME)
  const { deliver, gatherOften } = createDelivery({
    table: createTable(new DynamoDBClient(DYNAMODB_CLIENT_OPTIONS), settings.TABLE_NAME),
    sender: createSender(new SESClient(SES_CLIENT_OPTIONS), settings.CONFIGURATION_SET),
    addressKeys: keys.address,
    organisation: parseOrganisation(organisation),
    publicUrl: settings.PUBLIC_URL,
    mailRate: settings.MAIL_RATE,
    clock,
    pace: createGate(settings.MAIL_RATE, clock),
    log,
  })
  return createNotify({ deliver, gatherOften, log })
}

const started = start()
const processor = new BatchProcessor(EventType.DynamoDBStreams)

export const handler = async (event: DynamoDBStreamEvent, context: Context) => {
  const notify = await started
  const hasTime = () => context.getRemainingTimeInMillis() > LONGEST_SENDING_MS
  const work = (record: DynamoDBRecord) => notify(record, hasTime)
  return processPartialResponse(event, work, processor, { context, throwOnFullBatchFailure: false })
}
