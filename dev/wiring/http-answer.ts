import * as v from 'valibot'
import type { Outcome } from '../lambda/child.ts'

export type HttpAnswer = { status: number; headers: [string, string][]; body: Buffer }

const result = v.object({
  statusCode: v.union([v.number(), v.pipe(v.string(), v.transform(Number))]),
  headers: v.optional(v.record(v.string(), v.union([v.string(), v.number(), v.boolean()])), {}),
  cookies: v.optional(v.array(v.string()), []),
  body: v.optional(v.string(), ''),
  isBase64Encoded: v.optional(v.boolean(), false),
})

/** What an HTTP API itself says, in the words of API Gateway. */
export function gatewayAnswer(status: 413 | 431 | 500 | 503): HttpAnswer {
  const messages = {
    413: 'Request Entity Too Large',
    431: 'Request Header Fields Too Large',
    500: 'Internal Server Error',
    503: 'Service Unavailable',
  }
  return json(status, { message: messages[status] })
}

/**
 * The answer that an HTTP API makes of a function's outcome. A result without `statusCode` is the body itself, as JSON.
 * What a function that threw or answered nonsense gives is 500; one that crashed or ran out of time, 503.
 */
export function httpAnswer(outcome: Outcome): HttpAnswer {
  if (outcome.is === 'threw') return gatewayAnswer(500)
  if (outcome.is !== 'returned') return gatewayAnswer(503)
  const whole = outcome.result
  if (typeof whole !== 'object' || whole === null || !('statusCode' in whole)) return json(200, whole ?? null)
  const read = v.safeParse(result, whole)
  if (!read.success || !(read.output.statusCode >= 100 && read.output.statusCode <= 599)) return gatewayAnswer(500)
  const { statusCode, headers, cookies, body, isBase64Encoded } = read.output
  return {
    status: statusCode,
    headers: [
      ...Object.entries(headers).map(([name, value]): [string, string] => [name.toLowerCase(), String(value)]),
      ...cookies.map((cookie): [string, string] => ['set-cookie', cookie]),
    ],
    body: Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8'),
  }
}

function json(status: number, content: unknown): HttpAnswer {
  return { status, headers: [['content-type', 'application/json']], body: Buffer.from(JSON.stringify(content)) }
}
