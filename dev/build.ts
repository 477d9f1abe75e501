import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { tableTemplate } from '../cdk/table.ts'
import { checkOrganisation } from '../lib/organisation.ts'
import { FUNCTION_SETTINGS } from '../lib/runtime/settings.ts'
import { type Bundle, bundleFunctions } from './build/bundle.ts'
import { compileStyles } from './build/styles.ts'
import { createTableRequest } from './build/table-request.ts'
import { organisationFileOf } from './stack/defaults.ts'

export const DIST = 'dist'

/**
 * Makes everything that is deployed: `dist/<function>/handler.mjs` or `.cjs`, `dist/web/assets/`, and `dist/table.json` for local tables.
 * @param organisation path of the organisation's settings; `ORGANISATION` by default
 * @param dist folder that receives it all; the local stack has one of its own, so that two can stand side by side
 * @throws Error in one sentence when the organisation's settings are wrong; BuildFailure when the code is
 */
export async function build(organisation = organisationFileOf(process.env), dist = DIST): Promise<Bundle[]> {
  checkOrganisation(JSON.parse(await readFile(organisation, 'utf8')))
  const assets = path.join(dist, 'web', 'assets')
  for (const name of Object.keys(FUNCTION_SETTINGS)) await mkdir(path.join(dist, name), { recursive: true })
  await mkdir(assets, { recursive: true })
  const bundling = bundleFunctions(dist, organisation)
  await Promise.all([bundling, compileStyles(assets), writeTableRequest(dist)])
  return bundling
}

async function writeTableRequest(dist: string): Promise<void> {
  await writeFile(path.join(dist, 'table.json'), JSON.stringify(createTableRequest(tableTemplate()), null, 2))
}

if (import.meta.main) {
  try {
    for (const { file, bytes } of await build()) process.stdout.write(`${file} ${Math.round(bytes / 1024)} KB\n`)
  } catch (fault) {
    process.stderr.write(`${fault instanceof Error ? fault.message : fault}\n`)
    process.exitCode = 1
  }
}
