import { unzipSync } from 'fflate'
import { cleanLine } from '../clean-text.ts'
import { attributeOf, type Token, tokensOf } from './html-tags.ts'
import { mailtoIn } from './link.ts'
import type { Paper, Paragraph } from './paper.ts'

/** The most that the text of a document may unpack to: a zip of 40 KB can hold gigabytes. */
const LARGEST = 20 * 1024 * 1024
const DOCUMENT = 'word/document.xml'
const TARGETS = 'word/_rels/document.xml.rels'

/**
 * Reads a Word document's running text: paragraphs, headings, tables and the addresses behind its links.
 * @param bytes a .docx file, which is a zip
 * @returns null when it is damaged, holds no document, or unpacks to more than 20 MB
 */
export function wordPaper(bytes: Uint8Array): Paper | null {
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => (name === DOCUMENT || name === TARGETS) && originalSize <= LARGEST,
    })
    const document = files[DOCUMENT]
    if (document === undefined) return null
    const decoder = new TextDecoder('utf-8')
    return documentPaper(decoder.decode(document), targetsOf(decoder.decode(files[TARGETS] ?? new Uint8Array())))
  } catch {
    return null
  }
}

/** Where links lead, by the id that the document uses. */
function targetsOf(relations: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>()
  for (const token of tokensOf(relations)) {
    if (token.is !== 'open' || token.name !== 'relationship') continue
    targets.set(attributeOf(token.attributes, 'Id'.toLowerCase()) ?? '', unescaped(attributeOf(token.attributes, 'target') ?? ''))
  }
  return targets
}

/** What has been written so far of a document, and where the next words go. */
type Writing = {
  paragraphs: Paragraph[]
  links: string[]
  line: string
  lines: string[]
  level: number
  link: { href: string; from: number } | null
  isText: boolean
  cell: number
}

function documentPaper(xml: string, targets: ReadonlyMap<string, string>): Paper {
  const writing: Writing = { paragraphs: [], links: [], line: '', lines: [], level: 0, link: null, isText: false, cell: 0 }
  let skipped = 0
  for (const token of tokensOf(xml)) {
    skipped = skippedAt(token, skipped)
    if (skipped > 0) continue
    if (token.is === 'open') open(writing, token, targets)
    else if (token.is === 'close') close(writing, token.name)
    else if (writing.isText) writing.line += unescaped(token.raw)
  }
  endParagraph(writing)
  return { paragraphs: writing.paragraphs, links: [...new Set(writing.links)], title: null, date: null }
}

function endLine(writing: Writing): void {
  const text = cleanLine(writing.line)
  if (text !== '') writing.lines.push(text)
  writing.line = ''
}

function endParagraph(writing: Writing): void {
  if (writing.cell > 0) {
    writing.line += ' '
    return
  }
  endLine(writing)
  const { lines, level } = writing
  if (lines.length > 0) writing.paragraphs.push({ lines, level })
  writing.lines = []
  writing.level = 0
}

function endLink(writing: Writing): void {
  const { link } = writing
  if (link === null) return
  const words = writing.line.slice(link.from)
  const address = mailtoIn(link.href)
  if (address !== null && !words.includes('@')) writing.line += ` (${address})`
  else if (address === null && /^https?:/i.test(link.href) && URL.canParse(link.href)) writing.links.push(link.href)
  writing.link = null
}

type Opening = { name: string; attributes: string }

function open(writing: Writing, { name, attributes }: Opening, targets: ReadonlyMap<string, string>): void {
  if (name === 'w:t') writing.isText = !attributes.endsWith('/')
  else if (name === 'w:tab') writing.line += '\t'
  else if (name === 'w:br' || name === 'w:cr') endLine(writing)
  else if (name === 'w:pstyle') writing.level = levelOf(attributeOf(attributes, 'w:val') ?? '')
  else if (name === 'w:hyperlink') {
    const href = targets.get(attributeOf(attributes, 'r:id') ?? '') ?? ''
    writing.link = { href, from: writing.line.length }
  } else if (name === 'w:tc') writing.cell += 1
  else if (name === 'w:p' && attributes.endsWith('/')) endParagraph(writing)
}

function close(writing: Writing, name: string): void {
  if (name === 'w:t') writing.isText = false
  else if (name === 'w:p') endParagraph(writing)
  else if (name === 'w:hyperlink') endLink(writing)
  else if (name === 'w:tc') {
    const line = writing.line.trimEnd()
    writing.cell = Math.max(0, writing.cell - 1)
    const mark = line.includes(': ') ? ' | ' : ': '
    writing.line = line + (line.endsWith(':') ? ' ' : mark)
  } else if (name === 'w:tr') {
    writing.line = writing.line.replace(/[\s:|]{1,9}$/, '')
    endParagraph(writing)
  }
}

/** Deleted words, and the second copy of a text box that Word keeps for older programs, are not part of the text. */
function skippedAt(token: Token, depth: number): number {
  if (token.is === 'text' || (token.name !== 'mc:fallback' && token.name !== 'w:del')) return depth
  if (token.is === 'open') return token.attributes.endsWith('/') ? depth : depth + 1
  return Math.max(0, depth - 1)
}

function levelOf(style: string): number {
  if (/^title$/i.test(style)) return 1
  return Number(/^heading ?([1-6])$/i.exec(style)?.[1] ?? 0)
}

function unescaped(raw: string): string {
  return raw
    .replaceAll(/&#(x[0-9a-f]{1,6}|\d{1,7});/gi, (_, code: string) => characterOf(code))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
}

function characterOf(code: string): string {
  const point = /^x/i.test(code) ? Number.parseInt(code.slice(1), 16) : Number(code)
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : ''
}
