import type { Unreadable } from '../../reading/paper-of.ts'
import type { ReadingWarning } from '../../reading/reading.ts'

/** What a warning about a release's text means for the person who must look. */
export function readingWarningWords(warning: ReadingWarning): string {
  switch (warning.code) {
    case 'no-headline':
      return 'No headline was found: state one.'
    case 'no-date':
      return 'The text states no date: state one.'
    case 'date-incomplete':
      return `The date in the text has no year (“${warning.words}”): state the date in full.`
    case 'date-ambiguous':
      return `“${warning.words}” can be read as two dates: state the date with the month as a word.`
    case 'contact-unlabelled':
      return `The text does not say that this contact is for the media: “${warning.words}”.`
    case 'phone-country-unclear':
      return `The text does not say in which country ${warning.words} is: write the number with its country code.`
    case 'embargo-clock-change':
      return `The clocks change that night, so the embargo's hour does not exist or comes twice (“${warning.words}”): state it in UTC.`
    case 'embargo-zone-doubtful':
      return `The embargo's zone does not fit its day, or its times disagree (“${warning.words}”): state date, time and zone.`
    case 'embargo-before-date':
      return `The embargo ends before the date of the release (“${warning.words}”): check both.`
    case 'embargo-zone-assumed':
      return `The embargo names no zone (“${warning.words}”): the time of the country whose language it is in was taken.`
    case 'text-cut':
      return 'The text is very long: only its first part was read.'
    case 'no-contact':
      return 'No contact for the media was found in the text: name one, or enquiries go to the press office.'
    case 'embargo-incomplete':
      return `The embargo is not a complete moment (“${warning.words}”): state date, time and zone.`
  }
}

/** Why a file could not be read as a release, and what to do about it. */
export const unreadableWords = {
  missing: 'There is no such file, or it may not be read.',
  folder: 'This is a folder: name the file itself.',
  'too-large': 'This file is larger than 5 MB: paste the text of the release into a text file and read that.',
  pdf: 'This is a PDF, which is not read: open it, copy its text, paste it into a text file and read that.',
  binary: 'This file is not text: save the release as plain text and read that.',
  empty: 'This file holds no text.',
  'old-word':
    'This Word file is of the old kind or has a password: save it as .docx without one, or paste its text into a text file.',
  'rich-text': 'This is a rich text file, which is not read: save it as .docx or as plain text.',
  'open-document': 'This is an OpenDocument file, which is not read: save it as .docx or as plain text.',
  'damaged-word': 'This Word file is damaged or is no document: save it again, or paste its text into a text file.',
  'damaged-mail': 'This mail could not be read: paste the text of the release into a text file and read that.',
} as const satisfies Record<Unreadable | 'missing' | 'folder', string>

export type UnreadableCode = keyof typeof unreadableWords

export const readReleaseUsage = 'npm run read-release -- FILE…   prints one JSON line for each release'
