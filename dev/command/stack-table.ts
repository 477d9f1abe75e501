import { readFileSync } from 'node:fs'
import path from 'node:path'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { Temporal } from 'temporal-polyfill'
import * as v from 'valibot'
import type { Organisation } from '../../lib/organisation.ts'
import { createTable, DYNAMODB_CLIENT_OPTIONS, type Table } from '../../lib/store/table.ts'
import { commandWords as words } from '../../lib/words/en/commands.ts'
import { folderOf, organisationFileOf } from '../stack/defaults.ts'
import { readOrganisation } from '../stack/organisation.ts'
import { Refusal } from '../stack/refusal.ts'

const stack = v.object({
  dynamodb: v.string(),
  tableName: v.string(),
  newsroom: v.optional(v.string(), ''),
  clockOffset: v.optional(v.number(), 0),
  organisationFile: v.optional(v.string()),
})

/** What a command works on. */
export type Place = {
  table: Table
  /** The clock that the command goes by. */
  clock: () => Temporal.Instant
  /** Origin of the newsroom; empty where it is not known. */
  newsroom: string
  /** The one that ORGANISATION names, else that of the stack. */
  organisation: Organisation
}

/**
 * The deployed table that TABLE_NAME names, else the one of the local stack that runs on DATA_DIR, with that stack's clock.
 * @throws Refusal when no stack runs there, or the organisation's settings cannot be used
 */
export function openPlace(env: NodeJS.ProcessEnv): Place {
  const deployed = env['TABLE_NAME']
  if (deployed) {
    const table = createTable(new DynamoDBClient(DYNAMODB_CLIENT_OPTIONS), deployed)
    const organisation = readOrganisation(organisationFileOf(env))
    return { table, clock: () => Temporal.Now.instant(), newsroom: env['PUBLIC_URL'] ?? '', organisation }
  }
  const folder = folderOf(env)
  const running = v.safeParse(stack, readJson(path.join(folder, 'stack.json')))
  if (!running.success) throw new Refusal(words.noStack(folder))
  const { dynamodb: endpoint, tableName, newsroom, clockOffset, organisationFile } = running.output
  const organisation = readOrganisation(env['ORGANISATION'] || (organisationFile ?? organisationFileOf(env)))
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }
  const client = new DynamoDBClient({ ...DYNAMODB_CLIENT_OPTIONS, endpoint, region: 'eu-west-2', credentials })
  const clock = () => Temporal.Now.instant().add({ milliseconds: Math.floor(clockOffset) })
  return { table: createTable(client, tableName), clock, newsroom, organisation }
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}
