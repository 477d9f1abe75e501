import { readFileSync } from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'

/** What is left out of a bundle, by what it is imported as and by whom, and what stands in for it. */
export type StandIn = { imported: RegExp; by: RegExp; contents: (importer: string) => string }

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
  if (!host) throw new Error(`dev/build/stand-ins.ts: how does the host of client-${service} begin?`)
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
const NO_ADAPTIVE_RETRY = `export class AdaptiveRetryStrategy {
  constructor() { throw new Error('adaptive retries are not in this bundle') }
}`

/** Lambda's own store of an invocation, where there is one; the SDK then asks the environment, as it does without. */
const STORE_OF_LAMBDA = `export const InvokeStore = { getInstanceAsync: async () => globalThis.awslambda?.InvokeStore }`

/** DynamoDB asks nobody for an address unless it is told to, and only its middleware, which no command of ours has, would ask. */
const NO_ENDPOINT_DISCOVERY = `export const resolveEndpointDiscoveryConfig = (config) => config
export const NODE_ENDPOINT_DISCOVERY_CONFIG_OPTIONS = {
  environmentVariableSelector: () => undefined,
  configFileSelector: () => undefined,
  default: undefined,
}`

/** Extensions would be read and written back one by one. The handler of requests learns its time-out on the way, and must. */
const NO_EXTENSIONS = `import { getHttpHandlerExtensionConfiguration } from '@smithy/core/protocols'
export const resolveRuntimeExtensions = (config, extensions) => {
  if (extensions.length > 0) throw new Error('extensions of clients are not in this bundle')
  getHttpHandlerExtensionConfiguration(config)
  return config
}`

/** The protocol asks for these bindings only to put a part of a request before the host, which no operation of ours does. */
const NO_HTTP_BINDINGS = `const refuse = () => { throw new Error('bindings to HTTP are not in this bundle') }
export class HttpBindingNormalizedSchema { static of = refuse }
export const getHttpOperationBindings = ({ traits }) => (traits?.endpoint ? refuse() : [])`

/** Only messages of an event stream are signed with headers of their own. */
const NO_SIGNED_EVENTS = `export class HeaderFormatter {
  format() { throw new Error('event streams are not in this bundle') }
}`

const NO_FILES = 'export const loadSharedConfigFiles = async () => ({ configFile: {}, credentialsFile: {} })'
const AWS_DATES = `export * from ${JSON.stringify(path.resolve('lib/runtime/aws-dates.ts'))}`

/** A name that the SDK imports and our calls never use stands for nothing. */
const nothing = (name: string) => `export const ${name} = undefined`

const SMITHY = /@smithy[\\/]core/
const AWS = /@aws-sdk[\\/]core/
const CLIENT = /@aws-sdk[\\/]client-/

/** Every part of the SDK that no call of ours reaches (docs/decisions/bundles.md). */
export const STAND_INS: readonly StandIn[] = [
  { imported: /^@aws-sdk\/credential-provider-node$/, by: CLIENT, contents: () => ENVIRONMENT_CREDENTIALS },
  { imported: /^@aws-sdk\/middleware-endpoint-discovery$/, by: CLIENT, contents: () => NO_ENDPOINT_DISCOVERY },
  {
    imported: /\/commands\/DescribeEndpointsCommand$/,
    by: /DynamoDBClient/,
    contents: () => nothing('DescribeEndpointsCommand'),
  },
  { imported: /\/endpointResolver$/, by: CLIENT, contents: endpointOf },
  { imported: /^\.\.\/package\.json$/, by: CLIENT, contents: versionOf },
  { imported: /^\.\/runtimeExtensions$/, by: CLIENT, contents: () => NO_EXTENSIONS },
  { imported: /^@aws\/lambda-invoke-store$/, by: AWS, contents: () => STORE_OF_LAMBDA },
  { imported: /^\.\/partitions$/, by: AWS, contents: () => 'export const partitionsInfo = { partitions: [] }' },
  { imported: /\/util-endpoints\/aws$/, by: AWS, contents: () => nothing('awsEndpointFunctions') },
  { imported: /\/service-customizations$/, by: SMITHY, contents: () => nothing('resolveParamsForS3') },
  { imported: /^@smithy\/core\/event-streams$/, by: /./, contents: () => 'export {}' },
  { imported: /\/HttpBindingNormalizedSchema$/, by: /[\\/]HttpProtocol\.js$/, contents: () => NO_HTTP_BINDINGS },
  { imported: /\/HeaderFormatter$/, by: /@smithy[\\/]signature-v4/, contents: () => NO_SIGNED_EVENTS },
  { imported: /\/loadSharedConfigFiles$/, by: /fromSharedConfigFiles/, contents: () => NO_FILES },
  {
    imported: /\/getInstanceMetadataRegion$/,
    by: SMITHY,
    contents: () => 'export const getInstanceMetadataRegion = async () => undefined',
  },
  { imported: /\/AdaptiveRetryStrategy$/, by: SMITHY, contents: () => NO_ADAPTIVE_RETRY },
  { imported: /\/date-utils$/, by: SMITHY, contents: () => AWS_DATES },
  { imported: /\/Sha256Js$/, by: SMITHY, contents: () => 'export class Sha256Js {}' },
]
