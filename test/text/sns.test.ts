import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SNSClient } from '@aws-sdk/client-sns'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Sns, startSns } from '../../dev/sns/server.ts'
import { openTexts } from '../../dev/sns/texts.ts'
import { createTexter, SNS_CLIENT_OPTIONS } from '../../lib/text/sns.ts'

const TOPIC = 'arn:aws:sns:eu-west-2:000000000000:on-call'
const NOW = Date.parse('2026-11-24T14:05:00Z')
const texts = openTexts(null)
let sns: Sns
beforeAll(async () => {
  sns = await startSns({ texts, clock: () => NOW, topics: [TOPIC] })
})
afterAll(() => sns.stop())

const texterOf = (endpoint: string, topic = TOPIC) => {
  const requestHandler = { ...SNS_CLIENT_OPTIONS.requestHandler, requestTimeout: 300 }
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' }
  const client = new SNSClient({ ...SNS_CLIENT_OPTIONS, requestHandler, endpoint, region: 'eu-west-2', credentials })
  return createTexter(client, topic, 600)
}
const send = (text = '2 media enquiries wait') => texterOf(sns.endpoint).send(text)

test('a text is kept as it was given, with its topic and moment', async () => {
  texts.clear()
  const text = 'First ME-7K3Q9F by 17:00 today. Office +441189372301; ask & see'
  expect(await send(text)).toEqual({ is: 'accepted', messageId: texts.list()[0]?.id })
  expect(texts.list()).toEqual([{ id: expect.any(String), topic: TOPIC, text, sentAt: '2026-11-24T14:05:00.000Z' }])
})

test.each([
  ['ThrottledException', { is: 'not-sent', why: 'throttled' }, 0],
  ['AuthorizationErrorException', { is: 'not-sent', why: 'configuration-missing' }, 0],
  ['NotFoundException', { is: 'not-sent', why: 'configuration-missing' }, 0],
  ['InvalidParameterException', { is: 'not-sent', why: 'rejected' }, 0],
  ['server-error', { is: 'unknown', why: 'server-error' }, 0],
  ['accept-then-server-error', { is: 'unknown', why: 'server-error' }, 1],
  ['garbage', { is: 'unknown', why: 'garbage' }, 0],
  ['reset-before', { is: 'unknown', why: 'reset' }, 0],
  ['accept-then-reset', { is: 'unknown', why: 'reset' }, 1],
  ['never-answers', { is: 'unknown', why: 'timeout' }, 0],
] as const)('%s is %o after one attempt, with %i text taken, and the next text leaves', async (fault, outcome, taken) => {
  texts.clear()
  sns.failNext(fault)
  expect(await send()).toEqual(outcome)
  expect(texts.list()).toHaveLength(taken)
  expect(await send()).toMatchObject({ is: 'accepted' })
})

test('a topic that is not there, and an SNS that is not, are no texts', async () => {
  expect(await texterOf(sns.endpoint, `${TOPIC}-of-others`).send('x')).toEqual({ is: 'not-sent', why: 'configuration-missing' })
  expect(await texterOf('http://127.0.0.1:1').send('x')).toEqual({ is: 'not-sent', why: 'unreachable' })
})

test('texts are there after a restart, and gone when they are removed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'texts-'))
  const file = join(folder, 'texts.jsonl')
  const one = { id: 'one', topic: TOPIC, text: 'line 1\nline 2', sentAt: '2026-11-24T14:05:00.000Z' }
  openTexts(file).add(one)
  openTexts(file).add({ ...one, id: 'two' })
  const reopened = openTexts(file)
  expect(reopened.list()).toEqual([one, { ...one, id: 'two' }])
  reopened.clear()
  expect(openTexts(file).list()).toEqual([])
  rmSync(folder, { recursive: true })
})
