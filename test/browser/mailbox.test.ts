import { AxeBuilder } from '@axe-core/playwright'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createFetchServer } from '../../dev/http/fetch-server.ts'
import { close, listen } from '../../dev/http/loopback.ts'
import { createMailboxApp } from '../../dev/mailbox/app.tsx'
import type { Enquiry } from '../../lib/enquiry.ts'
import { triageLetter } from '../../lib/mail/letters.tsx'
import { composeMessage } from '../../lib/mail/mime.ts'
import { factsOf } from '../mail/example.ts'
import { launchBrowser } from '../support/browser.ts'
import { mailboxParts } from '../support/mailbox.ts'
import { climbing } from '../support/timeline.ts'

const ses = { treat: () => {}, treatments: () => new Map([['a@b.example', 'bounces'] as const]), failNext: () => {} }
let ladder: Enquiry | null = null
const parts = mailboxParts({ ses, readEnquiry: async () => ladder })
const { mailbox, texts } = parts
const server = createFetchServer(createMailboxApp(parts).fetch)
let browser: Browser
let url: string
beforeAll(async () => {
  browser = await launchBrowser()
  url = `http://localhost:${await listen(server, 0)}`
})
afterAll(async () => {
  await browser.close()
  await close(server)
})

test('the mailbox works without script, by pointer and keyboard, on a small screen, and axe finds nothing', async () => {
  const page = await (await browser.newContext({ viewport: { width: 360, height: 800 } })).newPage()
  const look = async () => {
    await page.waitForLoadState()
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360)
    expect(await page.locator('script').count()).toBe(0)
    const { violations } = await new AxeBuilder({ page }).options({ iframes: false }).exclude('iframe').analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
  }
  await page.goto(url)
  await look()
  const raw = Buffer.from(await composeMessage(triageLetter(factsOf('triage')))).toString('base64')
  const envelope = { from: 'enquiries@press.reading.gov.uk', to: ['oscar.mortali@reading.gov.uk'] }
  mailbox.add({ id: 'one', receivedAt: new Date().toISOString(), ...envelope, configurationSet: 'x', tags: {}, raw, events: [] })
  await page.reload()
  await look()
  await page.locator('.letters a').focus()
  await page.keyboard.press('Enter')
  await page.waitForURL('**/messages/one')
  await page.frameLocator('iframe').getByText('Siân Price').first().waitFor()
  for (const view of ['Text', 'Source', 'Headers', 'Attachments', 'Events', 'HTML']) {
    await page.getByRole('navigation', { name: 'Ways to look' }).getByRole('link', { name: view }).click()
    expect(await page.locator('[aria-current=page]').textContent()).toContain(view)
    await look()
  }
  await page.goto(`${url}/faults`)
  await look()
  await page.goto(`${url}/texts`)
  await look()
  texts.add({ id: 'one', topic: 'arn:aws:sns:eu-west-2:0:on-call', text: 'A'.repeat(160), sentAt: new Date().toISOString() })
  await page.reload()
  await look()
  await page.goto(url)
  await page.getByRole('button', { name: 'Empty the mailbox' }).click()
  await page.getByText('No letters yet').waitFor()
})

test('the ladder of an enquiry is a picture that fits both screens, with the same in words, and axe finds nothing', async () => {
  const { enquiry, letters, now } = climbing()
  ladder = enquiry
  for (const letter of letters) mailbox.add(letter)
  parts.clock.advance(Math.max(0, now.epochMilliseconds - parts.clock.now()))
  const page = await (await browser.newContext()).newPage()
  for (const [width, drawing] of [
    [360, 'narrow'],
    [1280, 'wide'],
  ] as const) {
    await page.setViewportSize({ width, height: 800 })
    await page.goto(`${url}/enquiries/ME-7K3Q9F`)
    const pictures = page.getByRole('img', { name: '3 steps taken, 2 to come, 5 letters' })
    expect(await pictures.count()).toBe(1)
    expect(await pictures.getAttribute('class')).toContain(drawing)
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id }) => id)).toEqual([])
  }
  await page.close()
})

test('a page elsewhere can order nothing of the stack', async () => {
  const page = await browser.newPage()
  await page.setContent(`<form method="post" action="${url}/clock"><input name="advance" value="PT1H"><button>Go</button></form>`)
  const answered = page.waitForResponse(`${url}/clock`)
  await page.getByRole('button').click()
  expect((await answered).status()).toBe(403)
  await page.close()
})
