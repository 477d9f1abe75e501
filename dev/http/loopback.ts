import { once } from 'node:events'
import type { IncomingMessage, Server } from 'node:http'

/**
 * Lets a server listen on loopback alone.
 * @param port 0 picks a free one
 * @returns the port; null when another program has it
 */
export async function listen(server: Server, port: number): Promise<number | null> {
  server.listen(port, '127.0.0.1')
  try {
    await once(server, 'listening')
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && (fault.code === 'EADDRINUSE' || fault.code === 'EACCES')) return null
    throw fault
  }
  const address = server.address()
  return address && typeof address === 'object' ? address.port : null
}

/** Ends a server and every connection to it. */
export async function close(server: Server): Promise<void> {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
}

/** Whether a request names this machine: another name means that a page elsewhere had its name point here. */
export function isForLoopback(host: string | undefined): boolean {
  return host === undefined || /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(host)
}

/**
 * The body of a request.
 * @param limit bytes
 * @returns null when it is larger
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer | null> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk)
    length += bytes.length
    if (length <= limit) chunks.push(bytes)
  }
  return length > limit ? null : Buffer.concat(chunks)
}
