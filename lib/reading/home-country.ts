import type { CountryCode } from 'libphonenumber-js/min'
import type { HomeCountry } from './telephone.ts'

/** Countries by the end of their addresses, as far as numbers without a country code can be read by it. */
const BY_ENDING: Readonly<Record<string, CountryCode>> = {
  uk: 'GB',
  wales: 'GB',
  cymru: 'GB',
  scot: 'GB',
  london: 'GB',
  ie: 'IE',
  de: 'DE',
  at: 'AT',
  ch: 'CH',
  fr: 'FR',
  be: 'BE',
  lu: 'LU',
  nl: 'NL',
  es: 'ES',
  pt: 'PT',
  it: 'IT',
  se: 'SE',
  no: 'NO',
  dk: 'DK',
  fi: 'FI',
  pl: 'PL',
  cz: 'CZ',
  au: 'AU',
  nz: 'NZ',
  za: 'ZA',
  in: 'IN',
  sg: 'SG',
}
const COMMON_WORDS: readonly [string, RegExp][] = [
  ['de', /(?<!\p{L})(?:der|die|das|und|ist|nicht|mit|für|eine?|auf|wird)(?!\p{L})/giu],
  ['fr', /(?<!\p{L})(?:le|la|les|des|est|dans|pour|une?|avec|sur|qui)(?!\p{L})/giu],
  ['es', /(?<!\p{L})(?:el|la|los|las|del|una?|con|para|por|que|ha)(?!\p{L})/giu],
  ['cy', /(?<!\p{L})(?:yn|mae|wedi|ar|gan|bod|ac|eu|ei|oedd)(?!\p{L})/giu],
  ['en', /(?<!\p{L})(?:the|and|of|to|is|for|with|has|that|was|will)(?!\p{L})/giu],
]
const ENDING = /(?:@|https?:\/\/|www\.)[a-z0-9._-]{1,200}\.([a-z]{2,6})(?![a-z0-9.-])/gi
const LOOKED_AT = 20_000

/**
 * The country of the numbers without a country code: the organisation's own, unless the text's addresses end in another country's
 * code; unknown when the text is written in a language of other countries and nothing says of which.
 */
export function homeCountryOf(text: string, region: CountryCode): HomeCountry {
  const start = text.slice(0, LOOKED_AT)
  const ends = [...(text.length > LOOKED_AT ? start + text.slice(-LOOKED_AT) : start).matchAll(ENDING)].map(
    (match) => match[1]?.toLowerCase() ?? '',
  )
  const countries = ends.map((ending) => BY_ENDING[ending]).filter((country) => country !== undefined)
  if (countries.includes(region)) return region
  const language = languageOf(start)
  const [foreign] = countries
  if (foreign !== undefined && countries.every((country) => country === foreign)) return foreign
  if (foreign !== undefined) return null
  return language === 'en' || language === 'cy' || region !== 'GB' ? region : null
}

/** The language that a text is mostly written in, of those that the reader knows; English when too little tells. */
export function languageOf(text: string): string {
  const counts = COMMON_WORDS.map(([language, words]) => ({ language, count: [...text.matchAll(words)].length }))
  const [most] = counts.toSorted((a, b) => b.count - a.count)
  return most === undefined || most.count < 3 ? 'en' : most.language
}
