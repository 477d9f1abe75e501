import { connect } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { close, listen } from '../../dev/http/loopback.ts'
import type { Outcome } from '../../dev/lambda/child.ts'
import { createGateway } from '../../dev/wiring/gateway.ts'
import { httpEvent } from '../../dev/wiring/http-event.ts'

const NOW = Date.parse('2026-11-04T04:05:06Z')
const request = (target: string, rawHeaders: string[], body = '') => ({
  method: 'POST',
  target,
  rawHeaders,
  body: Buffer.from(body),
  sourceIp: '127.0.0.1',
})

describe('the event of a request', () => {
  test('has lower-case joined headers, cookies apart, and the query both ways', () => {
    const headers = [
      'Host',
      'localhost:3000',
      'Accept',
      'text/html',
      'X-A',
      '1',
      'x-a',
      '2',
      'Cookie',
      'a=1; b=2',
      'Cookie',
      'c=3',
    ]
    const event = httpEvent(request('/enquiry?send&a=1&a=2', headers), 'r1', NOW)
    expect(event).toMatchObject({
      version: '2.0',
      rawPath: '/enquiry',
      rawQueryString: 'send&a=1&a=2',
      queryStringParameters: { send: '', a: '1,2' },
      cookies: ['a=1', 'b=2', 'c=3'],
      headers: { host: 'localhost:3000', accept: 'text/html', 'x-a': '1,2' },
      requestContext: {
        http: { method: 'POST', path: '/enquiry', sourceIp: '127.0.0.1' },
        domainName: 'localhost',
        timeEpoch: NOW,
        time: '04/Nov/2026:04:05:06 +0000',
      },
      isBase64Encoded: false,
    })
    expect(event.headers).not.toHaveProperty('cookie')
    expect(event).not.toHaveProperty('body')
    expect(httpEvent(request('/', []), 'r1', NOW)).not.toHaveProperty('queryStringParameters')
  })

  test.each([
    ['application/x-www-form-urlencoded', true],
    ['application/octet-stream', true],
    ['multipart/form-data; boundary=x', true],
    ['text/plain; charset=utf-8', false],
    ['application/json', false],
  ])('carries a body of %s in base64: %s', (type, base64) => {
    const event = httpEvent(request('/', ['Content-Type', type], 'name=Ŵ'), 'r1', NOW)
    expect(event.isBase64Encoded).toBe(base64)
    expect(Buffer.from(event.body ?? '', base64 ? 'base64' : 'utf8').toString()).toBe('name=Ŵ')
  })
})

describe('the gateway', () => {
  let stop = async () => {}
  afterEach(() => stop())
  async function serve(outcome: Outcome): Promise<string> {
    const server = createGateway(async () => outcome, Date.now)
    stop = () => close(server)
    return `http://127.0.0.1:${await listen(server, 0)}`
  }
  const returned = (result: unknown): Outcome => ({ is: 'returned', result })

  test('answers as the function says, cookies and bytes included', async () => {
    const body = Buffer.from([0, 255, 1]).toString('base64')
    const headers = { 'Content-Type': 'image/x', 'cache-control': 'no-store' }
    const url = await serve(returned({ statusCode: 422, headers, cookies: ['a=1', 'b=2'], body, isBase64Encoded: true }))
    const answer = await fetch(url)
    expect(answer.status).toBe(422)
    expect(answer.headers.get('content-type')).toBe('image/x')
    expect(answer.headers.getSetCookie()).toEqual(['a=1', 'b=2'])
    expect([...new Uint8Array(await answer.arrayBuffer())]).toEqual([0, 255, 1])
  })

  test.each([
    ['threw', { is: 'threw', fault: 'Error' }, 500],
    ['answered nonsense', returned({ statusCode: 'x' }), 500],
    ['crashed', { is: 'crashed' }, 503],
    ['ran out of time', { is: 'timed-out' }, 503],
    ['gave a bare value', returned({ ok: true }), 200],
  ] as const)('says so when the function %s', async (_, outcome, status) => {
    expect((await fetch(await serve(outcome))).status).toBe(status)
  })

  test('refuses a body over 10 MB, a head over 10 KB and a foreign host name', async () => {
    const url = await serve(returned({ statusCode: 200 }))
    expect((await fetch(url, { method: 'POST', body: Buffer.alloc(10 * 1024 * 1024 + 1) })).status).toBe(413)
    expect((await fetch(url, { headers: { 'x-long': 'a'.repeat(10_300) } })).status).toBe(431)
    expect(await hostStatus(url, 'rebound.example')).toBe(421)
    expect(await hostStatus(url, 'localhost:3000')).toBe(200)
  })
})

/** `fetch` sets the Host header itself, so this one is written by hand. */
function hostStatus(url: string, host: string): Promise<number> {
  return new Promise((resolve) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1')
    socket.once('data', (data) => {
      resolve(Number(data.toString().split(' ')[1]))
      socket.destroy()
    })
    socket.write(`GET / HTTP/1.1\r\nHost: ${host}\r\n\r\n`)
  })
}
