import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { type Dynamo, type DynamoSettings, startDynamo as startServer } from '../../dev/dynamo/server.ts'
import { createTable } from '../../dev/dynamo/table.ts'
import { TABLE } from './table.ts'

export type TestDynamo = Dynamo & { client: DynamoDBClient; tableName: string }

/**
 * An embedded DynamoDB with our table, and a client for it. Calls made by the set-up are not counted.
 * Its stream carries what the deployed one does, unless `view` says otherwise.
 */
export async function startDynamo(options: DynamoSettings = {}): Promise<TestDynamo> {
  const server = await startServer({ view: 'NEW_IMAGE', ...options })
  const client = new DynamoDBClient({
    endpoint: server.endpoint,
    region: 'eu-west-2',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  })
  await createTable(client, TABLE)
  server.resetCalls()
  return {
    ...server,
    client,
    tableName: TABLE.TableName,
    async stop() {
      client.destroy()
      await server.stop()
    },
  }
}
