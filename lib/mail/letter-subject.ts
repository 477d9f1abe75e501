import { cleanLine } from '../clean-text.ts'
import { type Deadline, deadlineOf, latestWords } from '../enquiry.ts'
import { briefMoment } from '../words/en/brief-moments.ts'
import { triageWords as words } from '../words/en/letters.ts'
import type { LetterFacts } from './letter-facts.ts'
import { marksOf } from './letter-marks.ts'

/** A phone's list of mail shows some 40 characters; the deadline and the outlet must be among them. */
const LONGEST_OUTLET = 32
const LONGEST_HEADLINE = 40

/**
 * The subject of a triage letter: deadline, outlet, release, reference, as "17:00 today: Reading Chronicle on “Inspector Finds …”
 * [ME-7K3Q9F]". What is special about the letter is marked before it.
 */
export function triageSubject({ enquiry, notice, organisation, now }: LetterFacts): string {
  const { reporter } = latestWords(enquiry)
  const marks = marksOf(enquiry, notice).map((mark) => words.marks[mark])
  const deadline = deadlineOf(enquiry)
  const moment = briefDeadline(deadline, now, organisation.zone)
  const subject = words.subject(moment, briefOutlet(reporter.outlet), briefAbout(enquiry.release), enquiry.reference)
  return cleanLine([...marks, subject].join(' '))
}

/** A headline, short enough for a subject. */
export function briefHeadline(headline: string): string {
  return shorten(headline, LONGEST_HEADLINE)
}

/** The outlet, short enough for a subject. */
export function briefOutlet(outlet: string): string {
  return shorten(outlet, LONGEST_OUTLET)
}

/** What the enquiry is about, short enough for a subject. */
export function briefAbout(release: LetterFacts['enquiry']['release']): string {
  return release ? words.aboutRelease(briefHeadline(release.headline)) : words.aboutNothing
}

/** A deadline, short enough for a subject. */
export function briefDeadline(deadline: Deadline, now: LetterFacts['now'], zone: string): string {
  switch (deadline.is) {
    case 'at':
      return briefMoment(deadline.at, now, zone)
    case 'asap':
      return words.briefAsap
    case 'none':
      return words.briefNone
  }
}

/** Shortens at a word, so that no half of one is read as another; a single word that is too long is cut. */
function shorten(text: string, longest: number): string {
  const characters = [...cleanLine(text)]
  if (characters.length <= longest) return characters.join('')
  const kept = characters.slice(0, longest - 2).join('')
  const end = kept.lastIndexOf(' ')
  return end < longest / 3 ? `${kept}…` : `${kept.slice(0, end)} …`
}
