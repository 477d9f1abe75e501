import type { Page } from 'playwright-core'
import { FILLED, FORM } from '../support/form.ts'
import type { Site } from '../support/site.ts'
import { type State, visit } from './examine.ts'

/** Fills in the form that is open, as a person does: a date and a time three days ahead. */
export async function fillIn(page: Page, changes: Partial<Record<keyof typeof FILLED | 'phone', string>> = {}): Promise<void> {
  const { deadline: _, ...texts } = { ...FILLED, ...changes }
  for (const [name, text] of Object.entries(texts)) await page.locator(`[name=${name}]`).fill(text)
  await page.locator('[name=deadline-day]').fill('24')
  await page.locator('[name=deadline-month]').fill('11')
  await page.locator('[name=deadline-year]').fill('2026')
  await page.locator('[name=deadline-time]').fill('17:00')
}

export const send = (page: Page) => page.locator('button[type=submit]').click()

export async function openForm(page: Page, site: Site, address = FORM) {
  await page.goto(site.address + address)
  site.advance({ minutes: 1 })
}

async function spoilToken(page: Page) {
  await page.locator('[name=token]').evaluate((input) => input.setAttribute('value', 'spoiled'))
}

/** Every page in every state that a reporter can see. */
export const STATES: State[] = [
  visit('newsroom', '/'),
  visit('month', '/?month=2026-10'),
  visit('release', FORM.replace('/enquiry', '')),
  visit('form', FORM),
  visit('form-general', '/enquiry'),
  visit('form-prefilled', `${FORM}?deadline=5pm+tomorrow&outlet=Thames+Valley+Ledger&kind=interview`),
  visit('privacy', '/privacy'),
  visit('accessibility', '/accessibility'),
  visit('service-standard', '/service-standard'),
  visit('not-found', '/releases/never-was', 404),
  {
    name: 'form-empty-errors',
    status: 422,
    async open(page, site) {
      await openForm(page, site)
      await send(page)
    },
  },
  {
    name: 'form-errors',
    status: 422,
    async open(page, site) {
      await openForm(page, site)
      await fillIn(page, { email: 'mira at ledger', name: '' })
      await page.locator('[name=deadline-day]').fill('31')
      await page.locator('[name=deadline-time]').fill('5:30')
      await send(page)
    },
  },
  {
    name: 'form-renewed',
    status: 422,
    async open(page, site) {
      await openForm(page, site)
      await fillIn(page)
      await spoilToken(page)
      await send(page)
    },
  },
  {
    name: 'form-gone',
    status: 404,
    async open(page, site) {
      await openForm(page, site)
      await fillIn(page)
      await page.locator('form').evaluate((form) => form.setAttribute('action', '/releases/never-was/enquiry?send'))
      await send(page)
    },
  },
  {
    name: 'receipt',
    status: 200,
    async open(page, site) {
      await openForm(page, site)
      await fillIn(page)
      await send(page)
    },
  },
  {
    name: 'receipt-phone',
    status: 200,
    async open(page, site) {
      await openForm(page, site, '/enquiry')
      await fillIn(page, { email: '', phone: '0118 496 0123' })
      await page.getByLabel('As soon as possible').check()
      await send(page)
    },
  },
  {
    name: 'too-large',
    status: 413,
    async open(page, site) {
      await openForm(page, site)
      await fillIn(page, { question: 'é'.repeat(12_000) })
      await send(page)
    },
  },
  {
    name: 'failure',
    status: 503,
    async open(page, site) {
      await openForm(page, site)
      await fillIn(page)
      site.cutTable(true)
      await send(page)
      site.cutTable(false)
    },
  },
]
