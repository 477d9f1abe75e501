import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { SESClient } from '@aws-sdk/client-ses'
import { SNSClient } from '@aws-sdk/client-sns'
import { describe, expect, test } from 'vitest'
import { regionalEndpoint } from '../../../lib/runtime/regional-endpoint.ts'

const none = { UseFIPS: false, UseDualStack: false }
const region = 'eu-west-2'
const SERVICES = [
  { prefix: 'dynamodb', sdk: new DynamoDBClient({ region }).config.endpointProvider },
  { prefix: 'email', sdk: new SESClient({ region }).config.endpointProvider },
  { prefix: 'sns', sdk: new SNSClient({ region }).config.endpointProvider },
  { prefix: 'secretsmanager', sdk: new SecretsManagerClient({ region }).config.endpointProvider },
]
const REGIONS = ['eu-west-2', 'us-east-1', 'ap-southeast-5', 'mx-central-1', 'il-central-1', 'us-gov-west-1', 'cn-north-1']

describe.each(SERVICES)('the endpoint of $prefix', ({ prefix, sdk }) => {
  test.each(REGIONS)('in %s is the one that the SDK finds', (Region) => {
    expect(regionalEndpoint(prefix)({ Region, ...none }).url.href).toBe(sdk({ Region, ...none }).url.href)
  })

  test('is the one that was stated, when one was', () => {
    const stated = { Region: region, Endpoint: 'http://127.0.0.1:8000', ...none }
    expect(regionalEndpoint(prefix)(stated).url.href).toBe(sdk(stated).url.href)
  })
})

test.each([
  ['a region that is none', { Region: 'evil.example#' }],
  ['an isolated region', { Region: 'us-iso-east-1' }],
  ['the sovereign cloud', { Region: 'eusc-de-east-1' }],
  ['no region', {}],
  ['FIPS', { Region: region, UseFIPS: true }],
  ['dual stack', { Region: region, UseDualStack: true }],
])('for %s there is none, rather than a wrong one', (_, question) => {
  expect(() => regionalEndpoint('dynamodb')(question)).toThrow()
})
