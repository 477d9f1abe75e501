import { describe, expect, test } from 'vitest'
import { triageLetter } from '../../lib/mail/letters.tsx'
import { factsOf, NOW, wordsOf } from './example.ts'

type Changes = Parameters<typeof factsOf>[1]
const letterOf = (changes: Changes = {}) => triageLetter(factsOf('triage', changes))
const asap = wordsOf({ deadline: { is: 'asap' } })
const office = { name: 'Reading Borough Council press office', address: 'pressoffice@reading.gov.uk' }

describe('the subject says by when, for whom, about what and under which reference', () => {
  const end = 'Reading Chronicle on “Inspector Finds ‘Substantial …” [ME-7K3Q9F]'
  const second = [{ at: NOW.add({ minutes: 2 }), words: wordsOf({ question: 'And at weekends?' }) }]
  test.each<[string, Changes, string]>([
    ['an exact deadline', {}, `17:00 today: ${end}`],
    ['as soon as possible', { words: asap }, `ASAP: ${end}`],
    ['no deadline', { words: wordsOf({ deadline: { is: 'none' } }) }, `No deadline: ${end}`],
    ['no release', { enquiry: { release: null } }, '17:00 today: Reading Chronicle, general enquiry [ME-7K3Q9F]'],
    ['a letter that may have come before', { attempts: 2 }, `(repeat) 17:00 today: ${end}`],
    ['a second text under the same form', { enquiry: { additions: second } }, `(more) 17:00 today: ${end}`],
    ['an unusual form post', { enquiry: { held: 'honeypot' } }, `(check: unusual form post) 17:00 today: ${end}`],
  ])('%s', (_what, changes, subject) => {
    expect(letterOf(changes).subject).toBe(subject)
  })

  test('a long outlet and a headline without a space are shortened, the reference never', () => {
    const words = wordsOf({}, { outlet: 'The Very Long Name of a Regional Broadcasting Corporation' })
    const release = { slug: 'x', version: 1, headline: 'W'.repeat(200), contactName: null, contactPhone: null }
    const { subject } = letterOf({ words, enquiry: { release } })
    expect(subject).toBe(`17:00 today: The Very Long Name of a … on “${'W'.repeat(38)}…” [ME-7K3Q9F]`)
  })
})

test('the first things to read are who asks, for whom, how to call, until when and what', () => {
  const { text } = letterOf()
  expect(text.slice(0, text.indexOf('About this enquiry'))).toBe(`Siân Price
Reading Chronicle

Call 0118 496 0123
Email sian.price@chronicle.example

Deadline
--------
today, Tuesday, 17:00
Tuesday 24 November 2026 at 17:00
In 2 hours 55 minutes (from 14:05)

Question
--------
    How many permanent team managers have been appointed since July?

    And what does “significant inroads” mean in figures?

`)
})

test('a reply goes to the reporter, a tap calls the reporter', () => {
  const { replyTo, html, to } = letterOf()
  expect(to).toEqual({ name: 'Oscar Mortali', address: 'oscar.mortali@reading.gov.uk' })
  expect(replyTo).toEqual({ name: 'Siân Price', address: 'sian.price@chronicle.example' })
  expect(html).toContain('href="tel:01184960123"')
})

test('a reporter without an email address is called: there is nobody to reply to', () => {
  const { replyTo, text } = letterOf({ words: wordsOf({}, { email: null }) })
  expect(replyTo).toBeNull()
  expect(text).toContain('Please call: the reporter gave no email address.')
  expect(text).not.toContain('Reply to this email')
})

test('every text of one form is there, the newest first, the older with what was different', () => {
  const newest = wordsOf({ question: 'And at weekends?', deadline: { is: 'asap' } }, { phone: '07700 900123' })
  const { text, subject } = letterOf({ enquiry: { additions: [{ at: NOW.add({ minutes: 7 }), words: newest }] } })
  expect(subject).toContain('(more) ASAP:')
  expect(text.indexOf('And at weekends?')).toBeLessThan(text.indexOf('How many permanent team managers'))
  expect(text).toContain('Sent before: Tuesday 24 November 2026 at 14:05')
  expect(text).toContain('Telephone: 0118 496 0123\nDeadline: today, Tuesday, 17:00')
})

test('an unusual form post says what was unusual and that it is not acknowledged', () => {
  const { text } = letterOf({ enquiry: { held: 'too-fast' } })
  expect(text).toMatch(/^\* Check: unusual form post, see below\./)
  expect(text.replaceAll(/\s+/g, ' ')).toContain(
    'less than three seconds after the form was opened. An unusual post is not acknowledged',
  )
})

describe('the letter says why it came to this person', () => {
  test.each([
    ['named', 'The release names you for media enquiries.'],
    ['press-office-no-contact', 'names nobody for media enquiries who can be written to'],
    ['press-office-general', 'The enquiry is about no release'],
    ['press-office-passed-on', 'Passed on to the press office'],
  ] as const)('%s', (reason, words) => {
    const to = reason === 'named' ? {} : { to: office }
    expect(letterOf({ reason, ...to }).text.replaceAll(/\s+/g, ' ')).toContain(words)
  })

  test('after a failure it names the address that failed', () => {
    const { enquiry } = factsOf('triage')
    const failed = enquiry.notices.map((notice) => ({ ...notice, to: 'oscar.mortali@reading.gov.uk', passedOnAt: NOW }))
    const { text } = letterOf({ reason: 'press-office-passed-on', to: office, enquiry: { notices: failed } })
    expect(text.replaceAll(/\s+/g, ' ')).toContain('our letter to oscar.mortali@reading.gov.uk delivered')
  })
})

test('only out-of-office answers are let through, and nothing in the letter unsubscribes or follows the reader', () => {
  const { headers, html } = letterOf()
  expect(headers).toEqual({
    'Auto-Submitted': 'auto-generated',
    'X-Auto-Response-Suppress': 'DR, RN, NRN, AutoReply',
    'X-Media-Enquiry-Notice': 'ME-7K3Q9F/ntc_1',
  })
  expect(html).not.toMatch(/<img|src=|url\(|@import|<script|<link/i)
})

test('an address of the web in a question stays text', () => {
  const question = 'See http://evil.example/now and javascript:alert(1) <a href="https://evil.example">here</a>'
  const { html } = letterOf({ words: wordsOf({ question }) })
  const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)
  expect(links).toEqual([
    'tel:01184960123',
    'mailto:sian.price@chronicle.example?subject=Your%20enquiry%20%5BME-7K3Q9F%5D',
    'https://press.reading.gov.uk/releases/2017-11-inspector-finds-substantial-progress-in-childrens-services',
    'https://press.reading.gov.uk',
  ])
})
