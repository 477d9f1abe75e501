import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Draft, embargo, newDraft } from '../../lib/draft.ts'
import { AFTERNOON, at, DRAFT_ID, release, releaseText } from '../support/facts.ts'
import { createWorld, type World } from '../support/world.ts'

const FIVE = at('2026-11-24T17:00:00Z')
const CANARIES = ['zorblattine', 'quindlemore', 'vexthropian']
const [TITLE = '', BODY = '', PERSON = ''] = CANARIES
const secret = {
  ...releaseText,
  headline: `Council ${TITLE} opens`,
  body: [`The ${BODY} opens.`],
  contacts: releaseText.contacts.map((one) => ({ ...one, name: PERSON, emails: [`${PERSON}@reading.gov.uk`] })),
}
const SLUG = `council-${TITLE}-opens`
let world: World

beforeEach(async () => {
  world = await createWorld()
  await world.releases.publish({ ...release, draftId: null })
})
afterEach(() => world.stop())

const set = (draft: Draft): Draft => {
  const next = embargo(draft, FIVE, AFTERNOON)
  if (typeof next === 'string') throw new Error(next)
  return next
}
const keep = () => world.drafts.create(set(newDraft(DRAFT_ID, secret, null, AFTERNOON)))

const PLACES = [
  '/',
  '/?month=2026-11',
  '/feed.xml',
  '/enquiry',
  '/service-standard',
  '/healthz',
  `/releases/${DRAFT_ID}`,
  ...[SLUG, 'council-nowhere-opens'].flatMap((slug) => [
    `/releases/${slug}`,
    `/releases/${slug}/`,
    `/releases/${slug}/enquiry`,
    `/releases/${slug}.json`,
    `/releases/${slug}?preview=1`,
    `/releases/${slug}?version=1`,
  ]),
]
const HEADERS: Record<string, string>[] = [
  {},
  { accept: 'application/json' },
  { range: 'bytes=0-9' },
  { 'if-none-match': '*' },
  { 'if-modified-since': 'Tue, 24 Nov 2026 09:00:00 GMT' },
]

/** All that the public can see of an address, without the address itself, and how the database was asked for it. */
async function answer(place: string, init: RequestInit) {
  world.dynamo.resetCalls()
  const response = await world.web.request(place, init)
  const text = `${response.status} ${JSON.stringify([...response.headers])} ${await response.text()}`
  const calls = JSON.stringify(world.dynamo.calls())
  return {
    text,
    seen: `${text
      .replaceAll(/value="[^"]{100,}"/g, '')
      .replaceAll(TITLE, 'X')
      .replaceAll('nowhere', 'X')} ${calls}`,
  }
}

test('before its minute no answer holds a word of an embargoed release, and its address answers as one that never was', async () => {
  await keep()
  world.advance(AFTERNOON.until(FIVE.subtract({ seconds: 1 })))
  await world.sweep()
  const seen = new Map<string, string>()
  for (const place of PLACES) {
    for (const [index, headers] of HEADERS.entries()) {
      for (const method of ['GET', 'HEAD', 'POST', 'OPTIONS', 'PUT', 'DELETE']) {
        const { text, seen: what } = await answer(place, { method, headers })
        const shown = text.replaceAll(SLUG, '')
        expect(
          CANARIES.filter((word) => shown.includes(word)),
          `${method} ${place}`,
        ).toEqual([])
        seen.set(`${method} ${index} ${place}`, what)
      }
    }
  }
  const embargoed = [...seen].filter(([key]) => key.includes(TITLE))
  expect(embargoed.length).toBeGreaterThan(100)
  for (const [key, what] of embargoed) expect(what, key).toBe(seen.get(key.replace(TITLE, 'nowhere')))
})

test('at its minute it is there, and after a recall its address answers as one that never was again', async () => {
  await keep()
  world.advance(AFTERNOON.until(FIVE))
  await world.sweep()
  expect((await world.web.request(`/releases/${SLUG}`)).status).toBe(200)
  expect(await (await world.web.request('/')).text()).toContain(TITLE)
  await world.recalling.recall(SLUG, null)
  for (const place of ['', '/enquiry', '?version=1']) {
    const gone = await answer(`/releases/${SLUG}${place}`, {})
    expect(gone.seen).toBe((await answer(`/releases/council-nowhere-opens${place}`, {})).seen)
  }
  expect(await (await world.web.request('/')).text()).not.toContain(TITLE)
  expect(world.lines.join('\n')).not.toMatch(new RegExp(CANARIES.join('|')))
})
