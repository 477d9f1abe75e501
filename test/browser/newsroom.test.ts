import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { fill, fillStates } from '../support/newsroom.ts'
import { openSite, type Site } from '../support/site.ts'
import { examine, type State, visit } from './examine.ts'
import { fillIn, openForm, send } from './states.ts'

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
  visit('archive', '/archive'),
  visit('corrected', '/releases/corrected'),
  visit('corrected-twice', '/releases/twice'),
  visit('earlier-version', '/releases/corrected?version=1'),
  visit('withdrawn', '/releases/withdrawn'),
  visit('closed', '/releases/closed'),
  visit('closed-form', '/releases/closed/enquiry'),
  {
    name: 'closed-post',
    status: 422,
    async open(page, site) {
      await openForm(page, site, '/releases/corrected/enquiry')
      await fillIn(page)
      await page.locator('form').evaluate((form) => form.setAttribute('action', '/releases/closed/enquiry?send'))
      await send(page)
    },
  },
  visit('welsh', '/releases/welsh'),
  visit('hebrew', '/releases/hebrew'),
]

test.each(STATES)('$name: nothing for axe to find, nothing beyond the edge of a small screen, no script', async (state) => {
  await examine(browser, site, state)
})

test('from the first page one walks by links through this month and into the month before, and back to the newest', async () => {
  const page = await browser.newPage()
  await page.goto(site.address)
  const seen: string[] = []
  for (let count = 0; count < 4; count++) {
    seen.push(
      ...(await page
        .locator('.app-releases a')
        .evaluateAll((links) => links.map(({ pathname }: { pathname: string }) => pathname))),
    )
    await page.locator('a[rel=next]').click()
  }
  const { releases } = site
  const listed: string[] = []
  for (
    let one = await releases.list();
    one.older && listed.length < seen.length;
    one = await releases.list(one.older.month, one.older.after)
  )
    listed.push(...one.listings.map(({ slug }) => `/releases/${slug}`))
  expect(seen).toEqual(listed)
  expect(new Set(seen).size).toBeGreaterThan(45)
  await page.getByRole('link', { name: 'Newest releases' }).click()
  expect(page.url()).toBe(`${site.address}/`)
  await page.close()
})

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
