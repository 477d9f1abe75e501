import { Temporal } from 'temporal-polyfill'
import { newsExpected } from '../calendar.ts'
import { deadlineOf } from '../enquiry.ts'
import { briefMoment } from '../words/en/brief-moments.ts'
import { acknowledgementWords as words } from '../words/en/letters.ts'
import { dayAndTime, deadlineWords, longMoment } from '../words/en/moments.ts'
import { type Block, type LetterBody, link, plain } from './letter-blocks.ts'
import type { LetterFacts } from './letter-facts.ts'
import { telLink } from './tel-link.ts'

/**
 * What an acknowledgement says. It goes to an address that nobody has verified, so it holds nothing that was typed:
 * not the name, not the outlet, not the question. The deadline is read back from what we understood, the headline is public.
 */
export function acknowledgementBody(facts: LetterFacts): LetterBody {
  const { enquiry, organisation, publicUrl } = facts
  return {
    banner: organisation.team,
    blocks: [
      { is: 'title', text: words.title, below: null },
      { is: 'paragraph', text: words.greeting },
      { is: 'paragraph', text: receivedWords(facts) },
      { is: 'panel', label: words.reference, main: enquiry.reference, lines: [] },
      ...contactBlocks(facts),
      deadlinePanel(facts),
      { is: 'heading', text: words.news },
      { is: 'paragraph', text: newsWords(facts) },
      { is: 'heading', text: words.urgent },
      { is: 'paragraph', text: urgentWords(facts) },
    ],
    foot: [
      plain(words.because(publicUrl)),
      plain(words.notYou),
      plain(words.standard),
      link(`${publicUrl}/service-standard`),
      plain(words.privacy),
      link(`${publicUrl}/privacy`),
      plain(organisation.pressOffice.address),
    ],
  }
}

function receivedWords({ enquiry: { release, receivedAt }, organisation: { zone } }: LetterFacts): string {
  const moment = longMoment(receivedAt, zone)
  return release ? words.receivedAbout(release.headline, moment) : words.received(moment)
}

/** The number to call: the one that the release names, else the press office's. */
function phoneOf({ enquiry: { release }, organisation }: LetterFacts) {
  return release?.contactPhone ?? organisation.pressOffice.phone
}

function contactBlocks(facts: LetterFacts): Block[] {
  const name = hasAnother(facts) ? null : (facts.enquiry.release?.contactName ?? null)
  const { number, shown } = phoneOf(facts)
  const label = words.call(shown)
  const href = telLink(number)
  return [
    name === null
      ? { is: 'panel', label: words.contact, main: facts.organisation.team, lines: [] }
      : { is: 'panel', label: words.contact, main: name, lines: [plain(words.contactRole)] },
    href === null ? { is: 'paragraph', text: label } : { is: 'actions', actions: [{ label, href }] },
  ]
}

/** Whether somebody else of the press side was told first, because the named person is not there now. */
function hasAnother({ enquiry: { notices } }: LetterFacts): boolean {
  const told = notices.filter(({ kind, counts, reason }) => kind === 'triage' && counts && reason !== null)
  return told.length > 0 && !told.some(({ audience }) => audience === 'press-contact')
}

/** Whether a duty officer was told, who answers at any hour. */
function isWithDutyOfficer({ enquiry: { notices } }: LetterFacts): boolean {
  return notices.some(({ kind, audience, counts }) => kind === 'triage' && audience === 'duty-officer' && counts)
}

function deadlinePanel({ enquiry, organisation: { zone }, now }: LetterFacts): Block {
  const deadline = deadlineOf(enquiry)
  const panel = { is: 'panel', label: words.deadline, main: deadlineWords(deadline, now, zone) } as const
  return { ...panel, lines: deadline.is === 'at' ? [plain(longMoment(deadline.at, zone))] : [] }
}

function newsWords(facts: LetterFacts): string {
  const { enquiry, organisation, now } = facts
  const { receivedAt } = enquiry
  const { zone, standard } = organisation
  const expected = newsExpected(receivedAt, organisation)
  const isOnCall = expected.is === 'after-opening' && isWithDutyOfficer(facts)
  const news = isOnCall ? ({ is: 'within-minutes', minutes: standard.pickUpMinutesOnCall } as const) : expected
  const { minutes } = news
  const latest = (news.is === 'after-opening' ? news.opens : receivedAt).add({ minutes })
  if (Temporal.Instant.compare(latest, now) <= 0) return words.byNow
  if (news.is === 'after-opening') return words.afterOpening(dayAndTime(news.opens, now, zone), minutes)
  const within = words.within(minutes, briefMoment(latest, now, zone))
  return isOnCall ? `${words.onCall} ${within}` : within
}

function urgentWords(facts: LetterFacts): string {
  const { enquiry, organisation } = facts
  const { outOfHoursPhone } = organisation.pressOffice
  const call = words.callAndQuote(phoneOf(facts).shown, enquiry.reference)
  const isClosed = newsExpected(enquiry.receivedAt, organisation).is === 'after-opening'
  return isClosed && outOfHoursPhone ? `${words.outOfHours(outOfHoursPhone.shown)} ${call}` : call
}
