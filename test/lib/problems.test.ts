import { describe, expect, test } from 'vitest'
import { FIELD_NAMES, type Problem, type ProblemCode } from '../../lib/form.ts'
import { problemWords } from '../../lib/words/en/problems.ts'

describe('a problem says what to do', () => {
  test.each<[Problem, string]>([
    [{ field: 'name', code: 'name-missing' }, 'Enter your name'],
    [
      { field: 'email', code: 'email-or-phone-missing' },
      'Enter an email address or a telephone number, so that we can answer you',
    ],
    [{ field: 'question', code: 'question-too-long' }, 'Your question must be 5,000 characters or fewer'],
    [{ field: 'outlet', code: 'too-long' }, 'Outlet must be 200 characters or fewer'],
    [{ field: 'deadline-day', code: 'deadline-not-real' }, 'Your deadline must be a real date'],
    [{ field: 'deadline-time', code: 'deadline-needs-time' }, 'Enter a time for your deadline, like 17:00'],
    [{ field: 'phone', code: 'given-twice' }, 'Telephone number came twice with different answers: keep one of them'],
  ])('%j', (problem, sentence) => {
    expect(problemWords(problem)).toBe(sentence)
  })
})

/** Every code: a new one that is missing here is a type error. */
const CODES = {
  'name-missing': 0,
  'outlet-missing': 0,
  'email-or-phone-missing': 0,
  'email-malformed': 0,
  'phone-malformed': 0,
  'question-missing': 0,
  'question-too-long': 0,
  'too-long': 0,
  'given-twice': 0,
  'kind-unknown': 0,
  'deadline-missing': 0,
  'deadline-not-understood': 0,
  'deadline-needs-time': 0,
  'deadline-am-or-pm': 0,
  'deadline-time-not-real': 0,
  'deadline-not-real': 0,
  'deadline-next-weekday': 0,
  'deadline-days-differ': 0,
  'deadline-two-answers': 0,
  'deadline-day-missing': 0,
  'deadline-month-missing': 0,
  'deadline-year-missing': 0,
  'deadline-hour-skipped': 0,
  'deadline-zone-differs': 0,
  'deadline-passed': 0,
  'deadline-too-far': 0,
} satisfies Record<ProblemCode, 0>
const codes = Object.keys(CODES) as ProblemCode[]

test.each(codes.map((code) => [code]))('“%s” has one plain sentence at every field', (code) => {
  for (const field of FIELD_NAMES) {
    const sentence = problemWords({ field, code })
    expect(sentence).toMatch(/^[“\p{Lu}]/u)
    expect(sentence).not.toMatch(/[.!]$|please|sorry|invalid|undefined|oops|\bam\b|\bpm\b/i)
    expect(sentence.length).toBeLessThanOrEqual(120)
  }
})

test('no two codes have the same sentence at one field', () => {
  for (const field of FIELD_NAMES) {
    expect(new Set(codes.map((code) => problemWords({ field, code }))).size).toBe(codes.length)
  }
})
