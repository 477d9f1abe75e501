import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Plugin } from 'esbuild'
import * as v from 'valibot'

/** The SDK's search for credentials is 12 % of a cold start, and a Lambda always has them in its environment. */
const ENVIRONMENT_CREDENTIALS = `export const defaultProvider = () => async () => ({
  accessKeyId: process.env.AWS_ACCESS_KEY_ID,
  secretAccessKey: process.env.AWS_SECRET_ACCESS_KEY,
  sessionToken: process.env.AWS_SESSION_TOKEN,
})`

/** How the hosts of the services that we call begin. */
const HOSTS: Record<string, string> = { dynamodb: 'dynamodb', ses: 'email', sns: 'sns', 'secrets-manager': 'secretsmanager' }
const REGIONAL_ENDPOINT = path.resolve('lib/runtime/regional-endpoint.ts')

function endpointOf(importer: string): string {
  const service = /@aws-sdk[\\/]client-([a-z-]+)/.exec(importer)?.[1] ?? ''
  const host = HOSTS[service]
  if (!host) throw new Error(`dev/build/lean.ts: how does the host of client-${service} begin?`)
  return `import { regionalEndpoint } from ${JSON.stringify(REGIONAL_ENDPOINT)}
export const defaultEndpointResolver = regionalEndpoint(${JSON.stringify(host)})`
}

/** The SDK reads nothing else of its own package, and this for the user agent. */
function versionOf(importer: string): string {
  const { version } = v.parse(
    packageSchema,
    JSON.parse(readFileSync(path.join(path.dirname(importer), '../package.json'), 'utf8')),
  )
  return `export default { version: ${JSON.stringify(version)} }`
}
const packageSchema = v.object({ version: v.string() })

/** A client that is told to adapt its retries stops at once instead of not adapting them. */
const NO_ADAPTIVE_RETRY = `export class DefaultRateLimiter {
  constructor() { throw new Error('adaptive retries are not in this bundle') }
}`

const NO_INVOKE_STORE = 'export const InvokeStore = { getInstanceAsync: async () => undefined }'

/** What is left out of a bundle, by what it is imported as and by whom, and what stands in for it. */
const STAND_INS: { imported: RegExp; by: RegExp; contents: (importer: string) => string }[] = [
  { imported: /^@aws-sdk\/credential-provider-node$/, by: /./, contents: () => ENVIRONMENT_CREDENTIALS },
  { imported: /^@aws-sdk\/endpoint-cache$/, by: /./, contents: () => 'export class EndpointCache {}' },
  { imported: /^@smithy\/core\/event-streams$/, by: /./, contents: () => 'export {}' },
  { imported: /\/endpointResolver$/, by: /@aws-sdk[\\/]client-/, contents: endpointOf },
  { imported: /^\.\.\/package\.json$/, by: /@aws-sdk[\\/]client-/, contents: versionOf },
  { imported: /^\.\/partitions$/, by: /@aws-sdk[\\/]core/, contents: () => 'export const partitionsInfo = { partitions: [] }' },
  {
    imported: /\/getInstanceMetadataRegion$/,
    by: /@smithy[\\/]core/,
    contents: () => 'export const getInstanceMetadataRegion = async () => undefined',
  },
  { imported: /\/DefaultRateLimiter$/, by: /@smithy[\\/]core/, contents: () => NO_ADAPTIVE_RETRY },
  { imported: /\/Sha256Js$/, by: /@smithy[\\/]core/, contents: () => 'export class Sha256Js {}' },
  // Headers of event streams, which none of our calls has.
  { imported: /\/HeaderFormatter$/, by: /@smithy[\\/]signature-v4/, contents: () => 'export class HeaderFormatter {}' },
  // The trace of an invocation is in the environment, save where one process serves several at once.
  { imported: /^@aws\/lambda-invoke-store$/, by: /@aws-sdk[\\/]core/, contents: () => NO_INVOKE_STORE },
]

/** Leaves out of every bundle the parts of the SDK that no call of ours reaches (docs/decisions/bundles.md). */
export const leanSdk: Plugin = {
  name: 'lean-sdk',
  setup({ onResolve, onLoad }) {
    for (const { imported, by, contents } of STAND_INS) {
      onResolve({ filter: imported }, ({ path: name, importer, resolveDir }) => {
        if (!by.test(importer)) return undefined
        return { path: `${name} of ${importer}`, namespace: 'stand-in', pluginData: { contents: contents(importer), resolveDir } }
      })
    }
    onLoad({ filter: /./, namespace: 'stand-in' }, ({ pluginData }) => ({ ...pluginData, loader: 'js' }))
  },
}
