import { expect, test } from 'vitest'
import { tableTemplate } from '../../cdk/table.ts'
import { createTableRequest } from '../../dev/build/table-request.ts'
import { INDEXES } from '../../lib/store/keys.ts'
import { plain } from '../support/template.ts'

const template = plain()

test('the table keeps its logical id: under another name it would be another, empty table', () => {
  expect(template.Resources['Table']?.Type).toBe('AWS::DynamoDB::GlobalTable')
})

test('the table outlives its stack and refuses to be deleted', () => {
  const { DeletionPolicy, UpdateReplacePolicy, Properties } = template.Resources['Table'] ?? {}
  expect({ DeletionPolicy, UpdateReplacePolicy }).toEqual({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' })
  expect(Properties?.['Replicas']).toMatchObject([
    { DeletionProtectionEnabled: true, PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true } },
  ])
})

test('the table is paid by use, forgets on the day and tells of its changes', () => {
  expect(template.Resources['Table']?.Properties).toMatchObject({
    BillingMode: 'PAY_PER_REQUEST',
    TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
    StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
  })
})

test('a local table has the keys, indexes and projections of the deployed one', () => {
  const request = createTableRequest(tableTemplate())
  expect(request.KeySchema).toEqual([
    { AttributeName: 'pk', KeyType: 'HASH' },
    { AttributeName: 'sk', KeyType: 'RANGE' },
  ])
  expect(request.StreamSpecification).toEqual({ StreamEnabled: true, StreamViewType: 'NEW_IMAGE' })
  const projections = request.GlobalSecondaryIndexes?.map(({ IndexName, Projection }) => [
    IndexName,
    Projection?.NonKeyAttributes ?? 'keys',
  ])
  expect(Object.fromEntries(projections ?? [])).toEqual(
    Object.fromEntries(Object.entries(INDEXES).map(([name, { projection }]) => [name, projection])),
  )
})
