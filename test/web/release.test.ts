import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { release } from '../support/facts.ts'
import { FILLED, openForm, post, referenceIn } from '../support/form.ts'
import { fillStates, STATED } from '../support/newsroom.ts'
import { createWorld, PUBLIC_URL, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
  await world.releases.publish(release)
  await fillStates(world.releases)
})
afterAll(() => world.stop())

async function open(address: string) {
  const response = await world.web.request(address)
  const page = await response.text()
  const data: unknown = JSON.parse(/<script type="application\/ld\+json">([^<]*)<\/script>/.exec(page)?.[1] ?? 'null')
  return { status: response.status, robots: response.headers.get('x-robots-tag'), page, data }
}
const PAGE = `/releases/${release.slug}`

describe('a release', () => {
  test('tells machines what it tells people: headline, moments, and whom to ask', async () => {
    const { data, page } = await open(PAGE)
    const office = { '@type': 'Organization', name: 'Reading Borough Council', url: 'https://www.reading.gov.uk/' }
    expect(data).toEqual({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      '@id': PUBLIC_URL + PAGE,
      url: PUBLIC_URL + PAGE,
      mainEntityOfPage: PUBLIC_URL + PAGE,
      headline: release.headline,
      description: release.body[0],
      inLanguage: 'en',
      datePublished: '2026-11-24T09:00:00Z',
      dateModified: '2026-11-24T09:00:00Z',
      author: office,
      publisher: {
        ...office,
        contactPoint: {
          '@type': 'ContactPoint',
          contactType: 'media enquiries',
          name: 'Oscar Mortali',
          telephone: '+441189372301',
          url: `${PUBLIC_URL}${PAGE}/enquiry`,
        },
      },
    })
    expect(page).not.toContain('oscar.mortali@')
  })

  test('names the press office where nobody has confirmed a contact', async () => {
    const contacts = release.contacts.map((one) => ({ ...one, confirmed: null }))
    await world.releases.publish({ ...release, slug: 'unconfirmed', contacts })
    const { data } = await open('/releases/unconfirmed')
    expect(data).toMatchObject({ publisher: { contactPoint: { name: 'Reading Borough Council press office' } } })
    expect(JSON.stringify(data)).not.toContain('Mortali')
  })

  test('has one address, a summary and a title for those who link to it', async () => {
    const { page } = await open(PAGE)
    expect(page).toContain(`<link rel="canonical" href="${PUBLIC_URL}${PAGE}"/>`)
    expect(page).toContain(`<meta property="og:title" content="${release.headline}"/>`)
    expect(page).toContain(`<meta property="og:url" content="${PUBLIC_URL}${PAGE}"/>`)
    expect(page).toMatch(/<meta property="og:description" content="A MONITORING visit/)
  })

  test('cannot break out of its data, whatever its headline says', async () => {
    const headline = '</script><script>alert(1)</script><!--'
    await world.releases.publish({ ...release, slug: 'breaking', headline })
    const { page, data } = await open('/releases/breaking')
    expect(data).toMatchObject({ headline })
    expect(page.match(/<script/g)).toHaveLength(1)
    expect(page.match(/<\/script>/g)).toHaveLength(1)
    expect(page).not.toContain('<!--')
  })

  test.each([
    ['welsh', '<html lang="cy"', 'lang="cy"', 'lang="en"'],
    ['hebrew', '<html lang="he"', 'lang="he" dir="rtl"', 'lang="en" dir="ltr"'],
  ])('in another language says so, and our own words say theirs: %s', async (slug, html, text, own) => {
    const { page } = await open(`/releases/${slug}`)
    for (const part of [html, `app-release" ${text}>`, `aria-labelledby="ask" ${own}>`]) expect(page).toContain(part)
    expect((await open('/')).page).toContain(`<h3 class="app-releases__headline" ${text}>`)
  })
})

describe('a corrected release', () => {
  test('says above its text when and what was corrected, and leads to what it said before', async () => {
    const { page, data } = await open('/releases/corrected')
    for (const text of ['Corrected on Monday 23 November 2026 at 15:10', 'Twenty-eight are', '?version=1"', 'Corrected words.']) {
      expect(page).toContain(text)
    }
    expect(page.indexOf('Corrected on')).toBeLessThan(page.indexOf('Corrected words.', page.indexOf('<article')))
    expect(data).toMatchObject({ datePublished: '2026-11-20T09:00:00Z', dateModified: '2026-11-23T15:10:00Z' })
    expect((await open('/')).page).toContain('Corrected</strong>')
  })

  test('corrected twice lists both, newest first', async () => {
    const { page } = await open('/releases/twice')
    const list = page.slice(page.indexOf('id="corrections"'))
    expect(list.indexOf('The headline.')).toBeLessThan(list.indexOf('The name of the road.'))
    expect([list.includes('?version=2"'), list.includes('?version=1"')]).toEqual([true, true])
  })

  test('shows an earlier version on request: marked as one, not for search engines, without data', async () => {
    const { status, page, robots, data } = await open('/releases/corrected?version=1')
    expect([status, robots, data]).toEqual([200, 'noindex', null])
    for (const text of ['This is an earlier version', 'until Monday 23 November 2026 at 15:10', 'Planning committee gave'])
      expect(page).toContain(text)
    expect(page).not.toContain('Corrected words.')
    expect(page).toContain(`<link rel="canonical" href="${PUBLIC_URL}/releases/corrected"/>`)
    expect((await open('/releases/corrected')).robots).toBeNull()
  })

  test('by the number of its current version is the release itself', async () => {
    const { robots, page } = await open('/releases/corrected?version=2')
    expect([robots, page.includes('app-change--earlier')]).toEqual([null, false])
  })

  test.each(['0', '3', '-1', '1.0', '01', '', 'latest', '9'.repeat(400)])('has no version %j', async (version) => {
    const { status, page } = await open(`/releases/corrected?version=${version}`)
    expect([status, page]).toEqual([404, (await open('/nothing')).page])
  })

  test('that was taken back and published again leads to no version from before', async () => {
    const { slug } = STATED.twice
    await world.recalling.recall(slug, null)
    await world.publishing.publish(STATED.twice.draftId)
    const { status, page } = await open(`/releases/${slug}`)
    expect([status, page.includes('Corrected on'), page.includes('?version=')]).toEqual([200, true, false])
    expect((await open(`/releases/${slug}?version=1`)).status).toBe(404)
  })
})

describe('a withdrawn release', () => {
  test.each(['', '?version=1', '?version=2', '?version=x'])(
    'shows that it is withdrawn, and why, instead of its text: %s',
    async (version) => {
      const { status, page, robots, data } = await open(`/releases/withdrawn${version}`)
      expect([status, robots, data]).toEqual([200, 'noindex', null])
      for (const text of [
        'Withdrawn on Monday 23 November 2026 at 15:10',
        'has not taken this decision yet',
        'tel:+441189372301',
      ])
        expect(page).toContain(text)
      expect(page).not.toContain('Residents whose bins')
      expect(page).not.toContain('og:')
      expect(page).not.toContain('/releases/withdrawn/enquiry')
    },
  )

  test('is in no list and in no feed', async () => {
    for (const address of ['/', '/feed.xml', '/?month=2026-11'])
      expect((await open(address)).page).not.toContain('/releases/withdrawn')
  })
})

describe.each([
  ['closed', 'This release takes no more questions', 'closed to questions from the media since Monday 23 November 2026 at 15:10'],
  ['withdrawn', 'This release has been withdrawn', 'withdrawn on Monday 23 November 2026 at 15:10'],
])('the form of a release that is %s', (slug, title, since) => {
  const form = `/releases/${slug}/enquiry`

  test('says so, with the telephone number and the way to a general question', async () => {
    const { status, page } = await open(`${form}?outlet=Ledger`)
    expect(status).toBe(200)
    for (const text of [title, since, 'tel:+441189372301', 'href="/enquiry?outlet=Ledger"']) expect(page).toContain(text)
    expect(page).not.toContain('name="question"')
  })

  test('keeps a text that is sent to it, and offers it as a general question', async () => {
    const response = await post(world, { address: form, fields: FILLED })
    const page = await response.text()
    expect(response.status).toBe(422)
    for (const text of ['takes no more questions', FILLED.question, FILLED.email, 'action="/enquiry?send"'])
      expect(page).toContain(text)
    const token = /name="token" value="([^"]+)"/.exec(page)?.[1] ?? ''
    world.advance({ minutes: 1 })
    expect(referenceIn(await (await post(world, { address: '/enquiry', fields: { ...FILLED, token } })).text())).not.toBeNull()
  })
})

test('a question that was begun before a release closed is still taken', async () => {
  await world.releases.publish({ ...release, slug: 'closing', closesAt: world.clock().add({ minutes: 5 }) })
  const address = '/releases/closing/enquiry'
  const token = await openForm(world, address)
  world.advance({ minutes: 6 })
  expect((await open(address)).page).toContain('takes no more questions')
  expect(referenceIn(await (await post(world, { address, fields: { ...FILLED, token } })).text())).not.toBeNull()
})
