import { timesIn } from './clock-time.ts'
import { datesIn } from './date.ts'
import { type Furniture, furnitureOf, isOpenEmbargo, isWhen } from './furniture.ts'

/** Lines that stand together. `level` is 1 to 6 for a heading of the source, 0 for anything else. */
export type Paragraph = { lines: string[]; level: number }

/** A release as it lay on the desk, whatever file it came in: words in order, and what only its source knows. */
export type Paper = {
  paragraphs: Paragraph[]
  /** Web addresses behind words that do not show them. */
  links: string[]
  /** A title that the source states beside the text: a mail's subject, a page's title. */
  title: string | null
  /** A date that the source states beside the text, in its own words. */
  date: string | null
}

/** One line of a paper, and what it is when it is no part of the body. */
export type Line = { text: string; paragraph: number; level: number; furniture: Furniture | null }

/** A release of this many lines is a book: the rest of one is not read. */
export const MOST_LINES = 10_000

/** The lines of a paper in order, no more than can be a release. */
export function linesOf(paper: Paper): Line[] {
  const rows = paper.paragraphs.flatMap(({ lines, level }, paragraph) => lines.map((text) => ({ text, paragraph, level })))
  return withWhen(rows.slice(0, MOST_LINES)).map(({ text, paragraph, level }) => lineOf(text, paragraph, level))
}

type Row = { text: string; paragraph: number; level: number }

/** "EMBARGOED UNTIL", and its hour and day on the lines below: one line. */
function withWhen(rows: readonly Row[]): Row[] {
  const joined: Row[] = []
  for (const row of rows) {
    const last = joined.at(-1)
    if (last !== undefined && isOpenEmbargo(last.text) && isWhen(row.text) && addsTo(last.text, row.text))
      last.text += ` ${row.text}`
    else joined.push({ ...row })
  }
  return joined
}

/** A day under an embargo that names its day already is the release's own date. */
const addsTo = (embargo: string, when: string): boolean => datesIn(embargo, 'day-first').length === 0 || timesIn(when).length > 0

/** A line by itself. */
export function lineOf(text: string, paragraph = 0, level = 0): Line {
  return { text, paragraph, level, furniture: furnitureOf(text) }
}
