import { Temporal } from 'temporal-polyfill'
import { type Deadline, deadlineOf, type Enquiry, type EnquiryEvent, type EventName } from '../../lib/enquiry.ts'
import { ladder, RUNGS, type RungName } from '../../lib/ladder.ts'
import type { Notice } from '../../lib/notice.ts'
import type { Organisation } from '../../lib/organisation.ts'
import type { RouteReason } from '../../lib/route-reason.ts'
import type { Message } from '../ses/message.ts'
import { type Standing, standingOf } from './letter.ts'

/**
 * A step has been taken, or is to come; its moment came and there was nobody new to tell; or it is needed no more, because
 * somebody has picked the enquiry up.
 */
export type RungStanding = 'done' | 'to-come' | 'nobody-new' | 'not-needed'

/** One thing on the way of an enquiry, in the order in which it happens. */
export type Entry = { at: Temporal.Instant } & (
  | { is: 'rung'; number: number; rung: RungName; standing: RungStanding; doneAt: Temporal.Instant | null }
  /** `step`: the number of the step that owed the letter; null when it was owed for another reason. */
  | { is: 'letter'; message: Message; notice: Notice; step: number | null; standing: Standing }
  /** `notice`: the one that it is about, if it is about one. */
  | { is: 'event'; event: EnquiryEvent; notice: Notice | null }
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

/** What shows that a step was taken: an event, and the reason of the letters that it owed. */
const TAKEN_BY: Record<RungName, { what: EventName; reason: RouteReason | null }> = {
  telling: { what: 'routed', reason: null },
  reminder: { what: 'reminded', reason: 'reminder' },
  'pass-on': { what: 'not-picked-up', reason: 'not-picked-up' },
  manager: { what: 'manager-told', reason: 'manager' },
  'late-prompt': { what: 'late-prompted', reason: 'late-prompt' },
}
const STEPS: ReadonlySet<EventName> = new Set(Object.values(TAKEN_BY).map(({ what }) => what))
const ORDER: Entry['is'][] = ['event', 'rung', 'letter', 'deadline', 'now']

/**
 * The way of one enquiry: the steps of its ladder, those to come included, the letters that the mailbox has of it,
 * what has happened, its deadline, and now.
 */
export function timelineOf({ enquiry, letters, organisation, now }: TimelineFacts): Entry[] {
  const deadline: Deadline = deadlineOf(enquiry)
  const shown = lettersOf(enquiry, letters, now)
  const entries: Entry[] = [
    ...rungsOf(enquiry, deadline, organisation),
    ...shown,
    ...eventsOf(enquiry, shown),
    { is: 'now', at: now },
  ]
  if (deadline.is === 'at') {
    entries.push({ is: 'deadline', at: deadline.at, isPast: Temporal.Instant.compare(deadline.at, now) < 0 })
  }
  return entries.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at) || ORDER.indexOf(a.is) - ORDER.indexOf(b.is))
}

/** A ladder keeps only the steps to come, so all of them are reckoned again from its beginning. */
function rungsOf({ ladder: kept, events, state }: Enquiry, deadline: Deadline, organisation: Organisation): Entry[] {
  if (!kept) return []
  return ladder({ from: kept.from, deadline, organisation }).map(({ is: rung, at }, index) => {
    const isTaking = ({ what, at: then }: EnquiryEvent) =>
      what === TAKEN_BY[rung].what && Temporal.Instant.compare(then, kept.from) >= 0
    const doneAt = rung === 'telling' ? at : (events.find(isTaking)?.at ?? null)
    const isLeft = kept.rungs.some(({ is }) => is === rung)
    const undone = isLeft ? (state.is === 'open' ? 'to-come' : 'not-needed') : 'nobody-new'
    return { is: 'rung', at, number: index + 1, rung, doneAt, standing: doneAt ? 'done' : undone }
  })
}

type LetterEntry = Extract<Entry, { is: 'letter' }>

function lettersOf({ reference, notices }: Enquiry, letters: readonly Message[], now: Temporal.Instant): LetterEntry[] {
  return letters.flatMap((message) => {
    const { enquiry: tag, notice: number } = message.tags
    // A digest names itself: which of the enquiry's letters it carries is kept with the enquiry.
    const notice = notices.find(({ id, digest }) => (tag === reference ? id === number : digest !== null && digest === tag))
    if (!notice) return []
    const at = Temporal.Instant.from(message.receivedAt)
    const standing = standingOf(message, now.epochMilliseconds)
    return [{ is: 'letter', at, message, notice, step: stepOf(notice), standing }]
  })
}

function stepOf({ reason }: Notice): number | null {
  const index = RUNGS.findIndex((rung) => reason !== null && TAKEN_BY[rung].reason === reason)
  return index < 0 ? null : index + 1
}

/** Without what a step says already, or a letter that is shown. */
function eventsOf({ events, notices }: Enquiry, letters: readonly LetterEntry[]): Entry[] {
  return events.flatMap((event) => {
    const isShown = event.what.startsWith('letter-') && letters.some(({ notice }) => notice.id === event.note)
    if (isShown || STEPS.has(event.what)) return []
    return [{ is: 'event', at: event.at, event, notice: notices.find(({ id }) => id === event.note) ?? null }]
  })
}
