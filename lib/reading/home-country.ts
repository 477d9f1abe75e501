import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { COUNTRIES_OF, FORMS, MARKS } from './country-marks.ts'
import { type HomeCountry, isBritish } from './telephone.ts'

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
  hk: 'HK',
  ph: 'PH',
  my: 'MY',
  ng: 'NG',
  ke: 'KE',
}
const COMMON_WORDS: readonly [string, RegExp][] = [
  ['de', /(?<!\p{L})(?:der|die|das|und|ist|nicht|mit|für|eine?|auf|wird)(?!\p{L})/giu],
  ['fr', /(?<!\p{L})(?:le|la|les|des|est|dans|pour|une?|avec|sur|qui)(?!\p{L})/giu],
  ['es', /(?<!\p{L})(?:el|la|los|las|del|una?|con|para|por|que|ha)(?!\p{L})/giu],
  ['it', /(?<!\p{L})(?:il|lo|gli|di|che|è|per|una|con|della|del|nel|sono)(?!\p{L})/giu],
  ['pt', /(?<!\p{L})(?:o|os|as|do|da|em|não|uma|com|para|pelo|que|dos)(?!\p{L})/giu],
  ['nl', /(?<!\p{L})(?:het|een|van|en|voor|niet|met|zijn|wordt|op)(?!\p{L})/giu],
  ['sv', /(?<!\p{L})(?:och|det|att|som|är|för|med|på|ett|av)(?!\p{L})/giu],
  ['cy', /(?<!\p{L})(?:yn|mae|wedi|ar|gan|bod|ac|eu|ei|oedd)(?!\p{L})/giu],
  ['en', /(?<!\p{L})(?:the|and|of|to|is|for|with|has|that|was|will)(?!\p{L})/giu],
]
const ENDING = /(?:@|https?:\/\/|www\.)[a-z0-9._-]{1,200}\.([a-z]{2,6})(?![a-z0-9-]|\.[a-z0-9])/gi
const LOOKED_AT = 20_000

/** A number as people without a country code write it. */
const NATIONAL = /(?<![\d+(/.-])(?:\(0\d{1,4}\)|0\d{1,4})(?:[ /-]{0,3}\d){5,9}(?![\d@])/g
/**
 * The country of the numbers without a country code: the organisation's own, unless the text's addresses end in another country's
 * code, or its language, its words and its numbers' own form say of which. Unknown where nothing does.
 */
export function homeCountryOf(text: string, region: CountryCode): HomeCountry {
  const start = text.slice(0, LOOKED_AT)
  const looked = text.length > LOOKED_AT ? `${start}\n${text.slice(-LOOKED_AT)}` : start
  const ends = [...looked.matchAll(ENDING)].map((match) => match[1]?.toLowerCase() ?? '')
  const countries = ends.map((ending) => BY_ENDING[ending]).filter((country) => country !== undefined)
  if (countries.includes(region)) return region
  const [foreign] = countries
  if (foreign !== undefined) return countries.every((country) => country === foreign) ? foreign : null
  const language = languageOf(start)
  if (region !== 'GB') return region
  if (language !== 'en' && language !== 'cy') return likeliest(looked, COUNTRIES_OF[language] ?? [])
  const numbers = [...looked.matchAll(NATIONAL)].map(([written]) => written)
  if (numbers.length === 0) return cityOf(looked) ?? region
  const isForeign = numbers.some((written) => !isOfBritain(written)) && !numbers.some(isOfBritain)
  return isForeign ? (likeliest(looked, COUNTRIES_OF['en']?.slice(1) ?? []) ?? region) : region
}

/** A number that only Britain has: free and dear numbers, 0800 and 09, look alike in half the world. */
const isOfBritain = (written: string): boolean => isBritish(written) && !/^\(?0(?:[58]00|9)/.test(written)

/** Where numbers have no 0 in front: Singapore or Hong Kong, if the text names it by more than one word. */
const cityOf = (text: string): CountryCode | null =>
  (['SG', 'HK'] as const).find((country) => distinctMarks(text, country) >= 2) ?? null

/** The country whose words a text has most of, else the one whose form its numbers have. */
function likeliest(text: string, countries: readonly CountryCode[]): CountryCode | null {
  const counts = countries
    .map((country) => ({ country, count: distinctMarks(text, country) }))
    .toSorted((a, b) => b.count - a.count)
  const [most, next] = counts
  if (most !== undefined && most.count > (next?.count ?? 0)) return most.country
  const formed = FORMS.filter(([country, form]) => countries.includes(country) && form.test(text))
  return formed.length === 1 ? (formed[0]?.[0] ?? null) : onlyFitting(text, countries)
}

/** As many of a text's numbers tell whose they are. */
const MOST_NUMBERS = 50

/** The only country in which every number of the text can be one: "09421 555340" is none in Austria or Switzerland. */
function onlyFitting(text: string, countries: readonly CountryCode[]): CountryCode | null {
  const numbers = [...text.matchAll(NATIONAL)].slice(0, MOST_NUMBERS).map(([written]) => written)
  const fitting = countries.filter(
    (country) =>
      numbers.length > 0 && numbers.every((written) => parsePhoneNumberFromString(written, country)?.isValid() === true),
  )
  return fitting.length === 1 ? (fitting[0] ?? null) : null
}

const distinctMarks = (text: string, country: CountryCode): number =>
  MARKS.filter(([of]) => of === country).reduce(
    (total, [, words]) => total + new Set([...text.matchAll(words)].map(([word]) => word)).size,
    0,
  )

/** The language that a text is mostly written in, of those that the reader knows; English when too little tells. */
export function languageOf(text: string): string {
  const counts = COMMON_WORDS.map(([language, words]) => ({ language, count: [...text.matchAll(words)].length }))
  const [most] = counts.toSorted((a, b) => b.count - a.count)
  return most === undefined || most.count < 3 ? 'en' : most.language
}
