import { randomBytes } from 'node:crypto'
import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { httpEvent } from '../../dev/wiring/http-event.ts'
import { lambdaDoor } from '../../functions/web/door.ts'
import { prime } from '../../functions/web/prime.ts'
import { reading, release } from '../support/facts.ts'
import { FILLED, FORM, openForm, referenceIn } from '../support/form.ts'
import { createWorld, FORM_KEYS, PUBLIC_URL, type World } from '../support/world.ts'

let world: World
beforeEach(async () => {
  world = await createWorld()
  await world.releases.publish(release)
  world.dynamo.resetCalls()
})
afterEach(() => world.stop())

type Sent = { method?: string; target: string; headers?: Record<string, string>; body?: string }

const eventOf = ({ method = 'GET', target, headers = {}, body = '' }: Sent) => {
  const rawHeaders = Object.entries({ host: 'abc123.execute-api.eu-west-2.amazonaws.com', ...headers }).flat()
  return httpEvent({ method, target, rawHeaders, body: Buffer.from(body), sourceIp: '192.0.2.1' }, 'id', 0)
}
const enter = (event: APIGatewayProxyEventV2) => lambdaDoor(world.web)(event)
const form = { 'content-type': 'application/x-www-form-urlencoded' }

describe('an event of API Gateway', () => {
  test('that posts a form becomes an enquiry', async () => {
    const token = await openForm(world)
    world.advance({ minutes: 2 })
    const body = new URLSearchParams({ ...FILLED, token, name: 'Siân Ó Briain' }).toString()
    const answer = await enter(eventOf({ method: 'POST', target: `${FORM}?send`, headers: form, body }))
    expect([answer.statusCode, answer.isBase64Encoded]).toEqual([200, false])
    expect(referenceIn(answer.body ?? '')).not.toBeNull()
  })

  test('whose body is not base64 is a form with something missing', async () => {
    const event = { ...eventOf({ method: 'POST', target: '/enquiry?send', headers: form, body: 'x' }), body: 'a=!%é' }
    const answer = await enter(event)
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('There is a problem')
  })

  test.each([
    ['a body on a GET', { target: '/enquiry', body: 'x=1' }, 200],
    ['a body on a HEAD', { method: 'HEAD', target: '/enquiry', body: 'x=1' }, 200],
    ['TRACE', { method: 'TRACE', target: '/enquiry' }, 405],
    ['CONNECT', { method: 'CONNECT', target: '/enquiry' }, 405],
    ['a method that nobody knows', { method: 'BREW', target: '/enquiry' }, 405],
    ['a header of another script', { target: '/enquiry', headers: { origin: 'https://ł.example' } }, 200],
    ['half a percent sign', { target: '/releases/%E0%A4%A?name=%' }, 404],
    ['an address that begins with two slashes', { target: '//evil.example/enquiry' }, 404],
    ['a backslash', { target: '/\\evil.example/enquiry' }, 404],
    ['a space and a half character', { target: '/releases/a b\ud800' }, 404],
  ])('with %s is answered with a page of ours and its headers', async (_, sent, status) => {
    const answer = await enter(eventOf(sent))
    expect(answer.statusCode).toBe(status)
    expect(answer.headers?.['content-security-policy']).toContain("default-src 'none'")
    expect(answer.body ?? '').not.toContain('Invalid request')
  })

  test.each([['x-forwarded-host'], ['forwarded'], ['x-original-host'], ['host']])(
    'that names another host in %s changes no address of ours',
    async (name) => {
      const value = name === 'forwarded' ? 'host=evil.example' : 'evil.example'
      for (const target of ['/', FORM, '/.well-known/security.txt', '/nowhere']) {
        const answer = await enter(eventOf({ target, headers: { [name]: value } }))
        expect(answer.body + JSON.stringify(answer.headers)).not.toMatch(/evil\.example|execute-api/)
      }
    },
  )

  test('with two hundred cookies is answered like any other, and gets none back', async () => {
    const cookie = Array.from({ length: 200 }, (_, index) => `c${index}=${'x'.repeat(30)}`).join('; ')
    const answer = await enter(eventOf({ target: '/enquiry', headers: { cookie } }))
    expect([answer.statusCode, JSON.stringify(answer)]).toEqual([200, expect.not.stringMatching(/set-cookie|"cookies":\["/i)])
  })
})

describe('the first work of the function, before anybody asks', () => {
  const parts = () => ({
    organisation: reading,
    publicUrl: PUBLIC_URL,
    formKeys: FORM_KEYS,
    releases: world.releases,
    intake: world.intake,
    clock: world.clock,
    random: randomBytes,
    assets: { styles: [], icon: '', read: async () => null },
    log: world.log,
  })

  test('is one read of a release that cannot exist, and no write', async () => {
    await prime(parts())
    expect(world.dynamo.calls()).toEqual({ GetItem: 1 })
    expect(world.lines.map((line) => JSON.parse(line))).toEqual([{ code: 'primed' }])
  })

  test('never keeps it from starting: not by a table that fails, and not by one that says nothing', async () => {
    world.dynamo.client.middlewareStack.add(() => () => Promise.reject(new Error('down')), { step: 'initialize', name: 'down' })
    await prime(parts())
    world.dynamo.client.middlewareStack.remove('down')
    world.dynamo.client.middlewareStack.add(() => () => new Promise(() => {}), { step: 'initialize' })
    await prime(parts())
  })
})
