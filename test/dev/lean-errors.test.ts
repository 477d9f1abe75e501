import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorsOf, leanErrors, leanSchemas, OPERATIONS } from '../../dev/build/lean-errors.ts'

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

test.each(Object.entries(OPERATIONS))(
  'of %s we call the operations whose errors are kept, and no other',
  (client, operations) => {
    const importing = new RegExp(`import \\{([^}]*)\\} from '@aws-sdk/client-${client}'`)
    const sources = globSync('{functions,lib}/**/*.{ts,tsx}').map((file) => readFileSync(file, 'utf8'))
    const imported = sources.flatMap((source) => importing.exec(source)?.[1]?.split(/[\s,]+/) ?? [])
    const called = new Set(imported.flatMap((name) => /^(\w+)Command$/.exec(name)?.[1] ?? []))
    expect([...called].toSorted()).toEqual(operations)
  },
)

test('errors that cannot answer us are not registered, and those that can are', () => {
  const source = readFileSync('node_modules/@aws-sdk/client-dynamodb/dist-es/schemas/schemas_0.js', 'utf8')
  const errors = errorsOf(['PutItem'], 'node_modules/@aws-sdk/client-dynamodb')
  const registered = (text: string) => [...text.matchAll(/^n0_registry\.registerError\((\w+)\$/gm)].map(([, name]) => name)
  const kept = registered(leanSchemas(source, errors))
  expect(kept).toContain('ConditionalCheckFailedException')
  expect(kept.toSorted()).toEqual([...errors].filter((name) => name !== 'DynamoDBServiceException').toSorted())
  expect(registered(leanSchemas(source, null))).toEqual(registered(source))
})

test('documentation of an operation that names no error stops the build', () => {
  const commands = path.join(folder, 'dist-types/commands')
  mkdirSync(commands, { recursive: true })
  writeFileSync(path.join(commands, 'PutItemCommand.d.ts'), '/** Puts an item. */')
  expect(() => errorsOf(['PutItem'], folder)).toThrow('does not say which errors it throws')
})
