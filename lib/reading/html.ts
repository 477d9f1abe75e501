import { TextNode } from 'node-html-parser'
import { cleanLine } from '../clean-text.ts'
import { type Columns, columnsAt } from './html-columns.ts'
import { partOf } from './html-part.ts'
import { attributeOf, type Token, tokensOf } from './html-tags.ts'
import { mailtoIn } from './link.ts'
import type { Paper, Paragraph } from './paper.ts'

const BLOCK = new Set(
  'p div h1 h2 h3 h4 h5 h6 li ul ol dl dt dd section article blockquote address table tbody thead tr main header footer aside figure hr pre center fieldset body html details summary'.split(
    ' ',
  ),
)
/** The most text of a page that is read; a release is some thousand characters. */
const LONGEST = 2_000_000

/** Reads a web page, or what was pasted from one: the main part's words, in lines as a reader sees them. */
export function htmlPaper(html: string): Paper {
  const tokens = tokensOf(html.slice(0, LONGEST))
  const { start, end, skipped } = partOf(tokens)
  const writing = emptyWriting()
  for (let at = start; at < end; at++) {
    const close = skipped.get(at)
    const columns = close === undefined && isTable(tokens[at]) ? columnsAt(tokens, at) : null
    if (close !== undefined) at = close
    else if (columns !== null) {
      takeColumns(writing, columns)
      at = columns.close
    } else take(writing, tokens[at] ?? { is: 'text', raw: '' })
  }
  endBlock(writing)
  return { paragraphs: writing.paragraphs, links: [...new Set(writing.links)], title: titleOf(tokens), date: dateOf(tokens) }
}

/** Entities become characters as the well-kept parser has them. */
const decode = (raw: string): string => (raw.includes('&') ? new TextNode(raw).text : raw)

/** What has been written so far of a page, and where the next words go. */
type Writing = {
  paragraphs: Paragraph[]
  links: string[]
  lines: string[]
  line: string[]
  level: number
  cells: number
  anchor: { href: string; from: number } | null
}

const emptyWriting = (): Writing => ({ paragraphs: [], links: [], lines: [], line: [], level: 0, cells: 0, anchor: null })

function take(writing: Writing, token: Token): void {
  if (token.is === 'open') open(writing, token)
  else if (token.is === 'close') close(writing, token.name)
  else writing.line.push(decode(token.raw).replaceAll(/\s+/g, ' ').replace('[email protected]', ''))
}

const isTable = (token: Token | undefined): boolean => token?.is === 'open' && token.name === 'table'

/** Every column a paragraph, every cell a line of it. */
function takeColumns(writing: Writing, { columns }: Columns): void {
  for (const cells of columns) {
    endBlock(writing)
    for (const cell of cells) {
      for (const token of cell) take(writing, token)
      if (cell.length > 0) endLine(writing)
    }
  }
  endBlock(writing)
}

function endLine(writing: Writing): void {
  const text = cleanLine(writing.line.join(''))
  if (text !== '') writing.lines.push(text)
  else if (writing.lines.length > 0) endParagraph(writing)
  writing.line = []
}

function endParagraph(writing: Writing): void {
  const { lines, level } = writing
  if (lines.length > 0) writing.paragraphs.push({ lines, level })
  writing.lines = []
}

function endBlock(writing: Writing): void {
  endLine(writing)
  endParagraph(writing)
}

/** Words of a link that hide its address or number are followed by it. */
function closeAnchor(writing: Writing): void {
  const { anchor, line, links } = writing
  if (anchor === null) return
  const { href, from } = anchor
  const words = line.slice(from).join('')
  writing.anchor = null
  const address = mailtoIn(href)
  if (address !== null) {
    if (!words.includes('@')) line.push(` (${address})`)
  } else if (/^tel:/i.test(href)) {
    if (words.replaceAll(/\D/g, '').length < 5) line.push(` ${href.slice(4)}`)
  } else if (/^https?:\/\//i.test(href) && URL.canParse(href)) links.push(href)
}

/** A cell of one line stands beside the next, one of several lines above it; an empty one leaves nothing behind. */
function nextCell(writing: Writing): void {
  const text = writing.line.join('')
  if (writing.cells++ === 0) return
  if (writing.lines.length > 0) endBlock(writing)
  else if (/[^\s:|]/.test(text)) writing.line.push(writing.cells === 2 && !/:\s*$/.test(text) ? ': ' : ' | ')
}

function open(writing: Writing, { name, attributes }: { name: string; attributes: string }): void {
  if (name === 'br') endLine(writing)
  else if (name === 'td' || name === 'th') {
    nextCell(writing)
  } else if (BLOCK.has(name)) {
    endBlock(writing)
    writing.cells = 0
    writing.level = /^h[1-6]$/.test(name) ? Number(name.charAt(1)) : 0
  } else if (name === 'a') {
    closeAnchor(writing)
    writing.anchor = { href: decode(attributeOf(attributes, 'href') ?? ''), from: writing.line.length }
  }
  const hidden = attributeOf(attributes, 'data-cfemail')
  if (hidden !== null) writing.line.push(` ${unhidden(hidden)} `)
}

function close(writing: Writing, name: string): void {
  if (name === 'a') closeAnchor(writing)
  else if (BLOCK.has(name)) {
    closeAnchor(writing)
    endBlock(writing)
    writing.level = 0
  }
}

/** An address that Cloudflare hid from harvesters: the first byte is the key of the others. */
function unhidden(hex: string): string {
  const bytes = [...hex.slice(0, 600).matchAll(/[0-9a-f]{2}/gi)].map(([byte]) => Number.parseInt(byte, 16))
  const [key = 0, ...rest] = bytes
  return String.fromCharCode(...rest.map((byte) => byte ^ key))
}

/** The page's title without the name of its site. */
function titleOf(tokens: readonly Token[]): string | null {
  const at = tokens.findIndex((token) => token.is === 'open' && token.name === 'title')
  const text = at === -1 ? undefined : tokens[at + 1]
  if (text?.is !== 'text') return null
  const title = cleanLine(decode(text.raw).slice(0, 300)).split(/\s[|–—-]\s/)[0] ?? ''
  return title.split(' ').length >= 3 ? title : null
}

const PUBLISHED =
  /(?:property|name|itemprop)\s*=\s*["']?(?:article:published_time|datepublished|date|dc\.date(?:\.issued)?|pubdate|publish-date)["'\s>]/i

/** The day that the page's own description or a time element gives. */
function dateOf(tokens: readonly Token[]): string | null {
  for (const token of tokens) {
    if (token.is !== 'open' || (token.name !== 'meta' && token.name !== 'time')) continue
    const value =
      token.name === 'time'
        ? attributeOf(token.attributes, 'datetime')
        : PUBLISHED.test(token.attributes)
          ? attributeOf(token.attributes, 'content')
          : null
    const day = /^\d{4}-\d{2}-\d{2}/.exec(value ?? '')?.[0]
    if (day !== undefined) return day
  }
  return null
}
