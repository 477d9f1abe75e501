import type { CountryCode } from 'libphonenumber-js/min'
import { MARKS } from './country-marks.ts'
import { homeCountryOf } from './home-country.ts'

/** How North Americans write telephone numbers and name their states. */
const AMERICAN =
  /\(\d{3}\) ?\d{3}[-.]\d{4}|(?<![\d-])\d{3}[-./]\d{3}[-.]\d{4}(?![\d-])|\b(?:Calif|Mass|N\.Y|N\.J|Colo|Wash|Fla|Ariz|Conn|Minn|Tenn)\.|\bD\.C\./
const LOOKED_AT = 50_000

/** Whether a text follows North American customs: the month comes first, and a time without a zone is in any of six. */
export const isAmerican = (text: string): boolean => AMERICAN.test(text.slice(0, LOOKED_AT))

/** Countries whose clocks are far from those of Britain, by the words that tell of them. */
const FAR: readonly CountryCode[] = ['AU', 'NZ', 'ZA', 'IN', 'SG']
const BRITISH =
  /\.(?:uk|wales|cymru|scot)(?![\p{L}\d])|\+44|£|(?<!\p{L})(?:United Kingdom|Britain|British|England|Scotland|Wales)(?!\p{L})/u

/** Whether a text in English comes from far away: its numbers say so, or two of its words do and none says Britain. */
export function isFromAfar(text: string): boolean {
  const looked = text.slice(0, LOOKED_AT)
  const home = homeCountryOf(looked, 'GB')
  if (home !== null && FAR.includes(home)) return true
  if (BRITISH.test(looked)) return false
  return MARKS.some(
    ([country, words]) => FAR.includes(country) && new Set([...looked.matchAll(words)].map(([word]) => word)).size >= 2,
  )
}
