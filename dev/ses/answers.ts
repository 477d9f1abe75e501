/** What SES says: a status and a body of XML, as the SDK reads it. */
export type Answer = { status: number; body: string }

const XMLNS = 'http://ses.amazonaws.com/doc/2010-12-01/'

/** SES took the message. The id is the one that threads and events refer to. */
export function accepted(messageId: string): Answer {
  const result = `<SendRawEmailResult><MessageId>${messageId}</MessageId></SendRawEmailResult>`
  const body = `<SendRawEmailResponse xmlns="${XMLNS}">${result}<ResponseMetadata><RequestId>local</RequestId></ResponseMetadata></SendRawEmailResponse>`
  return { status: 200, body }
}

/** SES refused the call. `code` is the name on the wire, which is not always the SDK's name of the exception. */
export function refused(code: string, message: string, status = 400): Answer {
  const type = status < 500 ? 'Sender' : 'Receiver'
  const text = message.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  const error = `<Error><Type>${type}</Type><Code>${code}</Code><Message>${text}</Message></Error>`
  return { status, body: `<ErrorResponse xmlns="${XMLNS}">${error}<RequestId>local</RequestId></ErrorResponse>` }
}
