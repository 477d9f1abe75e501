import { hasCue } from './cue.ts'
import { attributeOf, type Token } from './html-tags.ts'

/** Elements that hold no words of the release. */
const NEVER = new Set([
  'head',
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'iframe',
  'nav',
  'form',
  'button',
  'select',
  'dialog',
  'figcaption',
  'object',
  'textarea',
  'title',
])
const HIDDEN = /(?:^|\s)hidden(?:[\s=]|$)|aria-hidden\s*=\s*["']?true|display\s*:\s*none/i
const NOT_BODY =
  /cookie|consent|breadcrumb|share|social|skip|related|newsletter|pagination|sidebar-nav|site-(?:header|footer)|popup/i
/** As many asides are looked into for a press contact, and as many characters of each. */
const MOST_ASIDES = 40
const ASIDE_TOKENS = 200

/** Which tokens of a page are the release: `[start, end)`, without those in `skipped`. */
export type Part = { start: number; end: number; skipped: ReadonlyMap<number, number> }

/** Finds the main part of a page and, in it, what is navigation, a form, a footer or hidden. */
export function partOf(tokens: readonly Token[]): Part {
  const ends = endsOf(tokens)
  const { start, end } = mainOf(tokens, ends)
  const skipped = new Map<number, number>()
  let asides = 0
  let inArticle = -1
  for (let at = start; at < end; at++) {
    const token = tokens[at]
    const close = ends.get(at)
    if (token?.is !== 'open' || close === undefined) continue
    if (token.name === 'article' || token.name === 'main') inArticle = Math.max(inArticle, close)
    const isAside = token.name === 'aside' && ++asides <= MOST_ASIDES && !speaksToMedia(tokens, at, close)
    const isFrame =
      (token.name === 'footer' || token.name === 'header') && at > inArticle && start === 0 && !holdsHeadline(tokens, at, close)
    if (NEVER.has(token.name) || isAside || isFrame || isHidden(token.attributes)) {
      skipped.set(at, close)
      at = close
    }
  }
  return { start, end, skipped }
}

function isHidden(attributes: string): boolean {
  if (attributes === '') return false
  if (HIDDEN.test(attributes.slice(0, 2000))) return true
  const names = `${attributeOf(attributes, 'class') ?? ''} ${attributeOf(attributes, 'id') ?? ''}`
  return NOT_BODY.test(names)
}

/** For every opened element that is closed, the place of its end; an element that is never closed holds nothing. */
function endsOf(tokens: readonly Token[]): Map<number, number> {
  const open = new Map<string, number[]>()
  const ends = new Map<number, number>()
  for (const [at, token] of tokens.entries()) {
    if (token.is === 'text') continue
    const stack = open.get(token.name) ?? []
    if (token.is === 'open') stack.push(at)
    else {
      const start = stack.pop()
      if (start !== undefined) ends.set(start, at)
    }
    open.set(token.name, stack)
  }
  return ends
}

function mainOf(tokens: readonly Token[], ends: ReadonlyMap<number, number>): { start: number; end: number } {
  const articles: number[] = []
  for (const [at, token] of tokens.entries()) {
    if (token.is !== 'open') continue
    const end = ends.get(at)
    if (end === undefined) continue
    if (token.name === 'main' || /role\s*=\s*["']?main/i.test(token.attributes)) return { start: at, end }
    if (token.name === 'article') articles.push(at)
  }
  const [only] = articles
  if (articles.length === 1 && only !== undefined) return { start: only, end: ends.get(only) ?? tokens.length }
  return { start: 0, end: tokens.length }
}

const textIn = (tokens: readonly Token[], from: number, to: number): string =>
  tokens
    .slice(from, Math.min(to, from + ASIDE_TOKENS))
    .map((token) => (token.is === 'text' ? token.raw : ' '))
    .join('')
    .slice(0, 2000)

const speaksToMedia = (tokens: readonly Token[], from: number, to: number): boolean => hasCue(textIn(tokens, from, to), 'media')

const holdsHeadline = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, Math.min(to, from + ASIDE_TOKENS)).some((token) => token.is === 'open' && token.name === 'h1')
