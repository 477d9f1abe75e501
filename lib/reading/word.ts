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

function documentPaper(xml: string, targets: ReadonlyMap<string, string>): Paper {
  const paragraphs: Paragraph[] = []
  const links: string[] = []
  let line = ''
  let lines: string[] = []
  let level = 0
  let link: { href: string; from: number } | null = null
  let skipped = 0
  let inText = false
  let cell = 0

  function endLine(): void {
    const text = cleanLine(line)
    if (text !== '') lines.push(text)
    line = ''
  }
  function endParagraph(): void {
    if (cell > 0) {
      line += ' '
      return
    }
    endLine()
    if (lines.length > 0) paragraphs.push({ lines, level })
    lines = []
    level = 0
  }
  function endLink(): void {
    if (link === null) return
    const words = line.slice(link.from)
    const address = mailtoIn(link.href)
    if (address !== null && !words.includes('@')) line += ` (${address})`
    else if (address === null && /^https?:/i.test(link.href) && URL.canParse(link.href)) links.push(link.href)
    link = null
  }
  function open({ name, attributes }: { name: string; attributes: string }): void {
    if (name === 'w:t') inText = !attributes.endsWith('/')
    else if (name === 'w:tab') line += '\t'
    else if (name === 'w:br' || name === 'w:cr') endLine()
    else if (name === 'w:pstyle') level = levelOf(attributeOf(attributes, 'w:val') ?? '')
    else if (name === 'w:hyperlink') link = { href: targets.get(attributeOf(attributes, 'r:id') ?? '') ?? '', from: line.length }
    else if (name === 'w:tc') cell += 1
    else if (name === 'w:p' && attributes.endsWith('/')) endParagraph()
  }
  function close(name: string): void {
    if (name === 'w:t') inText = false
    else if (name === 'w:p') endParagraph()
    else if (name === 'w:hyperlink') endLink()
    else if (name === 'w:tc') {
      cell = Math.max(0, cell - 1)
      line = `${line.trimEnd()}${/:\s*$/.test(line) || line.includes(': ') ? ' | ' : ': '}`
    } else if (name === 'w:tr') {
      line = line.replace(/[\s:|]{1,9}$/, '')
      endParagraph()
    }
  }
  for (const token of tokensOf(xml)) {
    skipped = skippedAt(token, skipped)
    if (skipped > 0) continue
    if (token.is === 'open') open(token)
    else if (token.is === 'close') close(token.name)
    else if (inText) line += unescaped(token.raw)
  }
  endParagraph()
  return { paragraphs, links: [...new Set(links)], title: null, date: null }
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
