import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FaultName, takesMessage } from '../../dev/ses/faults.ts'
import { acknowledgementLetter } from '../../lib/mail/letters.tsx'
import { createSender } from '../../lib/mail/ses.ts'
import type { SendOutcome } from '../../lib/send-outcome.ts'
import { startSes, type TestSes } from '../support/ses.ts'
import { factsOf } from './example.ts'

const notSent = (why: Extract<SendOutcome, { is: 'not-sent' }>['why']): SendOutcome => ({ is: 'not-sent', why })
const unknown = (why: Extract<SendOutcome, { is: 'unknown' }>['why']): SendOutcome => ({ is: 'unknown', why })

/** Every fault that the local SES knows, so that a new one there does not compile here without its outcome. */
const OUTCOMES: Record<FaultName, SendOutcome> = {
  MessageRejected: notSent('rejected'),
  Throttling: notSent('throttled'),
  DailyQuota: notSent('quota'),
  LimitExceededException: notSent('throttled'),
  MailFromDomainNotVerifiedException: notSent('sender-unverified'),
  ConfigurationSetDoesNotExistException: notSent('configuration-missing'),
  ConfigurationSetSendingPausedException: notSent('sending-paused'),
  AccountSendingPausedException: notSent('sending-paused'),
  InvalidParameterValue: notSent('rejected'),
  'server-error': unknown('server-error'),
  'accept-then-server-error': unknown('server-error'),
  garbage: unknown('garbage'),
  'accept-then-garbage': unknown('garbage'),
  'reset-before': unknown('reset'),
  'accept-then-reset': unknown('reset'),
  'never-answers': unknown('timeout'),
  'accept-then-silence': unknown('timeout'),
}

let ses: TestSes
beforeAll(async () => {
  ses = await startSes()
})
afterAll(() => ses.stop())

const names = Object.keys(OUTCOMES) as FaultName[]
test.each(names)('%s: one attempt, and never told as sent or unsent against the truth', async (fault) => {
  const before = ses.messages().length
  ses.failNext(fault)
  const sender = createSender(ses.client, 'media-enquiries', 300)
  const letter = acknowledgementLetter(factsOf('acknowledgement'))
  const outcome = await sender.send({ letter, tags: { enquiry: 'ME-7K3Q9F', notice: 'ntc_2' } })
  expect(outcome).toEqual(OUTCOMES[fault])
  const taken = ses.messages().length - before
  expect(taken).toBe(takesMessage(fault) ? 1 : 0)
  if (outcome.is === 'not-sent') expect(taken).toBe(0)
})
