/** The characters of an unquoted local part (RFC 5321, atext and dots). */
const LOCAL = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i
const LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/i

/**
 * Reads one plain address: what a person types and a mail server takes without quoting.
 * Refused are lists, groups, display names, comments, quoted local parts, literals in brackets, a trailing dot, a domain without a dot
 * and letters outside ASCII, because SES v1 cannot send to them.
 * @returns the address with its domain in small letters; null when it is not exactly one
 */
export function parseEmailAddress(text: string): string | null {
  const address = text.trim()
  const at = address.lastIndexOf('@')
  const local = address.slice(0, at)
  const domain = address.slice(at + 1).toLowerCase()
  if (address.length > 254 || at < 1 || local.length > 64 || !LOCAL.test(local)) return null
  const labels = domain.split('.')
  const isDomain = labels.length > 1 && labels.every((label) => LABEL.test(label)) && /[a-z]/.test(labels.at(-1) ?? '')
  return isDomain ? `${local}@${domain}` : null
}
