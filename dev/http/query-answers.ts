import type { ServerResponse } from 'node:http'

/** What a service of AWS's Query protocol says: a status and a body of XML, as the SDK reads it. */
export type Answer = { status: number; body: string }
/** `reset`: the connection ends; `silence`: it stays open and nothing comes. */
export type Said = Answer | 'reset' | 'silence'

/**
 * The service did what was asked.
 * @param result XML inside of the result
 */
export function done(xmlns: string, action: string, result: string): Answer {
  const inner = `<${action}Result>${result}</${action}Result><ResponseMetadata><RequestId>local</RequestId></ResponseMetadata>`
  return { status: 200, body: `<${action}Response xmlns="${xmlns}">${inner}</${action}Response>` }
}

/** The service refused. `code` is the name on the wire, which is not always the SDK's name of the exception. */
export function refusal(xmlns: string, code: string, message: string, status = 400): Answer {
  const type = status < 500 ? 'Sender' : 'Receiver'
  const text = message.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  const error = `<Error><Type>${type}</Type><Code>${code}</Code><Message>${text}</Message></Error>`
  return { status, body: `<ErrorResponse xmlns="${xmlns}">${error}<RequestId>local</RequestId></ErrorResponse>` }
}

/** Says it, or fails to as it is told. */
export function say(response: ServerResponse, said: Said): void {
  if (said === 'reset') response.socket?.resetAndDestroy()
  else if (said !== 'silence') response.writeHead(said.status, { 'content-type': 'text/xml' }).end(said.body)
}
