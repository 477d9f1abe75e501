import path from 'node:path'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { Temporal } from 'temporal-polyfill'
import { createEnquiries } from '../../lib/store/enquiries.ts'
import { createNewsdesk } from '../../lib/store/newsdesk.ts'
import { createPeople } from '../../lib/store/people.ts'
import { createTable as tableOf } from '../../lib/store/table.ts'
import { startDynamo } from '../dynamo/server.ts'
import { createTable } from '../dynamo/table.ts'
import { createKinds } from '../mailbox/kinds.ts'
import { keysOf } from '../secrets/keys.ts'
import { startSecrets } from '../secrets/server.ts'
import { publishSeed } from '../seed/publish.ts'
import { openMailbox } from '../ses/mailbox.ts'
import { startSes } from '../ses/server.ts'
import { startSns } from '../sns/server.ts'
import { openTexts } from '../sns/texts.ts'
import type { Assembly } from './assemble.ts'
import type { Clock } from './clock.ts'
import type { Endpoints } from './functions.ts'
import type { StackSettings } from './settings.ts'

/** What AWS is to the functions: database, mail, texts and keys, on loopback, with their data in the data folder. */
export async function startCloud({ plan, table }: Assembly, { folder, organisation }: StackSettings, clock: Clock) {
  const secretNames = plan.functions.flatMap(({ environment }) => environment['SECRET_NAME'] ?? [])
  const secrets = await startSecrets(secretNames, keysOf(folder))
  const dynamo = await startDynamo({ path: path.join(folder, 'dynamodb'), view: plan.streamView })
  const mailbox = openMailbox(path.join(folder, 'mailbox'))
  const domain = organisation.sender.address.split('@')[1] ?? ''
  const ses = await startSes({ mailbox, clock: clock.now, configurationSets: plan.configurationSets, identities: [domain] })
  const texts = openTexts(path.join(folder, 'texts.jsonl'))
  const sns = await startSns({ texts, clock: clock.now, topics: plan.topics })

  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }
  const client = new DynamoDBClient({ endpoint: dynamo.endpoint, region: 'eu-west-2', credentials })
  await createTable(client, { ...table, TableName: plan.tableName })
  const store = tableOf(client, plan.tableName)
  const instant = () => Temporal.Instant.fromEpochMilliseconds(Math.floor(clock.now()))
  const desk = { ...createNewsdesk(store, instant, organisation.zone), people: createPeople(store) }
  await publishSeed(desk, folder, instant())

  const { read: readEnquiry } = createEnquiries(store, instant)
  const endpoints: Endpoints = { dynamodb: dynamo.endpoint, ses: ses.endpoint, sns: sns.endpoint, secrets: secrets.endpoint }
  return {
    dynamo,
    ses,
    sns,
    mailbox,
    texts,
    endpoints,
    kindOf: createKinds(readEnquiry),
    readEnquiry,
    async stop(): Promise<void> {
      client.destroy()
      await Promise.all([dynamo.stop(), ses.stop(), sns.stop(), secrets.stop()])
    },
  }
}
