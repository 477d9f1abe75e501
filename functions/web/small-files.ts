import type { Context } from 'hono'
import { keep } from './answers.ts'
import type { Web } from './web.ts'

/** A year ahead at the most (RFC 9116, 2.5.5); rounded to the day, so that the file does not change with every look. */
const SECURITY_TXT_DAYS = 180

/** GET /.well-known/security.txt (RFC 9116) */
export const securityTxt = (web: Web) => (c: Context) => {
  const expires = web.clock().add({ hours: 24 * SECURITY_TXT_DAYS })
  const day = expires.toZonedDateTimeISO('UTC').toPlainDate()
  const lines = [
    `Contact: ${web.organisation.security.contact}`,
    `Expires: ${day}T00:00:00Z`,
    'Preferred-Languages: en',
    `Canonical: ${web.publicUrl}/.well-known/security.txt`,
  ]
  keep(c, 'public')
  return c.text(`${lines.join('\n')}\n`)
}

/** GET /healthz — the function answers; it asks nothing of the table, so that a check costs nothing. */
export const health = (c: Context) => {
  keep(c, 'none')
  return c.text('ok\n')
}

/** GET /assets/:name — a style sheet or the icon by its hashed name, kept for ever. */
export const asset = (web: Web) => async (c: Context) => {
  const name = c.req.param('name') ?? ''
  const text = await web.assets.read(name)
  if (text === null) return c.notFound()
  c.header('Cache-Control', 'public, max-age=31536000, immutable')
  return c.body(text, 200, { 'Content-Type': name.endsWith('.svg') ? 'image/svg+xml' : 'text/css; charset=utf-8' })
}
