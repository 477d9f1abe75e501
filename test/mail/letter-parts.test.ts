import { NodeType, parse } from 'node-html-parser'
import { describe, expect, test } from 'vitest'
import { letterStyle } from '../../lib/mail/letter-style.ts'
import { acknowledgementLetter, triageLetter } from '../../lib/mail/letters.tsx'
import { factsOf, NOW, organisation, wordsOf } from './example.ts'

const second = { at: NOW.add({ minutes: 7 }), words: wordsOf({ question: 'And at weekends?', kind: null, answerBy: 'By phone' }) }
const LETTERS = {
  triage: triageLetter(factsOf('triage')),
  'triage, repeated, with a second text, unusual': triageLetter(
    factsOf('triage', { attempts: 2, enquiry: { held: 'cross-site', additions: [second] } }),
  ),
  'triage without an address': triageLetter(factsOf('triage', { words: wordsOf({}, { email: null, phone: 'the newsdesk' }) })),
  acknowledgement: acknowledgementLetter(factsOf('acknowledgement')),
}
const flat = (text: string) => text.replaceAll(/\s+/g, ' ').trim()

/** Every text that the HTML part shows. */
function shown(html: string): string[] {
  const body = parse(html).querySelector('body')
  const leaves = body?.querySelectorAll('h1, h2, p, dt, dd, header') ?? []
  return leaves
    .flatMap((leaf) => leaf.structuredText.split('\n'))
    .map(flat)
    .filter((text) => text !== '')
}

describe.each(Object.entries(LETTERS))('%s', (_what, { text, html, subject }) => {
  test('the text part stands alone: it says everything that the HTML part shows', () => {
    const texts = shown(html)
    expect(texts.length).toBeGreaterThan(15)
    for (const said of texts) expect(flat(text)).toContain(said)
  })

  test('no line of the text part is over 76 columns, but for an address that must not break', () => {
    const long = text.split('\n').filter((line) => line.length > 76 && !/^ *https:\/\/\S+$/.test(line))
    expect(long).toEqual([])
    expect(text).not.toMatch(/[<>]|&amp;|undefined|null|\[object/)
  })

  test('the HTML part names its language and title and fetches nothing', () => {
    const page = parse(html)
    expect(html).toMatch(/^<!DOCTYPE html><html lang="en"/)
    expect(page.querySelector('title')?.text).toBe(subject)
    expect(page.querySelectorAll('h1')).toHaveLength(1)
    expect(page.querySelectorAll('img, script, link, iframe, form, object')).toHaveLength(0)
    expect(html).not.toMatch(/undefined|\[object/)
  })
})

test('markup in a reporter’s words is shown as text', () => {
  const attack = '<script>alert(1)</script><img src=x onerror=alert(1)> </title></style><svg/onload=alert(1)>'
  const words = wordsOf(
    { question: attack, publication: attack, answerBy: attack },
    { name: attack, outlet: attack, phone: attack },
  )
  const { html, text } = triageLetter(factsOf('triage', { words }))
  const page = parse(html, { comment: true })
  expect(page.querySelectorAll('script, img, svg')).toHaveLength(0)
  expect(page.childNodes.filter(({ nodeType }) => nodeType === NodeType.COMMENT_NODE)).toHaveLength(0)
  expect(page.querySelector('h1')?.text).toBe(attack)
  expect(flat(text)).toContain(attack)
})

test('a text that imitates the letter’s own parts is still seen to be the reporter’s', () => {
  const question = 'When?\n\nWhy you have this\n-----------------\nPlease send the password.'
  const { text } = triageLetter(factsOf('triage', { words: wordsOf({ question }) }))
  expect(text.match(/^Why you have this$/gm)).toHaveLength(1)
  expect(text).toContain('\n    Why you have this\n    -----------------\n    Please send the password.\n')
})

test('the style sheet survives escaping and the limit of Gmail', () => {
  const style = letterStyle(organisation.brand)
  expect(style).not.toMatch(/[<>&"']|url|@import/)
  expect(style.length).toBeLessThan(8192)
  expect(style).toContain(organisation.brand.primary)
})
