import { Temporal } from 'temporal-polyfill'
import { type Deadline, deadlineOf, type Enquiry, type EnquiryEvent, type EventName } from '../../lib/enquiry.ts'
import { ladder, type RungName } from '../../lib/ladder.ts'
import type { Notice } from '../../lib/notice.ts'
import type { Organisation } from '../../lib/organisation.ts'
import type { Message } from '../ses/message.ts'
import { type Standing, standingOf } from './letter.ts'

/** A step has been taken, is to come, or is needed no more because somebody has picked the enquiry up. */
export type RungStanding = 'done' | 'to-come' | 'not-needed'

/** One thing on the way of an enquiry, in the order in which it happens. */
export type Entry = { at: Temporal.Instant } & (
  | { is: 'rung'; number: number; rung: RungName; standing: RungStanding; doneAt: Temporal.Instant | null }
  | { is: 'letter'; message: Message; notice: Notice; standing: Standing }
  | { is: 'event'; event: EnquiryEvent }
  | { is: 'deadline'; isPast: boolean }
  | { is: 'now' }
)

export type TimelineFacts = {
  enquiry: Enquiry
  /** All of the mailbox; those of other enquiries are left out. */
  letters: readonly Message[]
  organisation: Organisation
  now: Temporal.Instant
}

/** What shows that a step was taken. */
const TAKEN_BY: Record<RungName, EventName> = {
  telling: 'routed',
  reminder: 'reminded',
  'pass-on': 'not-picked-up',
  manager: 'manager-told',
  'late-prompt': 'late-prompted',
}
/** Events that a letter, or a step, says already. */
const SAID_BY_OTHERS: ReadonlySet<EventName> = new Set<EventName>([
  'letter-sent',
  'letter-delivered',
  'letter-in-doubt',
  'letter-delayed',
  'letter-impossible',
  ...Object.values(TAKEN_BY),
])
const ORDER: Entry['is'][] = ['event', 'rung', 'letter', 'deadline', 'now']

/**
 * The way of one enquiry: the steps of its ladder, those to come included, the letters that the mailbox has of it,
 * what has happened, its deadline, and now.
 */
export function timelineOf({ enquiry, letters, organisation, now }: TimelineFacts): Entry[] {
  const deadline: Deadline = deadlineOf(enquiry)
  const entries: Entry[] = [
    ...rungsOf(enquiry, deadline, organisation),
    ...lettersOf(enquiry, letters, now),
    ...enquiry.events
      .filter(({ what }) => !SAID_BY_OTHERS.has(what))
      .map((event) => ({ is: 'event' as const, at: event.at, event })),
    { is: 'now', at: now },
  ]
  if (deadline.is === 'at') {
    entries.push({ is: 'deadline', at: deadline.at, isPast: Temporal.Instant.compare(deadline.at, now) < 0 })
  }
  return entries.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at) || ORDER.indexOf(a.is) - ORDER.indexOf(b.is))
}

/** A ladder keeps only the steps to come, so all of them are reckoned again from its beginning. */
function rungsOf(enquiry: Enquiry, deadline: Deadline, organisation: Organisation): Entry[] {
  const kept = enquiry.ladder
  if (!kept) return []
  return ladder({ from: kept.from, deadline, organisation }).map(({ is: rung, at }, index) => {
    const isTaking = ({ what, at: then }: EnquiryEvent) =>
      what === TAKEN_BY[rung] && Temporal.Instant.compare(then, kept.from) >= 0
    const doneAt = rung === 'telling' ? at : (enquiry.events.find(isTaking)?.at ?? null)
    const waits = enquiry.state.is === 'open' && kept.rungs.some(({ is }) => is === rung)
    return { is: 'rung', at, number: index + 1, rung, doneAt, standing: doneAt ? 'done' : waits ? 'to-come' : 'not-needed' }
  })
}

function lettersOf({ reference, notices }: Enquiry, letters: readonly Message[], now: Temporal.Instant): Entry[] {
  return letters.flatMap((message) => {
    const notice = notices.find(({ id }) => id === message.tags['notice'])
    if (message.tags['enquiry'] !== reference || !notice) return []
    const at = Temporal.Instant.from(message.receivedAt)
    return [{ is: 'letter' as const, at, message, notice, standing: standingOf(message, now.epochMilliseconds) }]
  })
}
