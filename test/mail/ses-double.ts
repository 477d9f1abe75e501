import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { SESClient } from '@aws-sdk/client-ses'
import { SES_CLIENT_OPTIONS } from '../../lib/mail/ses.ts'

type Answer = (request: IncomingMessage, response: ServerResponse) => void
export type Double = Awaited<ReturnType<typeof startDouble>>

const XMLNS = 'xmlns="http://ses.amazonaws.com/doc/2010-12-01/"'
export const ACCEPTED = `<SendRawEmailResponse ${XMLNS}><SendRawEmailResult><MessageId>0102-abc</MessageId></SendRawEmailResult></SendRawEmailResponse>`

/** An SES that answers as it is told and keeps what it was asked. */
export async function startDouble() {
  const forms: URLSearchParams[] = []
  let answer: Answer = xml(200, ACCEPTED)
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    forms.push(new URLSearchParams(Buffer.concat(chunks).toString()))
    answer(request, response)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    forms,
    client: clientOf(endpoint),
    answers(next: Answer) {
      answer = next
      forms.length = 0
    },
    stop() {
      server.closeAllConnections()
      server.close()
    },
  }
}

/** A client with our own options; only the time-outs are short enough for a test. */
export function clientOf(endpoint: string): SESClient {
  const requestHandler = { ...SES_CLIENT_OPTIONS.requestHandler, connectionTimeout: 300, requestTimeout: 300 }
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' }
  return new SESClient({ ...SES_CLIENT_OPTIONS, requestHandler, endpoint, region: 'eu-west-2', credentials })
}

export function xml(status: number, body: string): Answer {
  return (_request, response) => response.writeHead(status, { 'content-type': 'text/xml' }).end(body)
}

export function refusal(code: string, message = 'x', status = 400): Answer {
  const error = `<Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error><RequestId>r</RequestId>`
  return xml(status, `<ErrorResponse ${XMLNS}>${error}</ErrorResponse>`)
}
