import fc from 'fast-check'
import PostalMime from 'postal-mime'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { KINDS } from '../../lib/enquiry.ts'
import { acknowledgementLetter } from '../../lib/mail/letters.tsx'
import { composeMessage } from '../../lib/mail/mime.ts'
import { factsOf, NOW, organisation, wordsOf } from './example.ts'

const letterOf = (changes: Parameters<typeof factsOf>[1] = {}) => acknowledgementLetter(factsOf('acknowledgement', changes))
const flat = (text: string) => text.replaceAll(/\s+/g, ' ')

test('a reporter learns the reference, who has the question, on which number, the deadline and when to expect news', () => {
  const { subject, text } = letterOf()
  expect(subject).toBe('We have your enquiry [ME-7K3Q9F]')
  for (const part of [
    'about “Inspector Finds ‘Substantial Progress’ in Children’s Services”',
    'Your reference -------------- ME-7K3Q9F',
    'Oscar Mortali',
    '0118 937 2301',
    'today, Tuesday, 17:00',
    'Tuesday 24 November 2026 at 17:00',
    'by 14:20 today, 15 minutes after it reached us',
    'Call 0118 937 2301 and quote ME-7K3Q9F',
  ])
    expect(flat(text)).toContain(part)
})

test('on a Friday evening a reporter learns when the office opens and whom to call until then', () => {
  const evening = Temporal.Instant.from('2026-11-27T18:59:00Z')
  const outOfHoursPhone = { number: '+441184960999', shown: '0118 496 0999' }
  const office = { ...organisation, pressOffice: { ...organisation.pressOffice, outOfHoursPhone } }
  const { text } = letterOf({ now: evening, enquiry: { receivedAt: evening }, organisation: office })
  expect(flat(text)).toContain(
    'opens Monday 30 November, 09:00. Somebody will have picked up your question within 15 minutes of that.',
  )
  expect(flat(text)).toContain('Outside opening hours, call 0118 496 0999.')
})

const told = (audience: 'cover' | 'duty-officer' | 'press-contact', counts = true) => {
  const { enquiry, notice } = factsOf('triage')
  const reason = audience === 'press-contact' ? 'named-out-of-hours' : audience
  return { ...notice, id: `ntc_${enquiry.notices.length + 1}`, audience, counts, reason } as const
}

test('at night a reporter learns that a press officer on call has the question, and by when it is picked up', () => {
  const night = Temporal.Instant.from('2026-12-25T22:00:00Z')
  const notices = [told('duty-officer'), told('press-contact', false), factsOf('acknowledgement').notice]
  const { text } = letterOf({ now: night, enquiry: { receivedAt: night, notices } })
  expect(flat(text)).toContain('A press officer on call has been told. Somebody will have picked up your question by 22:30 today')
  expect(flat(text)).toContain('Who has your question --------------------- Reading Borough Council press office')
})

test('a reporter whose question went to a cover is not told that the named person has it', () => {
  const { text } = letterOf({ enquiry: { notices: [told('cover'), factsOf('acknowledgement').notice] } })
  expect(flat(text)).toContain('Who has your question --------------------- Reading Borough Council press office')
  expect(text).toContain('Call 0118 937 2301')
})

test('an acknowledgement that comes late promises nothing that is over', () => {
  const { text } = letterOf({ now: NOW.add({ minutes: 40 }) })
  expect(flat(text)).toContain('Somebody should have picked up your question by now.')
})

test('without a named person the press office has the question', () => {
  const { text } = letterOf({ enquiry: { release: null } })
  expect(flat(text)).toContain('Who has your question --------------------- Reading Borough Council press office')
  expect(text).toContain('Call 0118 937 2301')
})

test('it answers no machine, and a reply to it reaches the press office', () => {
  const { headers, replyTo, calendar } = letterOf()
  expect(headers).toMatchObject({ 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' })
  expect(replyTo?.address).toBe('pressoffice@reading.gov.uk')
  expect(calendar).toBeNull()
})

/** Words that no text of ours can hold by chance. */
const canary = fc.stringMatching(/^[bcdfghjklmnpqrstvwxz]{12}$/)
const phrase = fc.array(canary, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '))

test('none of the reporter’s own words ever reach an address that nobody has verified', async () => {
  const typed = fc.record({
    name: phrase,
    outlet: phrase,
    question: phrase,
    publication: phrase,
    answerBy: phrase,
    kind: fc.constantFrom(...KINDS),
  })
  await fc.assert(
    fc.asyncProperty(typed, async ({ name, outlet, ...said }) => {
      const first = wordsOf(said, { name, outlet, phone: '07700900123' })
      const additions = [{ at: NOW, words: wordsOf({ question: `${said.question} again` }, { name, outlet }) }]
      const letter = letterOf({ words: first, enquiry: { additions } })
      const message = await PostalMime.parse(await composeMessage(letter))
      const everything = JSON.stringify([letter, message])
      const words = [name, outlet, said.question, said.publication, said.answerBy].flatMap((text) => text.split(' '))
      for (const word of [...words, '07700900123']) expect(everything).not.toContain(word)
    }),
    { numRuns: 60 },
  )
})
