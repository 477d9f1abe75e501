import { COMMON_ANSWERS, readAwsFault } from '../runtime/aws-fault.ts'
import type { Refusal, SendOutcome } from '../send-outcome.ts'

/**
 * What SES v1 answers instead of accepting a letter, by name.
 * Names as the SDK gives them: https://docs.aws.amazon.com/ses/latest/APIReference/API_SendRawEmail.html and CommonErrors.
 */
const ANSWERS: ReadonlyMap<string, Refusal> = new Map<string, Refusal>([
  ...COMMON_ANSWERS,
  ['LimitExceededException', 'throttled'],
  ['MailFromDomainNotVerifiedException', 'sender-unverified'],
  ['FromEmailAddressNotVerifiedException', 'sender-unverified'],
  ['ConfigurationSetDoesNotExistException', 'configuration-missing'],
  ['ConfigurationSetSendingPausedException', 'sending-paused'],
  ['AccountSendingPausedException', 'sending-paused'],
])

/**
 * Reads what a failed call to SES means for the letter.
 * An answer that is new to us with a 4xx status is still SES saying no; one that cannot be read may hide a yes.
 * @param sender our own From address, which tells an unverified sender from an unverified recipient
 * @throws the fault itself when it is neither an answer of SES nor a fault of the network: then the program is wrong
 */
export function readFailure(fault: unknown, sender: string): SendOutcome {
  const read = readAwsFault(fault)
  if (read.is !== 'answered') return read
  const { name, message } = read
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
