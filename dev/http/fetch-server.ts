import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { isForLoopback, readBody } from './loopback.ts'

const LARGEST_BODY = 40 * 1024 * 1024

/** Answers a request of the web's own kind. */
export type Fetch = (request: Request) => Response | Promise<Response>

/**
 * A server of ours that only this machine may ask, and only for pages of its own: a page elsewhere that posts here,
 * or had its name point here, is refused. It is not listening yet.
 */
export function createFetchServer(answer: Fetch): Server {
  return createServer((incoming, outgoing) => {
    if (!isForLoopback(incoming.headers.host) || !isOwn(incoming.headers.origin)) {
      outgoing.writeHead(403).end()
      return
    }
    requestOf(incoming)
      .then((request) => (request ? answer(request) : new Response(null, { status: 413 })))
      .then((response) => send(outgoing, response))
      .catch(() => (outgoing.headersSent ? outgoing.destroy() : outgoing.writeHead(500).end()))
  })
}

/** Origins are absent for programs and `null` for pages that say nothing of themselves, which come from elsewhere. */
function isOwn(origin: string | undefined): boolean {
  return origin === undefined || (URL.canParse(origin) && isForLoopback(new URL(origin).host))
}

async function requestOf(incoming: IncomingMessage): Promise<Request | null> {
  const { method = 'GET', url = '/', headers } = incoming
  const body = await readBody(incoming, LARGEST_BODY)
  if (!body) return null
  const given = Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)])
  const carries = method !== 'GET' && method !== 'HEAD'
  return new Request(`http://${headers.host ?? 'localhost'}${url}`, {
    method,
    headers: given,
    ...(carries ? { body: new Uint8Array(body) } : {}),
  })
}

async function send(outgoing: ServerResponse, response: Response): Promise<void> {
  outgoing.writeHead(response.status, [...response.headers].flat())
  outgoing.end(Buffer.from(await response.arrayBuffer()))
}
