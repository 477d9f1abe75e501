import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { SESClient } from '@aws-sdk/client-ses'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Letter, triageLetter } from '../../lib/mail/letters.tsx'
import { createSender, SES_CLIENT_OPTIONS } from '../../lib/mail/ses.ts'
import { factsOf } from './example.ts'
import { ACCEPTED, clientOf, type Double, refusal, startDouble, xml } from './ses-double.ts'

let ses: Double
beforeAll(async () => {
  ses = await startDouble()
})
afterAll(() => ses.stop())

const tags = { enquiry: 'ME-7K3Q9F', notice: 'ntc_1' }
const letter = triageLetter(factsOf('triage'))
const send = (over: Partial<Letter> = {}, client = ses.client) =>
  createSender(client, 'press-events', 600).send({ letter: { ...letter, ...over }, tags })

test('an accepted letter has the id that SES gave it', async () => {
  ses.answers(xml(200, ACCEPTED))
  expect(await send()).toEqual({ is: 'accepted', messageId: '0102-abc' })
})

test('the envelope names our own sender, exactly one recipient, the configuration set and our tags', async () => {
  ses.answers(xml(200, ACCEPTED))
  await send()
  const [form] = ses.forms
  const sent = Object.fromEntries([...(form ?? [])].filter(([name]) => name !== 'RawMessage.Data'))
  expect(sent).toEqual({
    Action: 'SendRawEmail',
    Version: '2010-12-01',
    Source: 'enquiries@press.reading.gov.uk',
    'Destinations.member.1': 'oscar.mortali@reading.gov.uk',
    ConfigurationSetName: 'press-events',
    'Tags.member.1.Name': 'enquiry',
    'Tags.member.1.Value': 'ME-7K3Q9F',
    'Tags.member.2.Name': 'notice',
    'Tags.member.2.Value': 'ntc_1',
  })
})

test('an address that is not one plain address is rejected before SES is asked', async () => {
  ses.answers(xml(200, ACCEPTED))
  expect(await send({ to: { name: null, address: 'a@b.example, c@d.example' } })).toEqual({ is: 'not-sent', why: 'rejected' })
  expect(ses.forms).toHaveLength(0)
})

const unverified = (who: string) =>
  `Email address is not verified. The following identities failed the check in region EU-WEST-2: ${who}`

describe('what SES answers is an outcome by its name', () => {
  test.each([
    ['Throttling', 'Maximum sending rate exceeded.', 'throttled'],
    ['Throttling', 'Daily message quota exceeded.', 'quota'],
    ['Throttling', 'Rate exceeded', 'throttled'],
    ['LimitExceeded', 'x', 'throttled'],
    ['MessageRejected', 'Address blacklisted.', 'rejected'],
    ['MessageRejected', unverified('oscar.mortali@reading.gov.uk'), 'rejected'],
    ['MessageRejected', unverified('Enquiries@press.reading.gov.uk'), 'sender-unverified'],
    ['MessageRejected', 'Sending paused for this account.', 'sending-paused'],
    ['InvalidParameterValue', 'Domain contains control or whitespace', 'rejected'],
    ['MailFromDomainNotVerifiedException', 'x', 'sender-unverified'],
    ['ConfigurationSetDoesNotExist', 'x', 'configuration-missing'],
    ['ConfigurationSetSendingPausedException', 'x', 'sending-paused'],
    ['AccountSendingPausedException', 'x', 'sending-paused'],
    ['AccessDenied', 'x', 'configuration-missing'],
    ['NameThatSesInventsTomorrow', 'x', 'rejected'],
  ] as const)('%s: %s', async (code, message, why) => {
    ses.answers(refusal(code, message))
    expect(await send()).toEqual({ is: 'not-sent', why })
  })
})

describe('a letter that may be on its way is in doubt', () => {
  const half = ACCEPTED.slice(0, 80)
  test.each([
    ['a fault inside SES', refusal('InternalFailure', 'x', 500), 'server-error'],
    ['SES is busy', xml(503, ''), 'server-error'],
    ['a gateway answers with a page', xml(502, '<html></html>'), 'server-error'],
    ['the answer cannot be read', xml(200, 'hello <<<'), 'garbage'],
    ['the answer is somebody’s page', xml(200, '<html><body>Sign in</body></html>'), 'garbage'],
    ['the answer is empty', xml(200, ''), 'garbage'],
    ['a refusal cannot be read', xml(400, '{"message":"no"}'), 'garbage'],
    ['a redirection', xml(302, ''), 'garbage'],
    [
      'the connection breaks after the request',
      (request: { socket: { resetAndDestroy(): void } }) => request.socket.resetAndDestroy(),
      'reset',
    ],
    ['the connection closes after the request', (request: { socket: { destroy(): void } }) => request.socket.destroy(), 'reset'],
    ['SES never answers', () => {}, 'timeout'],
  ] as const)('%s', async (_what, answer, why) => {
    ses.answers(answer)
    expect(await send()).toEqual({ is: 'unknown', why })
    expect(ses.forms, 'one attempt').toHaveLength(1)
  })

  test('an answer that stops half-way and never ends', async () => {
    ses.answers((_request, response) => response.writeHead(200, { 'content-length': '500' }).write(half))
    expect(await send()).toEqual({ is: 'unknown', why: 'timeout' })
  })

  test('an answer that breaks half-way', async () => {
    ses.answers((request, response) => {
      response.writeHead(200, { 'content-length': '500' }).write(half)
      setTimeout(() => request.socket.destroy(), 20)
    })
    expect(await send()).toEqual({ is: 'unknown', why: 'reset' })
  })
})

describe('a letter for which there was no connection has certainly not left', () => {
  test('nobody listens', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    server.close()
    expect(await send({}, clientOf(`http://127.0.0.1:${port}`))).toEqual({ is: 'not-sent', why: 'unreachable' })
  })

  test('the name does not resolve', async () => {
    expect(await send({}, clientOf('http://ses.invalid'))).toEqual({ is: 'not-sent', why: 'unreachable' })
  })

  test('there are no credentials', async () => {
    const credentials = () => Promise.reject(Object.assign(new Error('none'), { name: 'CredentialsProviderError' }))
    const client = new SESClient({ ...SES_CLIENT_OPTIONS, region: 'eu-west-2', credentials })
    expect(await send({}, client)).toEqual({ is: 'not-sent', why: 'configuration-missing' })
  })
})
