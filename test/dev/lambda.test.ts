import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type Pool, startPool } from '../../dev/lambda/pool.ts'

const BUNDLE = `
let count = 0
export const handler = async (event, context) => {
  count++
  if (event.do === 'throw') throw new TypeError('no')
  if (event.do === 'crash') process.exit(3)
  if (event.do === 'hang') return new Promise(() => setInterval(() => {}, 1000))
  if (event.do === 'wait') await new Promise((resolve) => setTimeout(resolve, 300))
  if (event.do === 'say') console.log('hello from the function')
  return { pid: process.pid, count, now: new Date().toISOString(), table: process.env.TABLE_NAME ?? null,
    secret: process.env.NOT_FOR_FUNCTIONS ?? null, left: context.getRemainingTimeInMillis() <= 1000 }
}`

let folder: string
let pool: Pool | undefined
beforeAll(async () => {
  process.env['NOT_FOR_FUNCTIONS'] = 'leaked'
  folder = await mkdtemp(join(tmpdir(), 'lambda-'))
  await writeFile(join(folder, 'handler.mjs'), BUNDLE)
  await writeFile(join(folder, 'old.cjs'), 'exports.handler = async () => "common"')
  await writeFile(join(folder, 'broken.mjs'), 'throw new Error("setting TABLE_NAME: missing")')
})
afterEach(async () => {
  await pool?.stop()
})
afterAll(() => rm(folder, { recursive: true }))

function start(size = 1, file = 'handler.mjs', offset = 0) {
  const lambda = {
    name: 'web',
    file: join(folder, file),
    handler: 'handler',
    timeoutMs: 1000,
    environment: { TABLE_NAME: 'table', AWS_LAMBDA_FUNCTION_NAME: 'web' },
    log: join(folder, 'web.log'),
  }
  pool = startPool(lambda, size, offset)
  return pool
}

test('a bundle runs in its own process with the environment of the template and nothing else', async () => {
  const web = start()
  expect(await web.loaded()).toBe(true)
  const first = await web.invoke({})
  expect(first).toMatchObject({ is: 'returned', result: { count: 1, table: 'table', secret: null, left: true } })
  expect(first).not.toHaveProperty('result.pid', process.pid)
  expect(await web.invoke({})).toMatchObject({ result: { count: 2 } })
})

test('a bundle of the older kind runs too', async () => {
  expect(await start(1, 'old.cjs').invoke({})).toEqual({ is: 'returned', result: 'common' })
})

test('two processes work at the same time, a third event waits', async () => {
  const web = start(2)
  const outcomes = await Promise.all([1, 2, 3].map(() => web.invoke({ do: 'wait' })))
  const pids = outcomes.map((outcome) =>
    outcome.is === 'returned' ? JSON.stringify(outcome.result).match(/"pid":(\d+)/)?.[1] : 'none',
  )
  expect(new Set(pids).size).toBe(2)
})

test('a function that throws, crashes or hangs says so, and the next event is served', async () => {
  const web = start()
  expect(await web.invoke({ do: 'throw' })).toEqual({ is: 'threw', fault: 'TypeError' })
  expect(await web.invoke({ do: 'crash' })).toEqual({ is: 'crashed' })
  expect(await web.invoke({})).toMatchObject({ is: 'returned', result: { count: 1 } })
  expect(await web.invoke({ do: 'hang' })).toEqual({ is: 'timed-out' })
  expect(await web.invoke({})).toMatchObject({ is: 'returned', result: { count: 1 } })
})

test('a bundle that cannot load is known before the first event, and its log says why', async () => {
  const web = start(1, 'broken.mjs')
  expect(await web.loaded()).toBe(false)
  expect(await web.invoke({})).toEqual({ is: 'crashed' })
  expect(await readFile(join(folder, 'web.log'), 'utf8')).toContain('setting TABLE_NAME: missing')
})

test('the clock of a function stands where it is set, and can be moved while it runs', async () => {
  const offset = Date.parse('2030-01-01T00:00:00Z') - Date.now()
  const web = start(1, 'handler.mjs', offset)
  expect(await web.invoke({})).toMatchObject({ result: { now: expect.stringMatching(/^2030-01-01T00:0/) } })
  web.setClock(offset + 86_400_000)
  expect(await web.invoke({})).toMatchObject({ result: { now: expect.stringMatching(/^2030-01-02T00:0/) } })
})

test('what a function prints stands in its log', async () => {
  await start().invoke({ do: 'say' })
  expect(await readFile(join(folder, 'web.log'), 'utf8')).toContain('hello from the function')
})
