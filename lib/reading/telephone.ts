import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/min'
import type { Phone } from '../release.ts'

/** A telephone number found in a text: `[start, end)` in the text. */
export type FoundPhone = { start: number; end: number; phone: Phone }

const DIGITS = /(?<![\p{L}\p{N}@/.-])(?:\+|\(\+?)?\d(?:[ ()./\u00A0\u2010-\u2013-]{0,3}\d){5,17}(?![\p{L}\p{N}@])/gu
const EXTENSION = /^,? {0,2}(?:ext(?:ension|n)?\.?|x) ?:? ?(\d{1,6})(?!\d)/i

/**
 * The telephone numbers in a text, in order. A number is E.164 where it has a country code of its own or is a national number
 * of `region` written in full; what only looks like a number (a reference, an amount) is left out.
 * @param region ISO 3166 country of the organisation, for numbers without a country code
 */
export function telephonesIn(text: string, region: CountryCode): FoundPhone[] {
  const found: FoundPhone[] = []
  for (const match of text.matchAll(DIGITS)) {
    const [written] = match
    const extension = EXTENSION.exec(text.slice(match.index + written.length, match.index + written.length + 20))
    const number = parsePhoneNumberFromString(written, region)
    if (number === undefined || !number.isPossible()) continue
    if (region === 'GB' && !/^(?:\+|\(\+|\(?0)/.test(written)) continue
    if (extension?.[1] !== undefined) number.setExt(extension[1])
    const end = match.index + written.length + (extension?.[0].length ?? 0)
    const ext = number.ext === undefined ? '' : `;ext=${number.ext}`
    found.push({ start: match.index, end, phone: { number: number.number + ext, shown: text.slice(match.index, end) } })
  }
  return found
}
