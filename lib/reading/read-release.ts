import type { CountryCode } from 'libphonenumber-js/min'
import { contactsIn } from './contacts.ts'
import { dateIn, todayIn, type WrittenDate } from './date.ts'
import { linksIn } from './link.ts'
import { flowing, type Paragraph, paragraphsOf } from './paragraph.ts'
import type { Reading, ReadingWarning } from './reading.ts'

/** ISO 3166 country for telephone numbers without a country code. */
export type ReadingOptions = { region: CountryCode }

/**
 * Reads a release out of its plain text. What the text leaves open is null and a warning, never a guess.
 * @param text the release as pasted, any line ends
 */
export function readRelease(text: string, options: ReadingOptions): Reading {
  const paragraphs = paragraphsOf(text)
  const { contacts, used } = contactsIn(paragraphs, options.region)
  const headline = paragraphs[0] === undefined ? null : flowing(paragraphs[0])
  const body = paragraphs.filter((_, index) => index > 0 && !used.has(index)).map(flowing)
  const written = dateOf(paragraphs)
  const date = written?.is === 'date' ? written.date : null
  const warnings: ReadingWarning[] = []
  if (headline === null) warnings.push({ code: 'no-headline' })
  if (written === null) warnings.push({ code: 'no-date' })
  if (written?.is === 'incomplete') warnings.push({ code: 'date-incomplete', words: written.words })
  if (contacts.length === 0) warnings.push({ code: 'no-contact' })
  const links = [...new Set(paragraphs.flatMap((paragraph) => paragraph.lines.flatMap(linksIn)))]
  return { headline, body, date, embargo: null, links, contacts, warnings }
}

/** A date line before the story, or the day that the story itself calls today. */
function dateOf(paragraphs: readonly Paragraph[]): WrittenDate | null {
  for (const paragraph of paragraphs.slice(0, 4)) {
    const line = flowing(paragraph)
    const written = line.length < 60 ? dateIn(line) : null
    if (written !== null) return written
  }
  for (const paragraph of paragraphs) {
    const written = todayIn(flowing(paragraph))
    if (written !== null) return written
  }
  return null
}
