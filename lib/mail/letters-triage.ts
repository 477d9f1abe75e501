import { type Deadline, deadlineOf, type Enquiry, latestWords, type Words } from '../enquiry.ts'
import { clockTime, timeLeft } from '../words/en/brief-moments.ts'
import { triageWords as words } from '../words/en/letters.ts'
import { dayAndTime, deadlineWords, longMoment } from '../words/en/moments.ts'
import { awayWords, passedOnFrom, reasonWords } from '../words/en/reasons.ts'
import { type Block, type LetterBody, link, plain } from './letter-blocks.ts'
import type { LetterFacts } from './letter-facts.ts'
import { marksOf } from './letter-marks.ts'
import { mailLink } from './mail-link.ts'
import { reporterAddress } from './reporter-address.ts'
import { telLink } from './tel-link.ts'
import { aboutRows, earlierBlocks } from './triage-rows.ts'

/**
 * What a triage letter says, in the order in which it is needed: who asks, for whom, how to call, until when, what.
 * Everything that follows explains it. The newest words of the form lead; every earlier text stands below.
 */
export function triageBody(facts: LetterFacts): LetterBody {
  const { enquiry, organisation, now, publicUrl } = facts
  const latest = latestWords(enquiry)
  const { name, outlet } = latest.reporter
  return {
    banner: null,
    blocks: [
      ...flags(facts),
      { is: 'title', text: name, below: outlet },
      ...contactBlocks(latest, enquiry),
      deadlinePanel(deadlineOf(enquiry), now, organisation.zone),
      { is: 'heading', text: words.question },
      { is: 'words', text: latest.question },
      { is: 'heading', text: words.about },
      { is: 'facts', rows: aboutRows(facts) },
      ...earlierBlocks(facts),
      { is: 'heading', text: words.how },
      { is: 'paragraph', text: reporterAddress(enquiry) === null ? words.phoneOnly(name) : words.replyTo(name) },
      ...pickUpBlocks(facts),
      { is: 'heading', text: words.why },
      { is: 'paragraph', text: whyWords(facts) },
    ],
    foot: [plain(organisation.team), link(publicUrl)],
  }
}

function flags({ enquiry, notice }: LetterFacts): Block[] {
  const texts = [...marksOf(enquiry, notice).map((mark) => words[mark])]
  return texts.length > 0 ? [{ is: 'flags', texts }] : []
}

/** Whoever is not the office has to say that they have it: an answer from their own mailbox is seen by nobody else. */
function pickUpBlocks({ enquiry, notice, organisation }: LetterFacts): Block[] {
  if (enquiry.state.is !== 'open' || notice.audience === 'press-office') return []
  return [{ is: 'paragraph', text: words.pickUp(organisation.pressOffice.phone.shown, enquiry.reference) }]
}

/** How to reach the reporter, big enough for a thumb. */
export function contactBlocks({ reporter: { phone } }: Words, enquiry: Enquiry): Block[] {
  const address = reporterAddress(enquiry)
  const dialled = phone === null ? null : telLink(phone)
  const actions = [
    ...(phone !== null && dialled !== null ? [{ label: words.call(phone), href: dialled }] : []),
    ...(address === null ? [] : [{ label: words.write(address), href: mailLink(address, enquiry.reference) }]),
  ]
  return [
    ...(phone !== null && dialled === null ? [{ is: 'paragraph', text: words.call(phone) } as const] : []),
    ...(actions.length > 0 ? [{ is: 'actions', actions } as const] : []),
    ...(address === null ? [{ is: 'paragraph', text: words.noEmail } as const] : []),
  ]
}

/** The deadline, and how much time is left of it. */
export function deadlinePanel(deadline: Deadline, now: LetterFacts['now'], zone: string): Block {
  const panel = { is: 'panel', label: words.deadline, main: deadlineWords(deadline, now, zone) } as const
  if (deadline.is !== 'at') return { ...panel, lines: [] }
  const left = words.timeLeft(timeLeft(deadline.at, now), clockTime(now, zone))
  return { ...panel, lines: [plain(longMoment(deadline.at, zone)), plain(left)] }
}

function whyWords({ reason, enquiry, notice, awayUntil, now, organisation }: LetterFacts): string {
  if (reason === 'named-away') {
    const until = awayUntil && dayAndTime(awayUntil, now, organisation.zone)
    const other = enquiry.notices.find(({ kind, counts, to }) => kind === 'triage' && counts && to !== null)
    return awayWords(until, other?.to ?? null)
  }
  if (reason !== 'press-office-passed-on' && reason !== 'passed-on') return reasonWords[reason]
  const failed = enquiry.notices.findLast(({ passedOnAt, to, counts, id }) => passedOnAt && to && counts && id !== notice.id)
  return failed?.to ? passedOnFrom(failed.to, reason === 'press-office-passed-on') : reasonWords[reason]
}
