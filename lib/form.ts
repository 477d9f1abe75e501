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
  return fieldsFrom((name) => clean(name, [...(query.get(name) ?? '')].slice(0, longest(name)).join('')))
}

/** In characters as people count them, not in halves of emoji. */
function longest(name: FieldName): number {
  return name === 'question' ? LONGEST_QUESTION : LONGEST_LINE
}

function clean(name: FieldName, text: string): string {
  return name === 'question' ? cleanText(text) : cleanLine(text)
}

/**
 * Reads a posted form. Unknown fields are ignored; every known text is kept for showing it again, even when it is refused.
 * A field that came twice with different texts keeps both, one after the other, and is refused: we cannot know which is meant.
 * @param body `application/x-www-form-urlencoded`; anything at all is read, nothing throws
 * @param now the moment of the post
 * @param zone IANA zone in which typed times are meant
 * @returns problems in the order of the page, at most one a field
 */
export function readForm(body: string, now: Temporal.Instant, zone: string): FormReading {
  const posted = new URLSearchParams(body)
  const answers = (name: FieldName) => [...new Set(posted.getAll(name).map((text) => clean(name, text)))].filter(Boolean)
  const fields = fieldsFrom((name) => answers(name).join(name === 'question' ? '\n\n' : ', '))
  const hidden = { token: posted.get(TOKEN_FIELD) ?? '', trap: posted.getAll(TRAP_FIELD).join('') }
  const deadline = readDeadline(fields, now, zone)
  const kind = kindOf(fields.kind)
  const contact = contactOf(fields)
  const problems = [
    ...FIELD_NAMES.flatMap((field): Problem[] => (answers(field).length > 1 ? [{ field, code: 'given-twice' }] : [])),
    ...missing(fields),
    ...tooLong(fields),
    ...contact.problems,
    ...(deadline.is === 'wrong' ? [{ field: deadline.field, code: deadline.code }] : []),
    ...(kind === 'unknown' ? [{ field: 'kind', code: 'kind-unknown' } as const] : []),
  ]
  if (problems.length > 0 || deadline.is === 'wrong' || kind === 'unknown') {
    return { is: 'wrong', problems: inPageOrder(problems), fields, ...hidden }
  }
  const { name, outlet, question, publication } = fields
  const reporter = { name, outlet, email: contact.email, phone: fields.phone || null }
  const more = { kind, publication: publication || null, answerBy: fields['answer-by'] || null }
  return { is: 'complete', words: { reporter, question, deadline: deadline.deadline, ...more }, fields, ...hidden }
}

function missing({ name, outlet, question }: Fields): Problem[] {
  return [
    ...(name === '' ? [{ field: 'name', code: 'name-missing' } as const] : []),
    ...(outlet === '' ? [{ field: 'outlet', code: 'outlet-missing' } as const] : []),
    ...(question === '' ? [{ field: 'question', code: 'question-missing' } as const] : []),
  ]
}

/** Digits with what people write between them, and an extension after them. */
const PHONE = /^([+\d\s()./\u2010-\u2015-]+?)(?:[\s,;]*(?:ext(?:ension|n)?\.?|x|#)\s?\d{1,6})?$/i
/** Seven digits are a local number; the longest has 15 (E.164) after an international prefix of two. */
const PHONE_DIGITS = { fewest: 7, most: 17 } as const

function isPhone(text: string): boolean {
  const digits = PHONE.exec(text)?.[1]?.replaceAll(/\D/g, '').length ?? 0
  return digits >= PHONE_DIGITS.fewest && digits <= PHONE_DIGITS.most
}

function contactOf({ email, phone }: Fields): { email: string | null; problems: Problem[] } {
  const address = email === '' ? null : parseEmailAddress(email)
  const problems: Problem[] = []
  if (email === '' && phone === '') problems.push({ field: 'email', code: 'email-or-phone-missing' })
  if (email !== '' && address === null) problems.push({ field: 'email', code: 'email-malformed' })
  if (phone !== '' && !isPhone(phone)) problems.push({ field: 'phone', code: 'phone-malformed' })
  return { email: address, problems }
}

function tooLong(fields: Fields): Problem[] {
  return FIELD_NAMES.flatMap((field): Problem[] => {
    if ([...fields[field]].length <= longest(field)) return []
    return [{ field, code: field === 'question' ? 'question-too-long' : 'too-long' }]
  })
}

function kindOf(text: string): Kind | null | 'unknown' {
  if (text === '') return null
  return KINDS.find((kind) => kind === text.toLowerCase()) ?? 'unknown'
}

/** One problem a field, the first that was found, in the order of the page. */
function inPageOrder(problems: Problem[]): Problem[] {
  return FIELD_NAMES.flatMap((name) => problems.find(({ field }) => field === name) ?? [])
}
