import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type SESServiceException, SendRawEmailCommand } from '@aws-sdk/client-ses'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { FAULTS, type FaultName } from '../../dev/ses/faults.ts'
import { openMailbox } from '../../dev/ses/mailbox.ts'
import { delivered } from '../../dev/ses/message.ts'
import { startSes, type TestSes } from '../support/ses.ts'

const RAW =
  'From: Press <press@reading.example>\r\nTo: a@b.example\r\nMessage-ID: <mine@x>\r\nSubject: =?utf-8?Q?Sut_mae_=C5=B5?=\r\nDate: Mon,\r\n 1 Jan 2001 00:00:00 +0000\r\n\r\nDate: stays in the body\r\n'
const NOW = Date.parse('2026-11-24T14:05:00Z')

let ses: TestSes
beforeEach(async () => {
  ses = await startSes({ clock: () => NOW })
})
afterEach(() => ses.stop())

const send = (to: string, more: { ConfigurationSetName?: string; Source?: string } = {}) =>
  ses.client.send(
    new SendRawEmailCommand({
      Source: 'press@reading.example',
      Destinations: [to],
      RawMessage: { Data: Buffer.from(RAW) },
      ConfigurationSetName: 'events',
      Tags: [
        { Name: 'enquiry', Value: 'ME-234567' },
        { Name: 'notice', Value: 'ntc_1' },
      ],
      ...more,
    }),
  )
const told = () => ses.takeEvents().Records.map(({ body }) => JSON.parse(body))

test('a message is kept as it was given, with its envelope and tags', async () => {
  const { MessageId } = await send('a@b.example')
  expect(ses.messages()).toMatchObject([
    {
      id: MessageId,
      from: 'press@reading.example',
      to: ['a@b.example'],
      tags: { enquiry: 'ME-234567', notice: 'ntc_1' },
      configurationSet: 'events',
      receivedAt: '2026-11-24T14:05:00.000Z',
      raw: RAW,
      subject: 'Sut mae ŵ',
    },
  ])
})

test('its recipient sees the Message-ID and Date of SES, once, and nothing else changed', async () => {
  const mailbox = openMailbox(null)
  await ses.stop()
  ses = await startSes({ clock: () => NOW, mailbox })
  const { MessageId } = await send('a@b.example')
  const [message] = mailbox.list()
  expect(message && delivered(message).toString()).toBe(
    `Message-ID: <${MessageId}@email.amazonses.com>\r\nDate: Tue, 24 Nov 2026 14:05:00 +0000\r\nFrom: Press <press@reading.example>\r\nTo: a@b.example\r\nSubject: =?utf-8?Q?Sut_mae_=C5=B5?=\r\n\r\nDate: stays in the body\r\n`,
  )
})

describe('faults', () => {
  const exceptions = Object.keys(FAULTS).filter((name) => /^[A-Z]/.test(name) && name !== 'DailyQuota') as FaultName[]
  test.each(exceptions)('%s reaches the SDK by its name, and nothing is sent', async (name) => {
    ses.failNext(name)
    const fault = await send('a@b.example').catch((error: SESServiceException) => error)
    expect(fault).toHaveProperty('name', name)
    expect(ses.messages()).toEqual([])
    await send('a@b.example')
    expect(ses.messages()).toHaveLength(1)
  })

  test('the daily quota is a Throttling that only its text tells apart', async () => {
    ses.failNext('DailyQuota')
    await expect(send('a@b.example')).rejects.toMatchObject({ name: 'Throttling', message: 'Daily message quota exceeded.' })
  })

  test.each([
    ['server-error', 0],
    ['garbage', 0],
    ['reset-before', 0],
    ['accept-then-server-error', 1],
    ['accept-then-garbage', 1],
    ['accept-then-reset', 1],
  ] as const)('%s fails, with %i message taken', async (name, taken) => {
    ses.failNext(name)
    const outcome = await send('a@b.example').then(
      (answer) => answer.MessageId ?? 'no id',
      (error: Error) => error,
    )
    expect(outcome === 'no id' || outcome instanceof Error).toBe(true)
    expect(ses.messages()).toHaveLength(taken)
  })

  test('an unknown configuration set, an unverified sender and a bad address are refused as SES refuses them', async () => {
    await ses.stop()
    ses = await startSes({ configurationSets: ['events'], identities: ['reading.example'] })
    await expect(send('a@b.example', { ConfigurationSetName: 'other' })).rejects.toThrow('Configuration set')
    await expect(send('a@b.example', { Source: 'x@elsewhere.example' })).rejects.toMatchObject({ name: 'MessageRejected' })
    await expect(send('a b@c.example')).rejects.toMatchObject({ name: 'InvalidParameterValue' })
    await send('a@b.example')
  })
})

describe('events', () => {
  test.each([
    ['a@b.example', ['Send', 'Delivery']],
    ['bounce+1@simulator.amazonses.com', ['Send', 'Bounce']],
    ['suppressionlist@simulator.amazonses.com', ['Send']],
    ['complaint@simulator.amazonses.com', ['Send', 'Delivery']],
    ['ooto@simulator.amazonses.com', ['Send', 'Delivery']],
    ['full@b.example', ['Send', 'Bounce']],
    ['delayed@b.example', ['Send', 'DeliveryDelay']],
  ])('mail to %s gives at once %j, with our tags', async (to, types) => {
    ses.treat('full@b.example', 'full')
    ses.treat('delayed@b.example', 'delayed')
    const { MessageId } = await send(to)
    const events = told()
    expect(events.map((event) => event.eventType)).toEqual(types)
    for (const { mail } of events) {
      expect(mail).toMatchObject({
        messageId: MessageId,
        destination: [to],
        tags: { enquiry: ['ME-234567'], notice: ['ntc_1'], 'ses:configuration-set': ['events'] },
      })
    }
    expect(told()).toEqual([])
  })

  test('an address can be made to bounce, and mail without a configuration set tells nothing', async () => {
    ses.treat('A@b.example', 'bounces')
    await send('a@B.example'.toLowerCase())
    expect(told().map((event) => event.bounce?.bounceType ?? event.eventType)).toEqual(['Send', 'Permanent'])
    const { ConfigurationSetName: _, ...bare } = new SendRawEmailCommand({
      Source: 'press@reading.example',
      Destinations: ['a@b.example'],
      RawMessage: { Data: Buffer.from(RAW) },
    }).input
    await ses.client.send(new SendRawEmailCommand(bare))
    expect(told()).toEqual([])
  })
})

test.each([
  ['full', 'Bounce', { bounce: { bounceType: 'Transient', bounceSubType: 'MailboxFull' } }],
  ['delayed', 'DeliveryDelay', { deliveryDelay: { delayedRecipients: [{ emailAddress: 'a@b.example' }] } }],
  ['delayed-for-good', 'DeliveryDelay', { deliveryDelay: { delayType: 'TransientCommunicationFailure' } }],
] as const)(
  'a mailbox that is %s says so by %s; only what is delayed is delivered in the end',
  async (behaviour, type, detail) => {
    let now = NOW
    await ses.stop()
    ses = await startSes({ clock: () => now })
    ses.treat('a@b.example', behaviour)
    await send('a@b.example')
    expect(told()).toMatchObject([{ eventType: 'Send' }, { eventType: type, ...detail }])
    now += 24 * 3_600_000
    expect(told().map(({ eventType }) => eventType)).toEqual(behaviour === 'delayed' ? ['Delivery'] : [])
  },
)

test('an account sends to so many recipients a second and throttles whoever comes beyond', async () => {
  let now = NOW
  await ses.stop()
  ses = await startSes({ clock: () => now, rate: 2 })
  await send('a@b.example')
  now += 600
  await send('b@b.example')
  await expect(send('c@b.example')).rejects.toMatchObject({ name: 'Throttling', message: 'Maximum sending rate exceeded.' })
  now += 400
  await send('c@b.example')
  await expect(send('d@b.example')).rejects.toMatchObject({ name: 'Throttling' })
  expect(ses.messages().map(({ to }) => to)).toEqual([['a@b.example'], ['b@b.example'], ['c@b.example']])
})

test('messages and the events that nobody accepted are there after a restart', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'mailbox-'))
  await ses.stop()
  ses = await startSes({ mailbox: openMailbox(folder), delays: { delivery: 60_000 }, clock: () => NOW })
  const first = await send('a@b.example')
  const second = await send('c@b.example')
  expect(told()).toHaveLength(2)
  const reopened = openMailbox(folder)
  expect(reopened.list().map(({ id }) => id)).toEqual([first.MessageId, second.MessageId])
  expect(reopened.owed().map(({ type }) => type)).toEqual(['Delivery', 'Delivery'])
  reopened.clear()
  expect(openMailbox(folder).list()).toEqual([])
  await rm(folder, { recursive: true })
})
