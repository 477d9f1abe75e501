import { remainderOf } from './furniture.ts'
import { isOfficeName } from './office-name.ts'
import type { Paper } from './paper.ts'
import { isProse, wordCount } from './sentence.ts'

/** As far down a page its headline stands. */
const LOOKED_AT = 80
const SHORTEST = 3

/**
 * A page that was copied whole begins with its window's title, "Bridge opens - Ellerby Council", and the headline stands again
 * below: then that is the paper's title and no line of it.
 */
export function withPastedTitle(paper: Paper): Paper {
  const [first, ...rest] = paper.paragraphs
  const [head = '', ...others] = first?.lines ?? []
  if (paper.title !== null || first === undefined || first.level > 0 || head.length > 400) return paper
  const below = [...others, ...rest.flatMap(({ lines }) => lines)].slice(0, LOOKED_AT)
  const body = below.findIndex(isProse)
  const rows = below.slice(0, body === -1 ? LOOKED_AT : body).map((row) => plain(remainderOf(row)))
  const mayBe = (text: string): boolean => wordCount(text) >= SHORTEST && !isOfficeName(text) && stands(plain(text), rows)
  const title = beginningsOf(head).find(mayBe)
  if (title === undefined) return paper
  return { ...paper, title, paragraphs: others.length === 0 ? rest : [{ ...first, lines: others }, ...rest] }
}

/** The whole line and what stands before each dash or bar, longest first. */
const beginningsOf = (line: string): string[] =>
  [...[...line.matchAll(/\s+(?:[-–—|·»]|::)\s+/g)].map((match) => line.slice(0, match.index)), line].toReversed()

/** Whether a title stands on one row, or on several that follow each other. */
function stands(title: string, rows: readonly string[]): boolean {
  return rows.some((row, at) => {
    if (row === '' || !title.startsWith(row)) return false
    const joined = [1, 2, 3, 4].map((many) => rows.slice(at, at + many).join(' '))
    return joined.includes(title)
  })
}

/** The same words in the same order, whatever the letters' height and the marks between them. */
export const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
