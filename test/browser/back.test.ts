import { ScanCommand } from '@aws-sdk/client-dynamodb'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Reference } from '../../lib/enquiry.ts'
import { launchBrowser } from '../support/browser.ts'
import { FILLED, FORM, referenceIn } from '../support/form.ts'
import { openSite, type Site } from '../support/site.ts'
import { fillIn, send } from './states.ts'

let browser: Browser
let site: Site
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())
beforeEach(async () => {
  site = await openSite()
  return () => site.stop()
})

const WAYS = [
  { javaScriptEnabled: true, cookies: true },
  { javaScriptEnabled: true, cookies: false },
  { javaScriptEnabled: false, cookies: true },
  { javaScriptEnabled: false, cookies: false },
]

async function open({ javaScriptEnabled, cookies }: (typeof WAYS)[number]): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled })
  const page = await context.newPage()
  if (!cookies) await (await context.newCDPSession(page)).send('Emulation.setDocumentCookieDisabled', { disabled: true })
  return page
}

async function openForm(page: Page) {
  await page.goto(site.address + FORM)
  site.advance({ minutes: 2 })
}

async function stored(): Promise<number> {
  const { Items = [] } = await site.dynamo.client.send(new ScanCommand({ TableName: site.dynamo.tableName }))
  return Items.filter(({ sk }) => sk?.S === 'ENQUIRY').length
}

const reference = async (page: Page) => referenceIn(await page.content())
const questionIn = (page: Page) => page.locator('[name=question]').inputValue()

test.each(WAYS)('Back, then Send again is one enquiry (JavaScript: $javaScriptEnabled, cookies: $cookies)', async (way) => {
  const page = await open(way)
  await openForm(page)
  if (way.javaScriptEnabled) expect(await page.evaluate<boolean>('navigator.cookieEnabled')).toBe(way.cookies)
  await fillIn(page)
  await send(page)
  const first = await reference(page)
  await page.goBack()
  expect(await questionIn(page)).toBe(FILLED.question)
  await send(page)
  expect([first, await reference(page)]).toEqual([expect.any(String), first])
  expect([await stored(), await page.context().cookies()]).toEqual([1, []])
  await page.context().close()
})

test('reloading the receipt sends the same question again and shows the same reference', async () => {
  const page = await browser.newPage()
  await openForm(page)
  await fillIn(page)
  await send(page)
  const first = await reference(page)
  await page.reload()
  expect([await reference(page), await stored()]).toEqual([first, 1])
  await page.close()
})

test('Back after a corrected mistake still finds the text, and Send again is one enquiry', async () => {
  const page = await browser.newPage()
  await openForm(page)
  await fillIn(page, { name: '' })
  await send(page)
  await page.locator('[name=name]').fill(FILLED.name)
  await send(page)
  const first = await reference(page)
  expect(first).not.toBeNull()
  await page.goBack()
  expect(await questionIn(page)).toBe(FILLED.question)
  await page.locator('[name=name]').fill(FILLED.name)
  await send(page)
  expect([await reference(page), await stored()]).toEqual([first, 1])
  await page.close()
})

test('a question that could not be stored is sent with one press when the table answers again', async () => {
  const page = await browser.newPage()
  await openForm(page)
  await fillIn(page, { question: 'First line\n\n“Second” & <third>' })
  site.cutTable(true)
  await send(page)
  expect(await page.locator('h1').textContent()).toBe('We could not take your question')
  site.cutTable(false)
  await send(page)
  const { words } = (await site.enquiries.read((await reference(page)) as Reference)) ?? {}
  expect(words?.question).toBe('First line\n\n“Second” & <third>')
  await page.close()
})
