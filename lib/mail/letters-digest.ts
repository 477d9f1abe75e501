import { cleanLine } from '../clean-text.ts'
import { byDeadline } from '../digest.ts'
import { deadlineOf, type Enquiry, latestWords } from '../enquiry.ts'
import type { RungName } from '../ladder.ts'
import type { Organisation } from '../organisation.ts'
import { shortened } from '../shortened.ts'
import { digestWords as words } from '../words/en/digest.ts'
import { triageWords } from '../words/en/letters.ts'
import { deadlineWords, longMoment } from '../words/en/moments.ts'
import { type Block, type LetterBody, type Line, link, plain } from './letter-blocks.ts'
import type { LetterFacts } from './letter-facts.ts'
import { briefDeadline, briefHeadline, briefOutlet } from './letter-subject.ts'
import { mailLink } from './mail-link.ts'
import { reporterAddress } from './reporter-address.ts'
import { telLink } from './tel-link.ts'

/** Everything that a digest is written from: enquiries about one release, to one person. */
export type DigestFacts = Pick<LetterFacts, 'organisation' | 'publicUrl' | 'now'> & {
  enquiries: readonly Enquiry[]
  /** The step of the ladder that all of them have come to. */
  rung: RungName
  /** Why this person has it, in words. */
  why: string
  /** Whether any of the enquiries may have been told in an earlier letter already. */
  isRepeat: boolean
}

/** Characters of a question: enough to decide whom to call first. */
const LONGEST_QUESTION = 600

/** How many, about what, and until when the first of them must be answered. */
export function digestSubject({ enquiries, organisation: { zone }, now, rung, isRepeat }: DigestFacts): string {
  const [first] = byDeadline(enquiries)
  const headline = briefHeadline(first?.release?.headline ?? triageWords.noRelease)
  const next = first ? briefDeadline(deadlineOf(first), now, zone) : ''
  const marks = [...(isRepeat ? [triageWords.marks.repeat] : []), ...(words.marks[rung] ?? [])]
  return cleanLine([...marks, words.subject(enquiries.length, headline, next)].join(' '))
}

/** What a digest says: every enquiry by deadline, each with who asks, how to reach them, until when and what. */
export function digestBody(facts: DigestFacts): LetterBody {
  const { organisation, publicUrl, now, why } = facts
  const enquiries = byDeadline(facts.enquiries)
  const [first] = enquiries
  return {
    banner: null,
    blocks: [
      ...flags(facts),
      { is: 'title', text: words.title(enquiries.length), below: first?.release?.headline ?? null },
      ...(first ? [nextPanel(first, now, organisation)] : []),
      { is: 'paragraph', text: words.why },
      ...enquiries.flatMap((enquiry) => entryBlocks(enquiry, now, organisation)),
      { is: 'heading', text: words.replyHeading },
      { is: 'paragraph', text: words.reply },
      { is: 'heading', text: triageWords.why },
      { is: 'paragraph', text: why },
    ],
    foot: [plain(organisation.team), link(publicUrl)],
  }
}

function flags({ isRepeat, rung }: DigestFacts): Block[] {
  const texts = [...(isRepeat ? [words.repeat] : []), ...(words.flags[rung] ?? [])]
  return texts.length > 0 ? [{ is: 'flags', texts }] : []
}

function nextPanel(enquiry: Enquiry, now: DigestFacts['now'], { zone }: Organisation): Block {
  const deadline = deadlineOf(enquiry)
  const lines = deadline.is === 'at' ? [plain(longMoment(deadline.at, zone))] : []
  return { is: 'panel', label: words.next, main: deadlineWords(deadline, now, zone), lines }
}

function entryBlocks(enquiry: Enquiry, now: DigestFacts['now'], { zone }: Organisation): Block[] {
  const { reporter, question } = latestWords(enquiry)
  const deadline = deadlineOf(enquiry)
  const short = shortened(question, LONGEST_QUESTION)
  const address = reporterAddress(enquiry)
  const rows = [
    row(triageWords.reporter, plain(reporter.name)),
    ...(reporter.phone === null ? [] : [row(triageWords.phone, { text: reporter.phone, href: telLink(reporter.phone) })]),
    ...(address === null ? [] : [row(triageWords.email, { text: address, href: mailLink(address, enquiry.reference) })]),
    row(triageWords.reference, plain(enquiry.reference)),
    ...(enquiry.held ? [row(triageWords.unusual, plain(triageWords.unusualBecause(enquiry.held)))] : []),
  ]
  return [
    { is: 'heading', text: words.entry(briefDeadline(deadline, now, zone), briefOutlet(reporter.outlet)) },
    { is: 'words', text: short },
    ...(short === question ? [] : [{ is: 'paragraph', text: words.shortened(enquiry.reference) } as const]),
    { is: 'facts', rows },
  ]
}

function row(label: string, line: Line) {
  return { label, lines: [line] }
}
