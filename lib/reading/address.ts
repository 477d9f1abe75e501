import { parseEmailAddress } from '../email-address.ts'

/** Something found in a text: `[start, end)` in the text, and its plain form. */
export type Found = { start: number; end: number; value: string }

const LOCAL = /[a-z0-9.!#$%&'*+/=?^_`{|}~-]/i
const DOMAIN = /[a-z0-9.-]/i
/** `name [at] organisation dot org`, `name (at) organisation.org`: only in brackets, or with every dot spelt out. */
const SPELT_AT = /\s?[[({<]\s?(?:at|@|ät|arobase|arroba)\s?[\])}>]\s?/gi
const SPELT_BOTH = /(?<=[a-z0-9]) at (?=[a-z0-9-]{1,63} dot [a-z0-9-])/gi
const SPELT_LOUD = /(?<=[a-z0-9]) AT (?=[a-z0-9-]{1,63}\.[a-z])/g
/** "jane.roe @ organisation.org", after a word that can only be an address's: "Jane @ organisation.org" says where she works. */
const SPACED_AT = / @ ?(?=[a-z0-9-]{1,63}\.[a-z])|@ (?=[a-z0-9-]{1,63}\.[a-z])/gi
const SPACED_LOCAL =
  /(?:^|[\s:(<])(?:press(?:office)?|media|presse|prensa|pr|news|newsdesk|comms|communications|info|contact|[a-z0-9]{1,30}[._][a-z0-9._-]{1,30})$/
/** "jane dot roe" before a spelt at. */
const SPELT_LOCAL = /(?:[a-z0-9_+-]{1,30}(?: dot |\s?[[({]\s?(?:dot|punkt|point|punto|\.)\s?[\])}]\s?)){1,4}$/i
const SPELT_DOT = /\s?[[({<]\s?(?:dot|punkt|point|punto|\.)\s?[\])}>]\s?|\sdot\s/giy

/**
 * The plain email addresses in a text, in order, domains in lower case, written plainly or against harvesters.
 * Looks at no more than 64 characters before and 253 after each @ (RFC 5321), so a long line costs no more than its length.
 */
export function addressesIn(text: string): Found[] {
  const found: Found[] = []
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    const address = addressAround(text, at, at + 1)
    if (address !== null && address.start >= (found.at(-1)?.end ?? 0)) found.push(address)
  }
  for (const pattern of [SPELT_AT, SPELT_BOTH, SPELT_LOUD]) {
    for (const match of text.matchAll(pattern)) {
      const address = addressAround(text, match.index, match.index + match[0].length)
      if (address !== null && !found.some((other) => other.start < address.end && address.start < other.end)) found.push(address)
    }
  }
  for (const match of text.matchAll(SPACED_AT)) {
    const end = match.index + match[0].length
    const address = SPACED_LOCAL.test(text.slice(Math.max(0, match.index - 66), match.index))
      ? addressAround(text, match.index, end)
      : null
    if (address !== null && !found.some((other) => other.start < address.end && address.start < other.end)) found.push(address)
  }
  return found.sort((a, b) => a.start - b.start)
}

function addressAround(text: string, atStart: number, atEnd: number): Found | null {
  let start = atStart
  while (start > 0 && atStart - start < 64 && LOCAL.test(text.charAt(start - 1))) start--
  if (/\p{L}/u.test(text.charAt(start - 1))) return null
  while (start < atStart && /[^a-z0-9_+]/i.test(text.charAt(start))) start++
  const { domain, end } = domainFrom(text, atEnd)
  const own = text.slice(start, atStart)
  const more = atEnd - atStart > 1 ? SPELT_LOCAL.exec(text.slice(Math.max(0, start - 70), start))?.[0] : undefined
  const local =
    more === undefined ? own : `${more.replaceAll(/(?: dot |\s?[[({]\s?(?:dot|punkt|point|punto|\.)\s?[\])}]\s?)/gi, '.')}${own}`
  start -= more?.length ?? 0
  const value = parseEmailAddress(`${local}@${domain}`)
  return value === null ? null : { start, end, value }
}

function domainFrom(text: string, from: number): { domain: string; end: number } {
  let domain = ''
  let end = from
  while (end < text.length && domain.length < 254) {
    SPELT_DOT.lastIndex = end
    const dot = SPELT_DOT.exec(text)
    if (dot !== null && domain !== '') {
      domain += '.'
      end += dot[0].length
    } else if (DOMAIN.test(text.charAt(end))) domain += text.charAt(end++)
    else break
  }
  const plain = domain.replace(/[.-]{1,9}$/, '')
  return { domain: plain, end: end - (domain.length - plain.length) }
}
