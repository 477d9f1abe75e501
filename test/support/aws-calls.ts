import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb'
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses'
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns'

const TableName = 'enquiries'
const Key = { pk: { S: 'ENQ#ME-2' }, sk: { S: '–' } }

/** Every operation that the functions call, with all kinds of values that they give: bundled lean, and as the SDK is. */
export const CALLS: Record<string, (endpoint: string) => Promise<unknown>> = {
  GetItem: (endpoint) => new DynamoDBClient({ endpoint }).send(new GetItemCommand({ TableName, Key, ConsistentRead: true })),
  PutItem: (endpoint) =>
    new DynamoDBClient({ endpoint }).send(
      new PutItemCommand({
        TableName,
        Item: { ...Key, n: { N: '1.5' }, l: { L: [{ BOOL: true }, { NULL: true }] }, m: { M: { '“ü”\n': { S: '😀' } } } },
        ConditionExpression: 'attribute_not_exists(pk)',
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    ),
  UpdateItem: (endpoint) =>
    new DynamoDBClient({ endpoint }).send(
      new UpdateItemCommand({
        TableName,
        Key,
        UpdateExpression: 'ADD #n :n',
        ExpressionAttributeNames: { '#n': 'n' },
        ExpressionAttributeValues: { ':n': { N: '1' } },
        ReturnValues: 'UPDATED_NEW',
      }),
    ),
  DeleteItem: (endpoint) => new DynamoDBClient({ endpoint }).send(new DeleteItemCommand({ TableName, Key })),
  Query: (endpoint) =>
    new DynamoDBClient({ endpoint }).send(
      new QueryCommand({ TableName, IndexName: 'due', Limit: 2, ScanIndexForward: false, ExclusiveStartKey: Key }),
    ),
  GetSecretValue: (endpoint) => new SecretsManagerClient({ endpoint }).send(new GetSecretValueCommand({ SecretId: 'keys' })),
  SendRawEmail: (endpoint) =>
    new SESClient({ endpoint }).send(
      new SendRawEmailCommand({
        RawMessage: { Data: Buffer.from('Subject: ü\r\n\r\n&=') },
        Tags: [{ Name: 'notice', Value: 'ntc_1' }],
      }),
    ),
  Publish: (endpoint) => new SNSClient({ endpoint }).send(new PublishCommand({ TopicArn: 'arn:aws:sns:x', Message: 'ü & =' })),
}

export const isConflict = (fault: unknown): boolean => fault instanceof ConditionalCheckFailedException
