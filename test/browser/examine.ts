import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Site } from '../support/site.ts'

export type State = { name: string; status: number; open(page: Page, site: Site): Promise<unknown> }

/** Where pictures of all pages go, for a person to look at; none are taken without it. */
const PICTURES = process.env['PICTURES']
const WIDTHS = [1280, 360, 320]
/** A browser runs no block of data. */
const SCRIPTS = 'script:not([type="application/ld+json"])'

/** A state that is reached by its address alone. */
export const visit = (name: string, address: string, status = 200): State => ({
  name,
  status,
  open: (page, site) => page.goto(site.address + address),
})

/** Nothing for axe to find, nothing beyond the edge of a small screen, no script, one heading of the page, nothing to complain of. */
export async function examine(browser: Browser, site: Site, state: State): Promise<void> {
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
  for (const width of WIDTHS) await look(page, state, width)
  expect(await page.locator('h1').count()).toBe(1)
  const icon = await page.request.get(site.address + (await page.locator('link[rel=icon]').getAttribute('href')))
  expect([icon.status(), icon.headers()['content-type']]).toEqual([200, 'image/svg+xml'])
  expect(await page.locator(SCRIPTS).count()).toBe(0)
  expect((await page.title()).startsWith('Error: ')).toBe(/errors/.test(state.name))
  expect(complaints.filter((text) => !/status of (4|5)\d\d/.test(text))).toEqual([])
  await context.close()
}

async function look(page: Page, { name }: State, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 800 })
  expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
  if (!PICTURES || width === 320) return
  mkdirSync(PICTURES, { recursive: true })
  await page.screenshot({ path: path.join(PICTURES, `${name}-${width}.png`), fullPage: true })
}
