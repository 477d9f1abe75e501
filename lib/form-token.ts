import { createHmac, timingSafeEqual } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import * as v from 'valibot'
import type { ReleaseBrief } from './release.ts'

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
/** Keeps a signature made for one purpose from being used for another. */
const PURPOSE = 'form-token 1'

const instant = v.pipe(
  v.string(),
  v.isoTimestamp(),
  v.transform((text) => Temporal.Instant.from(text)),
)
const schema = v.object({
  release: v.nullable(
    v.object({
      slug: v.string(),
      version: v.number(),
      headline: v.string(),
      contactName: v.nullable(v.string()),
      contactPhone: v.nullable(v.object({ number: v.string(), shown: v.string() })),
    }),
  ),
  formId: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
  issuedAt: instant,
  prefilled: v.boolean(),
})

/** @param randomBytes 16 random bytes */
export function newFormId(randomBytes: Uint8Array): string {
  return Buffer.from(randomBytes).toString('hex')
}

/**
 * Signs what a form carries.
 * @param keys current key first; it signs
 * @throws when there is no key
 */
export function signFormToken(brief: FormBrief, keys: readonly Uint8Array[]): string {
  const [current] = keys
  if (!current) throw new Error('no form key')
  const payload = Buffer.from(JSON.stringify({ ...brief, issuedAt: brief.issuedAt.toString() })).toString('base64url')
  return `${payload}.${signature(payload, current).toString('base64url')}`
}

/**
 * Reads a form token. An expired one still tells whose form it was, so that nothing typed is lost.
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
  return createHmac('sha256', key).update(`${PURPOSE}.${payload}`).digest()
}

/** Compares texts, not decoded bytes: two base64 texts can stand for the same bytes. */
function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}
