import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { leanErrors } from '../../dev/build/lean-errors.ts'

const CLIENTS = ['dynamodb', 'ses', 'secrets-manager']
const fileOf = (client: string) => `node_modules/@aws-sdk/client-${client}/dist-es/models/errors.js`

let folder: string
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lean-errors-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const BASE = `class __BaseException extends Error {
  constructor(options) { super(options.message); Object.setPrototypeOf(this, __BaseException.prototype); Object.assign(this, { $fault: options.$fault, name: options.name, $metadata: options.$metadata }) }
}
export const Base = __BaseException
`

/** The classes of a client by name, on a base of ours: the SDK's own and the lean ones. */
async function load(name: string, source: string): Promise<Record<string, new (options: object) => Error>> {
  const file = path.join(folder, `${name}.mjs`)
  writeFileSync(file, source.replace(/^import .*$/m, BASE))
  return import(pathToFileURL(file).href)
}

test.each(CLIENTS)('every error of %s is made as the SDK makes it, in less than half its size', async (client) => {
  const source = readFileSync(fileOf(client), 'utf8')
  const lean = leanErrors(source)
  expect(lean.length).toBeLessThan(source.length / 2)
  const [own, made] = [await load(`${client}-own`, source), await load(`${client}-lean`, lean)]
  expect(Object.keys(made).toSorted()).toEqual(Object.keys(own).toSorted())
  const given = { message: 'no', $metadata: { requestId: '1' }, Item: { pk: { S: 'x' } }, Name: 'n', Message: 'm' }
  for (const [name, Own] of Object.entries(own)) {
    const Made = made[name]
    if (!Made || name === 'Base') continue
    const [before, after] = [new Own(given), new Made(given)]
    expect({ ...after, message: after.message }, name).toEqual({ ...before, message: before.message })
    expect([after.name, after instanceof Made]).toEqual([name, true])
    expect(Object.values(made).filter((Other) => after instanceof Other)).toHaveLength(2)
  }
})

test('a class of another shape stays as it is', () => {
  const other =
    'import { X as __BaseException } from "./X";\nexport class Odd extends __BaseException {\n    name = "Odd";\n    $retryable = {};\n}\n'
  expect(leanErrors(other)).toContain(other.slice(other.indexOf('export')))
})
