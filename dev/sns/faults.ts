import { refusal, type Said } from '../http/query-answers.ts'

export const XMLNS = 'http://sns.amazonaws.com/doc/2010-03-31/'

/**
 * What can go wrong with one call of SNS, by the SDK's name of the exception where SNS answers. `accept-…`: the text was taken,
 * and the caller cannot know.
 */
export const TEXT_FAULTS = {
  ThrottledException: refusal(XMLNS, 'Throttled', 'Rate exceeded.', 429),
  AuthorizationErrorException: refusal(XMLNS, 'AuthorizationError', 'Not authorized to publish.', 403),
  NotFoundException: refusal(XMLNS, 'NotFound', 'Topic does not exist.', 404),
  InvalidParameterException: refusal(XMLNS, 'InvalidParameter', 'Invalid parameter: Message.'),
  'server-error': refusal(XMLNS, 'InternalError', 'Internal error.', 500),
  'accept-then-server-error': refusal(XMLNS, 'InternalError', 'Internal error.', 500),
  garbage: { status: 200, body: 'not what you expected' },
  'reset-before': 'reset',
  'accept-then-reset': 'reset',
  'never-answers': 'silence',
} as const satisfies Record<string, Said>

export type TextFault = keyof typeof TEXT_FAULTS

/** Whether a text that came over the wire names a fault. */
export function isTextFault(name: string): name is TextFault {
  return Object.hasOwn(TEXT_FAULTS, name)
}
