import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { openSite, type Site } from '../support/site.ts'
import { examine } from './examine.ts'
import { STATES } from './states.ts'

let browser: Browser
let site: Site
beforeAll(async () => {
  ;[browser, site] = await Promise.all([launchBrowser(), openSite()])
})
afterAll(async () => {
  await browser.close()
  await site.stop()
})

test.each(STATES)('$name: nothing for axe to find, nothing beyond the edge of a small screen, no script', async (state) => {
  await examine(browser, site, state)
})
