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
} as const

export const readReleaseUsage = 'npm run read-release -- FILE…   prints one JSON line for each release'
