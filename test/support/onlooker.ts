import { createWeb } from '../../functions/web/app.tsx'
import type { Parts } from '../../functions/web/web.ts'
import { reading } from './facts.ts'
import { FILLED } from './form.ts'
import { FORM_KEYS, PUBLIC_URL, type World } from './world.ts'

/** The newsroom with nothing random in it, so that two answers can be compared to the byte. */
export function openPublic(world: World, releases: Parts['releases'] = world.releases) {
  const { intake, clock, log } = world
  const assets = { styles: ['/assets/site-0.css'], icon: '/assets/icon-0.svg', read: async () => null }
  const random = (count: number) => new Uint8Array(count)
  return createWeb({
    organisation: reading,
    publicUrl: PUBLIC_URL,
    formKeys: FORM_KEYS,
    releases,
    intake,
    clock,
    random,
    assets,
    log,
  })
}

/** Notes every call of the database in order, with all that it asks for. */
export function record({ dynamo }: World): { take(): string[] } {
  const calls: string[] = []
  dynamo.client.middlewareStack.add(
    (next, context) => (request) => {
      calls.push(`${context['commandName']} ${JSON.stringify(request.input)}`)
      return next(request)
    },
    { step: 'initialize' },
  )
  return { take: () => calls.splice(0) }
}

export type Ask = { name: string; address: string; init: RequestInit }

const HEADERS: Record<string, Record<string, string>> = {
  plainly: {},
  'for JSON': { accept: 'application/json' },
  'for a feed': { accept: 'application/atom+xml, text/xml;q=0.9' },
  'for a part': { range: 'bytes=0-9' },
  'if it has changed': { 'if-none-match': '*' },
  'if it is newer': { 'if-modified-since': 'Tue, 24 Nov 2026 09:00:00 GMT' },
  'if it is the same': { 'if-match': '"1"', 'if-unmodified-since': 'Tue, 24 Nov 2026 09:00:00 GMT' },
  'from elsewhere': { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' },
}
const FORM = { 'content-type': 'application/x-www-form-urlencoded' }
const BODIES: Record<string, RequestInit> = {
  'an empty form': { body: '', headers: FORM },
  'a filled form without a token': { body: new URLSearchParams(FILLED).toString(), headers: FORM },
  'a filled form with a damaged token': { body: new URLSearchParams({ ...FILLED, token: 'a.b' }).toString(), headers: FORM },
  JSON: { body: '{}', headers: { 'content-type': 'application/json' } },
  'too much': { body: 'x'.repeat(70_000), headers: FORM },
}

/** Every way in which somebody can ask for an address. */
export function waysToAsk(address: string): Ask[] {
  const read = ['GET', 'HEAD'].flatMap((method) => Object.entries(HEADERS).map(([how, headers]) => ({ method, how, headers })))
  const other = ['OPTIONS', 'PUT', 'PATCH', 'DELETE'].map((method) => ({ method, how: 'plainly', headers: {} }))
  const without = [...read, ...other].map(({ method, how, headers }) => {
    return { name: `${method} ${address} ${how}`, address, init: { method, headers } }
  })
  const withBody = Object.entries(BODIES).map(([what, init]) => {
    return { name: `POST ${address} with ${what}`, address, init: { method: 'POST', ...init } }
  })
  return [...without, ...withBody]
}
