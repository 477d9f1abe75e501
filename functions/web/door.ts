import type { Hono } from 'hono'
import { handle, type LambdaEvent } from 'hono/aws-lambda'

/**
 * The app as API Gateway calls it (HTTP API, payload 2.0); the one place that knows Hono's adapter, which moves to a package of its own in Hono 5.
 * The adapter answers a body that is not base64 with a bare 500: it is read as far as it goes instead, and the form says what is missing.
 */
export function lambdaDoor(app: Hono) {
  const answer = handle(app)
  return (event: LambdaEvent) => answer(readable(event))
}

function readable(event: LambdaEvent): LambdaEvent {
  if (!event.isBase64Encoded || !event.body) return event
  return { ...event, body: Buffer.from(event.body, 'base64').toString('base64') }
}
