import { createHash, createHmac } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { leanSdk } from '../../dev/build/lean.ts'
import { leanErrorClasses } from '../../dev/build/lean-errors.ts'
import * as plain from '../support/aws-calls.ts'

type Answer = { status: number; body: string; headers?: Record<string, string> }
type Asked = { path: string | undefined; headers: IncomingHttpHeaders; body: string }

let folder: string
let lean: typeof plain
let server: Server
let endpoint: string
let answers: Answer[] = []
let asked: Asked[] = []

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-24T14:05:00Z') })
  for (const [name, value] of Object.entries({
    AWS_REGION: 'eu-west-2',
    AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
    AWS_SECRET_ACCESS_KEY: 'example',
    AWS_SESSION_TOKEN: 'a session',
    AWS_LAMBDA_FUNCTION_NAME: 'web',
    _X_AMZN_TRACE_ID: 'Root=1-2-3',
  })) {
    vi.stubEnv(name, value)
  }
  server = createServer(async (request, response) => {
    asked.push({ path: request.url, headers: request.headers, body: await text(request) })
    const { status, body, headers } = answers[asked.length - 1] ?? { status: 200, body: '{}' }
    response.writeHead(status, { 'x-amzn-requestid': 'id-1', date: new Date().toUTCString(), ...headers }).end(body)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  endpoint = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  folder = mkdtempSync(path.join(tmpdir(), 'lean-sdk-'))
  const outfile = path.join(folder, 'calls.mjs')
  await build({
    entryPoints: ['test/support/aws-calls.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    minify: true,
    mainFields: ['module', 'main'],
    banner: { js: "import{createRequire as requireFrom}from'node:module';const require=requireFrom(import.meta.url);" },
    plugins: [leanSdk, leanErrorClasses],
  })
  lean = await import(pathToFileURL(outfile).href)
})
afterAll(() => {
  vi.useRealTimers()
  vi.unstubAllEnvs()
  server.closeAllConnections()
  server.close()
  rmSync(folder, { recursive: true })
})

/** Whether the signature is the one that AWS works out from what it received: what is drawn anew for each call is signed too. */
function isSigned({ path: url = '', headers, body }: Asked): boolean {
  const [, scope = '', signedHeaders = '', signature = ''] =
    /Credential=AKIDEXAMPLE\/(\S+), SignedHeaders=(\S+), Signature=(\w+)/.exec(headers.authorization ?? '') ?? []
  const lines = signedHeaders.split(';').map((name) => `${name}:${headers[name]}\n`)
  const sha256 = (value: string) => createHash('sha256').update(value).digest('hex')
  const hmac = (key: string | Buffer, value: string) => createHmac('sha256', key).update(value).digest()
  const canonical = ['POST', url, '', lines.join(''), signedHeaders, sha256(body)].join('\n')
  const key = scope.split('/').reduce<string | Buffer>(hmac, 'AWS4example')
  const toSign = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, sha256(canonical)].join('\n')
  return hmac(key, toSign).toString('hex') === signature
}

/** What was asked, without what is drawn anew for each call and without the SDK's version and statistics of its own features. */
function comparable(request: Asked) {
  const { path: url, headers, body } = request
  const { 'amz-sdk-invocation-id': id, 'user-agent': agent = '', 'x-amz-user-agent': own, authorization = '', ...rest } = headers
  const plainAgent = agent.replace(/ m\/\S*/, '').replaceAll(/3\.\d+\.\d+/g, '3')
  const [scope] = authorization.split(', Signature')
  return { url, body, headers: { ...rest, agent: plainAgent }, drawn: [typeof id, typeof own], scope, signed: isSigned(request) }
}

async function played(calls: typeof plain, name: string, given: Answer[]) {
  answers = given
  asked = []
  const call = calls.CALLS[name]
  const outcome = await call?.(endpoint).then(
    (result) => ({ result }),
    (fault) => ({
      fault: { ...fault, name: fault.name, message: fault.message, stack: '', $response: '' },
      conflict: calls.isConflict(fault),
      parents: [fault instanceof Error, Object.getPrototypeOf(Object.getPrototypeOf(fault)) !== Error.prototype],
    }),
  )
  return { asked: asked.map(comparable), outcome: withoutDelay(outcome) }
}

/** How long the SDK waits before it repeats is drawn by lot. */
const withoutDelay = (outcome: unknown): unknown =>
  JSON.parse(JSON.stringify(outcome, (key, value) => (key === 'totalRetryDelay' ? typeof value : value)))

const json = (status: number, body: object, headers = {}): Answer => ({ status, body: JSON.stringify(body), headers })
const refused = (name: string, more = {}) =>
  json(400, { __type: `com.amazonaws.dynamodb.v20120810#${name}`, message: 'no', ...more })
const xml = (status: number, code: string): Answer => ({
  status,
  body: `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>no</Message></Error><RequestId>r</RequestId></ErrorResponse>`,
})
const ITEM = { pk: { S: 'a' }, b: { B: 'AAE=' }, l: { L: [{ N: '1' }] }, m: { M: { x: { NULL: true } } } }
const OK = json(200, { Item: ITEM, Attributes: ITEM, Items: [ITEM], LastEvaluatedKey: ITEM, Count: 1 })

const DYNAMODB = ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'Query']
const PLAYS: [string, string[], Answer[]][] = [
  ['a yes', DYNAMODB, [OK]],
  ['a conflict', ['PutItem', 'UpdateItem', 'DeleteItem'], [refused('ConditionalCheckFailedException', { Item: ITEM })]],
  ['a throttle and then a yes', ['PutItem'], [refused('ThrottlingException'), OK]],
  ['a table at its limit and then a yes', ['Query'], [refused('ProvisionedThroughputExceededException'), OK]],
  ['a fault of the server and then a yes', ['PutItem', 'GetItem'], [json(500, { __type: 'InternalServerError' }), OK]],
  [
    'a gateway that has no service, and a hint to wait',
    ['GetItem'],
    [{ status: 503, body: 'busy', headers: { 'retry-after': '0' } }, OK],
  ],
  ['a refusal', ['PutItem'], [refused('ValidationException')]],
  ['an error of another operation', ['PutItem'], [refused('TableInUseException')]],
  ['an error that nobody knows', ['PutItem'], [refused('BrandNewException')]],
  [
    'a session that is over',
    ['GetItem'],
    [json(400, { __type: 'com.amazon.coral.service#ExpiredTokenException', message: 'no' })],
  ],
  ['half an answer', ['GetItem'], [{ status: 200, body: '{"Item":{' }]],
  [
    'a secret',
    ['GetSecretValue'],
    [json(200, { Name: 'keys', SecretString: 's', CreatedDate: 1764000000.123, VersionStages: ['AWSCURRENT'] })],
  ],
  ['no such secret', ['GetSecretValue'], [json(400, { __type: 'ResourceNotFoundException', Message: 'none' })]],
  ['a key that is no longer there', ['GetSecretValue'], [json(400, { __type: 'DecryptionFailure', Message: 'none' })]],
  [
    'a letter that is taken',
    ['SendRawEmail'],
    [
      {
        status: 200,
        body: '<SendRawEmailResponse><SendRawEmailResult><MessageId>m-1</MessageId></SendRawEmailResult></SendRawEmailResponse>',
      },
    ],
  ],
  ['a letter that is refused', ['SendRawEmail'], [xml(400, 'MessageRejected')]],
  ['an account that is paused', ['SendRawEmail'], [xml(400, 'AccountSendingPausedException')]],
  ['a letter too many, and then a refusal', ['SendRawEmail'], [xml(400, 'Throttling'), xml(400, 'MessageRejected')]],
  ['an error of another operation of SES', ['SendRawEmail'], [xml(400, 'TemplateDoesNotExist')]],
  [
    'a text that is taken',
    ['Publish'],
    [{ status: 200, body: '<PublishResponse><PublishResult><MessageId>m-2</MessageId></PublishResult></PublishResponse>' }],
  ],
  ['a text that is refused', ['Publish'], [xml(400, 'InvalidParameter')]],
  ['a topic that is not there', ['Publish'], [xml(404, 'NotFound')]],
]

describe.each(PLAYS)('asked the same and answered with %s, the lean client comes to the same as the SDK', (_, names, given) => {
  test.each(names)('%s', async (name) => {
    const expected = await played(plain, name, given)
    expect(expected.asked.map(({ signed }) => signed)).not.toContain(false)
    expect(expected.asked).toHaveLength(given.length)
    expect(await played(lean, name, given)).toEqual(expected)
  })
})
