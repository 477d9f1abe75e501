import { PublishCommand, type SNSClient, type SNSClientConfig } from '@aws-sdk/client-sns'
import { COMMON_ANSWERS, readAwsFault } from '../runtime/aws-fault.ts'
import type { Refusal, SendOutcome } from '../send-outcome.ts'

/**
 * How every SNS client of ours is made: one attempt, because `Publish` to a standard topic knows no idempotency and a text
 * wakes somebody; and time-outs that throw instead of only warning.
 */
export const SNS_CLIENT_OPTIONS = {
  maxAttempts: 1,
  requestHandler: { connectionTimeout: 2_000, requestTimeout: 10_000, throwOnRequestTimeout: true },
} as const satisfies SNSClientConfig

/** The client's time-out ends with the first byte of the answer; this one covers an answer that stops half-way. */
const LONGEST_CALL_MS = 12_000

/**
 * What SNS answers instead of publishing, by name; names as the SDK gives them.
 * https://docs.aws.amazon.com/sns/latest/api/API_Publish.html
 */
const ANSWERS: ReadonlyMap<string, Refusal> = new Map<string, Refusal>([
  ...COMMON_ANSWERS,
  ['ThrottledException', 'throttled'],
  ['KMSThrottlingException', 'throttled'],
  ['InvalidParameterException', 'rejected'],
  ['InvalidParameterValueException', 'rejected'],
  ['ValidationException', 'rejected'],
  // There is no such topic.
  ['NotFoundException', 'configuration-missing'],
  ['AuthorizationErrorException', 'configuration-missing'],
  ['InvalidSecurityException', 'configuration-missing'],
  ['EndpointDisabledException', 'configuration-missing'],
  ['PlatformApplicationDisabledException', 'configuration-missing'],
  ['KMSAccessDeniedException', 'configuration-missing'],
  ['KMSDisabledException', 'configuration-missing'],
  ['KMSInvalidStateException', 'configuration-missing'],
  ['KMSNotFoundException', 'configuration-missing'],
  ['KMSOptInRequired', 'configuration-missing'],
])

/**
 * Sends texts to whoever is subscribed to the on-call topic: the last resort, which needs no SES. One HTTP attempt each,
 * every outcome a value. `accepted` is the topic's word: nothing tells whether the telephone got it.
 * @param client made with SNS_CLIENT_OPTIONS
 * @param topicArn of the topic `on-call`
 * @param longestCallMs after so many milliseconds a call counts as timed out
 */
export function createTexter(client: SNSClient, topicArn: string, longestCallMs = LONGEST_CALL_MS) {
  return {
    /** @throws only when the program is wrong; whatever SNS or the network do is an outcome */
    async send(text: string): Promise<SendOutcome> {
      const command = new PublishCommand({ TopicArn: topicArn, Message: text })
      try {
        const { MessageId } = await client.send(command, { abortSignal: AbortSignal.timeout(longestCallMs) })
        return MessageId ? { is: 'accepted', messageId: MessageId } : { is: 'unknown', why: 'garbage' }
      } catch (fault) {
        return readFailure(fault)
      }
    },
  }
}

/** An answer that is new to us with a 4xx status is still SNS saying no; one that cannot be read may hide a yes. */
function readFailure(fault: unknown): SendOutcome {
  const read = readAwsFault(fault)
  return read.is === 'answered' ? { is: 'not-sent', why: ANSWERS.get(read.name) ?? 'rejected' } : read
}
