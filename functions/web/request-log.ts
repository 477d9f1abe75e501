import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import type { Web } from './web.ts'

/** One line a request: the pattern of the address, never the address, which could name an embargoed release. */
export function requestLog({ log, clock }: Pick<Web, 'log' | 'clock'>): MiddlewareHandler {
  return async (c, next) => {
    const started = clock().epochMilliseconds
    await next()
    const ms = clock().epochMilliseconds - started
    log('request', { method: c.req.method, route: routePath(c), status: c.res.status, ms })
  }
}
