import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb'
import { INDEXES, TABLE_KEYS } from '../../lib/store/keys.ts'

const key = (pk: string, sk: string) => [
  { AttributeName: pk, KeyType: 'HASH' as const },
  { AttributeName: sk, KeyType: 'RANGE' as const },
]
const named = Object.entries(INDEXES)
const names = [TABLE_KEYS.pk, TABLE_KEYS.sk, ...named.flatMap(([, { pk, sk }]) => [pk, sk])]

/** The table for function tests, from the names that the CDK builds it of; `dist/table.json` is the deployed one. */
export const TABLE = {
  TableName: 'media-enquiries-test',
  BillingMode: 'PAY_PER_REQUEST',
  KeySchema: key(TABLE_KEYS.pk, TABLE_KEYS.sk),
  AttributeDefinitions: names.map((name) => ({ AttributeName: name, AttributeType: 'S' as const })),
  GlobalSecondaryIndexes: named.map(([name, { pk, sk, projection }]) => ({
    IndexName: name,
    KeySchema: key(pk, sk),
    Projection:
      projection === 'keys' ? { ProjectionType: 'KEYS_ONLY' } : { ProjectionType: 'INCLUDE', NonKeyAttributes: [...projection] },
  })),
} satisfies CreateTableCommandInput
