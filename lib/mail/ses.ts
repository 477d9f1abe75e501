import { type SESClient, type SESClientConfig, SendRawEmailCommand } from '@aws-sdk/client-ses'
import { parseEmailAddress } from '../email-address.ts'
import type { SendOutcome } from '../send-outcome.ts'
import type { Letter } from './letters.tsx'
import { composeMessage } from './mime.ts'
import { readFailure } from './ses-answer.ts'

/**
 * How every SES client of ours is made: one attempt, because SES knows no idempotency and the SDK's own retries
 * have been measured to send one letter three times; and time-outs that throw instead of only warning.
 */
export const SES_CLIENT_OPTIONS = {
  maxAttempts: 1,
  requestHandler: { connectionTimeout: 2_000, requestTimeout: 10_000, throwOnRequestTimeout: true },
} as const satisfies SESClientConfig

/** The client's time-out ends with the first byte of the answer; this one covers an answer that stops half-way. */
const LONGEST_CALL_MS = 12_000

type Message = { letter: Letter; tags: { enquiry: string; notice: string } }

/**
 * Sends letters over SES: one HTTP attempt each, every outcome a value.
 * The envelope has exactly the one recipient of the letter. The tags come back with every event of SES and are what
 * correlates it, because SES replaces our Message-ID.
 * @param client made with SES_CLIENT_OPTIONS
 * @param configurationSet whose events reach `feedback`
 * @param longestCallMs after so many milliseconds a call counts as timed out
 */
export function createSender(client: SESClient, configurationSet: string, longestCallMs = LONGEST_CALL_MS) {
  return {
    /** @throws only when the program is wrong; whatever SES or the network do is an outcome */
    async send({ letter, tags }: Message): Promise<SendOutcome> {
      const recipient = parseEmailAddress(letter.to.address)
      if (recipient === null) return { is: 'not-sent', why: 'rejected' }
      const command = new SendRawEmailCommand({
        RawMessage: { Data: await composeMessage(letter) },
        Source: letter.from.address,
        Destinations: [recipient],
        ConfigurationSetName: configurationSet,
        Tags: Object.entries(tags).map(([Name, Value]) => ({ Name, Value })),
      })
      try {
        const { MessageId } = await client.send(command, { abortSignal: AbortSignal.timeout(longestCallMs) })
        return MessageId ? { is: 'accepted', messageId: MessageId } : { is: 'unknown', why: 'garbage' }
      } catch (fault) {
        return readFailure(fault, letter.from.address)
      }
    },
  }
}
