/**
 * An unquoted local part (RFC 5321: atext and dots) without `!`, `%` and `?`: the first two are source routes to old mail servers,
 * and a question mark is only ever part of an encoded word, which some programs decode into another address.
 */
const LOCAL = /^[a-z0-9#$&'*+/=^_`{|}~-]+(\.[a-z0-9#$&'*+/=^_`{|}~-]+)*$/i
const LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/
/** RFC 5321, 4.5.3.1. */
const LONGEST_LOCAL = 64
const LONGEST_ADDRESS = 254

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
  if (address.length > LONGEST_ADDRESS || at < 1 || local.length > LONGEST_LOCAL || !LOCAL.test(local)) return null
  const labels = domain.split('.')
  const isDomain = labels.length > 1 && labels.every((label) => LABEL.test(label)) && /[a-z]/.test(labels.at(-1) ?? '')
  return isDomain ? `${local}@${domain}` : null
}
