import { createHmac, timingSafeEqual } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import * as v from 'valibot'
import type { ReleaseBrief } from './release.ts'
import { briefSchema } from './release-brief.ts'
import { shortened } from './shortened.ts'

/** What a form carries, signed: all that accepting an enquiry needs to know, so that it reads nothing. */
export type FormBrief = {
  release: ReleaseBrief | null
  /** 128 random bits in hex. */
  formId: string
  issuedAt: Temporal.Instant
  /** The address of the form held values for its fields, as links from other sites do. */
  prefilled: boolean
}

/** Longer than the 20 hours that WCAG 2.2.1 asks for; an older form loses nothing, it is only sent once more. */
const VALID_HOURS = 24
const LONGEST_TOKEN = 4096
/** Characters; together they keep every token under its limit, whatever the script. */
const LONGEST = { headline: 280, contactName: 80, phone: 40 } as const
/** Keeps a signature made for one purpose from being used for another. */
const PURPOSE = 'form-token 1'
/** The moments that Temporal knows, in milliseconds. */
const LAST_MOMENT = 8.64e15

const instant = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(-LAST_MOMENT),
  v.maxValue(LAST_MOMENT),
  v.transform((milliseconds) => Temporal.Instant.fromEpochMilliseconds(milliseconds)),
)
/** Keys that it does not know are ignored, so that a form made by a newer version still works after a step back. */
const schema = v.object({
  release: v.nullable(briefSchema),
  formId: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
  issuedAt: instant,
  prefilled: v.boolean(),
})

/**
 * A form's own id, which makes two posts of it one enquiry.
 * @param randomBytes 16 random bytes
 */
export function newFormId(randomBytes: Uint8Array): string {
  return Buffer.from(randomBytes).toString('hex')
}

/**
 * Signs what a form carries, in at most 4 KB. A headline over 280 characters is shortened at a word, with …, a name over 80 too;
 * a telephone number of more than 40 is left out, because half of one would be a wrong one.
 * @param keys current key first; it signs
 * @returns base64url(JSON).base64url(HMAC-SHA-256)
 * @throws when there is no key, or when the slug is longer than any that we make
 */
export function signFormToken(brief: FormBrief, keys: readonly Uint8Array[]): string {
  const [current] = keys
  if (!current) throw new Error('no form key')
  const facts = { ...brief, release: brief.release && shortBrief(brief.release), issuedAt: brief.issuedAt.epochMilliseconds }
  const payload = Buffer.from(JSON.stringify(facts)).toString('base64url')
  const token = `${payload}.${signature(payload, current).toString('base64url')}`
  if (token.length > LONGEST_TOKEN) throw new Error('form token over its limit')
  return token
}

function shortBrief({ slug, version, headline, contactName, contactPhone }: ReleaseBrief): ReleaseBrief {
  const isNumber = contactPhone && contactPhone.number.length <= LONGEST.phone && contactPhone.shown.length <= LONGEST.phone
  return {
    slug,
    version,
    headline: shortened(headline, LONGEST.headline),
    contactName: contactName === null ? null : shortened(contactName, LONGEST.contactName),
    contactPhone: isNumber ? { number: contactPhone.number, shown: contactPhone.shown } : null,
  }
}

/**
 * Reads a form token. An expired one still tells whose form it was, so that nothing typed is lost.
 * Damaged is one that is absent, too long, changed in a single character, or signed with a key that is valid no more.
 * @param keys all keys that are valid now; any of them may have signed
 */
export function readFormToken(
  token: string,
  keys: readonly Uint8Array[],
  now: Temporal.Instant,
): { is: 'valid' | 'expired'; brief: FormBrief } | { is: 'damaged' } {
  const [payload, given, ...rest] = token.split('.')
  if (token.length > LONGEST_TOKEN || !payload || !given || rest.length > 0) return { is: 'damaged' }
  if (!keys.some((key) => isSame(given, signature(payload, key).toString('base64url')))) return { is: 'damaged' }
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), Buffer.from(payload, 'base64url').toString('utf8'))
  if (!parsed.success) return { is: 'damaged' }
  const brief = parsed.output
  const isOver = Temporal.Instant.compare(now, brief.issuedAt.add({ hours: VALID_HOURS })) > 0
  return { is: isOver ? 'expired' : 'valid', brief }
}

function signature(payload: string, key: Uint8Array): Buffer {
  const ownKey = createHmac('sha256', key).update(PURPOSE).digest()
  return createHmac('sha256', ownKey).update(payload).digest()
}

/** Compares texts, not decoded bytes: two base64 texts can stand for the same bytes. */
function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}
