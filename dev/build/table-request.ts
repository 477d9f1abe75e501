import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb'
import * as v from 'valibot'

const keySchema = v.array(v.object({ AttributeName: v.string(), KeyType: v.picklist(['HASH', 'RANGE']) }))
const attribute = v.object({ AttributeName: v.string(), AttributeType: v.picklist(['S', 'N', 'B']) })
const projection = v.object({
  ProjectionType: v.picklist(['KEYS_ONLY', 'INCLUDE', 'ALL']),
  NonKeyAttributes: v.optional(v.array(v.string())),
})
const streamView = v.picklist(['NEW_IMAGE', 'OLD_IMAGE', 'NEW_AND_OLD_IMAGES', 'KEYS_ONLY'])
const table = v.object({
  Type: v.literal('AWS::DynamoDB::GlobalTable'),
  Properties: v.object({
    TableName: v.string(),
    KeySchema: keySchema,
    AttributeDefinitions: v.array(attribute),
    GlobalSecondaryIndexes: v.array(v.object({ IndexName: v.string(), KeySchema: keySchema, Projection: projection })),
    StreamSpecification: v.object({ StreamViewType: streamView }),
    BillingMode: v.literal('PAY_PER_REQUEST'),
  }),
})

/**
 * Reads the one table out of a synthesised template.
 * @returns the `CreateTable` request for a table with the same keys, indexes and stream, for DynamoDB Local and the embedded DynamoDB.
 *   Time to live and point-in-time recovery are no part of that request.
 * @throws when the template holds no table or one of another shape
 */
export function createTableRequest(template: unknown): CreateTableCommandInput {
  const { Resources } = v.parse(v.object({ Resources: v.record(v.string(), v.unknown()) }), template)
  const { Properties } = v.parse(
    table,
    Object.values(Resources).find((resource) => v.is(v.object({ Type: v.literal('AWS::DynamoDB::GlobalTable') }), resource)),
  )
  const { StreamSpecification, GlobalSecondaryIndexes, ...rest } = Properties
  return {
    ...rest,
    GlobalSecondaryIndexes: GlobalSecondaryIndexes.map(
      ({ IndexName, KeySchema, Projection: { ProjectionType, NonKeyAttributes } }) => ({
        IndexName,
        KeySchema,
        Projection: { ProjectionType, ...(NonKeyAttributes ? { NonKeyAttributes } : {}) },
      }),
    ),
    StreamSpecification: { StreamEnabled: true, ...StreamSpecification },
  }
}
