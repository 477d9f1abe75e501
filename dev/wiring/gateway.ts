import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import { isForLoopback, readBody } from '../http/loopback.ts'
import type { Outcome } from '../lambda/child.ts'
import { gatewayAnswer, type HttpAnswer, httpAnswer } from './http-answer.ts'
import { httpEvent } from './http-event.ts'

/** An HTTP API takes bodies up to 10 MB, and what it makes of them must fit Lambda's 6 MB; request line and headers together 10,240 bytes. */
const LARGEST_BODY = 10 * 1024 * 1024
const LARGEST_EVENT = 6 * 1024 * 1024
const LARGEST_HEAD = 10_240

/** The HTTP API in front of a function. It is not listening yet. */
export function createGateway(invoke: (event: unknown) => Promise<Outcome>, clock: () => number): Server {
  async function answer(request: IncomingMessage): Promise<HttpAnswer> {
    if (!isForLoopback(request.headers.host)) return { status: 421, headers: [], body: Buffer.alloc(0) }
    const body = await readBody(request, LARGEST_BODY)
    if (!body) return gatewayAnswer(413)
    const { method = 'GET', url = '/', rawHeaders, socket } = request
    const event = httpEvent(
      { method, target: url, rawHeaders, body, sourceIp: socket.remoteAddress ?? '' },
      randomUUID(),
      clock(),
    )
    if ((event.body?.length ?? 0) > LARGEST_EVENT) return gatewayAnswer(413)
    return httpAnswer(await invoke(event))
  }

  return createServer({ maxHeaderSize: LARGEST_HEAD }, (request, response) => {
    answer(request)
      .then(({ status, headers, body }) => {
        response.statusCode = status
        for (const [name, value] of headers) response.appendHeader(name, value)
        if (status !== 204 && status !== 304) response.setHeader('content-length', body.length)
        response.end(request.method === 'HEAD' ? undefined : body)
      })
      .catch(() => response.destroy())
  })
}
