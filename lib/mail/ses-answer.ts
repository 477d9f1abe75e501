import * as v from 'valibot'
import type { Refusal, SendOutcome } from '../send-outcome.ts'

const shape = v.object({
  name: v.string(),
  message: v.string(),
  code: v.optional(v.string()),
  syscall: v.optional(v.string()),
  $metadata: v.optional(v.object({ httpStatusCode: v.optional(v.number()) })),
})
type Fault = v.InferOutput<typeof shape>

/**
 * What SES v1 answers instead of accepting a letter, by name.
 * Names as the SDK gives them: https://docs.aws.amazon.com/ses/latest/APIReference/API_SendRawEmail.html and CommonErrors.
 * The permission to send counts as configuration: it is ours to put right, and every letter fails alike.
 */
const ANSWERS: ReadonlyMap<string, Refusal> = new Map<string, Refusal>([
  ['ThrottlingException', 'throttled'],
  ['TooManyRequestsException', 'throttled'],
  ['RequestThrottled', 'throttled'],
  ['LimitExceededException', 'throttled'],
  // The clock of the function is off; the SDK has learnt the difference when we come again.
  ['RequestExpired', 'throttled'],
  ['RequestTimeTooSkewed', 'throttled'],
  ['InvalidParameterValue', 'rejected'],
  ['InvalidParameterCombination', 'rejected'],
  ['MissingParameter', 'rejected'],
  ['ValidationError', 'rejected'],
  ['MalformedQueryString', 'rejected'],
  ['MailFromDomainNotVerifiedException', 'sender-unverified'],
  ['FromEmailAddressNotVerifiedException', 'sender-unverified'],
  ['ConfigurationSetDoesNotExistException', 'configuration-missing'],
  ['AccessDenied', 'configuration-missing'],
  ['AccessDeniedException', 'configuration-missing'],
  ['ExpiredToken', 'configuration-missing'],
  ['ExpiredTokenException', 'configuration-missing'],
  ['IncompleteSignature', 'configuration-missing'],
  ['InvalidClientTokenId', 'configuration-missing'],
  ['MissingAuthenticationToken', 'configuration-missing'],
  ['NotAuthorized', 'configuration-missing'],
  ['OptInRequired', 'configuration-missing'],
  ['SignatureDoesNotMatch', 'configuration-missing'],
  ['UnrecognizedClientException', 'configuration-missing'],
  ['ConfigurationSetSendingPausedException', 'sending-paused'],
  ['AccountSendingPausedException', 'sending-paused'],
])

/** Faults of the network after which no request can have been read by anybody. */
const NO_CONNECTION: ReadonlySet<string> = new Set([
  ...['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'EADDRNOTAVAIL', 'EMFILE'],
  ...['CERT_HAS_EXPIRED', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'SELF_SIGNED_CERT_IN_CHAIN', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
  ...['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'ERR_TLS_CERT_ALTNAME_INVALID'],
])
const CUT_OFF: ReadonlySet<string> = new Set(['ECONNRESET', 'EPIPE', 'ECONNABORTED'])
/** The SDK's own words: its time-out while connecting has no code of its own. */
const NEVER_CONNECTED = 'did not establish a connection'

/**
 * Reads what a failed call to SES means for the letter.
 * An answer that is new to us with a 4xx status is still SES saying no; one that cannot be read may hide a yes.
 * @param sender our own From address, which tells an unverified sender from an unverified recipient
 * @throws the fault itself when it is neither an answer of SES nor a fault of the network: then the program is wrong
 */
export function readFailure(fault: unknown, sender: string): SendOutcome {
  const result = v.safeParse(shape, fault)
  if (!result.success) throw fault
  const status = result.output.$metadata?.httpStatusCode
  const outcome = status === undefined ? readNetwork(result.output) : readAnswer(result.output, status, sender)
  if (!outcome) throw fault
  return outcome
}

function readAnswer({ name, message, code }: Fault, status: number, sender: string): SendOutcome {
  if (code !== undefined && CUT_OFF.has(code)) return { is: 'unknown', why: 'reset' }
  if (status >= 500) return { is: 'unknown', why: 'server-error' }
  if (name === 'Error' || name === 'Unknown' || status < 400) return { is: 'unknown', why: 'garbage' }
  if (name === 'Throttling') return { is: 'not-sent', why: /daily message quota/i.test(message) ? 'quota' : 'throttled' }
  if (name === 'MessageRejected') return { is: 'not-sent', why: rejection(message, sender) }
  return { is: 'not-sent', why: ANSWERS.get(name) ?? 'rejected' }
}

/** SES gives three different facts this one name, told apart by their text only. */
function rejection(message: string, sender: string): Refusal {
  if (/sending (paused|suspended)/i.test(message)) return 'sending-paused'
  const isOurs = message.toLowerCase().includes(sender.toLowerCase())
  return isOurs && /not verified/i.test(message) ? 'sender-unverified' : 'rejected'
}

function readNetwork({ name, message, code = '', syscall }: Fault): SendOutcome | null {
  if (name === 'CredentialsProviderError') return { is: 'not-sent', why: 'configuration-missing' }
  if (syscall === 'connect' || NO_CONNECTION.has(code) || message.includes(NEVER_CONNECTED)) {
    return { is: 'not-sent', why: 'unreachable' }
  }
  if (CUT_OFF.has(code)) return { is: 'unknown', why: 'reset' }
  if (name === 'TimeoutError' || name === 'AbortError') return { is: 'unknown', why: 'timeout' }
  return code.startsWith('HPE_') || code === 'EPROTO' ? { is: 'unknown', why: 'garbage' } : null
}
