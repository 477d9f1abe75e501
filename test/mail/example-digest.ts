import type { Enquiry, Reference } from '../../lib/enquiry.ts'
import type { DigestFacts } from '../../lib/mail/letters-digest.ts'
import { factsOf, NOW, organisation, wordsOf } from './example.ts'

const asked = (reference: string, words: Partial<Enquiry['words']>, name: string, email: string | null = 'a@b.example') => ({
  ...factsOf('triage', { words: wordsOf(words, { name, email }) }).enquiry,
  reference: reference as Reference,
})
const tomorrow = { is: 'at', at: NOW.add({ hours: 24 }) } as const

/** Three enquiries, the last to be answered first; one reporter has no email address, one asks at length. */
export const digestFacts: DigestFacts = {
  enquiries: [
    asked('ME-222222', { deadline: { is: 'none' } }, 'Last Caller', null),
    asked('ME-333333', { deadline: tomorrow, question: `Long? ${'and more '.repeat(200)}` }, 'Second Caller'),
    asked('ME-444444', {}, 'First Caller'),
  ],
  organisation,
  publicUrl: 'https://press.example',
  now: NOW,
  why: 'Because.',
  rung: 'telling',
  isRepeat: false,
}
