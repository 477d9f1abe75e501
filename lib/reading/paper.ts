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

/** One line of a paper. */
export type Line = { text: string; paragraph: number; level: number }

/** Every line of a paper in order. */
export function linesOf(paper: Paper): Line[] {
  return paper.paragraphs.flatMap(({ lines, level }, paragraph) => lines.map((text) => ({ text, paragraph, level })))
}
