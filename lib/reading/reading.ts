import type { Temporal } from 'temporal-polyfill'
import type { PressContact } from '../release.ts'

/** What a release's text does not say, or says in a way that a person must look at. */
export type ReadingWarning =
  | { code: 'no-headline' }
  | { code: 'no-date' }
  /** A date is written, but not all of it: `words` is what stands in the text. */
  | { code: 'date-incomplete'; words: string }
  /** 03/04/2026 is two days: the text does not say which. */
  | { code: 'date-ambiguous'; words: string }
  | { code: 'no-contact' }
  /** A contact that no label calls one for the media: `words` is its evidence. */
  | { code: 'contact-unlabelled'; words: string }
  /** A number without a country code whose country nothing in the text settles. */
  | { code: 'phone-country-unclear'; words: string }
  /** The embargo is written, but its moment cannot be told from the words alone. */
  | { code: 'embargo-incomplete'; words: string }
  /** The embargo's hour does not exist, or comes twice, because the clocks change that night. */
  | { code: 'embargo-clock-change'; words: string }
  /** The zone in the words is not the one that clocks there keep on that day (BST in December), or two zones disagree. */
  | { code: 'embargo-zone-doubtful'; words: string }
  | { code: 'embargo-before-date'; words: string }
  /** The words name no zone and are not the organisation's language: the zone of that language's countries was taken. */
  | { code: 'embargo-zone-assumed'; words: string }
  /** Only the first part of a very long text was read. */
  | { code: 'text-cut' }

/** A moment in the zone that its words meant, or the words alone when they leave something open. */
export type Embargo = { is: 'at'; at: Temporal.ZonedDateTime; words: string } | { is: 'words'; words: string }

/** `certain` when the text itself says that the contact is for the media, `likely` when only its place and form say so. */
export type ReadContact = PressContact & { sure: 'certain' | 'likely' }

/** Somebody's words; the speaker is null when the text does not name one beside them. */
export type Quote = { speaker: string | null; words: string }

/** What was read out of a release's text. A person confirms it; nothing here was ever guessed without a warning. */
export type Reading = {
  headline: string | null
  /** What stands between the headline and the body to sum it up; it is the beginning of the body too. */
  standfirst: string | null
  /** The body, without headline, notes and the lines that only say whom to ask. */
  body: string[]
  quotes: Quote[]
  /** Notes to editors and whatever else follows the end of the body. */
  notes: string[]
  date: Temporal.PlainDate | null
  embargo: Embargo | null
  links: string[]
  contacts: ReadContact[]
  warnings: ReadingWarning[]
}
