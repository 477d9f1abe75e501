import { expect, test } from 'vitest'
import type { Enquiry, Reference } from '../../lib/enquiry.ts'
import { letterText } from '../../lib/mail/letter-text.ts'
import { digestBody, digestSubject } from '../../lib/mail/letters-digest.ts'
import { factsOf, NOW, organisation, wordsOf } from './example.ts'

const asked = (reference: string, words: Partial<Enquiry['words']>, name: string, email: string | null = 'a@b.example') => ({
  ...factsOf('triage', { words: wordsOf(words, { name, email }) }).enquiry,
  reference: reference as Reference,
})
const tomorrow = { is: 'at', at: NOW.add({ hours: 24 }) } as const
const enquiries = [
  asked('ME-222222', { deadline: { is: 'none' } }, 'Last Caller', null),
  asked('ME-333333', { deadline: tomorrow, question: `Long? ${'and more '.repeat(200)}` }, 'Second Caller'),
  asked('ME-444444', {}, 'First Caller'),
]
const facts = {
  enquiries,
  organisation,
  publicUrl: 'https://press.example',
  now: NOW,
  why: 'Because.',
  isRepeat: false,
  rung: 'telling',
} as const
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
