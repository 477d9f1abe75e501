import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { openSite, type Site } from '../support/site.ts'
import { STATES } from './states.ts'

/** Where pictures of all pages go, for a person to look at; none are taken without it. */
const PICTURES = process.env['PICTURES']
const WIDTHS = [1280, 360, 320]

let browser: Browser
let site: Site
beforeAll(async () => {
  ;[browser, site] = await Promise.all([launchBrowser(), openSite()])
  if (PICTURES) mkdirSync(PICTURES, { recursive: true })
})
afterAll(async () => {
  await browser.close()
  await site.stop()
})

test.each(STATES)('$name: nothing for axe to find, nothing beyond the edge of a small screen, no script', async (state) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(message.text()))
  const answered: number[] = []
  page.on('response', (response) => {
    if (response.request().isNavigationRequest()) answered.push(response.status())
  })
  await state.open(page, site)
  expect(answered.at(-1)).toBe(state.status)
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 })
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
    if (PICTURES && width !== 320)
      await page.screenshot({ path: path.join(PICTURES, `${state.name}-${width}.png`), fullPage: true })
  }
  expect(await page.locator('h1').count()).toBe(1)
  const icon = await page.request.get(site.address + (await page.locator('link[rel=icon]').getAttribute('href')))
  expect([icon.status(), icon.headers()['content-type']]).toEqual([200, 'image/svg+xml'])
  expect(await page.locator('script:not([type="application/ld+json"])').count()).toBe(0)
  expect((await page.title()).startsWith('Error: ')).toBe(/errors/.test(state.name))
  const expected = complaints.filter((text) => !/status of (4|5)\d\d/.test(text))
  expect(expected).toEqual([])
  await context.close()
})
