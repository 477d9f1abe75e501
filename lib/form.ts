import type { Temporal } from 'temporal-polyfill'
import { cleanLine, cleanText } from './clean-text.ts'
import { type DeadlineProblem, readDeadline } from './deadline.ts'
import { parseEmailAddress } from './email-address.ts'
import { KINDS, type Kind, type Words } from './enquiry.ts'

/** The public field names, in the order of the page. */
export const FIELD_NAMES = [
  'question',
  'deadline',
  'deadline-day',
  'deadline-month',
  'deadline-year',
  'deadline-time',
  'name',
  'outlet',
  'email',
  'phone',
  'kind',
  'publication',
  'answer-by',
] as const

export type FieldName = (typeof FIELD_NAMES)[number]
export type Fields = Record<FieldName, string>

/** What is wrong with a field; `lib/words` says it. */
export type ProblemCode =
  | DeadlineProblem
  | 'name-missing'
  | 'outlet-missing'
  | 'email-or-phone-missing'
  | 'email-malformed'
  | 'phone-malformed'
  | 'question-missing'
  | 'question-too-long'
  | 'too-long'
  | 'given-twice'
  | 'kind-unknown'

export type Problem = { field: FieldName; code: ProblemCode }

type Hidden = { token: string; trap: string }
export type FormReading = ({ is: 'complete'; words: Words } | { is: 'wrong'; problems: Problem[] }) & { fields: Fields } & Hidden

/** Characters; about 900 words, more than any reporter asks in one go. */
export const LONGEST_QUESTION = 5000
/** Characters of every other field. */
export const LONGEST_LINE = 200
/** A field that people do not see; whoever fills it in is no person. */
export const TRAP_FIELD = 'website'
export const TOKEN_FIELD = 'token'

/** A form with nothing in it. */
export function emptyFields(): Fields {
  return fieldsFrom(() => '')
}

function fieldsFrom(value: (name: FieldName) => string): Fields {
  return {
    name: value('name'),
    outlet: value('outlet'),
    email: value('email'),
    phone: value('phone'),
    question: value('question'),
    deadline: value('deadline'),
    'deadline-day': value('deadline-day'),
    'deadline-month': value('deadline-month'),
    'deadline-year': value('deadline-year'),
    'deadline-time': value('deadline-time'),
    kind: value('kind'),
    publication: value('publication'),
    'answer-by': value('answer-by'),
  }
}

/** Values from the address of a form (`?outlet=…`), as other sites link with; only known fields, cleaned and cut to length. */
export function prefilledFields(query: URLSearchParams): Fields {
  return fieldsFrom((name) => clean(name, query.get(name) ?? '').slice(0, name === 'question' ? LONGEST_QUESTION : LONGEST_LINE))
}

function clean(name: FieldName, text: string): string {
  return name === 'question' ? cleanText(text) : cleanLine(text)
}

/**
 * Reads a posted form. Unknown fields are ignored; every known text is kept for showing it again, even when it is refused.
 * @param body `application/x-www-form-urlencoded`
 * @param now the moment of the post
 * @param zone IANA zone in which typed times are meant
 */
export function readForm(body: string, now: Temporal.Instant, zone: string): FormReading {
  const posted = new URLSearchParams(body)
  const fields = fieldsFrom((name) => clean(name, posted.getAll(name).find((text) => clean(name, text) !== '') ?? ''))
  const hidden = { token: posted.get(TOKEN_FIELD) ?? '', trap: posted.get(TRAP_FIELD) ?? '' }
  const twice = FIELD_NAMES.filter(
    (name) =>
      new Set(
        posted
          .getAll(name)
          .map((text) => clean(name, text))
          .filter(Boolean),
      ).size > 1,
  )
  const deadline = readDeadline(fields, now, zone)
  const kind = kindOf(fields.kind)
  const contact = contactOf(fields)
  const problems = [
    ...twice.map((field): Problem => ({ field, code: 'given-twice' })),
    ...missing(fields),
    ...contact.problems,
    ...lengths(fields),
    ...(deadline.is === 'wrong' ? [{ field: deadline.field, code: deadline.code }] : []),
    ...(kind === 'unknown' ? [{ field: 'kind', code: 'kind-unknown' } as const] : []),
  ]
  if (problems.length > 0 || deadline.is === 'wrong' || kind === 'unknown') {
    return { is: 'wrong', problems: inPageOrder(problems), fields, ...hidden }
  }
  const { name, outlet, question, publication } = fields
  const reporter = { name, outlet, email: contact.email, phone: fields.phone || null }
  const words = {
    reporter,
    question,
    deadline: deadline.deadline,
    kind,
    publication: publication || null,
    answerBy: fields['answer-by'] || null,
  }
  return { is: 'complete', words, fields, ...hidden }
}

function missing({ name, outlet, question }: Fields): Problem[] {
  return [
    ...(name === '' ? [{ field: 'name', code: 'name-missing' } as const] : []),
    ...(outlet === '' ? [{ field: 'outlet', code: 'outlet-missing' } as const] : []),
    ...(question === '' ? [{ field: 'question', code: 'question-missing' } as const] : []),
  ]
}

/** Digits with what people write around them; an extension after it. */
const PHONE = /^\+?[\d\s()./-]{7,40}(?:\s?(?:ext\.?|x|extension)\s?\d{1,6})?$/i

function contactOf({ email, phone }: Fields): { email: string | null; problems: Problem[] } {
  const address = email === '' ? null : parseEmailAddress(email)
  const problems: Problem[] = []
  if (email === '' && phone === '') problems.push({ field: 'email', code: 'email-or-phone-missing' })
  if (email !== '' && address === null) problems.push({ field: 'email', code: 'email-malformed' })
  if (phone !== '' && !(PHONE.test(phone) && phone.replaceAll(/\D/g, '').length >= 7))
    problems.push({ field: 'phone', code: 'phone-malformed' })
  return { email: address, problems }
}

function lengths(fields: Fields): Problem[] {
  return FIELD_NAMES.flatMap((field): Problem[] => {
    const count = [...fields[field]].length
    if (field === 'question') return count > LONGEST_QUESTION ? [{ field, code: 'question-too-long' }] : []
    return count > LONGEST_LINE ? [{ field, code: 'too-long' }] : []
  })
}

function kindOf(text: string): Kind | null | 'unknown' {
  if (text === '') return null
  return KINDS.find((kind) => kind === text) ?? 'unknown'
}

/** One problem a field, the first that was found, in the order of the page. */
function inPageOrder(problems: Problem[]): Problem[] {
  return FIELD_NAMES.flatMap((name) => problems.find(({ field }) => field === name) ?? [])
}
