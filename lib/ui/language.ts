/** Languages that are written from right to left (ISO 639-1). */
const FROM_THE_RIGHT = new Set(['ar', 'fa', 'he', 'ku', 'ps', 'sd', 'ug', 'ur', 'yi'])

const base = (language: string) => language.toLowerCase().split('-')[0] ?? ''

/** The language of our own words. */
export const OURS = 'en'

/** Attributes for text in the language of a release, on a page in ours (WCAG 3.1.2). */
export function written(language: string): { lang?: string; dir?: 'rtl' } {
  if (base(language) === OURS) return {}
  return FROM_THE_RIGHT.has(base(language)) ? { lang: language, dir: 'rtl' } : { lang: language }
}

/** Attributes for our own words on a page in the language of a release. */
export function ours(language: string): { lang?: string } {
  return base(language) === OURS ? {} : { lang: OURS }
}
