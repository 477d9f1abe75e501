import { type CountryCode, type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/min'
import type { Phone } from '../release.ts'

/** A telephone number found in a text: `[start, end)` in the text. `isSure` is false when its country is not. */
export type FoundPhone = { start: number; end: number; phone: Phone; isSure: boolean }

/** Where numbers without a country code belong: null when the text leaves that open. */
export type HomeCountry = CountryCode | null

const GAP = '(?:[ .\\u00A0\\u2010\\u2011-]|\\) ?|\\)[.-]| ?\\((?=\\d{1,5}\\))| ?[-\\u2013] ?|\\/(?=\\d)|  )?'
const DIGITS = new RegExp(
  `(?<![\\p{L}\\p{N}@/.\\-])(?:\\+ ?|\\( ?\\+? ?)?\\d(?:${GAP}\\d){4,19}(?![\\p{L}\\p{N}@%]|[.,:/]\\d)`,
  'gu',
)
const EXTENSION =
  /^[,;]? {0,2}\(?(?:ext(?:ension|n)?\.?|x|poste|durchwahl|dw|app(?:arat)?\.?|extensión|est\.?|int\.?|anexo) ?[:.]? ?(\d{1,6})(?!\d)\)?/iu
const NORTH_AMERICAN = /^(?:\+?1[ .-]?)?\(?[2-9]\d{2}\)?[ .\-\u2010\u2011/]{0,3}[2-9]\d{2}[ .\-\u2010\u2011]\d{4}$/
const NOT_A_NUMBER =
  /(?<!\p{L})(?:charity|company|registered|reg|vat|ref|reference|no|number|number:|no\.|nr\.?|isbn|issn|doi|id|fax|f|ffacs|telefax|order|£|\$|€|#)[.:]? ?(?:no\.?|number)? ?[.:]? ?$/iu
const MAY_PRECEDE =
  /(?:tel|phone|telephone|mobile|contact|call|direct|line|office|press|text|on|ring)[a-z ]{0,12}(?:no\.?|number)[.:]? ?$/i

/**
 * The telephone numbers in a text, in order. E.164 where the country is certain: a country code of its own, the North American
 * form, or a national number of the home country written in full; else as written.
 */
export function telephonesIn(text: string, home: HomeCountry): FoundPhone[] {
  const found: FoundPhone[] = []
  for (const match of text.matchAll(DIGITS)) {
    for (const piece of piecesOf(match[0], match.index)) {
      const before = text.slice(Math.max(0, piece.start - 30), piece.start)
      if (NOT_A_NUMBER.test(before) && !MAY_PRECEDE.test(before)) continue
      const phone = phoneOf(piece.written, piece.start, text, home)
      if (phone !== null) found.push(phone)
    }
  }
  return found
}

/** Two numbers that only a dash or a slash sets apart are two. */
function piecesOf(written: string, start: number): { written: string; start: number }[] {
  const digits = written.replaceAll(/\D/g, '').length
  if (digits <= 15) return [{ written, start }]
  const pieces: { written: string; start: number }[] = []
  for (const match of written.matchAll(/[^\u2013/-]+(?:[-](?! )[^\u2013/-]+)*/g)) {
    const piece = match[0].trim()
    if (piece.length > 6) pieces.push({ written: piece, start: start + match.index + match[0].indexOf(piece) })
  }
  return pieces
}

function phoneOf(written: string, start: number, text: string, home: HomeCountry): FoundPhone | null {
  const opened = written.startsWith('(') && !written.includes(')') ? written.slice(1) : written
  const from = start + written.length - opened.length
  const end = from + opened.length
  const extension = EXTENSION.exec(text.slice(end, end + 24))
  const to = end + (extension?.[0].length ?? 0)
  const shown = text.slice(from, to)
  const number = parsed(opened, home)
  if (number === null) return null
  if (number === 'open') return { start: from, end: to, phone: { number: shown, shown }, isSure: false }
  const ext = extension?.[1] === undefined ? '' : `;ext=${extension[1]}`
  return { start: from, end: to, phone: { number: number.number + ext, shown }, isSure: true }
}

/** 'open' for what must be a number, though of an unknown country; null for what is none. */
function parsed(written: string, home: HomeCountry): PhoneNumber | 'open' | null {
  const digits = written.replaceAll(/\D/g, '')
  if (/^\(?\s?\+|^00[1-9]|^00 [1-9]|^011 /.test(written)) {
    const plus = written.replace(/^[(\s]*(?:\+|00|011)\s?/, '+').replace(/\(0\)/, ' ')
    return possible(parsePhoneNumberFromString(plus))
  }
  if (NORTH_AMERICAN.test(written) && !digits.startsWith('0')) return possible(parsePhoneNumberFromString(written, 'US'))
  if (home === null) return digits.length >= 7 && /[ /()-]/.test(written) && /^\(?0|^\d{2,3} /.test(written) ? 'open' : null
  const hasTrunk = /^\(?0/.test(written)
  if (!hasTrunk && (TRUNK_COUNTRIES.has(home) || digits.length < 8)) return null
  return possible(parsePhoneNumberFromString(written, home))
}

const possible = (number: PhoneNumber | undefined): PhoneNumber | null => (number?.isPossible() ? number : null)

/** Countries whose national numbers are always written with a 0 in front. */
const TRUNK_COUNTRIES: ReadonlySet<string> = new Set([
  'GB',
  'IE',
  'DE',
  'AT',
  'CH',
  'FR',
  'BE',
  'NL',
  'SE',
  'FI',
  'AU',
  'NZ',
  'ZA',
])
