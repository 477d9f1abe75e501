import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'read-release-'))

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

function readReleaseCommand(...files: string[]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['dev/read-release.ts', ...files], { encoding: 'utf8' })
  const lines: Record<string, unknown>[] = stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
  return { lines, stderr, status }
}

test('a release is one line with the fields that other tools read, phones in E.164', () => {
  const { lines, status, stderr } = readReleaseCommand('dev/seed/release.txt')
  expect([status, stderr, lines.length]).toEqual([0, '', 1])
  expect(Object.keys(lines[0] ?? {})).toEqual(['file', 'headline', 'date', 'embargo', 'contacts', 'body', 'links', 'warnings'])
  expect(lines[0]).toMatchObject({ date: null, embargo: null, contacts: [{ phones: ['+441189372301'] }] })
})

test('a file that cannot be read is said in one sentence, the others are still done, and the exit is 1', () => {
  const unreadable = [
    join(folder, 'missing.txt'),
    file('release.pdf', '%PDF-1.7\nwords'),
    file('picture.txt', new Uint8Array([137, 80, 78, 71, 0, 0, 1])),
    file('huge.txt', 'a'.repeat(5 * 1024 * 1024 + 1)),
    file('empty.txt', ' \n'),
  ]
  const { lines, status } = readReleaseCommand(...unreadable, 'dev/seed/release.txt')
  expect(status).toBe(1)
  expect(lines.map((line) => line['file'])).toEqual([...unreadable, 'dev/seed/release.txt'])
  expect(lines.map((line) => (typeof line['error'] === 'string' ? line['error'].split(':')[0] : 'read'))).toEqual([
    'There is no such file, or it may not be read.',
    'This is a PDF, which is not read',
    'This file is not text',
    'This file is larger than 5 MB',
    'This file holds no text.',
    'read',
  ])
})

test('without a file the command says how to use it', () => {
  const { lines, stderr, status } = readReleaseCommand()
  expect([status, lines]).toEqual([1, []])
  expect(stderr).toMatch(/npm run read-release -- FILE/)
})
