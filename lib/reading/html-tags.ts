/** A piece of markup: a tag with its attributes as written, or the raw text between tags. */
export type Token =
  | { is: 'open'; name: string; attributes: string }
  | { is: 'close'; name: string; attributes: string }
  | { is: 'text'; raw: string }

const NAME = /[a-z][a-z0-9:-]{0,30}/iy
/** Elements whose content is no markup until their own end. */
const RAW = new Set(['script', 'style', 'textarea', 'title', 'noscript', 'template', 'svg', 'iframe'])
const ATTRIBUTE = /([a-z:-]{1,40})\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi

/**
 * Cuts HTML into tags and text in one pass over it. Nothing is nested and nothing recurses, so twenty thousand open tags cost what
 * their characters cost; the tree builders looked at need quadratic time for tags and comments that are never closed.
 */
export function tokensOf(html: string): Token[] {
  const tokens: Token[] = []
  const unclosed = new Set<string>()
  let at = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    const end = open === -1 ? html.length : open
    if (end > at) tokens.push({ is: 'text', raw: html.slice(at, end) })
    if (open === -1) break
    const { token, next } = tagAt(html, open)
    if (token !== null) tokens.push(token)
    at = token?.is === 'open' && RAW.has(token.name) ? pushRaw(tokens, html, { from: next, name: token.name, unclosed }) : next
  }
  return tokens
}

function tagAt(html: string, open: number): { token: Token | null; next: number } {
  if (html.startsWith('<!--', open)) return { token: null, next: after(html, '-->', open + 4) }
  if (/[!?]/.test(html.charAt(open + 1))) return { token: null, next: after(html, '>', open) }
  const isClose = html.charAt(open + 1) === '/'
  NAME.lastIndex = open + (isClose ? 2 : 1)
  const name = NAME.exec(html)?.[0]
  if (name === undefined) return { token: { is: 'text', raw: '<' }, next: open + 1 }
  const start = NAME.lastIndex
  const end = endOfTag(html, start)
  return {
    token: { is: isClose ? 'close' : 'open', name: name.toLowerCase(), attributes: html.slice(start, end) },
    next: end + 1,
  }
}

/** The > that ends a tag: not one inside quotes, unless the quotes never close in a sensible distance. */
function endOfTag(html: string, from: number): number {
  let at = from
  while (at < html.length) {
    const char = html.charAt(at)
    if (char === '>') return at
    const close = char === '"' || char === "'" ? html.indexOf(char, at + 1) : -1
    at = close !== -1 && close - at < LONGEST_VALUE ? close + 1 : at + 1
    if (at - from > LONGEST_TAG) return at
  }
  return html.length
}

const LONGEST_VALUE = 4000
const LONGEST_TAG = 20_000

type RawElement = { from: number; name: string; unclosed: Set<string> }

/** The text of a raw element as one token, and where its end tag begins; without an end tag, sought once only, the rest is markup. */
function pushRaw(tokens: Token[], html: string, { from, name, unclosed }: RawElement): number {
  const pattern = new RegExp(`</${name}`, 'gi')
  pattern.lastIndex = from
  const end = unclosed.has(name) ? undefined : pattern.exec(html)?.index
  if (end === undefined) {
    unclosed.add(name)
    return from
  }
  tokens.push({ is: 'text', raw: html.slice(from, end) })
  return end
}

function after(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from)
  return at === -1 ? html.length : at + mark.length
}

/** One attribute of a tag, as written. */
export function attributeOf(attributes: string, name: string): string | null {
  for (const match of attributes.slice(0, LONGEST_TAG).matchAll(ATTRIBUTE)) {
    if (match[1]?.toLowerCase() === name) return match[2] ?? match[3] ?? match[4] ?? null
  }
  return null
}
