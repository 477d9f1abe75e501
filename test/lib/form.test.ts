import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emptyFields, FIELD_NAMES, type Fields, prefilledFields, readForm } from '../../lib/form.ts'
import { AFTERNOON, at, words } from '../support/facts.ts'

const ZONE = 'Europe/London'
const good = {
  name: 'Mira Castellane',
  outlet: 'Thames Valley Ledger',
  email: 'mira@ledger.example',
  phone: '0118 496 0123',
  question: 'Which of the four visits covered the early help service?',
  deadline: 'today 17:00',
}

type Pairs = [string, string][]
const body = (pairs: Pairs) => new URLSearchParams(pairs).toString()
const posted = (changes: Partial<Fields> & Record<string, string> = {}, more: Pairs = []) =>
  readForm(body([...Object.entries({ ...good, ...changes }), ...more]), AFTERNOON, ZONE)

function problems(changes: Partial<Fields>, more: Pairs = []): string[] {
  const form = posted(changes, more)
  return form.is === 'wrong' ? form.problems.map(({ field, code }) => `${field}: ${code}`) : []
}

describe('a complete form', () => {
  test('gives the words of an enquiry', () => {
    expect(posted()).toMatchObject({ is: 'complete', words, token: '', trap: '' })
  })

  test('with a telephone number alone is complete', () => {
    expect(posted({ email: '' })).toMatchObject({ is: 'complete', words: { reporter: { email: null, phone: '0118 496 0123' } } })
  })

  test('with an email address alone is complete', () => {
    expect(posted({ phone: '' })).toMatchObject({ is: 'complete', words: { reporter: { phone: null } } })
  })

  test('carries what the reporter may add', () => {
    const more = { kind: 'Interview', publication: 'Friday’s paper', 'answer-by': 'a call before 16:00' }
    expect(posted(more)).toMatchObject({
      words: { kind: 'interview', publication: 'Friday’s paper', answerBy: 'a call before 16:00' },
    })
  })

  test('hands on its token and whatever stands in the field that nobody sees', () => {
    expect(posted({ token: 'a.b', website: 'https://x.example' })).toMatchObject({ token: 'a.b', trap: 'https://x.example' })
    expect(posted({ website: '' }, [['website', 'x']])).toMatchObject({ trap: 'x' })
  })

  test('from the page, with its radio for a date and time, counts the date', () => {
    const dated = { deadline: '', 'deadline-day': '24', 'deadline-month': '11', 'deadline-year': '2026', 'deadline-time': '5pm' }
    expect(posted(dated)).toMatchObject({ words: { deadline: { is: 'at', at: at('2026-11-24T17:00:00Z') } } })
  })

  test('keeps the paragraphs of the question and nothing that ends a header elsewhere', () => {
    const form = posted({ question: 'One.\r\n\r\nTwo.', name: 'Mira\r\nBcc: x@y.example', outlet: '\u202EThe\u0000 Ledger' })
    expect(form).toMatchObject({
      words: { question: 'One.\n\nTwo.', reporter: { name: 'Mira Bcc: x@y.example', outlet: 'The Ledger' } },
    })
  })
})

describe('what is wrong with a form', () => {
  test('an empty one lacks everything that is required, in the order of the page', () => {
    expect(readForm('', AFTERNOON, ZONE)).toMatchObject({
      is: 'wrong',
      fields: emptyFields(),
      problems: [
        { field: 'question', code: 'question-missing' },
        { field: 'deadline', code: 'deadline-missing' },
        { field: 'name', code: 'name-missing' },
        { field: 'outlet', code: 'outlet-missing' },
        { field: 'email', code: 'email-or-phone-missing' },
      ],
    })
  })

  test.each([
    ['a name of nothing but NUL, overrides and half characters', { name: '\u0000\u202E\uD800 \r\n' }, ['name: name-missing']],
    ['an address that is none', { email: 'mira@ledger' }, ['email: email-malformed']],
    ['an address that is none beside a good number', { email: 'mira' }, ['email: email-malformed']],
    ['two addresses in one', { email: 'mira@ledger.example, bob@ledger.example' }, ['email: email-malformed']],
    ['a kind that we do not offer', { kind: 'quote' }, ['kind: kind-unknown']],
    ['a kind that every object has', { kind: 'constructor' }, ['kind: kind-unknown']],
    ['a name of 201 characters', { name: 'x'.repeat(201) }, ['name: too-long']],
    ['an outlet of 201 emoji', { outlet: '🗞'.repeat(201) }, ['outlet: too-long']],
    ['an address of 300 characters', { email: `${'x'.repeat(300)}@ledger.example` }, ['email: too-long']],
    ['a deadline of 300 characters', { deadline: 'x'.repeat(300) }, ['deadline: too-long']],
    ['a question of 5,001 characters', { question: 'x'.repeat(5001) }, ['question: question-too-long']],
    ['a question of 100,000 characters', { question: 'x'.repeat(100_000) }, ['question: question-too-long']],
    ['the 31st of February', { deadline: '31 February 17:00' }, ['deadline: deadline-not-real']],
    [
      'several at once',
      { deadline: 'soon', name: '', kind: 'x' },
      ['deadline: deadline-not-understood', 'name: name-missing', 'kind: kind-unknown'],
    ],
  ])('%s', (_what, changes, expected) => {
    expect(problems(changes)).toEqual(expected)
  })

  test.each([
    ['200 characters of a name', { name: 'x'.repeat(200) }],
    ['200 emoji of an outlet', { outlet: '🗞'.repeat(200) }],
    ['5,000 characters of a question', { question: '問'.repeat(5000) }],
  ])('%s are not too many', (_what, changes) => {
    expect(problems(changes)).toEqual([])
  })

  test('every text is kept, wrong or right', () => {
    const form = posted({ name: '', email: 'mira', question: 'x'.repeat(6000), deadline: 'soonish' })
    const { question, ...others } = form.fields
    expect(others).toMatchObject({ outlet: 'Thames Valley Ledger', email: 'mira', phone: '0118 496 0123', deadline: 'soonish' })
    expect(question).toHaveLength(6000)
  })
})

describe('telephone numbers', () => {
  test.each([
    '0118 496 0123',
    '+44 (0)118 496-0123',
    '(0118) 496.0123',
    '0118/4960123',
    '4960123',
    '00 44 118 496 0123 456',
    '0118 496 0123 ext. 45',
    '0118 496 0123 x45',
    '0118 496 0123, extension 45',
    '00353 1 496 0123',
    '0118‑496‑0123',
    '+44 118 496 0123#45',
  ])('%s is one', (phone) => {
    expect(problems({ phone })).toEqual([])
  })

  test.each([
    '496012',
    '00 44 118 496 0123 4567',
    '12 34 ext. 5678901',
    'call me',
    '0118 496 0123 (desk)',
    '0118 496 0123 or 0118 496 0124',
    '0118 496 0123 / 0118 496 0124',
    '-------',
    '٠١١٨٤٩٦٠١٢٣',
    '<tel:01184960123>',
  ])('%s is none', (phone) => {
    expect(problems({ phone })).toEqual(['phone: phone-malformed'])
  })
})

describe('a field that came twice', () => {
  test.each(FIELD_NAMES.map((name) => [name]))('with different texts, “%s” is a problem of its own and keeps both', (name) => {
    const form = posted({ [name]: 'first' }, [[name, 'second']])
    expect(form.is === 'wrong' && form.problems).toContainEqual({ field: name, code: 'given-twice' })
    expect(form.fields[name]).toBe(name === 'question' ? 'first\n\nsecond' : 'first, second')
  })

  test('with the same text, or once empty as from the radio beside a text, is one answer', () => {
    expect(problems({}, [['name', ' Mira  Castellane ']])).toEqual([])
    expect(problems({}, [['deadline', '']])).toEqual([])
  })
})

test.each([
  ['half a character', 'name=%ED%A0%80', 'name: name-missing'],
  ['a NUL', 'name=%00', 'name: name-missing'],
  ['bytes that are no text', 'name=%FF%FE', 'name: name-missing'],
  ['a percent sign that encodes nothing', 'name=%zz', null],
  ['a right-to-left override', 'name=%E2%80%AE', 'name: name-missing'],
  ['a query for a database', 'email[$ne]=', 'email: email-or-phone-missing'],
  ['a nested object', 'email[value]=mira@ledger.example', 'email: email-or-phone-missing'],
  ['an object in braces', 'email={"$gt":""}', 'email: email-malformed'],
  ['a list', 'email[]=mira@ledger.example', 'email: email-or-phone-missing'],
])('a body with %s is read like any other', (_what, text, problem) => {
  const form = readForm(text, AFTERNOON, ZONE)
  const found = form.is === 'wrong' ? form.problems.map(({ field, code }) => `${field}: ${code}`) : []
  expect(found.find((one) => one.startsWith(text.slice(0, 4))) ?? null).toBe(problem)
})

test('fields that we do not know are ignored, whatever they are called', () => {
  const foreign: Pairs = ['__proto__', 'constructor', 'toString', 'to', 'bcc', 'name[]', 'Name', ''].map((name) => [name, 'x'])
  const form = posted({}, foreign)
  expect(form).toEqual(posted())
  expect(Object.keys(form.fields).toSorted()).toEqual(FIELD_NAMES.toSorted())
  expect(Object.prototype).not.toHaveProperty('x')
})

test('values in an address fill the form in, cleaned and cut to length, never through the middle of a character', () => {
  const query = new URLSearchParams([
    ['outlet', ' The\r\nLedger '],
    ['name', `${'x'.repeat(199)}🗞🗞`],
    ['question', '🗞'.repeat(6000)],
    ['__proto__', 'x'],
  ])
  const fields = prefilledFields(query)
  expect(fields).toMatchObject({ outlet: 'The Ledger', name: `${'x'.repeat(199)}🗞`, question: '🗞'.repeat(5000), deadline: '' })
})

test('whatever bytes come, a form is complete or has problems, and is read the same again', () => {
  const name = fc.oneof(fc.constantFrom(...FIELD_NAMES, 'token', 'website', '__proto__'), fc.string({ unit: 'binary' }))
  const value = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...Object.values(good), 'ASAP', 'none', '31', '2'))
  const pairs = fc.array(fc.tuple(name, value)).map((all) => body(all))
  const bytes = fc.uint8Array({ maxLength: 200 }).map((all) => Buffer.from(all).toString('latin1'))
  fc.assert(
    fc.property(fc.oneof(pairs, bytes, fc.string({ unit: 'binary' })), (text) => {
      const form = readForm(text, AFTERNOON, ZONE)
      if (form.is === 'wrong') expect(form.problems.length).toBeGreaterThan(0)
      const again = readForm(body(Object.entries(form.fields)), AFTERNOON, ZONE)
      expect(again.fields).toEqual(form.fields)
      for (const line of FIELD_NAMES.filter((field) => field !== 'question'))
        expect(form.fields[line]).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u)
    }),
    { numRuns: 1000 },
  )
})

test('problems stand in the order of the page, one a field', () => {
  const texts = fc.record(
    Object.fromEntries(FIELD_NAMES.map((field) => [field, fc.constantFrom('', 'x', 'x'.repeat(5001), '31', 'ASAP')])),
  )
  fc.assert(
    fc.property(texts, (fields) => {
      const form = readForm(body(Object.entries(fields)), AFTERNOON, ZONE)
      const places = form.is === 'wrong' ? form.problems.map(({ field }) => FIELD_NAMES.indexOf(field)) : []
      expect(places).toEqual([...new Set(places)].toSorted((a, b) => a - b))
    }),
  )
})
