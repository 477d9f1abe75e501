import type { Context } from 'hono'
import { render } from '../../lib/ui/page.tsx'

/** How long an answer may be kept, by what it is. Nothing that depends on a person is kept anywhere but in the person's own browser. */
const CACHING = {
  /** Shown to everybody; asked for again each time, so that a correction shows at once. */
  public: 'public, max-age=0, must-revalidate',
  /** A form: Back finds it as it was filled in, and nobody else does. */
  form: 'private, no-cache',
  /** Receipts, refusals and everything that names a reporter. */
  none: 'no-store',
} as const

/** Seconds after which it is worth trying again when the table does not answer. */
export const RETRY_SECONDS = '120'

type Status = 200 | 404 | 405 | 413 | 415 | 422 | 503

/** Says how long an answer may be kept. */
export function keep(c: Context, caching: keyof typeof CACHING): void {
  c.header('Cache-Control', CACHING[caching])
}

/** Answers with a finished page. */
export function page(c: Context, body: { toString(): string }, status: Status, caching: keyof typeof CACHING) {
  keep(c, caching)
  return c.html(render(body), status)
}
