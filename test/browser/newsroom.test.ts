import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { fill, fillStates } from '../support/newsroom.ts'
import { openSite, type Site } from '../support/site.ts'
import { examine, type State, visit } from './examine.ts'

let browser: Browser
let site: Site
beforeAll(async () => {
  ;[browser, site] = await Promise.all([launchBrowser(), openSite()])
  await fill(site.releases)
  await fillStates(site.releases)
})
afterAll(async () => {
  await browser.close()
  await site.stop()
})

const STATES: State[] = [
  visit('list', '/'),
  {
    name: 'list-older',
    status: 200,
    async open(page, { address }) {
      await page.goto(address)
      await page.locator('a[rel=next]').click()
    },
  },
  visit('list-month', '/?month=2026-02'),
  visit('list-empty-month', '/?month=2019-02'),
  visit('archive', '/archive'),
  visit('corrected', '/releases/corrected'),
  visit('corrected-twice', '/releases/twice'),
  visit('earlier-version', '/releases/corrected?version=1'),
  visit('withdrawn', '/releases/withdrawn'),
  visit('closed', '/releases/closed'),
  visit('closed-form', '/releases/closed/enquiry'),
  visit('withdrawn-form', '/releases/withdrawn/enquiry'),
  visit('welsh', '/releases/welsh'),
  visit('hebrew', '/releases/hebrew'),
]

test.each(STATES)('$name: nothing for axe to find, nothing beyond the edge of a small screen, no script', async (state) => {
  await examine(browser, site, state)
})

test('from the first page one walks by links through every release once, and back to the newest', async () => {
  const page = await browser.newPage()
  await page.goto(site.address)
  const seen: string[] = []
  for (let count = 0; count < 100; count++) {
    seen.push(...(await page.locator('.app-releases a').evaluateAll((links) => links.map(({ href }: { href: string }) => href))))
    const next = page.locator('a[rel=next]')
    if ((await next.count()) === 0) break
    await next.click()
  }
  const { listed, pages } = await everything(site)
  expect([seen.length, new Set(seen).size, seen]).toEqual([listed.length, listed.length, listed])
  expect(pages).toBeGreaterThan(3)
  await page.getByRole('link', { name: 'Newest releases' }).click()
  expect(page.url()).toBe(`${site.address}/`)
  await page.close()
})

/** What the store lists, page by page. */
async function everything({ releases, address }: Site) {
  const listed: string[] = []
  let pages = 1
  for (let page = await releases.list(); ; page = await releases.list(page.older.month, page.older.after)) {
    listed.push(...page.listings.map(({ slug }) => `${address}/releases/${slug}`))
    if (!page.older) return { listed, pages }
    pages++
  }
}

test('a browser reads the feed as a document, and every entry leads to its release', async () => {
  const page = await browser.newPage()
  await page.goto(site.address)
  const address = await page.locator('link[rel=alternate][type="application/atom+xml"]').getAttribute('href')
  const text = await (await page.request.get(site.address + address)).text()
  const read: unknown = await page.evaluate(`(() => {
    const feed = new DOMParser().parseFromString(${JSON.stringify(text)}, 'application/xml')
    const links = [...feed.querySelectorAll('entry')].map((one) => one.querySelector('link').getAttribute('href'))
    return { broken: feed.querySelector('parsererror') !== null, root: feed.documentElement.namespaceURI, links }
  })()`)
  const { broken, root, links } = read as { broken: boolean; root: string; links: string[] }
  expect([broken, root, links.length]).toEqual([false, 'http://www.w3.org/2005/Atom', 20])
  for (const link of links.slice(0, 3)) expect((await page.goto(link))?.status()).toBe(200)
  await page.close()
})
