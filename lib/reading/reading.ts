import type { Temporal } from 'temporal-polyfill'
import type { PressContact } from '../release.ts'

/** What a release's text does not say, or says in a way that a person must look at. */
export type ReadingWarning =
  | { code: 'no-headline' }
  | { code: 'no-date' }
  /** A date is written, but not all of it: `words` is what stands in the text. */
  | { code: 'date-incomplete'; words: string }
  | { code: 'no-contact' }
  /** The embargo is written, but its moment cannot be told from the words alone. */
  | { code: 'embargo-incomplete'; words: string }

/** A moment in the zone that its words meant, or the words alone when they leave something open. */
export type Embargo = { is: 'at'; at: Temporal.ZonedDateTime; words: string } | { is: 'words'; words: string }

/** What was read out of a release's text. A person confirms it; nothing here was ever guessed without a warning. */
export type Reading = {
  headline: string | null
  body: string[]
  date: Temporal.PlainDate | null
  embargo: Embargo | null
  links: string[]
  contacts: PressContact[]
  warnings: ReadingWarning[]
}
