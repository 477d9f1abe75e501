import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { App, CfnResource, RemovalPolicy, Stack } from 'aws-cdk-lib'
import { AttributeType, Billing, ProjectionType, StreamViewType, TableV2 } from 'aws-cdk-lib/aws-dynamodb'
import type { Construct } from 'constructs'
import { INDEXES, TABLE_KEYS, TTL_ATTRIBUTE } from '../lib/store/keys.ts'

const string = (name: string) => ({ name, type: AttributeType.STRING })

/** A new logical id is a new, empty table: it never changes. */
const LOGICAL_ID = 'Table'

/**
 * The one table. Its names come from `lib/store/keys.ts`.
 * The stream carries new images, because its filter looks at them; nothing is decided from an image.
 */
export function createTable(scope: Construct, tableName: string): { table: TableV2; streamArn: string } {
  const table = new TableV2(scope, 'EnquiriesTable', {
    tableName,
    partitionKey: string(TABLE_KEYS.pk),
    sortKey: string(TABLE_KEYS.sk),
    billing: Billing.onDemand(),
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    timeToLiveAttribute: TTL_ATTRIBUTE,
    dynamoStream: StreamViewType.NEW_IMAGE,
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
    globalSecondaryIndexes: Object.entries(INDEXES).map(([indexName, { pk, sk, projection }]) => ({
      indexName,
      partitionKey: string(pk),
      sortKey: string(sk),
      ...(projection === 'keys'
        ? { projectionType: ProjectionType.KEYS_ONLY }
        : { projectionType: ProjectionType.INCLUDE, nonKeyAttributes: [...projection] }),
    })),
  })
  const resource = table.node.defaultChild
  if (resource instanceof CfnResource) resource.overrideLogicalId(LOGICAL_ID)
  if (table.tableStreamArn === undefined) throw new Error('the table has no stream')
  return { table, streamArn: table.tableStreamArn }
}

/** The table alone as CloudFormation would get it: local tables are made from this. */
export function tableTemplate(): unknown {
  const outdir = mkdtempSync(path.join(tmpdir(), 'table-'))
  try {
    const app = new App({ outdir, analyticsReporting: false, treeMetadata: false, builtinCloudFormationValidation: false })
    const stack = new Stack(app, 'TableOnly')
    createTable(stack, 'media-enquiries')
    const template: unknown = app.synth().getStackArtifact(stack.artifactId).template
    return template
  } finally {
    rmSync(outdir, { recursive: true })
  }
}
