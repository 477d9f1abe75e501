import { setTimeout as wait } from 'node:timers/promises'
import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DescribeTableCommand,
  type DynamoDBClient,
  ResourceInUseException,
} from '@aws-sdk/client-dynamodb'

/**
 * Creates the table of a `CreateTable` request unless it stands already, and waits until it can be used.
 * What the embedded DynamoDB does not know (tags, protection, stream) it leaves out by itself.
 */
export async function createTable(client: DynamoDBClient, request: CreateTableCommandInput): Promise<void> {
  try {
    await client.send(new CreateTableCommand(request))
  } catch (fault) {
    if (!(fault instanceof ResourceInUseException)) throw fault
  }
  const describe = new DescribeTableCommand({ TableName: request.TableName })
  while ((await client.send(describe)).Table?.TableStatus !== 'ACTIVE') await wait(5)
}
