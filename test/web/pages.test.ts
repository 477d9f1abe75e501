import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { release } from '../support/facts.ts'
import { ask, FORM, post } from '../support/form.ts'
import { createWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
  await world.releases.publish(release)
})
afterAll(() => world.stop())

const PAGE = `/releases/${release.slug}`
/** A page without its block of data, which no browser runs and in which nothing can end it. */
const withoutData = (page: string) => page.replace(/<script type="application\/ld\+json">[^<>&]*<\/script>/, '')

describe('the newsroom', () => {
  test('lists the release with its date and leads to it', async () => {
    const page = await (await world.web.request('/')).text()
    for (const text of [release.headline, '24 November 2017', PAGE]) expect(page).toContain(text)
  })

  test.each(['/?month=2020-01', '/?month=2020-13', '/?month=<script>'])('%s has no releases and says so', async (address) => {
    const response = await world.web.request(address)
    const page = await response.text()
    expect([response.status, page.includes('There are no releases')]).toEqual([200, true])
    expect(page).not.toContain('<script')
  })

  test('shows a release with its paragraphs, links, the named press contact and the way to the form', async () => {
    const page = await (await world.web.request(PAGE)).text()
    const [link = ''] = release.links
    for (const text of ['Oscar Mortali', 'tel:+441189372301', `href="${PAGE}/enquiry"`, link, 'A MONITORING visit']) {
      expect(page).toContain(text)
    }
  })

  test('shows text of a release as text, and links to nothing but web pages', async () => {
    const hostile = { ...release, slug: 'hostile', body: ['<script>alert(1)</script>'], links: ['javascript:alert(1)'] }
    await world.releases.publish(hostile)
    const page = await (await world.web.request('/releases/hostile')).text()
    expect(page).toContain('&lt;script&gt;')
    expect(withoutData(page)).not.toMatch(/<script|javascript:/)
  })
})

describe('the form', () => {
  test('is kept by the reader’s own browser alone, so that Back finds it filled in, and posts to another address', async () => {
    const response = await world.web.request(FORM)
    expect(response.headers.get('cache-control')).toBe('private, no-cache')
    expect(await response.text()).toContain(`action="${FORM}?send"`)
  })

  test('is filled in by a link from another site, with known fields only, and shows words of a deadline', async () => {
    const page = await (await world.web.request(`${FORM}?outlet=Ledger&deadline=5pm+Friday&token=x&website=y&evil=z`)).text()
    expect(page).toContain('value="Ledger"')
    expect(page).toContain('value="5pm Friday"')
    expect(page).not.toMatch(/value="[xyz]"/)
  })
})

describe('an address that leads nowhere', () => {
  const nowhere = [
    '/nothing',
    '/releases/never-was',
    '/releases/Never-Was',
    `${PAGE}.json`,
    `${PAGE}/`,
    '/releases/%00',
    '/releases/a%2fb',
    '/releases/never-was/enquiry',
    '/desk',
    '/.env',
    '/assets/none.css',
    '/assets/..%2fmanifest.json',
  ]

  test('is answered with the same status, headers and bytes, whatever it is', async () => {
    const answers = await Promise.all(
      nowhere.map(async (address) => {
        const response = await world.web.request(address)
        return JSON.stringify([response.status, [...response.headers], await response.text()])
      }),
    )
    expect(new Set(answers).size).toBe(1)
    expect(answers[0]).toContain('Page not found')
    expect(answers[0]).toMatch(/^\[404/)
  })

  test('names a number to call', async () => {
    expect(await (await world.web.request('/nothing')).text()).toContain('tel:+441189372301')
  })
})

describe('every answer', () => {
  const requests: [string, string, RequestInit?][] = [
    ['200', '/'],
    ['200', PAGE],
    ['200', FORM],
    ['200', '/archive'],
    ['200', '/feed.xml'],
    ['200', '/privacy'],
    ['200', '/accessibility'],
    ['200', '/service-standard'],
    ['200', '/healthz'],
    ['200', '/.well-known/security.txt'],
    ['200', '/assets/site-0.css'],
    ['404', '/nothing'],
    ['405', '/', { method: 'POST' }],
    ['405', PAGE, { method: 'DELETE' }],
    ['415', FORM, { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } }],
    ['422', FORM, { method: 'POST', body: '', headers: { 'content-type': 'application/x-www-form-urlencoded' } }],
    ['413', FORM, { method: 'POST', body: 'x'.repeat(70_000), headers: { 'content-type': 'application/x-www-form-urlencoded' } }],
  ]

  test.each(requests)('of status %s to %s has the safe headers, no script and no cookie', async (status, address, init) => {
    const response = await world.web.request(address, init)
    expect(String(response.status)).toBe(status)
    expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'self'; img-src 'self'; /)
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('referrer-policy')).toBe('no-referrer')
    expect(response.headers.get('strict-transport-security')).toMatch(/^max-age=\d{8}/)
    expect(response.headers.get('cache-control')).not.toBeNull()
    expect(response.headers.get('set-cookie')).toBeNull()
    expect(response.headers.get('access-control-allow-origin')).toBeNull()
    expect(withoutData(await response.text())).not.toMatch(/<script|style="/)
  })

  test('but a published release and the list is kept from search engines', async () => {
    const robots = async (address: string) => (await world.web.request(address)).headers.get('x-robots-tag')
    expect([await robots('/'), await robots('/archive'), await robots(PAGE)]).toEqual([null, null, null])
    for (const address of [FORM, '/privacy', '/nothing', '/healthz']) expect(await robots(address)).toContain('noindex')
  })

  test('to HEAD is the one to GET without a body', async () => {
    const response = await world.web.request(PAGE, { method: 'HEAD' })
    expect([response.status, await response.text()]).toEqual([200, ''])
  })

  test('uses our own address, whatever host is asked for', async () => {
    const headers = { host: 'evil.example', 'x-forwarded-host': 'evil.example', forwarded: 'host=evil.example' }
    for (const address of ['/', PAGE, FORM, '/.well-known/security.txt']) {
      expect(await (await world.web.request(address, { headers })).text()).not.toContain('evil.example')
    }
  })

  test('is logged in one line without the address that was asked for', async () => {
    world.lines.splice(0)
    await world.web.request('/releases/secret-budget-leak')
    await world.web.request('/enquiry?name=Mira+Castellane')
    await ask(world)
    const logged = world.lines.join('\n')
    expect(world.lines).toHaveLength(4)
    expect(logged).toContain('"route":"/releases/:slug"')
    expect(logged).not.toMatch(/secret|budget|Mira|Castellane|ledger/i)
  })
})

test('the log tells a sent form from a post that no page takes', async () => {
  const from = world.lines.length
  await post(world, {})
  await post(world, { address: '/nowhere' })
  const routes = world.lines.slice(from).map((line) => JSON.parse(line))
  expect(routes).toMatchObject([
    { route: '/releases/:slug/enquiry', status: 422 },
    { route: '/*', status: 405 },
  ])
})

test('security.txt names a contact and expires within a year', async () => {
  const text = await (await world.web.request('/.well-known/security.txt')).text()
  expect(text).toMatch(/^Contact: mailto:security@reading\.gov\.uk\nExpires: 2027-05-\d\dT00:00:00Z\n/)
  expect(text).toContain('Canonical: https://press.reading.example/.well-known/security.txt')
})

test('the privacy notice states the period after which data are deleted', async () => {
  expect(await (await world.web.request('/privacy')).text()).toContain('2 years after it reached us')
})

test('a post to an address without a form is refused without a word about it', async () => {
  expect((await post(world, { address: '/privacy' })).status).toBe(405)
})
