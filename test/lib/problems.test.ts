import { describe, expect, test } from 'vitest'
import type { Problem } from '../../lib/form.ts'
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
