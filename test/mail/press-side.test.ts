import { describe, expect, test } from 'vitest'
import type { Enquiry } from '../../lib/enquiry.ts'
import { latePromptLetter, triageLetter } from '../../lib/mail/letters.tsx'
import { type Notice, owedTo } from '../../lib/notice.ts'
import { ROUTE_REASONS } from '../../lib/route-reason.ts'
import { reasonWords, routeWords } from '../../lib/words/en/reasons.ts'
import { factsOf, NOW } from './example.ts'

const OSCAR = 'oscar.mortali@reading.gov.uk'
const letterOf = (changes: Partial<Notice>, facts: Parameters<typeof factsOf>[1] = {}) => {
  const about = factsOf('triage', facts)
  return triageLetter({ ...about, notice: { ...about.notice, ...changes } })
}
const line = (text: string) => text.replaceAll(/\s+/g, ' ')
const told = (number: number, to: string, changes: Partial<Notice> = {}): Notice => ({
  ...owedTo(number, { kind: 'triage', audience: 'cover', to, rung: 'telling', counts: true, reason: 'cover' }, NOW),
  ...changes,
})

describe('the subject of a letter of the press side is marked', () => {
  const moved: Partial<Enquiry> = { moved: { deadline: { is: 'asap' }, at: NOW, by: 'dana' } }
  test.each([
    ['with nothing when it is the first', {}, {}, '17:00 today'],
    ['as a reminder', { rung: 'reminder' }, {}, '(reminder) 17:00 today'],
    ['as passed on', { rung: 'pass-on' }, {}, '(passed on) 17:00 today'],
    ['as passed on to the manager', { rung: 'manager', attempts: 2 }, {}, '(repeat) (passed on) 17:00 today'],
    ['when the deadline has moved, with the new one', {}, moved, '(deadline moved) ASAP'],
    ['only once with a moved deadline', { rung: 'reminder' }, moved, '(reminder) ASAP'],
  ] as const)('%s', (_, notice, enquiry, beginning) => {
    const { subject, text } = letterOf({ attempts: 1, ...notice }, { enquiry })
    expect(subject.startsWith(`${beginning}: Reading Chronicle`)).toBe(true)
    if (beginning.startsWith('(reminder)')) expect(text).toContain('Reminder: nobody has picked this up yet.')
  })
})

test('somebody who is away reads until when we think so, and who has the enquiry', () => {
  const notices = [told(1, 'priya@reading.gov.uk')]
  const awayUntil = NOW.add({ hours: 24 * 6 })
  const { text } = letterOf({}, { reason: 'named-away', awayUntil, enquiry: { notices } })
  expect(line(text)).toContain('You are marked as away until Monday 30 November, 14:05, so this letter does not count as told.')
  expect(line(text)).toContain('priya@reading.gov.uk has this enquiry.')
  expect(line(letterOf({}, { reason: 'named-away' }).text)).toContain('You are marked as away, so')
})

test('whoever is told after a failure reads which address to look at', () => {
  const notices = [told(1, OSCAR, { passedOnAt: NOW })]
  const why = (reason: 'passed-on' | 'press-office-passed-on') =>
    line(letterOf({ id: 'ntc_2' }, { reason, enquiry: { notices } }).text)
  expect(why('passed-on')).toContain(`Passed on to you, because we could not see our letter to ${OSCAR} delivered.`)
  expect(why('press-office-passed-on')).toContain(
    `Passed on to the press office, because we could not see our letter to ${OSCAR} delivered.`,
  )
})

test('every reason has its words, in the letter and in the record', () => {
  for (const reason of ROUTE_REASONS) {
    expect(line(letterOf({}, { reason }).text)).toContain(reason === 'named-away' ? 'marked as away' : reasonWords[reason])
    expect(routeWords[reason]).toMatch(/^[a-z]/)
  }
})

test('the prompt before an answer is late says who waits, until when, and how to tell them', () => {
  const letter = latePromptLetter(factsOf('triage', { reason: 'late-prompt', now: NOW.add({ minutes: 145 }) }))
  expect(letter.subject).toBe('Tell the reporter when to expect news: 17:00 today, Reading Chronicle [ME-7K3Q9F]')
  const text = line(letter.text)
  for (const said of ['Siân Price, Reading Chronicle, waits', '17:00', '30 minutes', 'Call 0118 496 0123', 'say so now'])
    expect(text).toContain(said)
  expect(letter.replyTo?.address).toBe('sian.price@chronicle.example')
  expect(letter.calendar).toBeNull()
})
