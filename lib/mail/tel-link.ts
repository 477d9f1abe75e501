/** Fewer digits are no telephone number that a press officer could dial from a letter. */
const LEAST_DIGITS = 5
/** E.164 allows no more: with more, two numbers were written. */
const MOST_DIGITS = 15
const EXTENSION = /[;,]?\s*(?:ext(?:ension)?|x|#)[.=:]?\s*(\d{1,6})\s*$/i

/**
 * The `tel:` address for a number as people type it (RFC 3966): `+44 (0)118 937 2301 ext 4` becomes `tel:+441189372301;ext=4`.
 * @returns null when the text holds no number that can be dialled, so that it is shown and not linked
 */
export function telLink(typed: string): string | null {
  const extension = EXTENSION.exec(typed)?.[1]
  const number = typed.replace(EXTENSION, '').replace(/^(\s*\+[\s\d]*)\(0\)/, '$1')
  const digits = number.replace(/\D/g, '')
  if (digits.length < LEAST_DIGITS || digits.length > MOST_DIGITS || /[^\d\s()+.-]/.test(number)) return null
  const plus = number.trimStart().startsWith('+') ? '+' : ''
  return `tel:${plus}${digits}${extension === undefined ? '' : `;ext=${extension}`}`
}
