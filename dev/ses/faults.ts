import type { Said } from '../http/query-answers.ts'
import { refused } from './answers.ts'

/**
 * Everything that can go wrong with one call, by the SDK's name of the exception where SES answers and by what happens
 * where it does not. `accept-…`: the message was taken, and the caller cannot know.
 */
export const FAULTS = {
  MessageRejected: refused('MessageRejected', 'Email address is not verified.'),
  Throttling: refused('Throttling', 'Maximum sending rate exceeded.'),
  /** The daily quota: the same code as the rate, told apart by its text alone. */
  DailyQuota: refused('Throttling', 'Daily message quota exceeded.'),
  LimitExceededException: refused('LimitExceeded', 'Limit exceeded.'),
  MailFromDomainNotVerifiedException: refused('MailFromDomainNotVerifiedException', 'The MAIL FROM domain is not verified.'),
  ConfigurationSetDoesNotExistException: refused('ConfigurationSetDoesNotExist', 'Configuration set does not exist.'),
  ConfigurationSetSendingPausedException: refused(
    'ConfigurationSetSendingPausedException',
    'Sending is paused for this configuration set.',
  ),
  AccountSendingPausedException: refused('AccountSendingPausedException', 'Sending is paused for this account.'),
  InvalidParameterValue: refused('InvalidParameterValue', 'Illegal address.'),
  'server-error': refused('InternalFailure', 'Internal failure.', 500),
  'accept-then-server-error': refused('InternalFailure', 'Internal failure.', 500),
  garbage: { status: 200, body: 'not what you expected' },
  'accept-then-garbage': { status: 200, body: 'not what you expected' },
  'reset-before': 'reset',
  'accept-then-reset': 'reset',
  'never-answers': 'silence',
  'accept-then-silence': 'silence',
} as const satisfies Record<string, Said>

export type FaultName = keyof typeof FAULTS

/** Whether the message is taken although the caller is told otherwise. */
export function takesMessage(fault: FaultName): boolean {
  return fault.startsWith('accept-')
}

/** Whether a text that came over the wire names a fault. */
export function isFaultName(name: string): name is FaultName {
  return Object.hasOwn(FAULTS, name)
}
