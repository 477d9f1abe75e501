import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bundleFunctions } from '../../dev/build/bundle.ts'
import { compileStyles } from '../../dev/build/styles.ts'
import { FUNCTION_SETTINGS } from '../../lib/runtime/settings.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'build-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function styles(css: string) {
  const source = path.join(folder, 'style')
  const assets = path.join(folder, 'assets')
  for (const made of [source, assets]) mkdirSync(made, { recursive: true })
  writeFileSync(path.join(source, '_part.scss'), '$colour: #123456;')
  writeFileSync(path.join(source, 'site.scss'), `@use 'part';\n@use 'govuk-frontend/dist/govuk/settings' as *;\n${css}`)
  return { source, assets, manifest: () => JSON.parse(readFileSync(path.join(assets, 'manifest.json'), 'utf8')) }
}

test('a style sheet is named for its content, and the one before it is gone', async () => {
  const first = styles('p { color: part.$colour; }')
  await compileStyles(first.assets, first.source)
  const before = first.manifest()
  expect(before).toEqual({ 'site.css': expect.stringMatching(/^site-[0-9a-f]{10}\.css$/) })
  expect(readFileSync(path.join(first.assets, before['site.css']), 'utf8')).toBe('p{color:#123456}')

  const second = styles('p { margin: 0; }')
  await compileStyles(second.assets, second.source)
  expect(second.manifest()).not.toEqual(before)
  expect(readdirSync(second.assets).toSorted()).toEqual(['manifest.json', second.manifest()['site.css']])
})

test('a bundle holds the organisation it was built for and takes its credentials from the environment alone', async () => {
  const organisation = path.join(folder, 'organisation.json')
  writeFileSync(
    organisation,
    readFileSync('cdk/organisations/reading.json', 'utf8').replace('Reading Borough Council', 'Borough of Elsewhere'),
  )
  for (const name of Object.keys(FUNCTION_SETTINGS)) mkdirSync(path.join(folder, 'dist', name), { recursive: true })
  const bundles = await bundleFunctions(path.join(folder, 'dist'), organisation)
  const notify = bundles.find(({ name }) => name === 'notify')
  const code = readFileSync(notify?.file ?? '', 'utf8')
  // Looked for one by one: a difference would print the whole bundle.
  const held = ['Borough of Elsewhere', 'AWS_SESSION_TOKEN', 'AWS_WEB_IDENTITY_TOKEN_FILE'].filter((text) => code.includes(text))
  expect(held).toEqual(['Borough of Elsewhere', 'AWS_SESSION_TOKEN'])
})
