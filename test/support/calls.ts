import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import type { Request } from './policy.ts'

type Input = {
  Key?: { pk: { S: string } }
  Item?: { pk: { S: string } }
  IndexName?: string
  ExpressionAttributeValues?: { ':pk'?: { S: string } }
  ReturnValues?: string
}

/** Writes down every call that a client makes, as IAM is asked about it. */
export function recordCalls(client: DynamoDBClient): Request[] {
  const calls: Request[] = []
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      (args) => {
        const { Key, Item, IndexName, ExpressionAttributeValues, ReturnValues } = args.input as Input
        const key = IndexName ? ExpressionAttributeValues?.[':pk'] : (Key ?? Item)?.pk
        calls.push({
          action: `dynamodb:${commandName.replace(/Command$/, '')}`,
          resource: IndexName ? `Table.Arn/index/${IndexName}` : 'Table.Arn',
          context: {
            ...(key ? { 'dynamodb:LeadingKeys': [key.S] } : {}),
            ...(ReturnValues ? { 'dynamodb:ReturnValues': [ReturnValues] } : {}),
          },
        })
        return next(args)
      },
    { step: 'initialize' },
  )
  return calls
}
