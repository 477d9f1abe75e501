import { SESClient } from '@aws-sdk/client-ses'
import type { SQSEvent } from 'aws-lambda'
import { openMailbox } from '../../dev/ses/mailbox.ts'
import { header, type Message } from '../../dev/ses/message.ts'
import { type Ses, type SesSettings, startSes as startServer } from '../../dev/ses/server.ts'
import { sqsRecord } from '../../dev/wiring/sqs-record.ts'

/** A message as tests look at it: envelope, notice kind and the bytes that SES was given. */
export type SentMessage = Omit<Message, 'raw' | 'events'> & { raw: string; subject: string }

export type TestSes = Ses & {
  client: SESClient
  messages(): SentMessage[]
  /** The events that are due and that `feedback` has not been given yet, as SQS hands them over after SNS; empties them. */
  takeEvents(): SQSEvent
}

/** An SES endpoint in memory, and a client for it that asks once, as ours must. Delivery events are due at once. */
export async function startSes(settings: Partial<SesSettings> = {}): Promise<TestSes> {
  const mailbox = settings.mailbox ?? openMailbox(null)
  const clock = settings.clock ?? Date.now
  const ses = await startServer({ delays: { delivery: 0 }, ...settings, mailbox })
  const client = new SESClient({
    endpoint: ses.endpoint,
    region: 'eu-west-2',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  })
  return {
    ...ses,
    client,
    messages: () =>
      mailbox.list().map(({ raw, events: _, ...message }) => {
        const shown = { ...message, raw: Buffer.from(raw, 'base64').toString('utf8') }
        return { ...shown, subject: header({ ...message, raw, events: [] }, 'Subject') }
      }),
    takeEvents() {
      const due = mailbox.owed().filter((event) => Date.parse(event.at) <= clock())
      mailbox.accept(due.map((event) => event.id))
      return { Records: due.map((event) => sqsRecord(event.id, event.body, { raw: true, now: clock() })) }
    },
    async stop() {
      client.destroy()
      await ses.stop()
    },
  }
}
