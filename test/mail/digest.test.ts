import { expect, test } from 'vitest'
import { letterHtml } from '../../lib/mail/letter-html.tsx'
import { letterText } from '../../lib/mail/letter-text.ts'
import { digestBody, digestSubject } from '../../lib/mail/letters-digest.ts'
import { digestFacts } from './example-digest.ts'

const facts = digestFacts
const { enquiries } = facts
const text = letterText(digestBody(facts))

test('a digest says how many, about what, and until when the first must be answered', () => {
  expect(digestSubject(facts)).toBe('3 enquiries on “Inspector Finds ‘Substantial …”, next: 17:00 today')
  expect(digestSubject({ ...facts, isRepeat: true })).toMatch(/^\(repeat\) 3 enquiries/)
})

test('a digest tells each enquiry by deadline, with who asks, how to reach them and what', () => {
  const places = ['First Caller', 'Second Caller', 'Last Caller'].map((one) => text.indexOf(one))
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  expect(places).not.toContain(-1)
  for (const { reference } of enquiries) expect(text).toContain(`Reference: ${reference}`)
  expect(text).toContain('How many permanent team managers')
  expect(text).toContain('Telephone: 0118 496 0123')
})

test('a digest shortens a long question, says so, and never offers an address that a reporter did not give', () => {
  expect(text).toContain('The whole question stands in ME-333333')
  expect(text.match(/and more/g)?.length).toBeLessThan(70)
  expect(text.split('Last Caller')[1]).not.toContain('Email:')
})

test('a reply to a digest is said to reach no reporter', () => {
  expect(text.replaceAll('\n', ' ')).toContain('A reply to this letter goes to the press office, not to a reporter.')
})

test('a link to a reporter begins a letter with the reference in its subject', () => {
  expect(letterHtml({ title: '', body: digestBody(facts), organisation: facts.organisation })).toContain(
    'mailto:a@b.example?subject=Your%20enquiry%20%5BME-444444%5D',
  )
})

test.each([
  ['reminder', '(reminder) 3 enquiries', 'Reminder: nobody has picked these up yet.'],
  ['pass-on', '(passed on) 3 enquiries', 'Passed on: nobody has picked these up yet.'],
  ['manager', '(passed on) 3 enquiries', 'Passed on: nobody has picked these up yet.'],
  ['late-prompt', '(deadlines near) 3 enquiries', 'Please tell each reporter when to expect news.'],
] as const)('a digest of the step %s says so', (rung, subject, flag) => {
  expect(digestSubject({ ...facts, rung })).toContain(subject)
  expect(letterText(digestBody({ ...facts, rung })).replaceAll('\n', ' ')).toContain(flag)
})
