import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'

/** The only headers that the pages look at; what a request says of its host, its sender or its cookies goes no further than here. */
const READ = ['content-type', 'origin', 'sec-fetch-site'] as const

/** Methods that a `Request` can bear; any other is refused as these are. */
const METHODS: readonly string[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

/** What a header may hold for us; a browser sends nothing else in these three. */
const PLAIN = /^[\x20-\x7e]+$/

/**
 * The app as API Gateway calls it (HTTP API, payload 2.0). Every event gets a page of ours with its headers:
 * Hono's own adapter, deprecated by now, answers a GET with a body, TRACE and a body that is not base64 with a bare line,
 * and prints the fault, which can quote the address. A body that is not base64 is read as far as it goes.
 */
export function lambdaDoor(app: { fetch(request: Request): Response | Promise<Response> }) {
  return async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> => {
    const response = await app.fetch(requestOf(event))
    return {
      statusCode: response.status,
      headers: Object.fromEntries(response.headers),
      body: await response.text(),
      isBase64Encoded: false,
    }
  }
}

/** The host is never the request's: nothing may be built from it. */
function requestOf({ rawPath, rawQueryString, requestContext, headers, body, isBase64Encoded }: APIGatewayProxyEventV2): Request {
  const stated = requestContext.http.method
  const method = METHODS.includes(stated) ? stated : 'OPTIONS'
  const read = READ.flatMap((name): [string, string][] => {
    const value = headers[name]
    return value !== undefined && PLAIN.test(value) ? [[name, value]] : []
  })
  const bytes = method === 'POST' ? Buffer.from(body ?? '', isBase64Encoded ? 'base64' : 'utf8') : null
  const query = rawQueryString ? `?${rawQueryString}` : ''
  return new Request(`https://localhost/${rawPath.replace(/^\//, '')}${query}`, { method, headers: read, body: bytes })
}
