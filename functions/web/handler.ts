import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { Temporal } from 'temporal-polyfill'
import organisationFile from '#organisation' with { type: 'json' }
import { parseOrganisation } from '../../lib/organisation.ts'
import { createLog } from '../../lib/runtime/log.ts'
import { type Keys, readKeys } from '../../lib/runtime/secrets.ts'
import { readSettings } from '../../lib/runtime/settings.ts'
import { createIntake } from '../../lib/store/intake.ts'
import { createNewsroom } from '../../lib/store/newsroom.ts'
import { createTable, DYNAMODB_CLIENT_OPTIONS } from '../../lib/store/table.ts'
import { brandIcon, brandSheet } from '../../lib/ui/brand.ts'
import { createWeb } from './app.tsx'
import { openAssets } from './assets.ts'
import { lambdaDoor } from './door.ts'
import { prime } from './prime.ts'

const settings = readSettings('web', process.env)
const organisation = parseOrganisation(organisationFile)
const table = createTable(new DynamoDBClient(DYNAMODB_CLIENT_OPTIONS), settings.TABLE_NAME)
const log = createLog((line) => process.stdout.write(`${line}\n`))
const unkeyed = {
  organisation,
  publicUrl: settings.PUBLIC_URL,
  releases: createNewsroom(table),
  clock: () => Temporal.Now.instant(),
  random: randomBytes,
  assets: await openAssets(path.join(import.meta.dirname, 'assets'), {
    sheet: brandSheet(organisation),
    icon: brandIcon(organisation),
  }),
  log,
}
const retentionDays = organisation.retentionDays
const withKeys = ({ form, address }: Keys) => ({
  ...unkeyed,
  formKeys: form,
  intake: createIntake(table, { addressKeys: address, retentionDays }),
})
const [keys] = await Promise.all([readKeys(new SecretsManagerClient({}), settings.SECRET_NAME), prime(unkeyed)])

export const handler = lambdaDoor(createWeb(withKeys(keys)))
