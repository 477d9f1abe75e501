import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { Temporal } from 'temporal-polyfill'
import organisationFile from '#organisation' with { type: 'json' }
import { parseOrganisation } from '../../lib/organisation.ts'
import { createLog } from '../../lib/runtime/log.ts'
import { readKeys } from '../../lib/runtime/secrets.ts'
import { readSettings } from '../../lib/runtime/settings.ts'
import { createIntake } from '../../lib/store/intake.ts'
import { createReleases } from '../../lib/store/releases.ts'
import { createTable, DYNAMODB_CLIENT_OPTIONS } from '../../lib/store/table.ts'
import { brandSheet } from '../../lib/ui/brand.ts'
import { createWeb } from './app.tsx'
import { openAssets } from './assets.ts'
import { lambdaDoor } from './door.ts'
import { prime } from './prime.ts'

const settings = readSettings('web', process.env)
const organisation = parseOrganisation(organisationFile)
const table = createTable(new DynamoDBClient(DYNAMODB_CLIENT_OPTIONS), settings.TABLE_NAME)
const [keys, assets] = await Promise.all([
  readKeys(new SecretsManagerClient({}), settings.SECRET_NAME),
  openAssets(path.join(import.meta.dirname, 'assets'), brandSheet(organisation)),
])
const log = createLog((line) => process.stdout.write(`${line}\n`))
const parts = {
  organisation,
  publicUrl: settings.PUBLIC_URL,
  formKeys: keys.form,
  releases: createReleases(table),
  intake: createIntake(table, { addressKeys: keys.address, retentionDays: organisation.retentionDays }),
  clock: () => Temporal.Now.instant(),
  random: randomBytes,
  assets,
  log,
}

await prime(parts)

export const handler = lambdaDoor(createWeb(parts))
