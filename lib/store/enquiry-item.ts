import * as v from 'valibot'
import { parseDigestId } from '../digest-id.ts'
import { deadlineOf, type Enquiry, EVENT_NAMES, KINDS, latestWords } from '../enquiry.ts'
import { RUNGS } from '../ladder.ts'
import { NOTICE_KINDS, type Notice, RANKS } from '../notice.ts'
import { parseReference } from '../reference.ts'
import { briefSchema } from '../release-brief.ts'
import { ROUTE_REASONS } from '../route-reason.ts'
import { dueAt, gathers, owes } from '../telling.ts'
import {
  aboutPartition,
  closedDeskPartition,
  duePartition,
  enquiryKey,
  GATHERS_ATTRIBUTE,
  OWES_ATTRIBUTE,
  openDeskPartition,
  shardOf,
} from './keys.ts'
import { facts, idBy, instant, type Plain, plain, sortable, toTtl, ttl } from './stored.ts'

const text = v.string()
const maybe = v.nullable(text)
const reference = idBy(parseReference, 'not a reference')
const deadline = v.variant('is', [
  v.object({ is: v.literal('at'), at: instant }),
  v.object({ is: v.literal('asap') }),
  v.object({ is: v.literal('none') }),
])
const words = v.object({
  reporter: v.object({ name: text, outlet: text, email: maybe, phone: maybe }),
  question: text,
  deadline,
  kind: v.nullable(v.picklist(KINDS)),
  publication: maybe,
  answerBy: maybe,
})
const noticeState = v.variant('is', [
  v.object({ is: v.literal('owed'), from: instant }),
  v.object({ is: v.literal('claimed'), at: instant, until: instant }),
  v.object({ is: v.literal('ambiguous'), since: instant }),
  v.object({ is: v.literal('sent'), at: instant, messageId: text }),
  v.object({ is: v.literal('delayed'), at: instant, why: text }),
  v.object({ is: v.literal('delivered'), at: instant }),
  v.object({ is: v.literal('impossible'), at: instant, why: text }),
])
const rungName = v.picklist(RUNGS)
const notice = v.object({
  id: text,
  kind: v.picklist(NOTICE_KINDS),
  audience: v.picklist([...RANKS, 'on-call', 'reporter']),
  rung: v.optional(rungName, 'telling'),
  counts: v.optional(v.boolean(), true),
  reason: v.optional(v.nullable(v.picklist(ROUTE_REASONS)), null),
  since: instant,
  to: maybe,
  attempts: v.number(),
  failures: v.number(),
  state: noticeState,
  passedOnAt: v.nullable(instant),
  about: v.optional(v.nullable(v.number()), null),
  digest: v.optional(v.nullable(v.union([v.literal('next'), idBy(parseDigestId, 'not a digest')])), null),
})
const state = v.variant('is', [
  v.object({ is: v.literal('open') }),
  v.object({ is: v.literal('taken'), by: text, at: instant }),
  v.object({ is: v.literal('closed'), at: instant }),
])
const event = v.object({ number: v.number(), at: instant, what: v.picklist(EVENT_NAMES), by: text, note: maybe })
const schema = v.object({
  reference,
  formId: text,
  receivedAt: instant,
  release: v.nullable(briefSchema),
  words,
  additions: v.array(v.object({ at: instant, words })),
  moved: v.optional(v.nullable(v.object({ deadline, at: instant, by: text })), null),
  held: v.nullable(v.picklist(['honeypot', 'cross-site', 'too-fast'])),
  state,
  notices: v.array(notice),
  ladder: v.optional(v.nullable(v.object({ from: instant, rungs: v.array(v.object({ is: rungName, at: instant })) })), null),
  events: v.array(event),
  sameAs: v.nullable(reference),
  version: v.number(),
  edition: v.number(),
  expiresAt: ttl,
})

/** An enquiry as an item, with the index entries that its facts call for. */
export function enquiryItem(enquiry: Enquiry): Record<string, Plain> {
  const received = `${sortable(enquiry.receivedAt)}#${enquiry.reference}`
  return {
    ...enquiryKey(enquiry.reference),
    ...facts({ ...enquiry, notices: enquiry.notices.map(brief) }),
    expiresAt: toTtl(enquiry.expiresAt),
    ...dueEntry(enquiry),
    ...deskEntry(enquiry),
    ...(enquiry.release ? { aboutPk: aboutPartition(enquiry.release.slug), aboutSk: received } : {}),
  }
}

/** What the schema fills in is not written: every kilobyte of an enquiry is paid for with each of its changes. */
function brief(one: Notice): Record<string, unknown> {
  return Object.fromEntries(Object.entries(one).filter(([name, value]) => !(name in USUAL) || value !== USUAL[name]))
}

const USUAL: Record<string, unknown> = { rung: 'telling', counts: true, reason: null, about: null, digest: null }

function dueEntry(enquiry: Enquiry): Record<string, Plain> {
  const due = dueAt(enquiry)
  if (!due) return {}
  return {
    duePk: duePartition(shardOf(enquiry.reference)),
    dueSk: `${sortable(due)}#${enquiry.reference}`,
    ...(owes(enquiry) ? { [OWES_ATTRIBUTE]: 1 } : {}),
    ...(gathers(enquiry) ? { [GATHERS_ATTRIBUTE]: 1 } : {}),
  }
}

function deskEntry(enquiry: Enquiry): Record<string, Plain> {
  const { state, reference } = enquiry
  const latest = latestWords(enquiry)
  const shown = {
    headline: enquiry.release?.headline ?? '',
    outlet: latest.reporter.outlet,
    reporterName: latest.reporter.name,
    deadline: plain(deadlineOf(enquiry)),
  }
  if (state.is === 'closed') {
    const closed = sortable(state.at)
    return { deskPk: closedDeskPartition(closed.slice(0, 7)), deskSk: `${closed}#${reference}`, ...shown }
  }
  return {
    deskPk: openDeskPartition(shardOf(reference)),
    deskSk: `${queueMoment(enquiry)}#${reference}`,
    ...shown,
  }
}

/** Where a deadline stands in the queue: "as soon as possible" counts from arrival, no deadline comes last. */
function queueMoment(enquiry: Enquiry): string {
  const wanted = deadlineOf(enquiry)
  switch (wanted.is) {
    case 'at':
      return sortable(wanted.at)
    case 'asap':
      return sortable(enquiry.receivedAt)
    case 'none':
      return '9999'
  }
}

/** @throws ValiError when the item is not an enquiry: a fault that leaves it to the sweep, never a guess */
export function parseEnquiry(item: unknown): Enquiry {
  return v.parse(schema, item)
}

const queueEntry = v.object({
  reference,
  headline: text,
  outlet: text,
  reporterName: text,
  deadline,
  state,
  held: v.nullable(text),
  receivedAt: instant,
})

/** What the queue lists of an enquiry. */
export type QueueEntry = v.InferOutput<typeof queueEntry>

/** @throws ValiError when the entry lacks what the queue lists */
export function parseQueueEntry(item: unknown): QueueEntry {
  return v.parse(queueEntry, item)
}

/** What two posts must share to be the same post. */
export function sameWords(a: Enquiry['words'], b: Enquiry['words']): boolean {
  return JSON.stringify(plain(a)) === JSON.stringify(plain(b))
}
