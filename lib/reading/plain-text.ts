import { cleanLine } from '../clean-text.ts'
import { asTyped } from './as-typed.ts'
import { furnitureOf } from './furniture.ts'
import type { Paper, Paragraph } from './paper.ts'
import { isProse } from './sentence.ts'

const LINE_END = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/
/** The longest line that a program which wraps text would write. */
const WIDEST = 100
const NEW_ITEM =
  /^(?:(?:[-•*–—·▪◦]|\(?\d{1,2}[.)]|[a-z]\)) |\p{Lu}[\p{L} -]{1,30}\s?:|\d{1,2} \p{L}{3,9}(?: \d{4})? ?(?:[–-]|to) ?\d{1,2} \p{L}{3,9} \d{4}$)/u

/** Reads plain text: paragraphs are set apart by blank lines, by the end of a long line, or by both. */
export function plainTextPaper(text: string): Paper {
  return { paragraphs: paragraphsOf(asTyped(text.split(LINE_END))), links: [], title: null, date: null }
}

/** Groups lines into paragraphs and mends the lines that a program cut at a fixed width. */
export function paragraphsOf(raw: readonly string[]): Paragraph[] {
  const rows: Row[][] = [[]]
  for (const line of raw) {
    const parts = columnsOf(line)
    if (parts.length === 0) rows.push([])
    else rows.at(-1)?.push({ parts, isRight: /^(?:\t\t| {20})/.test(line) })
  }
  const groups = rows.flatMap(sideBySide)
  const width = widthOf(groups)
  return groups.flatMap((group) => partsOf(mend(group, width)))
}

/** A line as typed; `isRight` when it begins far from the left edge. */
type Row = { parts: string[]; isRight: boolean }

/** Two columns that were typed next to each other, read one after the other; everything else as it stands. */
function sideBySide(rows: readonly Row[]): string[][] {
  const isTable = rows.filter(({ parts }) => parts.length === 2).length >= 2
  if (!isTable) return [rows.flatMap(({ parts }) => parts)]
  if (rows.every(({ parts }) => parts.length < 2 || parts.slice(1).every((part) => POINT.test(part))))
    return [rows.map(({ parts }) => parts.join(' | '))]
  if (rows.every(({ parts: [label = ''], parts }) => parts.length < 3 && LABEL.test(label)))
    return [rows.map(({ parts }) => parts.join(': '))]
  const left = rows.flatMap(({ parts, isRight }) => (parts.length > 1 || !isRight ? parts.slice(0, 1) : []))
  const right = rows.flatMap(({ parts, isRight }) => (parts.length > 1 ? parts.slice(1) : isRight ? parts : []))
  return [left, right]
}

/** The names of a form's fields, which stand before their values. */
const LABEL =
  /^(?:date|issue date|status|subject|title|headline|embargo|release|ref(?:erence)?|from|to|contacts?|media contact|press contact|name|role|tel(?:ephone)?|phone|mobile|mob|e-?mail|web(?:site)?|fax|issued(?: by)?|department|distribution|location|out of hours)\.?(?=:| |$)/iu

/** An address or a number: a table of them is read row by row. */
const POINT = /@|^[+(]?\d[\d ().+/-]{6,}$/

/** A line set in columns holds several; a label and its value stay together. */
function columnsOf(raw: string): string[] {
  if (raw.trim() === '') return []
  const parts = raw
    .replaceAll('\u00AD', '')
    .split(/\t+| {4,}/)
    .flatMap(furnitureApart)
  const columns: string[] = []
  for (const part of parts) {
    const text = cleanLine(part)
    const previous = columns.at(-1)
    if (text === '') continue
    if (previous !== undefined && (previous.endsWith(':') || previous.length < 4))
      columns[columns.length - 1] = `${previous} ${text}`
    else columns.push(text)
  }
  return columns
}

/** "Media Release  www.ellerby.example  For immediate release": what stands at a line's ends behind a wide gap may be furniture. */
function furnitureApart(part: string): string[] {
  const pieces = part.trim().split(/ {2,}/)
  if (pieces.length < 2 || pieces.length > 8 || part.includes('|')) return [part]
  const isApart = (piece: string | undefined): boolean => piece !== undefined && furnitureOf(cleanLine(piece)) !== null
  const first = pieces.findIndex((piece) => !isApart(piece))
  if (first === -1) return pieces
  const last = pieces.findLastIndex((piece) => !isApart(piece))
  return [...pieces.slice(0, first), pieces.slice(first, last + 1).join(' '), ...pieces.slice(last + 1)]
}

/** The width at which the text was wrapped; 0 when it was not: then hardly a line but the last of a paragraph comes near it. */
function widthOf(groups: readonly string[][]): number {
  const inner = groups.flatMap((group) => group.slice(0, -1).map((line) => line.length))
  const width = groups.reduce(
    (widest, group) => (group.length > 1 ? group.reduce((most, line) => Math.max(most, line.length), widest) : widest),
    0,
  )
  const full = inner.filter((length) => length > width - 16).length
  return width <= WIDEST && full >= 2 ? width : 0
}

/** A line that ends in an address or a number says all it has to say. */
const ENDS_IN_POINT = /(?:@[a-z0-9.-]{3,80}[a-z0-9]|\d[\d ().-]{5,16}\d\)?)$/i

/** A line whose last word must be followed by another. */
const LEADS_ON = /\p{Ll}[,.;)]? (?:\p{L}+ )?(?:is|are|on|at|or|and|to|the|of|in|for|with|from|by|an?)$/u
/** A line that begins small, and is no address. */
const GOES_ON = /^\p{Ll}[\p{L}'’-]*[ ,](?![^ ]*@)/u

/** A line was cut by a program if the first word of the next one would not have fitted. */
function mend(group: readonly string[], width: number): string[] {
  const mended: { text: string; last: string }[] = []
  for (const line of group) {
    const previous = mended.at(-1)
    const firstWord = line.split(' ', 1)[0] ?? ''
    const isCut =
      previous !== undefined &&
      !previous.last.endsWith(':') &&
      !(ENDS_IN_POINT.test(previous.last) && /^\p{Lu}/u.test(line)) &&
      furnitureOf(line) !== 'date' &&
      !/\s\|\s/.test(line) &&
      previous.last.length >= 45 &&
      (previous.last.length + 1 + firstWord.length > width || GOES_ON.test(line) || LEADS_ON.test(previous.last))
    if (previous !== undefined && isCut && width > 0 && !NEW_ITEM.test(line)) {
      previous.text += ` ${line}`
      previous.last = line
    } else mended.push({ text: line, last: line })
  }
  return mended.map(({ text }) => text)
}

/** Running text stands alone even where no blank line sets it apart; short lines stay together. */
function partsOf(lines: readonly string[]): Paragraph[] {
  const parts: Paragraph[] = []
  let open = false
  for (const line of lines) {
    const alone = isProse(line) || line.length > 2 * WIDEST
    if (open && !alone) parts.at(-1)?.lines.push(line)
    else parts.push({ lines: [line], level: 0 })
    open = !alone
  }
  return parts
}
