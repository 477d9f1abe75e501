import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'

/** No script, no frame, nothing from elsewhere: the pages need none of it. */
const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
]

const HEADERS = {
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains; preload',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
} as const

/** Pages that search engines may list; everything else is nobody's business. */
const LISTED = new Set(['/', '/archive', '/releases/:slug'])

/**
 * Puts the same safe headers on every answer, whatever its status (OWASP ASVS 5.0, 3.4).
 * @param publicUrl without `https:`, as in the local stack, a browser must not be told to ask for our style sheet by `https:`
 */
export function safeHeaders(publicUrl: string): MiddlewareHandler {
  const policy = [...POLICY, ...(publicUrl.startsWith('https:') ? ['upgrade-insecure-requests'] : [])].join('; ')
  return async (c, next) => {
    await next()
    c.header('Content-Security-Policy', policy)
    for (const [name, value] of Object.entries(HEADERS)) c.header(name, value)
    const isListed = c.res.status === 200 && LISTED.has(routePath(c, -1))
    if (!isListed) c.header('X-Robots-Tag', 'noindex, nofollow, noarchive')
    if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-store')
  }
}
