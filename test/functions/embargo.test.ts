import PostalMime from 'postal-mime'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Parts } from '../../functions/web/web.ts'
import { embargo, newDraft } from '../../lib/draft.ts'
import { newDraftId } from '../../lib/draft-id.ts'
import { placeText } from '../../lib/listing.ts'
import type { Release } from '../../lib/release.ts'
import { slugOf } from '../../lib/slug.ts'
import { AFTERNOON, at, DRAFT_ID, release, releaseText } from '../support/facts.ts'
import { FILLED, openForm, post } from '../support/form.ts'
import { openPublic, record, waysToAsk } from '../support/onlooker.ts'
import { createWorld, type World } from '../support/world.ts'

const OTHER_ID = newDraftId(new Uint8Array(16).fill(8))
const FIVE = at('2026-11-24T17:00:00Z')
/** One word for each thing that a draft says; nothing else in the whole world says it. */
const MARKERS = ['zorblattine', 'quindlemore', 'vexthropian', 'plimsenoid', 'grawdulent', 'ostrivaux']
const [TITLE = '', BODY = '', PERSON = '', EVIDENCE = '', LINK = '', WORDS = ''] = MARKERS
const HEADLINE = `Council ${TITLE} opens`
const secret = {
  ...releaseText,
  headline: HEADLINE,
  body: [`The ${BODY} opens.`],
  links: [`https://${LINK}.example/`],
  contacts: releaseText.contacts.map((one) => {
    return { ...one, name: PERSON, role: PERSON, emails: [`${PERSON}@reading.gov.uk`], evidence: EVIDENCE }
  }),
}
const SLUG = slugOf(HEADLINE, 0)
const NEVER = SLUG.replace(TITLE, 'nowhere')

let world: World
let calls: ReturnType<typeof record>
beforeEach(async () => {
  world = await createWorld()
  await world.releases.publish({ ...release, draftId: null })
  const draft = embargo(newDraft(DRAFT_ID, secret, null, AFTERNOON), FIVE, AFTERNOON)
  if (typeof draft === 'string') throw new Error(draft)
  await world.drafts.create(draft)
  await world.drafts.create(newDraft(OTHER_ID, { ...secret, headline: WORDS }, { words: WORDS, at: null }, AFTERNOON))
  calls = record(world)
})
afterEach(() => world.stop())

/** Addresses of one release, had it been published. */
const addressesOf = (slug: string) => [
  `/releases/${slug}`,
  `/releases/${slug}/`,
  `/releases/${slug}.json`,
  `/releases/${slug}?version=1`,
  `/releases/${slug}?preview=1`,
  `/releases/${slug}/enquiry`,
  `/releases/${slug}/enquiry?question=x`,
  `/releases/${slug}/enquiry?send`,
  `/?month=2026-11&after=${placeText({ publishedAt: FIVE, slug })}`,
]
const EVERYWHERE = [
  '/',
  '/?month=2026-11',
  '/?month=2026-12',
  `/?month=2026-11&after=${placeText({ publishedAt: at('2026-11-30T00:00:00Z'), slug: 'z' })}`,
  '/archive',
  '/feed.xml',
  '/enquiry',
  '/healthz',
  `/releases/${DRAFT_ID}`,
  `/enquiry?release=${DRAFT_ID}`,
  ...addressesOf(SLUG),
]

type Web = ReturnType<typeof openPublic>

async function ask(web: Web, address: string, init: RequestInit) {
  calls.take()
  const response = await web.request(address, init)
  const text = `${response.status} ${JSON.stringify([...response.headers])} ${await response.text()}`
  return { text, calls: calls.take().join('\n') }
}

/** Ways of asking whose answer holds a word of the draft, even one that was asked for. */
async function leaks(web: Web, addresses = EVERYWHERE): Promise<string[]> {
  const found: string[] = []
  for (const { name, address, init } of addresses.flatMap(waysToAsk)) {
    const { text } = await ask(web, address, init)
    if (MARKERS.some((word) => text.includes(word))) found.push(name)
  }
  return found
}

/** Ways of asking that tell the release from one that never was: by the answer, or by what the database was asked. */
async function differences(web: Web): Promise<string[]> {
  const found: string[] = []
  for (const [index, real] of addressesOf(SLUG).entries()) {
    const never = addressesOf(NEVER)[index] ?? ''
    for (const [way, { name, address, init }] of waysToAsk(real).entries()) {
      const seen = await ask(web, address, init)
      const other = await ask(web, waysToAsk(never)[way]?.address ?? '', init)
      if (seen.text !== other.text || seen.calls.replaceAll(SLUG, NEVER) !== other.calls) found.push(name)
    }
  }
  return found
}

const waitUntil = async (moment: typeof FIVE) => {
  world.advance(world.clock().until(moment))
  await world.sweep()
}

describe('an embargoed release', () => {
  test('is nowhere before its minute, and nobody can tell its address from one that never was', async () => {
    await waitUntil(FIVE.subtract({ seconds: 1 }))
    const web = openPublic(world)
    expect(await leaks(web)).toEqual([])
    expect(await differences(web)).toEqual([])
    expect((await web.request(`/releases/${SLUG}`)).status).toBe(404)
    expect(world.lines.join('\n')).not.toMatch(new RegExp(MARKERS.join('|')))
  })

  test('is on its page, in the list and in the feed from its minute on, and all is neutral again after a recall', async () => {
    await waitUntil(FIVE)
    const web = openPublic(world)
    for (const place of ['/', '/feed.xml', '/?month=2026-11', `/releases/${SLUG}`]) {
      expect(await (await web.request(place)).text(), place).toContain(HEADLINE)
    }
    await world.recalling.recall(SLUG, FIVE.add({ hours: 24 }))
    expect(await leaks(web)).toEqual([])
    expect(await differences(web)).toEqual([])
    await waitUntil(FIVE.add({ hours: 24 }))
    expect((await web.request(`/releases/${SLUG}`)).status).toBe(200)
  })

  test('that is recalled is named in no letter to a reporter whose form was still open', async () => {
    await waitUntil(FIVE)
    const token = await openForm(world, `/releases/${SLUG}/enquiry`)
    await world.recalling.recall(SLUG, FIVE.add({ hours: 24 }))
    world.advance({ seconds: 40 })
    await post(world, { address: `/releases/${SLUG}/enquiry`, fields: { ...FILLED, token, deadline: 'ASAP' } })
    await world.stream()
    const acknowledgement = world.letters().find(({ to }) => to === FILLED.email)
    const said = JSON.stringify(await PostalMime.parse(acknowledgement?.raw ?? ''))
    expect([MARKERS.filter((word) => said.includes(word)), said.includes('0118 937 2301')]).toEqual([[], true])
  })
})

/** No filter keeps drafts out of a list: they stand elsewhere. So each mutant reads there, and the proof must see it. */
describe('the proof', () => {
  const drafts = async () =>
    (await world.drafts.list()).map(({ id, headline }) => {
      return { slug: id, headline, date: null, publishedAt: FIVE, updatedAt: FIVE, language: 'en', summary: '' }
    })
  const mutant = (changes: Partial<Parts['releases']>) => openPublic(world, { ...world.releases, ...changes })
  const asRelease = async (): Promise<Release | null> => {
    const draft = await world.drafts.read(DRAFT_ID)
    return draft && { ...release, ...draft.text, slug: SLUG }
  }

  test('sees a feed that lists drafts, and nothing else changed', async () => {
    const web = mutant({ latest: drafts })
    const found = await leaks(web)
    expect(found).toContain('GET /feed.xml plainly')
    expect(found.filter((name) => !name.startsWith('GET /feed.xml '))).toEqual([])
  })

  test('sees a list that holds drafts', async () => {
    const list: Parts['releases']['list'] = async (month, after) => ({
      ...(await world.releases.list(month, after)),
      listings: await drafts(),
    })
    expect(await leaks(mutant({ list }), ['/'])).toContain('GET / plainly')
  })

  test('sees a page that shows a draft, and an old version that does', async () => {
    const read = async (slug: string) => (slug === SLUG ? asRelease() : world.releases.read(slug))
    expect(await leaks(mutant({ read }))).toContain(`GET /releases/${SLUG} plainly`)
    const earlier = async () => asRelease()
    const published = `/releases/${release.slug}?version=0`
    expect(await leaks(mutant({ earlier }), [published])).toContain(`GET ${published} plainly`)
  })

  test('sees one more call of the database for an address that a draft will have', async () => {
    const read = async (slug: string) => {
      if (slug === SLUG) await world.drafts.read(DRAFT_ID)
      return world.releases.read(slug)
    }
    const web = mutant({ read })
    expect(await leaks(web)).toEqual([])
    expect(await differences(web)).toContain(`GET /releases/${SLUG} plainly`)
  })
})
