import { cleanLine } from '../clean-text.ts'
import { byDeadline } from '../digest.ts'
import { type Enquiry, latestWords } from '../enquiry.ts'
import type { Organisation } from '../organisation.ts'
import { shortened } from '../shortened.ts'
import { digestWords as words } from '../words/en/digest.ts'
import { triageWords } from '../words/en/letters.ts'
import { deadlineWords, longMoment } from '../words/en/moments.ts'
import { type Block, type LetterBody, type Line, link, plain } from './letter-blocks.ts'
import type { LetterFacts } from './letter-facts.ts'
import { briefDeadline, briefHeadline, briefOutlet } from './letter-subject.ts'
import { reporterAddress } from './reporter-address.ts'
import { telLink } from './tel-link.ts'

/** Everything that a digest is written from: enquiries about one release, to one person. */
export type DigestFacts = Pick<LetterFacts, 'organisation' | 'publicUrl' | 'now'> & {
  enquiries: readonly Enquiry[]
  /** Why this person has it, in words. */
  why: string
  /** Whether any of the enquiries may have been told in an earlier letter already. */
  isRepeat: boolean
}

/** Characters of a question: enough to decide whom to call first. */
const LONGEST_QUESTION = 600

/** How many, about what, and until when the first of them must be answered. */
export function digestSubject({ enquiries, organisation: { zone }, now, isRepeat }: DigestFacts): string {
  const [first] = byDeadline(enquiries)
  const headline = briefHeadline(first?.release?.headline ?? triageWords.noRelease)
  const next = first ? briefDeadline(latestWords(first).deadline, now, zone) : ''
  return cleanLine([...(isRepeat ? [triageWords.marks.repeat] : []), words.subject(enquiries.length, headline, next)].join(' '))
}

/** What a digest says: every enquiry by deadline, each with who asks, how to reach them, until when and what. */
export function digestBody(facts: DigestFacts): LetterBody {
  const { organisation, publicUrl, now, isRepeat, why } = facts
  const enquiries = byDeadline(facts.enquiries)
  const [first] = enquiries
  return {
    banner: null,
    blocks: [
      ...repeatFlag(isRepeat),
      { is: 'title', text: words.title(enquiries.length), below: first?.release?.headline ?? null },
      { is: 'paragraph', text: words.why },
      ...(first ? [nextPanel(first, now, organisation)] : []),
      ...enquiries.flatMap((enquiry) => entryBlocks(enquiry, now, organisation)),
      { is: 'heading', text: words.replyHeading },
      { is: 'paragraph', text: words.reply },
      { is: 'heading', text: triageWords.why },
      { is: 'paragraph', text: why },
    ],
    foot: [plain(organisation.team), link(publicUrl)],
  }
}

function repeatFlag(isRepeat: boolean): Block[] {
  return isRepeat ? [{ is: 'flags', texts: [triageWords.repeat] }] : []
}

function nextPanel(enquiry: Enquiry, now: DigestFacts['now'], { zone }: Organisation): Block {
  const { deadline } = latestWords(enquiry)
  const lines = deadline.is === 'at' ? [plain(longMoment(deadline.at, zone))] : []
  return { is: 'panel', label: words.next, main: deadlineWords(deadline, now, zone), lines }
}

function entryBlocks(enquiry: Enquiry, now: DigestFacts['now'], { zone }: Organisation): Block[] {
  const { reporter, question, deadline } = latestWords(enquiry)
  const short = shortened(question, LONGEST_QUESTION)
  const address = reporterAddress(enquiry)
  const rows = [
    row(triageWords.reporter, plain(reporter.name)),
    ...(reporter.phone === null ? [] : [row(triageWords.phone, { text: reporter.phone, href: telLink(reporter.phone) })]),
    ...(address === null ? [] : [row(triageWords.email, { text: address, href: `mailto:${address}` })]),
    row(triageWords.deadline, plain(deadlineWords(deadline, now, zone))),
    row(triageWords.reference, plain(enquiry.reference)),
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
