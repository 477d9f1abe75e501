/** Lines that stand together, each cleaned; what a blank line, or the end of a very long line, sets apart. */
export type Paragraph = { lines: string[] }

/** The paragraph as one line. */
export const flowing = (paragraph: Paragraph): string => paragraph.lines.join(' ')

const INVISIBLE = /(?![\u200C\u200D])[\p{Cc}\p{Cf}]/gu

/**
 * Cuts plain text into paragraphs. Controls, soft hyphens and direction marks are removed, because they hide what a
 * person would see; the joiners that Persian and Indic names need stay.
 * @param text any text; line ends of every system
 */
export function paragraphsOf(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = []
  let lines: string[] = []
  for (const raw of text
    .toWellFormed()
    .normalize('NFC')
    .split(/\r\n|[\n\r\u0085\u2028\u2029]/)) {
    const line = raw.replace(/\s+/g, ' ').replace(INVISIBLE, '').trim()
    if (line !== '') lines.push(line)
    else if (lines.length > 0) {
      paragraphs.push({ lines })
      lines = []
    }
  }
  if (lines.length > 0) paragraphs.push({ lines })
  return paragraphs
}
