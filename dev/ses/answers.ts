import { type Answer, done, refusal } from '../http/query-answers.ts'

const XMLNS = 'http://ses.amazonaws.com/doc/2010-12-01/'

/** SES took the message. The id is the one that threads and events refer to. */
export function accepted(messageId: string): Answer {
  return done(XMLNS, 'SendRawEmail', `<MessageId>${messageId}</MessageId>`)
}

/** SES refused the call. `code` is the name on the wire, which is not always the SDK's name of the exception. */
export function refused(code: string, message: string, status = 400): Answer {
  return refusal(XMLNS, code, message, status)
}
