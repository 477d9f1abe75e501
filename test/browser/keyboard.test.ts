import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { FILLED, referenceIn } from '../support/form.ts'
import { openSite, type Site } from '../support/site.ts'

let browser: Browser
let site: Site
beforeAll(async () => {
  ;[browser, site] = await Promise.all([launchBrowser(), openSite()])
})
afterAll(async () => {
  await browser.close()
  await site.stop()
})

type Focus = { name: string; shown: boolean }

/** What has the focus, in the words that a reporter reads or hears, and whether it is to be seen on the screen. */
const FOCUS = `(() => {
  const it = document.activeElement
  const label = it.labels?.[0]?.textContent
  const { width, height, top, bottom } = it.getBoundingClientRect()
  const isWithin = width > 1 && height > 1 && top < innerHeight && bottom > 0
  const isMarked = getComputedStyle(it).outlineStyle !== 'none' || it.matches('.govuk-radios__input')
  return { name: (label ?? it.textContent ?? '').trim(), shown: isWithin && isMarked }
})()`
const focus = (page: Page): Promise<Focus> => page.evaluate<Focus>(FOCUS)

/** Presses Tab until something by that name has the focus; every stop on the way is to be seen. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press('Tab')
    const stop = await focus(page)
    expect(stop.shown, `the focus is seen on “${stop.name}”`).toBe(true)
    if (stop.name === name) return
  }
  throw new Error(`no Tab leads to ${name}`)
}

test('the newsroom, the release, the form and its errors are worked with a keyboard alone', async () => {
  const page = await browser.newPage({ javaScriptEnabled: true, viewport: { width: 1280, height: 800 } })
  await page.goto(site.address)
  await page.keyboard.press('Tab')
  expect(await focus(page)).toEqual({ name: 'Skip to main content', shown: true })
  await tabTo(page, 'Inspector Finds ‘Substantial Progress’ in Children’s Services')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/releases\//)
  await tabTo(page, 'Ask about this release')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/enquiry$/)
  site.advance({ minutes: 2 })

  await tabTo(page, 'Your question')
  await page.keyboard.type(FILLED.question)
  await tabTo(page, 'At a date and time')
  await tabTo(page, 'Time')
  await page.keyboard.type('5pm today')
  await tabTo(page, 'Outlet')
  await page.keyboard.type(FILLED.outlet)
  await tabTo(page, 'Email address')
  await page.keyboard.type(FILLED.email)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\?send$/)

  expect(await page.title()).toMatch(/^Error: /)
  expect(await focus(page)).toEqual({ name: expect.stringMatching(/^There is a problem/), shown: true })
  await tabTo(page, 'Enter your name')
  await page.keyboard.press('Enter')
  expect(await focus(page)).toEqual({ name: 'Your name', shown: true })
  await page.keyboard.type(FILLED.name)
  await tabTo(page, 'Add details (optional)')
  await page.keyboard.press('Enter')
  await tabTo(page, 'I do not mind')
  await page.keyboard.press('ArrowDown')
  expect(await focus(page)).toEqual({ name: 'A statement', shown: true })
  await tabTo(page, 'Send your question')
  await page.keyboard.press('Enter')

  await page.waitForFunction(`document.title.startsWith('We have')`)
  const reference = referenceIn(await page.content())
  expect(reference).not.toBeNull()
  expect(await page.locator('main').textContent()).toContain('Tuesday 24 November 2026 at 17:00')
  await page.close()
})

test('what must be hidden is hidden from everybody: no Tab and no screen reader reaches the trap', async () => {
  const page = await browser.newPage()
  await page.goto(`${site.address}/enquiry`)
  const trap = page.locator('[name=website]')
  expect(await trap.getAttribute('tabindex')).toBe('-1')
  expect(await page.locator('[aria-hidden=true] [name=website]').count()).toBe(1)
  const box = await trap.boundingBox()
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThan(0)
  await page.close()
})

test('each field says what it is for, so that browsers fill it in, and what is wrong with it', async () => {
  const page = await browser.newPage()
  await page.goto(`${site.address}/enquiry`)
  await page.locator('button[type=submit]').click()
  const purposes = await page
    .locator('[autocomplete]')
    .evaluateAll((all) => all.map((one) => [one.getAttribute('name'), one.getAttribute('autocomplete')]))
  expect(Object.fromEntries(purposes)).toMatchObject({ name: 'name', outlet: 'organization', email: 'email', phone: 'tel' })
  for (const link of await page.locator('.govuk-error-summary a').all()) {
    const field = page.locator(`[id="${(await link.getAttribute('href'))?.slice(1)}"]`)
    const holders = [field, ...(await field.locator('xpath=ancestor::fieldset').all())]
    const named = await Promise.all(holders.map((one) => one.getAttribute('aria-describedby')))
    const ids = named.flatMap((list) => list?.split(' ') ?? [])
    const described = await Promise.all(ids.map((id) => page.locator(`[id="${id}"]`).textContent()))
    expect(described.join(' ')).toContain(await link.textContent())
  }
  await page.close()
})
