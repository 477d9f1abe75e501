const LONGEST = 60
/** Letters that do not come apart into a base letter and a mark. */
const SPELLED: Record<string, string> = { ß: 'ss', æ: 'ae', ø: 'o', œ: 'oe', đ: 'd', ł: 'l', þ: 'th', ð: 'd' }

/**
 * The part of a release's address that is made at its publication and never changes: its headline in small ASCII letters.
 * @param attempt 0, 1, 2 …: the next one when another release has the address; it shows as `-2`, `-3` …
 */
export function slugOf(headline: string, attempt: number): string {
  const spelled = headline.toLowerCase().replaceAll(/[ßæøœđłþð]/g, (letter) => SPELLED[letter] ?? '')
  const plain = spelled.normalize('NFKD').replaceAll(/[\u0300-\u036f'’‘]/g, '')
  const words = plain.split(/[^a-z0-9]+/).filter(Boolean)
  const slug = words.reduce((made, word) => (`${made}-${word}`.length > LONGEST + 1 ? made : `${made}-${word}`), '').slice(1)
  const base = slug === '' ? (words[0]?.slice(0, LONGEST) ?? 'release') : slug
  return attempt === 0 ? base : `${base}-${attempt + 1}`
}

/** Whether a text can be a slug at all; every other address is unknown without asking the table. */
export function isSlug(text: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text) && text.length <= LONGEST + 4
}
