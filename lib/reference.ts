import { createHmac } from 'node:crypto'
import type { Reference } from './enquiry.ts'

/** No 0 O 1 I L: a reference is read out over the telephone. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const LENGTH = 6
/** The largest multiple of 31 below 256: bytes from there on would favour some letters. */
const FAIR = 256 - (256 % ALPHABET.length)

/**
 * Draws the reference of a form's enquiry: the same form and attempt always give the same one, so that a repeat finds the first.
 * The form id is the key, because it must not change when the secret keys do, and it is as random as they are.
 * @param formId 128 random bits in hex
 * @param attempt 0, 1, 2 … the next one when another form drew the same reference before
 */
export function drawReference(formId: string, attempt: number): Reference {
  for (let block = 0; ; block++) {
    const bytes = createHmac('sha256', formId).update(`reference ${attempt} ${block}`).digest()
    const letters = [...bytes.filter((byte) => byte < FAIR)].map((byte) => ALPHABET.charAt(byte % ALPHABET.length))
    const reference = parseReference(`ME-${letters.slice(0, LENGTH).join('')}`)
    if (reference) return reference
  }
}

function isReference(text: string): text is Reference {
  return /^ME-[2-9A-HJKMNP-Z]{6}$/.test(text)
}

/**
 * Reads a reference as people type it: small letters, spaces, hyphens and a missing `ME-` are forgiven.
 * @returns null when it is none; a 0, O, 1, I or L is never guessed at, it would be another enquiry
 */
export function parseReference(text: string): Reference | null {
  const letters = /^(?:ME)?([2-9A-HJKMNP-Z]{6})$/i.exec(text.replaceAll(/[\s-]/g, ''))?.[1] ?? ''
  const reference = `ME-${letters.toUpperCase()}`
  return isReference(reference) ? reference : null
}
