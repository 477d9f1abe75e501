import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import * as v from 'valibot'
import { beforeAll, expect, test } from 'vitest'

/** Each rule of "Who may import whom" by example: a file, what it imports, and whether the linter refuses it. */
const CASES: [file: string, imported: string, refused: boolean][] = [
  ['functions/web/form.tsx', '../notify/notify.ts', true],
  ['functions/web/form.tsx', '../../cdk/app.ts', true],
  ['functions/web/form.tsx', '@aws-sdk/client-dynamodb', true],
  ['functions/web/form.tsx', '../../lib/store/releases.ts', false],
  ['functions/web/form.tsx', './receipt.tsx', false],
  ['functions/web/handler.ts', '@aws-sdk/client-dynamodb', false],
  ['functions/web/handler.ts', '../sweep/sweep.ts', true],
  ['functions/web/handler.ts', '../../dev/build.ts', true],
  ['lib/deadline.ts', './store/keys.ts', true],
  ['lib/deadline.ts', './words/en/form.ts', true],
  ['lib/deadline.ts', 'hono', true],
  ['lib/deadline.ts', 'hono/jsx', true],
  ['lib/deadline.ts', '@aws-sdk/client-ses', true],
  ['lib/deadline.ts', 'node:fs', true],
  ['lib/deadline.ts', 'node:crypto', false],
  ['lib/deadline.ts', 'valibot', false],
  ['lib/deadline.ts', './local-time.ts', false],
  ['lib/deadline.ts', '../test/support/facts.ts', true],
  ['lib/reading/contacts.ts', '../store/keys.ts', true],
  ['lib/reading/contacts.ts', '../release.ts', false],
  ['lib/store/releases.ts', '@aws-sdk/client-dynamodb', false],
  ['lib/store/releases.ts', '@aws-sdk/client-ses', true],
  ['lib/store/releases.ts', '../mail/deliver.ts', true],
  ['lib/store/releases.ts', '../release.ts', false],
  ['lib/mail/letters.tsx', '../store/enquiries.ts', true],
  ['lib/mail/letters.tsx', '@aws-sdk/client-ses', true],
  ['lib/mail/ses.ts', '@aws-sdk/client-ses', false],
  ['lib/mail/ses.ts', '@aws-sdk/client-dynamodb', true],
  ['lib/mail/deliver.ts', '../store/enquiries.ts', false],
  ['lib/mail/deliver.ts', '@aws-sdk/client-ses', true],
  ['lib/mail/deliver.ts', '@aws-sdk/client-sns', true],
  ['lib/text/sns.ts', '@aws-sdk/client-sns', false],
  ['lib/text/sns.ts', '@aws-sdk/client-ses', true],
  ['lib/text/sns.ts', '../store/enquiries.ts', true],
  ['functions/sweep/sweep.ts', '@aws-sdk/client-sns', true],
  ['lib/ui/page.tsx', '../mail/letters.tsx', true],
  ['lib/ui/page.tsx', '../store/releases.ts', true],
  ['lib/ui/page.tsx', '../words/en/pages.ts', false],
  ['lib/words/en/form.ts', '../../store/keys.ts', true],
  ['lib/words/en/form.ts', '../../enquiry.ts', false],
  ['lib/runtime/log.ts', '../../functions/web/app.tsx', true],
  ['cdk/stack.ts', '../lib/store/keys.ts', false],
  ['cdk/stack.ts', '../lib/runtime/settings.ts', false],
  ['cdk/stack.ts', '../lib/store/releases.ts', true],
  ['cdk/stack.ts', '../lib/enquiry.ts', true],
  ['cdk/stack.ts', '../functions/web/app.tsx', true],
  ['cdk/stack.ts', '../dev/build.ts', true],
  ['dev/serve.ts', '../test/support/facts.ts', true],
  ['dev/serve.ts', '../cdk/app.ts', false],
]

const lint = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    diagnostics: v.array(
      v.object({ category: v.string(), location: v.object({ path: v.string(), start: v.object({ line: v.number() }) }) }),
    ),
  }),
)
const byFile = Map.groupBy(CASES, ([file]) => file)
let refused: Set<string>

beforeAll(() => {
  const folder = mkdtempSync(path.join(tmpdir(), 'imports-'))
  cpSync('biome.json', path.join(folder, 'biome.json'))
  for (const [file, cases] of byFile) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
    writeFileSync(path.join(folder, file), cases.map(([, imported]) => `import '${imported}'\n`).join(''))
  }
  const biome = path.resolve('node_modules/.bin/biome')
  const args = [
    'lint',
    '--vcs-enabled=false',
    '--only=style/noRestrictedImports',
    '--max-diagnostics=none',
    '--reporter=json',
    '.',
  ]
  const { stdout } = spawnSync(biome, args, { cwd: folder, encoding: 'utf8' })
  rmSync(folder, { recursive: true })
  const { diagnostics } = v.parse(lint, stdout)
  refused = new Set(diagnostics.map(({ location }) => `${location.path}:${location.start.line}`))
})

test.each(CASES)('%s that imports %s is refused: %s', (file, imported, expected) => {
  const line = 1 + (byFile.get(file) ?? []).findIndex(([, other]) => other === imported)
  expect(refused.has(`${file}:${line}`)).toBe(expected)
})

test('the rules fire at all', () => {
  expect(refused.size).toBe(CASES.filter(([, , expected]) => expected).length)
})
