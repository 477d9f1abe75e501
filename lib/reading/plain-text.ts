import { cleanLine } from '../clean-text.ts'
import type { Paper, Paragraph } from './paper.ts'
import { isProse } from './sentence.ts'

const LINE_END = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/
/** The longest line that a program which wraps text would write. */
const WIDEST = 100
const NEW_ITEM = /^(?:(?:[-•*–—·▪◦]|\(?\d{1,2}[.)]|[a-z]\)) |\p{Lu}[\p{L} -]{1,30}\s?:)/u

/** Reads plain text: paragraphs are set apart by blank lines, by the end of a long line, or by both. */
export function plainTextPaper(text: string): Paper {
  return { paragraphs: paragraphsOf(text.split(LINE_END)), links: [], title: null, date: null }
}

/** Groups lines into paragraphs and mends the lines that a program cut at a fixed width. */
export function paragraphsOf(raw: readonly string[]): Paragraph[] {
  const groups: string[][] = [[]]
  for (const line of raw.map(columnsOf)) {
    if (line.length === 0) groups.push([])
    else groups.at(-1)?.push(...line)
  }
  const width = widthOf(groups)
  return groups.flatMap((group) => partsOf(mend(group, width)))
}

/** A line set in columns holds several; a label and its value stay together. */
function columnsOf(raw: string): string[] {
  const parts = raw.replaceAll('\u00AD', '').split(/\t+| {4,}/)
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

/** The width at which the text was wrapped; 0 when it was not. */
function widthOf(groups: readonly string[][]): number {
  let width = 0
  for (const group of groups) {
    for (const line of group) if (group.length > 1 && line.length > width) width = line.length
  }
  return width <= WIDEST ? width : 0
}

/** A line was cut by a program if the first word of the next one would not have fitted. */
function mend(group: readonly string[], width: number): string[] {
  const mended: { text: string; last: string }[] = []
  for (const line of group) {
    const previous = mended.at(-1)
    const firstWord = line.split(' ', 1)[0] ?? ''
    const isCut = previous !== undefined && previous.last.length >= 45 && previous.last.length + 1 + firstWord.length > width
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
