import { describe, expect, test } from 'vitest'
import { deadlineCalendar } from '../../lib/mail/calendar-file.ts'
import { factsOf, NOW, wordsOf } from './example.ts'

/** Lines as a calendar reads them: folded ones joined (RFC 5545, 3.1). */
const lines = (file: string | null) => (file ?? '').replaceAll('\r\n ', '').split('\r\n')

describe('the deadline as a calendar file', () => {
  test('is an entry at the exact minute, with an alarm half an hour before, that asks nobody for anything', () => {
    const file = lines(deadlineCalendar(factsOf('triage')))
    for (const line of [
      'METHOD:PUBLISH',
      'UID:ME-7K3Q9F@press.reading.gov.uk',
      'SEQUENCE:0',
      'DTSTAMP:20261124T140500Z',
      'DTSTART:20261124T170000Z',
      'SUMMARY:Deadline: Reading Chronicle on “Inspector Finds ‘Substantial …” [ME-7K3Q9F]',
      'TRIGGER:-PT30M',
    ])
      expect(file).toContain(line)
    expect(file.join()).not.toMatch(/ATTENDEE|RSVP/)
  })

  test('is the same entry, newer, when the reporter sends the form again', () => {
    const words = wordsOf({ deadline: { is: 'at', at: NOW.add({ hours: 1 }) } })
    const file = lines(deadlineCalendar(factsOf('triage', { enquiry: { additions: [{ at: NOW, words }] } })))
    expect(file).toContain('UID:ME-7K3Q9F@press.reading.gov.uk')
    expect(file).toContain('SEQUENCE:1')
    expect(file).toContain('DTSTART:20261124T150500Z')
  })

  test('names neither the reporter nor the question: calendars are open to the house', () => {
    expect(deadlineCalendar(factsOf('triage'))).not.toMatch(/Price|chronicle\.example|0123|team managers/)
  })

  test('cannot be broken out of', () => {
    const outlet = 'X\r\nATTENDEE:mailto:a@b.example\r\n;,\\'
    const file = lines(deadlineCalendar(factsOf('triage', { words: wordsOf({}, { outlet }) })))
    expect(file.filter((line) => line.startsWith('ATTENDEE'))).toEqual([])
  })

  test.each(['asap', 'none'] as const)('does not exist for a deadline that is no moment: %s', (is) => {
    expect(deadlineCalendar(factsOf('triage', { words: wordsOf({ deadline: { is } }) }))).toBeNull()
  })
})
