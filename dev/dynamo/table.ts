import {
  CreateTableCommand,
  type CreateTableCommandInput,
  type DynamoDBClient,
  ResourceInUseException,
} from '@aws-sdk/client-dynamodb'

/**
 * Creates the table of a `CreateTable` request unless it stands already.
 * What the embedded DynamoDB does not know (tags, protection, stream) it leaves out by itself.
 */
export async function createTable(client: DynamoDBClient, request: CreateTableCommandInput): Promise<void> {
  try {
    await client.send(new CreateTableCommand(request))
  } catch (fault) {
    if (!(fault instanceof ResourceInUseException)) throw fault
  }
}
