import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { close, listen } from '../../dev/http/loopback.ts'
import { takeFolder } from '../../dev/stack/lock.ts'
import { runToEnd } from '../support/local-stack.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'start-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('a setting that is wrong ends the start with one sentence', async () => {
  const broken = join(folder, 'organisation.json')
  writeFileSync(broken, '{"name": "Reading"')
  const starts = [{ CLOCK: 'soon' }, { PORT: 'x' }, { SWITCH_OFF: 'desks' }, { TICK_SECONDS: '-1' }, { ORGANISATION: broken }]
  const ends = await Promise.all(starts.map((settings) => runToEnd({ DATA_DIR: join(folder, 'data'), ...settings })))
  for (const { code, said } of ends) expect([code, said]).toEqual([1, expect.stringMatching(/^[^\n]+\n$/)])
  expect(ends.map(({ said }) => said.split(' ')[0])).toEqual(['CLOCK', 'PORT', 'SWITCH_OFF', 'TICK_SECONDS', 'The'])
  expect(readdirSync(folder)).toEqual(['organisation.json'])
})

test('a port that another program has, and a folder that a stack has, end it with one sentence', async () => {
  const other = createServer()
  const port = String(await listen(other, 0))
  const taken = await runToEnd({ DATA_DIR: join(folder, 'data'), PORT: '0', MAILBOX_PORT: port })
  await close(other)
  expect(taken).toEqual({
    code: 1,
    said: `Port ${port} is in use: stop the other program, or start with MAILBOX_PORT=0 for a free port.\n`,
  })

  const release = takeFolder(join(folder, 'data'))
  const second = await runToEnd({ DATA_DIR: join(folder, 'data'), PORT: '0', MAILBOX_PORT: '0' })
  release()
  expect(second.code).toBe(1)
  expect(second.said).toMatch(new RegExp(`^A stack already runs on the folder \\S+ \\(process ${process.pid}\\)[^\\n]+\\n$`))
})
