import fc from 'fast-check'
import PostalMime from 'postal-mime'
import { expect, test } from 'vitest'
import { newsLetter } from '../../lib/mail/letters.tsx'
import { composeMessage } from '../../lib/mail/mime.ts'
import { factsOf, NOW, wordsOf } from './example.ts'

const news = {
  slug: 'inspector-finds-substantial-progress',
  headline: 'Inspector Finds ‘Substantial Progress’ in Children’s Services',
  at: NOW,
  note: 'The visit was in October.\n\nThe number of visits is four.',
}
const letterOf = (
  kind: 'correction' | 'withdrawal',
  changes: Parameters<typeof factsOf>[1] = {},
  over: Partial<typeof news> = {},
) => {
  const facts = factsOf('acknowledgement', changes)
  return newsLetter({ ...facts, notice: { ...facts.notice, kind, about: 2 }, news: { ...news, ...over } })
}
const flat = (text: string) => text.replaceAll(/\s+/g, ' ')

test('a reporter learns what was corrected, when, where to read it, and the reference', () => {
  const { subject, text, html, kind } = letterOf('correction')
  expect([kind, subject]).toEqual(['correction', 'Corrected: “Inspector Finds ‘Substantial …” [ME-7K3Q9F]'])
  for (const part of [
    'You asked us about “Inspector Finds ‘Substantial Progress’ in Children’s Services”. We corrected it on Tuesday 24 November 2026 at 14:05.',
    'The visit was in October. The number of visits is four.',
    'https://press.reading.gov.uk/releases/inspector-finds-substantial-progress',
    'Your reference -------------- ME-7K3Q9F',
    'Call 0118 937 2301 and quote ME-7K3Q9F',
  ])
    expect(flat(text)).toContain(part)
  expect(html).toContain('href="https://press.reading.gov.uk/releases/inspector-finds-substantial-progress"')
})

test('a reporter learns that a release was withdrawn, and why', () => {
  const { subject, text } = letterOf('withdrawal', {}, { note: 'It named the wrong school.' })
  expect(subject).toMatch(/^Withdrawn: /)
  expect(flat(text)).toContain('Please do not use it any more. Why --- It named the wrong school.')
})

test('it answers no machine, names nobody, and a reply to it reaches the press office', () => {
  const { headers, replyTo, calendar, to } = letterOf('correction')
  expect(headers).toMatchObject({
    'Auto-Submitted': 'auto-generated',
    'X-Auto-Response-Suppress': 'All',
    'X-Media-Enquiry-Notice': 'ME-7K3Q9F/ntc_2',
  })
  expect([replyTo?.address, calendar, to.name]).toEqual(['pressoffice@reading.gov.uk', null, null])
})

const canary = fc.stringMatching(/^[bcdfghjklmnpqrstvwxz]{12}$/)

test('none of the reporter’s own words are in it, and no header or recipient comes out of a note or a headline', async () => {
  const hostile = fc.constantFrom(
    '\r\nBcc: rival@wire.example',
    '\nTo: rival@wire.example',
    '\u202e',
    '<script>alert(1)</script>',
  )
  await fc.assert(
    fc.asyncProperty(canary, canary, canary, hostile, async (name, outlet, question, attack) => {
      const changes = { words: wordsOf({ question }, { name, outlet }) }
      const letter = letterOf('correction', changes, { note: `Note ${attack}`, headline: `Headline ${attack}` })
      const message = await PostalMime.parse(await composeMessage(letter))
      for (const typed of [name, outlet, question]) expect(JSON.stringify([letter, message])).not.toContain(typed)
      expect([message.to?.map(({ address }) => address), message.bcc, message.cc]).toEqual([
        ['sian.price@chronicle.example'],
        undefined,
        undefined,
      ])
      expect(letter.html).not.toContain('<script>')
    }),
    { numRuns: 40 },
  )
})
