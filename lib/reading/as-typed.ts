import { isProse } from './sentence.ts'

/** Too few lines to tell how a text was copied. */
const FEW = 8
const LONG = 60
const LONG_ENOUGH = 40
/** A line that ends nothing. */
const CUT = /[^.!?:;…"”’»)\]\s-]\s*$/

/**
 * Lines as their writer typed them: without the marks of a quoted mail, and without the blank lines that a program put between
 * all of them when it copied them out of a document or a page.
 */
export function asTyped(raw: readonly string[]): readonly string[] {
  return singleSpaced(unquoted(raw))
}

const isBlank = (line: string | undefined): boolean => line === undefined || line.trim() === ''

/** A forwarded mail has "> " before nearly every line. */
function unquoted(raw: readonly string[]): readonly string[] {
  const filled = raw.filter((line) => !isBlank(line))
  const quoted = filled.filter((line) => /^\s*>/.test(line)).length
  return filled.length >= FEW && quoted >= filled.length * 0.8 ? raw.map((line) => line.replace(/^\s*(?:> ?){1,9}/, '')) : raw
}

function singleSpaced(raw: readonly string[]): readonly string[] {
  const gaps = gapsIn(raw)
  if (gaps.length >= FEW && gaps.every((blank) => blank % 2 === 1)) {
    if (isDoubled(raw, gaps)) return halved(raw, gaps)
    if (isWrapped(raw)) return wrapped(raw)
  }
  return mended(raw)
}

/** Sentences that end a line have more than one blank line below them: the one blank line after every line is a program's. */
function isDoubled(raw: readonly string[], gaps: readonly number[]): boolean {
  const ends = raw.filter((line) => !isBlank(line)).flatMap((line, at) => (isProse(line.trim()) ? (gaps[at] ?? []) : []))
  return ends.length > 0 && ends.filter((blank) => blank > 1).length >= ends.length * 0.8
}

/** How many blank lines stand between each two lines. */
function gapsIn(raw: readonly string[]): number[] {
  const filled = raw.flatMap((line, at) => (isBlank(line) ? [] : [at]))
  return filled.slice(1).map((at, index) => at - (filled[index] ?? 0) - 1)
}

/** Between each two lines as many blank ones as before the program put one after every line. */
function halved(raw: readonly string[], gaps: readonly number[]): string[] {
  const filled = raw.filter((line) => !isBlank(line))
  return filled.flatMap((line, at) => [line, ...Array<string>(((gaps[at] ?? 1) - 1) / 2).fill('')])
}

/** Many long lines that end in the middle of a sentence were cut at a width. */
function isWrapped(raw: readonly string[]): boolean {
  const long = raw.filter((line) => line.trim().length >= LONG)
  return long.length >= FEW && long.filter((line) => CUT.test(line)).length >= long.length * 0.4
}

/** Full lines go on in the next one; what ends before the text's width ends a paragraph. */
function wrapped(raw: readonly string[]): string[] {
  const filled = raw.filter((line) => !isBlank(line)).map((line) => line.trim())
  const width = filled.reduce((most, line) => Math.max(most, line.length), 0)
  const isFull = (line: string, next: string): boolean => line.length + 1 + (next.split(' ', 1)[0] ?? '').length > width
  return filled.flatMap((line, at) => (isFull(line, filled[at + 1] ?? '') ? [line] : [line, '']))
}

/** Takes out the blank lines within a sentence where a text has several: one line ends nothing and the next begins small. */
function mended(raw: readonly string[]): readonly string[] {
  const isCutAt = (line: string, at: number): boolean => {
    const next = nextAfter(raw, at)
    return next > at + 1 && line.trim().length >= LONG_ENOUGH && CUT.test(line) && /^\s*\p{Ll}/u.test(raw[next] ?? '')
  }
  if (raw.filter(isCutAt).length < FEW / 2) return raw
  const kept: string[] = []
  for (let at = 0; at < raw.length; at++) {
    const line = raw[at] ?? ''
    kept.push(line)
    if (line.trim().length >= LONG_ENOUGH && CUT.test(line)) at = Math.max(at, nextAfter(raw, at) - 1)
  }
  return kept
}

/** The next line that is not blank, at most eight further on. */
function nextAfter(raw: readonly string[], at: number): number {
  const next = raw.slice(at + 1, at + 9).findIndex((line) => !isBlank(line))
  return next === -1 ? at + 1 : at + 1 + next
}
