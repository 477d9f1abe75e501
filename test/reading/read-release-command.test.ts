import { spawnSync } from 'node:child_process'
import { mkdtempSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { reading } from '../support/facts.ts'

const folder = mkdtempSync(join(tmpdir(), 'read-release-'))

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const readReleaseCommand = (...files: string[]) => readReleaseOf({}, ...files)
function readReleaseOf(env: NodeJS.ProcessEnv, ...files: string[]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['dev/read-release.ts', ...files], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  })
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

test('a file is judged by its size before anything of it is read', () => {
  const vast = file('vast.txt', '')
  truncateSync(vast, 3 * 1024 ** 3)
  const { lines, status } = readReleaseCommand(vast)
  expect([status, lines]).toEqual([1, [{ file: vast, error: expect.stringContaining('larger than 5 MB') }]])
})

/** Reads the release that a shell's command writes into a pipe; the command may say something of itself on standard error. */
function readPiped(source: string) {
  const script = `{ ${source}; } | "${process.execPath}" dev/read-release.ts /dev/stdin`
  const { stdout, stderr } = spawnSync('sh', ['-c', script], { encoding: 'utf8' })
  return { line: JSON.parse(stdout), stderr }
}

test('a pipe is read to its end, though it states no size', () => {
  const { line } = readPiped('cat dev/seed/release.txt')
  expect(line).toMatchObject({ file: '/dev/stdin', contacts: [{ phones: ['+441189372301'] }] })
})

test('of a pipe that is too large only 5 MB are read: whoever writes it is cut off', () => {
  const { line, stderr } = readPiped('dd if=/dev/zero bs=1000000 count=40 2>/dev/null; test $? = 0 || echo cut off >&2')
  expect([line.error, stderr.trim()]).toEqual([expect.stringContaining('larger than 5 MB'), 'cut off'])
})

test('a name that no file can have is a sentence too', () => {
  const { lines, stderr } = readReleaseCommand('a'.repeat(5000))
  expect([stderr, lines]).toEqual(['', [expect.objectContaining({ error: expect.stringContaining('no such file') })]])
})

test('without a file the command says how to use it', () => {
  const { lines, stderr, status } = readReleaseCommand()
  expect([status, lines]).toEqual([1, []])
  expect(stderr).toMatch(/npm run read-release -- FILE/)
})

test.each([
  ['in Boston', 'America/New_York', '+16175550100', '617-555-0101', '2026-11-26T00:01:00-05:00', '+16175550101'],
  ['in Dublin', 'Europe/Dublin', '+35318746000', '01 874 6001', '2026-11-26T00:01:00+00:00', '+35318746001'],
  ['in Berlin', 'Europe/Berlin', '+493023125000', '030 2312 5001', '2026-11-26T00:01:00+01:00', '+493023125001'],
  ['with a number of no country', 'Europe/London', '+80012345678', '020 7946 0123', '2026-11-26T00:01:00+00:00', '+442079460123'],
])('an office %s has embargoes on its clocks, and numbers of its country', (_where, zone, own, written, embargo, phone) => {
  const pressOffice = { ...reading.pressOffice, phone: { number: own, shown: own } }
  const ORGANISATION = file('office.json', JSON.stringify({ ...reading, zone, pressOffice }))
  const story = 'A new bridge opens on Thursday after two years of work, the council said.\n\nIt is open to everybody.'
  const text = `EMBARGOED UNTIL 00:01 ON 26 NOVEMBER 2026\n\nBridge opens\n\n${story}\n\nMedia contact: Ann Day, ${written}\n`
  const { lines } = readReleaseOf({ ORGANISATION }, file('abroad.txt', text))
  expect(lines).toMatchObject([{ embargo, contacts: [{ phones: [phone] }] }])
})

test('a wrong setting of the organisation is named in one sentence', () => {
  const ORGANISATION = file('wrong.json', JSON.stringify({ ...reading, zone: 'Europe/Atlantis' }))
  const { lines, stderr, status } = readReleaseOf({ ORGANISATION }, 'dev/seed/release.txt')
  expect([status, lines, stderr.trim().split('\n')]).toEqual([1, [], [expect.stringContaining('Europe/Atlantis')]])
})
