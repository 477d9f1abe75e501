import { type CountryCode, type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/min'
import type { Phone } from '../release.ts'

/** A telephone number found in a text: `[start, end)` in the text. `isSure` is false when its country is not. */
export type FoundPhone = { start: number; end: number; phone: Phone; isSure: boolean }

/** Where numbers without a country code belong: null when the text leaves that open. */
export type HomeCountry = CountryCode | null

const GAP = '(?:[ .\\u00A0\\u2010\\u2011-]|\\) ?|\\)[.-]| ?\\((?=\\d{1,5}\\))| ?[-\\u2013] ?| ?\\/ ?(?=\\d)|  )?'
const DIGITS = new RegExp(
  `(?:(?<![\\p{L}\\p{N}@/.\\-])|(?<=(?<![\\p{L}\\p{N}])(?:[Tt]el|[Mm]ob|[Pp]h|[TtMm])\\.?)(?=[+(0])|(?<=\\p{Ll}{2})(?=\\+\\d|\\(?0\\d{2,4}\\)? \\d))(?:\\+{1,2} ?|\\( ?\\+? ?)?\\d(?:${GAP}\\d){4,31}(?!(?!\\p{Lu}\\p{Ll}{2})[\\p{L}\\p{N}@%]|[.,:/]\\d)`,
  'gu',
)
const EXTENSION =
  /^[,;]? {0,2}\(?(?:(?:ext(?:ension|n)?|xtn)\.?(?: ?(?:number|no\.?))?|x|poste|durchwahl|dw|app(?:arat)?\.?|extensión|est\.?|int\.?|anexo) ?[:.]? ?(\d{1,6})(?!\d)\)?/iu
/** "650-555-0143-752": what follows a whole North American number after a dash is its extension. */
const DASHED_EXTENSION = /^(\+{0,2}1?[ .-]?\(?[2-9]\d{2}\)?[ .-]{1,2}[2-9]\d{2}[ .-]\d{4})-(\d{1,5})$/
const NORTH_AMERICAN = /^(?:\+?1[ .-]?)?\(?[2-9]\d{2}\)?[ .\-\u2010\u2011/]{0,3}[2-9]\d{2}[ .\-\u2010\u2011]\d{4}$/
const NOT_A_NUMBER =
  /(?<!\p{L})(?:charity|company|registered|reg|vat|ref|reference|no|number|number:|no\.|nr\.?|isbn|issn|doi|id|fax|f|ffacs|telefax|tty|tdd|(?<!hours |hours: )pager|isdn(?: line)?(?: available)?(?: on| at)?|fax[ -]on[ -]demand|order|£|\$|€|#)[.:]? ?(?:no\.?|number)? ?[.:]? ?$/iu
const MAY_PRECEDE =
  /(?:tel|phone|telephone|mobile|contact|call|direct|line|office|press|text|on|ring)[a-z ]{0,12}(?:no\.?|number)[.:]? ?$/i

/**
 * The telephone numbers in a text, in order. E.164 where the country is certain: a country code of its own, the North American
 * form, or a national number of the home country written in full; else as written.
 */
export function telephonesIn(text: string, home: HomeCountry): FoundPhone[] {
  const found: FoundPhone[] = []
  for (const match of text.matchAll(DIGITS)) {
    const whole = { written: match[0], start: match.index }
    const pieces = readPiece(whole, text, home) === null ? piecesOf(whole) : [whole]
    const read = pieces.map((piece) => readPiece(piece, text, home) ?? likeFirst(piece, pieces)).filter((phone) => phone !== null)
    const other = otherEnding(whole, read, home)
    const direct = read.length === 1 ? (otherDirect(text, read[0], home) ?? otherLocal(text, read[0], home)) : null
    found.push(...read, ...[other, direct].filter((phone) => phone !== null))
  }
  return found
}

type Written = { written: string; start: number }

/** Two numbers that only a dash, a slash or a space sets apart are two; the "56" of "0655/56" takes its beginning from the first. */
function piecesOf({ written, start }: Written): Written[] {
  const pieces: Written[] = []
  let from = 0
  // "3 June 2026 202-555-0143": a date's year stands before the number, in another column.
  const year = /^(?:19|20)\d{2} (?=\(?[2-9]\d{2}\)?[ .-]{1,2}\d{3}[ .-]\d{4}$)/.exec(written)
  if (year !== null) return [{ written: written.slice(year[0].length), start: start + year[0].length }]
  for (const { index, 0: mark } of written.matchAll(/\s?[\u2013/]\s?|\s-\s|\s(?=[+0])/g)) {
    const isBoundary = mark !== ' ' || (digitsIn(written.slice(from, index)) >= 10 && digitsIn(written.slice(index)) >= 9)
    if (!isBoundary) continue
    pieces.push({ written: written.slice(from, index), start: start + from })
    from = index + mark.length
  }
  return [...pieces, { written: written.slice(from), start: start + from }].filter((piece) => digitsIn(piece.written) >= 7)
}

/** "+852 5550 1423 / 5550 1424": where numbers have eight figures and no area code, the second has the country code of the first. */
function likeFirst({ written, start }: Written, [first]: readonly Written[]): FoundPhone | null {
  const code = /^\(?\+?(?:852|853|65|47|45)(?!\d)/.exec(first?.written ?? '')?.[0].replaceAll(/\D/g, '')
  if (code === undefined || first?.start === start || digitsIn(written) !== 8 || /^[ (]?[+0]/.test(written)) return null
  const number = possible(parsePhoneNumberFromString(`+${code} ${written}`))
  return number && { start, end: start + written.length, phone: { number: number.number, shown: written }, isSure: true }
}

/** "020 7946 0417/0418": the second number is the first with another ending. */
function otherEnding({ written, start }: Written, read: readonly FoundPhone[], home: HomeCountry): FoundPhone | null {
  const [first] = read
  const ending = /\/\s?(\d{1,6})(?=$|\s[\u2013-]\s)/.exec(written)
  if (first === undefined || ending?.[1] === undefined || !first.isSure) return null
  const at = start + ending.index
  if (first.end !== at) return null
  const base = written.slice(first.start - start, at - start)
  const places = [...base.matchAll(/\d/g)].map(({ index }) => index)
  const shown = `${base.slice(0, places.at(-ending[1].length))}${ending[1]}`
  const number = parsed(shown, home)
  if (number === null || number === 'open') return null
  return { start: at + 1, end: at + ending[0].length, phone: { number: number.number, shown }, isSure: true }
}

const formOf = (written: string): string => written.replaceAll(/\d/g, '0')

/** "01632 960001 or 960002", "01632 960 001 (office), 960 002 (home)": the second number has the area code of the first. */
function otherLocal(text: string, first: FoundPhone | undefined, home: HomeCountry): FoundPhone | null {
  if (first === undefined || !first.isSure) return null
  const ending =
    /^(?:\s?\([\p{L}, -]{2,20}\))?(?:,\s?(?=\d)|,?\s?(?:or|oder|ou|o|and|und|et|y|neu|a|&|\/)\s)(\d{5,8}|\d{3,4} \d{3,4})(?=[.,;:)|]|$|\s?\(|\s(?:or|and|for|during|after|between|evenings?|weekends?)(?!\p{L}))/u.exec(
      text.slice(first.end, first.end + 48),
    )
  const { shown: base } = first.phone
  const area = ending?.[1] === undefined ? 0 : base.length - ending[1].length
  if (ending?.[1] === undefined || area < 3 || !/^\(?0\d{2,5}\)?[ -]$/.test(base.slice(0, area))) return null
  if (formOf(base.slice(area)) !== formOf(ending[1])) return null
  const shown = `${base.slice(0, area)}${ending[1]}`
  const number = parsed(shown, home)
  if (number === null || number === 'open') return null
  const end = first.end + ending[0].length
  return { start: end - ending[1].length, end, phone: { number: number.number, shown }, isSure: true }
}

/** "04721 555-123 oder -124", "04721 555 2040 / -2041", "020 7946 0417/-18": the second number has another last part. */
function otherDirect(text: string, first: FoundPhone | undefined, home: HomeCountry): FoundPhone | null {
  const ending =
    first === undefined
      ? null
      : /^\s?(?:oder|or|und|and|et|ou|bzw\.|\/|,)\s?-\s?(\d{1,6})(?![\d-])/u.exec(text.slice(first.end, first.end + 16))
  if (first === undefined || ending?.[1] === undefined || !first.isSure) return null
  const { shown: base } = first.phone
  const last = base.lastIndexOf('-') + 1 || base.lastIndexOf(' ') + 1
  if (last === 0) return null
  // After a dash stands an extension, which is replaced whole; the end of a number is replaced figure by figure.
  const isWhole = base.charAt(last - 1) === '-'
  if (!isWhole && (ending[1].length > base.length - last || (base.length - last !== ending[1].length && isGerman(home))))
    return null
  const shown = `${isWhole ? base.slice(0, last) : base.slice(0, -ending[1].length)}${ending[1]}`
  const number = parsed(shown, home)
  if (number === null || number === 'open') return null
  return {
    start: first.end + ending[0].length - ending[1].length,
    end: first.end + ending[0].length,
    phone: { number: number.number, shown },
    isSure: true,
  }
}

const isGerman = (home: HomeCountry): boolean => home === null || home === 'DE' || home === 'AT' || home === 'CH'

const digitsIn = (text: string): number => text.replaceAll(/\D/g, '').length

/** The number, unless the words before it say that it is another kind of number. */
function readPiece({ written, start }: Written, text: string, home: HomeCountry): FoundPhone | null {
  const before = text.slice(Math.max(0, start - 30), start)
  return NOT_A_NUMBER.test(before) && !MAY_PRECEDE.test(before) ? null : phoneOf(written, start, text, home)
}

function phoneOf(written: string, start: number, text: string, home: HomeCountry): FoundPhone | null {
  const opened = written.startsWith('(') && !written.includes(')') ? written.slice(1) : written
  const from = start + written.length - opened.length
  const end = from + opened.length
  const extension = EXTENSION.exec(text.slice(end, end + 24))
  const to = end + (extension?.[0].length ?? 0)
  const shown = text.slice(from, to)
  const direct = DASHED_EXTENSION.exec(opened)
  const number = parsed(direct?.[1] ?? opened, home)
  if (number === null) return null
  if (number === 'open') return { start: from, end: to, phone: { number: shown, shown }, isSure: false }
  const digits = direct?.[2] ?? extension?.[1]
  const ext = digits === undefined ? '' : `;ext=${digits}`
  return { start: from, end: to, phone: { number: number.number + ext, shown }, isSure: true }
}

/** 'open' for what must be a number, though of an unknown country; null for what is none. */
function parsed(written: string, home: HomeCountry): PhoneNumber | 'open' | null {
  const digits = written.replaceAll(/\D/g, '')
  if (DATE.test(written)) return null
  if (/^\(?\s?\+|^00[1-9]|^00 [1-9]|^011 /.test(written)) {
    const plus = written.replace(/^[(\s]*(?:\+{1,2}|00|011)\s?/, '+').replace(/\(0\)/, ' ')
    return possible(parsePhoneNumberFromString(plus))
  }
  const coded = CODED.exec(written)
  if (coded?.[1] !== undefined && (home === null || home === 'SG' || home === 'HK' || TRUNK_COUNTRIES.has(home)))
    return possible(parsePhoneNumberFromString(`+${coded[1]}${written.slice(coded[0].length)}`))
  if (NORTH_AMERICAN.test(written) && !digits.startsWith('0')) return possible(parsePhoneNumberFromString(written, 'US'))
  if (home === null) return digits.length >= 7 && /[ /()-]/.test(written) && /^\(?0|^\d{2,3} /.test(written) ? 'open' : null
  if (home === 'GB' && /^44 ?\d/.test(written) && digits.length === 12) return possible(parsePhoneNumberFromString(`+${written}`))
  if (home === 'SG' || home === 'HK')
    return EIGHT_FIGURES.test(written) && !/^(?:19|20)\d\d/.test(digits)
      ? possible(parsePhoneNumberFromString(written, home))
      : null
  const hasTrunk = /^\(?0/.test(written)
  // "07743 Jena" is a postcode and its town.
  if (digits.length < 7 || (!hasTrunk && (TRUNK_COUNTRIES.has(home) || digits.length < 8))) return null
  if (home === 'GB' && !isBritish(written)) return null
  const number = possible(parsePhoneNumberFromString(written, home))
  // A number that is too short may be an old one or another country's.
  if (number === null || !NINE_DIGITS.has(home) || number.nationalNumber.length === 9 || /^1[38]/.test(digits)) return number
  return digits.length >= 8 ? 'open' : null
}

/** "5550 1423", "1800 555 0143" in Singapore and Hong Kong. */
const EIGHT_FIGURES = /^(?:(?:65 |852 )?[2-9]\d{3}[ -]?\d{4}|1800[ -]\d{3}[ -]\d{4})$/

/** Numbers that the British plan knows: ten digits after the 0, nine only in old towns and for some free and local calls. */
const BRITISH = /^0(?:1\d{8,9}|2[03489]\d{8}|[3579]\d{9}|8\d{9}|[58]00\d{6}|8001111|8454\d{3})$/

/** Whether a number with a 0 in front can be British. */
export const isBritish = (written: string): boolean => BRITISH.test(written.replaceAll(/\D/g, ''))

const possible = (number: PhoneNumber | undefined): PhoneNumber | null => (number?.isPossible() ? number : null)

/** "(852) 5550 1423", "(65) 5550 1423": the code of a country whose numbers have eight figures and no area code. */
const CODED = /^\((852|853|65)\)\s?(?=\d{4}[ -]?\d{4}$)/

/** "09-05-2006", "3/6/2026" */
const DATE = /^\(?\d{1,2}([-./])\d{1,2}\1(?:\d{2}|\d{4})$/

/** Countries where every number has nine digits after the 0; shorter ones are old, longer ones have a slip. */
const NINE_DIGITS: ReadonlySet<string> = new Set(['AU', 'FR', 'ES', 'PT', 'ZA'])

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
  'PH',
  'MY',
  'NG',
  'KE',
])
