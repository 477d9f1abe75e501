import type { Temporal } from 'temporal-polyfill'
import type { Ladder } from './ladder.ts'
import { type Notice, owedAcknowledgement, owedTriage, superseded } from './notice.ts'
import type { ReleaseBrief } from './release.ts'

/** `ME-` and six characters of 23456789ABCDEFGHJKMNPQRSTUVWXYZ: what people quote. */
export type Reference = string & { readonly __brand: 'reference' }

/** The reporter's moment. `asap` and `none` are answers too; `at` is exact to the minute. */
export type Deadline = { is: 'at'; at: Temporal.Instant } | { is: 'asap' } | { is: 'none' }

/** Kinds of answer that the form offers. */
export const KINDS = ['statement', 'interview', 'background', 'filming', 'data'] as const
export type Kind = (typeof KINDS)[number]

/** Whom we answer: at least one of `email` and `phone` is there. */
export type Reporter = { name: string; outlet: string; email: string | null; phone: string | null }

/** The reporter's words, cleaned and checked: everything that makes two posts the same or different. */
export type Words = {
  reporter: Reporter
  question: string
  deadline: Deadline
  kind: Kind | null
  /** Publication or broadcast date, as typed. */
  publication: string | null
  /** How the reporter wants to be answered, as typed. */
  answerBy: string | null
}

/** Why an acknowledgement is withheld; the enquiry itself is kept and triaged like any other. */
export type HeldReason = 'honeypot' | 'cross-site' | 'too-fast'

/** One thing that happened, never edited afterwards. */
export type EnquiryEvent = {
  /** 1, 2, 3 … within its enquiry. */
  number: number
  at: Temporal.Instant
  what: EventName
  /** `system`, `reporter`, or the officer who did it; never a reporter's name. */
  by: string
  /** An id, an address of the press side or a reason; null when the name says it all. */
  note: string | null
}

export const EVENT_NAMES = [
  'accepted',
  'words-added',
  'same-enquiry',
  'routed',
  'letter-sent',
  'letter-in-doubt',
  'letter-delayed',
  'letter-delivered',
  'letter-undelivered',
  'letter-impossible',
  'passed-on',
  'reminded',
  'not-picked-up',
  'manager-told',
  'late-prompted',
  'nobody-left',
  'texted',
  'release-corrected',
  'release-withdrawn',
  'deadline-moved',
  'passed',
  'taken',
  'closed',
] as const
export type EventName = (typeof EVENT_NAMES)[number]

export type EnquiryState =
  | { is: 'open' }
  | { is: 'taken'; by: string; at: Temporal.Instant }
  | { is: 'closed'; at: Temporal.Instant }

/** A deadline that was stated later than the first one, by the reporter or by an officer. */
export type MovedDeadline = { deadline: Deadline; at: Temporal.Instant; by: string }

/** One reporter's question, what we owe because of it, and what has happened. */
export type Enquiry = {
  reference: Reference
  /** 128 random bits in hex: proves that two posts came from one form. */
  formId: string
  receivedAt: Temporal.Instant
  release: ReleaseBrief | null
  words: Words
  /** Later posts of the same form with other words, oldest first. */
  additions: { at: Temporal.Instant; words: Words }[]
  /** The deadline that counts instead of the first one. */
  moved: MovedDeadline | null
  held: HeldReason | null
  state: EnquiryState
  notices: Notice[]
  /** What happens while nobody picks it up; null until somebody has been told, and again when the deadline moves. */
  ladder: Ladder | null
  /** The last 20 events; older ones stand in items of their own. */
  events: EnquiryEvent[]
  /** The earlier enquiry that this one repeats under another form, within a day: nothing is owed for it. */
  sameAs: Reference | null
  /** Rises with every change; conditions compare it. */
  version: number
  /** Rises only with people's changes. */
  edition: number
  /** When the item is deleted: receivedAt and the organisation's retention period. */
  expiresAt: Temporal.Instant
}

/** What a complete post of a form says, before it has a reference. */
export type Submission = {
  formId: string
  receivedAt: Temporal.Instant
  release: ReleaseBrief | null
  words: Words
  held: HeldReason | null
}

/** Adds an event with the next number. */
export function record(enquiry: Enquiry, event: Omit<EnquiryEvent, 'number'>): Enquiry {
  const number = (enquiry.events.at(-1)?.number ?? 0) + 1
  return { ...enquiry, events: [...enquiry.events, { number, ...event }] }
}

/**
 * The enquiry that a submission becomes, with the promises that stand inside it: triage always,
 * an acknowledgement when the reporter has an e-mail address and the post was not held.
 * @param retentionDays days until the enquiry is deleted
 */
export function accept(submission: Submission, reference: Reference, retentionDays: number): Enquiry {
  const { receivedAt, held, words } = submission
  const { email } = words.reporter
  const notices = [owedTriage(1, submission.release ? 'press-contact' : 'press-office', receivedAt)]
  if (email !== null && held === null) notices.push(owedAcknowledgement(2, email, receivedAt))
  return {
    reference,
    ...submission,
    additions: [],
    moved: null,
    ladder: null,
    state: { is: 'open' },
    notices,
    events: [{ number: 1, at: receivedAt, what: 'accepted', by: 'reporter', note: held }],
    sameAs: null,
    version: 1,
    edition: 1,
    expiresAt: receivedAt.add({ hours: 24 * retentionDays }),
  }
}

/** One form adds so many texts to its enquiry at most; a further one becomes an enquiry of its own. */
const MOST_ADDITIONS = 5

/**
 * Keeps other words that came under the same form and owes a triage letter that shows them.
 * A reporter who corrects the address is acknowledged at the new one, unless the post is held: from then on the whole enquiry is.
 * A closed enquiry is open again, and one that repeated an earlier one stands for itself, or nobody would see that something new
 * was said.
 * @returns null when the enquiry has no room, so that the words go into a new one
 */
export function addWords(enquiry: Enquiry, post: Pick<Submission, 'words' | 'receivedAt' | 'held'>): Enquiry | null {
  if (enquiry.additions.length >= MOST_ADDITIONS) return null
  const { words, receivedAt: at } = post
  const held = enquiry.held ?? post.held
  const count = enquiry.notices.length
  const triage = owedTriage(count + 1, enquiry.release ? 'press-contact' : 'press-office', at)
  const { email } = words.reporter
  const isNew = email !== null && held === null && !enquiry.notices.some(({ to }) => to === email)
  const owed = isNew ? [triage, owedAcknowledgement(count + 2, email, at)] : [triage]
  const { deadline } = words
  const moves = isSameDeadline(deadline, latestWords(enquiry).deadline)
    ? {}
    : { ladder: null, moved: { deadline, at, by: 'reporter' } }
  const additions = [...enquiry.additions, { at, words }]
  const reopened = enquiry.state.is === 'closed' ? ({ state: { is: 'open' }, ladder: null } as const) : {}
  const added = { ...enquiry, ...moves, ...reopened, sameAs: null, held, additions, notices: [...enquiry.notices, ...owed] }
  return record(added, { at, what: 'words-added', by: 'reporter', note: triage.id })
}

/** The words that count now: the latest post of the form. */
export function latestWords(enquiry: Enquiry): Words {
  return enquiry.additions.at(-1)?.words ?? enquiry.words
}

/** The deadline that counts now: the one way to it, for letters, lists and the ladder. */
export function deadlineOf(enquiry: Enquiry): Deadline {
  return enquiry.moved?.deadline ?? latestWords(enquiry).deadline
}

/**
 * An officer picks an enquiry up; nothing is passed on any more, and what the ladder still owed is not owed to whoever gets it next.
 * @returns why not, when it is closed or somebody else has it
 */
export function take(enquiry: Enquiry, officer: string, at: Temporal.Instant): Enquiry | 'closed' | 'taken-by-another' {
  if (enquiry.state.is === 'closed') return 'closed'
  if (enquiry.state.is === 'taken' && enquiry.state.by !== officer) return 'taken-by-another'
  if (enquiry.state.is === 'taken') return enquiry
  const isNeeded = ({ rung, state }: Notice) => rung === 'telling' || state.is !== 'owed'
  const notices = enquiry.notices.map((notice) => (isNeeded(notice) ? notice : superseded(notice, at)))
  const taken: Enquiry = { ...enquiry, notices, state: { is: 'taken', by: officer, at }, edition: enquiry.edition + 1 }
  return record(taken, { at, what: 'taken', by: officer, note: null })
}

/** An officer closes an enquiry; closing it twice changes nothing. */
export function close(enquiry: Enquiry, officer: string, at: Temporal.Instant): Enquiry {
  if (enquiry.state.is === 'closed') return enquiry
  const closed: Enquiry = { ...enquiry, state: { is: 'closed', at }, edition: enquiry.edition + 1 }
  return record(closed, { at, what: 'closed', by: officer, note: null })
}

/**
 * Whether two enquiries are one, although they came under different forms: the same reporter, release and question.
 * A new deadline or a new telephone number is news, so that such a post is told like any other, and so is one that an officer has
 * passed to somebody or has moved.
 */
export function isSameEnquiry(earlier: Enquiry, later: Enquiry): boolean {
  if (earlier.release?.slug !== later.release?.slug || later.additions.length > 0 || later.edition > 1) return false
  const [a, b] = [latestWords(earlier), later.words]
  const sameReporter = a.reporter.email === b.reporter.email && a.reporter.phone === b.reporter.phone
  return sameReporter && a.question === b.question && isSameDeadline(a.deadline, b.deadline)
}

/** Whether two deadlines are one: the same moment, or the same answer without one. */
export function isSameDeadline(a: Deadline, b: Deadline): boolean {
  return a.is === 'at' && b.is === 'at' ? a.at.equals(b.at) : a.is === b.is
}
