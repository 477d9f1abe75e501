import { setTimeout as wait } from 'node:timers/promises'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { SESClient } from '@aws-sdk/client-ses'
import { SNSClient } from '@aws-sdk/client-sns'
import type { Context } from 'aws-lambda'
import { Temporal } from 'temporal-polyfill'
import organisationFile from '#organisation' with { type: 'json' }
import { createDelivery } from '../../lib/mail/deliver.ts'
import { createTurns } from '../../lib/mail/pace.ts'
import { LONGEST_SENDING_MS } from '../../lib/mail/sending.ts'
import { createSender, SES_CLIENT_OPTIONS } from '../../lib/mail/ses.ts'
import { parseOrganisation } from '../../lib/organisation.ts'
import { createLog } from '../../lib/runtime/log.ts'
import { readKeys } from '../../lib/runtime/secrets.ts'
import { readSettings } from '../../lib/runtime/settings.ts'
import { createDueList } from '../../lib/store/due-list.ts'
import { createNewsdesk } from '../../lib/store/newsdesk.ts'
import { createPeople } from '../../lib/store/people.ts'
import { createRota } from '../../lib/store/rota.ts'
import { createRounds } from '../../lib/store/rounds.ts'
import { createTable, DYNAMODB_CLIENT_OPTIONS } from '../../lib/store/table.ts'
import { createTexter, SNS_CLIENT_OPTIONS } from '../../lib/text/sns.ts'
import { createLastResort } from './last-resort.ts'
import { createRotaCheck } from './rota-check.ts'
import { createSweep, whomFor } from './sweep.ts'

const settings = readSettings('sweep', process.env)
const organisation = parseOrganisation(organisationFile)
const log = createLog((line) => process.stdout.write(`${line}\n`))
const clock = () => Temporal.Now.instant()

async function start() {
  const keys = await readKeys(new SecretsManagerClient({}), settings.SECRET_NAME)
  const table = createTable(new DynamoDBClient(DYNAMODB_CLIENT_OPTIONS), settings.TABLE_NAME)
  const { deliver, gather, enquiries } = createDelivery({
    table,
    sender: createSender(new SESClient(SES_CLIENT_OPTIONS), settings.CONFIGURATION_SET),
    addressKeys: keys.address,
    organisation,
    publicUrl: settings.PUBLIC_URL,
    mailRate: settings.MAIL_RATE,
    clock,
    pace: createTurns(settings.MAIL_RATE, clock, wait),
    log,
  })
  const { releases, publishing } = createNewsdesk(table, clock, organisation.zone)
  const rounds = createRounds({ table, addressKeys: keys.address, enquiries, releases, clock })
  const checkRota = createRotaCheck({ rotas: createRota(table), people: createPeople(table), organisation, clock, log })
  const texter = createTexter(new SNSClient(SNS_CLIENT_OPTIONS), settings.ALERT_TOPIC)
  const text = createLastResort({ enquiries, texter, organisation, clock, log })
  return createSweep({ due: createDueList(table), deliver, gather, text, wait, publishing, rounds, checkRota, clock, log })
}

const started = start()

export const handler = async (event: unknown, context: Context) => {
  const sweep = await started
  return sweep(() => context.getRemainingTimeInMillis() > LONGEST_SENDING_MS, whomFor(event))
}
