const LOCAL = /[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]/u
const DOMAIN = /[\p{L}\p{N}.-]/u
const PLAIN =
  /^[\p{L}\p{N}_](?:[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]{0,62}[\p{L}\p{N}_])?@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,8}\p{L}{2,24}$/u

/** Something found in a text: `[start, end)` in the text, and its plain form. */
export type Found = { start: number; end: number; value: string }

/**
 * The plain email addresses in a text, in order, domains in lower case. Looks at no more than 64 characters before and 253 after
 * each @ (the limits of RFC 5321), so a long line costs no more than its length.
 */
export function addressesIn(text: string): Found[] {
  const found: Found[] = []
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    let start = at
    while (start > 0 && at - start < 64 && LOCAL.test(text.charAt(start - 1))) start--
    let end = at + 1
    while (end < text.length && end - at < 254 && DOMAIN.test(text.charAt(end))) end++
    while (/[.-]/.test(text.charAt(end - 1))) end--
    while (start < at && /[^\p{L}\p{N}_]/u.test(text.charAt(start))) start++
    const written = text.slice(start, end)
    if (!PLAIN.test(written)) continue
    const cut = written.indexOf('@')
    found.push({ start, end, value: written.slice(0, cut) + written.slice(cut).toLowerCase() })
  }
  return found
}
