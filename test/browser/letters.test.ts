import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newDigest } from '../../lib/digest.ts'
import type { RungName } from '../../lib/ladder.ts'
import { acknowledgementLetter, digestLetter, latePromptLetter, newsLetter, triageLetter } from '../../lib/mail/letters.tsx'
import type { RouteReason } from '../../lib/route-reason.ts'
import { factsOf, NOW, wordsOf } from '../mail/example.ts'
import { digestFacts } from '../mail/example-digest.ts'
import { launchBrowser } from '../support/browser.ts'

const PICTURES = process.env['PICTURES']

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
  if (PICTURES) mkdirSync(PICTURES, { recursive: true })
})
afterAll(() => browser.close())

const addressed = {
  id: newDigest(new Uint8Array(16), [], NOW).id,
  to: { name: 'Oscar Mortali', address: 'oscar@reading.example' },
}
const long = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft '.repeat(12)

function rung(name: RungName, reason: RouteReason) {
  const facts = factsOf('triage', { reason, now: NOW.add({ minutes: 145 }) })
  return { ...facts, notice: { ...facts.notice, rung: name } }
}

function newsLetterOf(kind: 'correction' | 'withdrawal') {
  const facts = factsOf('acknowledgement')
  const news = {
    slug: 'inspector-finds-substantial-progress',
    headline: long,
    at: NOW,
    note: `The visit was in October.\n${long}`,
  }
  return newsLetter({ ...facts, notice: { ...facts.notice, kind, about: 2 }, news })
}

test.each([
  ['letter-triage', triageLetter(factsOf('triage'))],
  [
    'letter-triage-long',
    triageLetter(factsOf('triage', { words: wordsOf({ question: long, deadline: { is: 'asap' } }, { email: null }) })),
  ],
  ['letter-reminder', triageLetter(rung('reminder', 'not-picked-up'))],
  ['letter-late-prompt', latePromptLetter(rung('late-prompt', 'late-prompt'))],
  ['letter-digest', digestLetter({ ...digestFacts, rung: 'reminder', isRepeat: true, ...addressed })],
  ['letter-acknowledgement', acknowledgementLetter(factsOf('acknowledgement'))],
  ['letter-correction', newsLetterOf('correction')],
  ['letter-withdrawal', newsLetterOf('withdrawal')],
])('%s reads on a screen of any width, and axe finds nothing', async (name, { html }) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  await page.setContent(html)
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([])
  for (const width of [1280, 360, 320]) {
    await page.setViewportSize({ width, height: 800 })
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
    if (PICTURES && width !== 320) await page.screenshot({ path: path.join(PICTURES, `${name}-${width}.png`), fullPage: true })
  }
  await context.close()
})
