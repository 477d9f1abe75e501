import { expect, test } from 'vitest'
import { one, plain, synthesise } from '../support/template.ts'

const template = plain()
const stage = one(template, 'AWS::ApiGatewayV2::Stage').Properties

test('every address goes to the web function, so that people see our pages', () => {
  expect(one(template, 'AWS::ApiGatewayV2::Route').Properties).toMatchObject({ RouteKey: '$default' })
  expect(JSON.stringify(one(template, 'AWS::ApiGatewayV2::Integration').Properties)).toContain('Web')
})

test('a flood is held at the door', () => {
  expect(stage['DefaultRouteSettings']).toEqual({ ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 })
})

test('the access log tells nothing of who asked, from where, or for what', () => {
  const format = String(stage['AccessLogSettings'].Format)
  expect(Object.keys(JSON.parse(format))).toContain('status')
  for (const told of ['path', 'sourceIp', 'userAgent', 'queryString', 'domainName', 'identity', 'authorizer', 'error']) {
    expect(format).not.toContain(told)
  }
})

test('the public address is the API’s own until the settings name another', () => {
  const address = (from: typeof template) => from.Outputs['Url']?.Value
  expect(JSON.stringify(address(template))).toContain('ApiEndpoint')
  expect(address(synthesise({ publicUrl: 'https://press.reading.gov.uk' }))).toBe('https://press.reading.gov.uk')
})
