import { readFileSync } from 'node:fs'
import path from 'node:path'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { Temporal } from 'temporal-polyfill'
import * as v from 'valibot'
import { createTable, DYNAMODB_CLIENT_OPTIONS, type Table } from '../../lib/store/table.ts'
import { commandWords as words } from '../../lib/words/en/commands.ts'
import { folderOf } from '../stack/defaults.ts'
import { Refusal } from '../stack/refusal.ts'

const stack = v.object({
  dynamodb: v.string(),
  tableName: v.string(),
  newsroom: v.optional(v.string(), ''),
  clockOffset: v.optional(v.number(), 0),
})

/** The table that a command works on, the clock it goes by, and the origin of its newsroom where that is known. */
export type Place = { table: Table; clock: () => Temporal.Instant; newsroom: string }

/**
 * The deployed table that TABLE_NAME names, else the one of the local stack that runs on DATA_DIR, with that stack's clock.
 * @throws Refusal when no stack runs there
 */
export function openPlace(env: NodeJS.ProcessEnv): Place {
  const deployed = env['TABLE_NAME']
  if (deployed) {
    const table = createTable(new DynamoDBClient(DYNAMODB_CLIENT_OPTIONS), deployed)
    return { table, clock: () => Temporal.Now.instant(), newsroom: env['PUBLIC_URL'] ?? '' }
  }
  const folder = folderOf(env)
  const running = v.safeParse(stack, readJson(path.join(folder, 'stack.json')))
  if (!running.success) throw new Refusal(words.noStack(folder))
  const { dynamodb: endpoint, tableName, newsroom, clockOffset } = running.output
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }
  const client = new DynamoDBClient({ ...DYNAMODB_CLIENT_OPTIONS, endpoint, region: 'eu-west-2', credentials })
  const clock = () => Temporal.Now.instant().add({ milliseconds: Math.floor(clockOffset) })
  return { table: createTable(client, tableName), clock, newsroom }
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}
