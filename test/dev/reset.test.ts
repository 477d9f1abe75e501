import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, expect, test } from 'vitest'

const folder = mkdtempSync(path.join(tmpdir(), 'reset-'))
const reset = () => spawnSync(process.execPath, ['dev/reset.ts'], { encoding: 'utf8', env: { ...process.env, DATA_DIR: folder } })

afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a folder that the local stack did not make stays', () => {
  writeFileSync(path.join(folder, 'thesis.txt'), '')
  expect(reset()).toMatchObject({ status: 1, stderr: expect.stringContaining('so it stays') })
  expect(existsSync(path.join(folder, 'thesis.txt'))).toBe(true)
})

test('the local stack’s data go, and a second reset finds nothing', () => {
  const made = mkdtempSync(path.join(tmpdir(), 'reset-'))
  writeFileSync(path.join(made, 'secret.json'), '{}')
  const run = () => spawnSync(process.execPath, ['dev/reset.ts'], { encoding: 'utf8', env: { ...process.env, DATA_DIR: made } })
  expect(run().stdout).toContain('Removed')
  expect(existsSync(made)).toBe(false)
  expect(run()).toMatchObject({ status: 0, stdout: expect.stringContaining('no data folder') })
})
