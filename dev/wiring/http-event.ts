import type { APIGatewayProxyEventV2 } from 'aws-lambda'

/** A request as it came over the wire. */
export type WireRequest = {
  method: string
  /** Path and query, as sent. */
  target: string
  /** Name and value in turn, as Node's `rawHeaders`. */
  rawHeaders: readonly string[]
  body: Buffer
  sourceIp: string
}

const TEXT = /^(text\/|application\/(json|javascript|xml|[\w.+-]+\+(json|xml))\b)/i
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/**
 * The event of an HTTP API, payload 2.0
 * (https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html):
 * header names in lower case, repeated ones joined by commas, cookies in a list of their own, bodies that are no text
 * (a form's among them) in base64.
 * @param now milliseconds since 1970
 */
export function httpEvent(request: WireRequest, requestId: string, now: number): APIGatewayProxyEventV2 {
  const { headers, cookies } = headersOf(request.rawHeaders)
  const [path = '/', ...query] = request.target.split('?')
  const rawQueryString = query.join('?')
  const base64 = request.body.length > 0 && !TEXT.test(headers['content-type'] ?? '')
  const host = headers['host'] ?? 'localhost'
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: path,
    rawQueryString,
    ...(cookies.length > 0 ? { cookies } : {}),
    headers: {
      ...headers,
      'x-forwarded-for': request.sourceIp,
      'x-forwarded-proto': 'http',
      'x-forwarded-port': host.split(':')[1] ?? '80',
    },
    ...(rawQueryString ? { queryStringParameters: joined([...new URLSearchParams(rawQueryString)]) } : {}),
    requestContext: {
      accountId: '000000000000',
      apiId: 'local',
      domainName: host.split(':')[0] ?? host,
      domainPrefix: 'local',
      http: {
        method: request.method,
        path,
        protocol: 'HTTP/1.1',
        sourceIp: request.sourceIp,
        userAgent: headers['user-agent'] ?? '',
      },
      requestId,
      routeKey: '$default',
      stage: '$default',
      time: commonLogTime(new Date(now)),
      timeEpoch: now,
    },
    ...(request.body.length > 0 ? { body: request.body.toString(base64 ? 'base64' : 'utf8') } : {}),
    isBase64Encoded: base64,
  }
}

function headersOf(raw: readonly string[]): { headers: Record<string, string>; cookies: string[] } {
  const pairs: [string, string][] = []
  const cookies: string[] = []
  for (let n = 0; n < raw.length; n += 2) {
    const name = (raw[n] ?? '').toLowerCase()
    const value = raw[n + 1] ?? ''
    if (name === 'cookie') cookies.push(...value.split(';').map((cookie) => cookie.trim()))
    else pairs.push([name, value])
  }
  return { headers: joined(pairs), cookies }
}

function joined(pairs: [string, string][]): Record<string, string> {
  const all = new Map<string, string>()
  for (const [name, value] of pairs) all.set(name, all.has(name) ? `${all.get(name)},${value}` : value)
  return Object.fromEntries(all)
}

function commonLogTime(at: Date): string {
  const two = (number: number) => String(number).padStart(2, '0')
  const day = `${two(at.getUTCDate())}/${MONTHS[at.getUTCMonth()]}/${at.getUTCFullYear()}`
  return `${day}:${two(at.getUTCHours())}:${two(at.getUTCMinutes())}:${two(at.getUTCSeconds())} +0000`
}
