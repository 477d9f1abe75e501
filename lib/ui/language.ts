/** Languages that are written from right to left (ISO 639-1). */
const FROM_THE_RIGHT = new Set(['ar', 'fa', 'he', 'ku', 'ps', 'sd', 'ug', 'ur', 'yi'])

const base = (language: string) => language.toLowerCase().split('-')[0] ?? ''

/** The language of our own words. */
export const OURS = 'en'

/** How words of ours, or of a release, say what language they are in; nothing where it is the page's own. */
export type Spoken = { lang?: string; dir?: 'rtl' | 'ltr' }

const isOurs = (language: string) => base(language) === OURS
const isFromTheRight = (language: string) => FROM_THE_RIGHT.has(base(language))

/** For text in the language of a release, on a page in ours (WCAG 3.1.2). */
export function written(language: string): Spoken {
  if (isOurs(language)) return {}
  return isFromTheRight(language) ? { lang: language, dir: 'rtl' } : { lang: language }
}

/** For our own words within the text of a release. */
export function ours(language: string): Spoken {
  if (isOurs(language)) return {}
  return isFromTheRight(language) ? { lang: OURS, dir: 'ltr' } : { lang: OURS }
}
