import { Arn, ArnFormat, type Stack } from 'aws-cdk-lib'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { type IndexName, PREFIX } from '../lib/store/keys.ts'

type PrefixName = keyof typeof PREFIX

/**
 * What may be done in the one table, by the prefixes of its partitions.
 * `ForAllValues` is also true when a request names no key at all, so `Null` demands that it names one.
 * On an index `dynamodb:LeadingKeys` means the index's own key.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/specifying-conditions.html
 */
export function tableAccess(tableArn: string) {
  function statement(actions: string[], resource: string, prefixes: PrefixName[], extra: Record<string, unknown> = {}) {
    return new PolicyStatement({
      actions: actions.map((action) => `dynamodb:${action}`),
      resources: [resource],
      conditions: {
        'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': prefixes.map((prefix) => `${PREFIX[prefix]}*`) },
        Null: { 'dynamodb:LeadingKeys': 'false' },
        ...extra,
      },
    })
  }
  return {
    /** One item by its key. */
    read: (...prefixes: PrefixName[]) => statement(['GetItem'], tableArn, prefixes),
    /** Putting and changing items, without being given back what stood there. */
    write: (...prefixes: PrefixName[]) =>
      statement(['PutItem', 'UpdateItem'], tableArn, prefixes, { StringEqualsIfExists: { 'dynamodb:ReturnValues': 'NONE' } }),
    /** Changing counters, and being told what they have come to. */
    count: (...prefixes: PrefixName[]) => statement(['UpdateItem'], tableArn, prefixes),
    /** Taking items away. */
    remove: (...prefixes: PrefixName[]) => statement(['DeleteItem'], tableArn, prefixes),
    /** Partitions of one index, which is named: never `index/*`. */
    query: (index: IndexName) => statement(['Query'], `${tableArn}/index/${index}`, [index]),
  }
}

/** Reading a stream. Listing streams knows no resource, so AWS wants `*` there; it shows names, no records. */
export function streamAccess(streamArn: string): PolicyStatement[] {
  return [
    new PolicyStatement({
      actions: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
      resources: [streamArn],
    }),
    new PolicyStatement({ actions: ['dynamodb:ListStreams'], resources: ['*'] }),
  ]
}

/** Taking messages from a queue. */
export function queueAccess(queueArn: string): PolicyStatement {
  const actions = ['ReceiveMessage', 'DeleteMessage', 'ChangeMessageVisibility', 'GetQueueAttributes', 'GetQueueUrl']
  return new PolicyStatement({ actions: actions.map((action) => `sqs:${action}`), resources: [queueArn] })
}

/** Leaving a message in a queue. */
export function queueDrop(queueArn: string): PolicyStatement {
  return new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [queueArn] })
}

/** Texts to whoever is on call. */
export function textAccess(topicArn: string): PolicyStatement {
  return new PolicyStatement({ actions: ['sns:Publish'], resources: [topicArn] })
}

/** The signing and hashing keys. */
export function secretAccess(secretArn: string): PolicyStatement {
  return new PolicyStatement({ actions: ['secretsmanager:GetSecretValue'], resources: [secretArn] })
}

/**
 * Sending from the organisation's one address through our configuration set.
 * SES asks for the address itself or for its domain, whichever was verified.
 */
export function sendingAccess(stack: Stack, sender: string, configurationSet: string): PolicyStatement {
  const ses = (resource: string, resourceName: string) =>
    Arn.format({ service: 'ses', resource, resourceName, arnFormat: ArnFormat.SLASH_RESOURCE_NAME }, stack)
  const domain = sender.slice(sender.lastIndexOf('@') + 1)
  return new PolicyStatement({
    actions: ['ses:SendRawEmail'],
    resources: [ses('identity', domain), ses('identity', sender), ses('configuration-set', configurationSet)],
    conditions: { StringEquals: { 'ses:FromAddress': sender } },
  })
}
