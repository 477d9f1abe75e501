import * as v from 'valibot'
import type { SendOutcome } from '../send-outcome.ts'

const shape = v.object({
  name: v.string(),
  message: v.string(),
  code: v.optional(v.string()),
  syscall: v.optional(v.string()),
  $metadata: v.optional(v.object({ httpStatusCode: v.optional(v.number()) })),
})
type Fault = v.InferOutput<typeof shape>

/** The service was asked and said no, by the SDK's name for what it said. */
export type Answered = { is: 'answered'; name: string; message: string }

/**
 * What every service of AWS can say instead of doing what it is asked, by the SDK's name.
 * The permission counts as configuration: it is ours to put right, and every call fails alike.
 * https://docs.aws.amazon.com/sns/latest/api/CommonErrors.html, and the like of the other services
 */
export const COMMON_ANSWERS = [
  ['Throttling', 'throttled'],
  ['ThrottlingException', 'throttled'],
  ['TooManyRequestsException', 'throttled'],
  ['RequestThrottled', 'throttled'],
  // The clock of the function is off; the SDK has learnt the difference when we come again.
  ['RequestExpired', 'throttled'],
  ['RequestTimeTooSkewed', 'throttled'],
  ['InvalidParameterValue', 'rejected'],
  ['InvalidParameterCombination', 'rejected'],
  ['MissingParameter', 'rejected'],
  ['ValidationError', 'rejected'],
  ['MalformedQueryString', 'rejected'],
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
] as const

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
 * Reads what a failed call of the SDK means, as far as that is the same for every service.
 * @returns what is known; `answered` when it depends on the service, which has said no with a 4xx status
 * @throws the fault itself when it is neither an answer nor a fault of the network: then the program is wrong
 */
export function readAwsFault(fault: unknown): Answered | SendOutcome {
  const result = v.safeParse(shape, fault)
  if (!result.success) throw fault
  const status = result.output.$metadata?.httpStatusCode
  const read = status === undefined ? readNetwork(result.output) : readAnswer(result.output, status)
  if (!read) throw fault
  return read
}

/** An answer that cannot be read may hide a yes. */
function readAnswer({ name, message, code }: Fault, status: number): Answered | SendOutcome {
  if (code !== undefined && CUT_OFF.has(code)) return { is: 'unknown', why: 'reset' }
  if (status >= 500) return { is: 'unknown', why: 'server-error' }
  if (name === 'Error' || name === 'Unknown' || status < 400) return { is: 'unknown', why: 'garbage' }
  return { is: 'answered', name, message }
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
