import type { Temporal } from 'temporal-polyfill'
import type { Notice } from './notice.ts'
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

/** One thing that happened, never edited afterwards. `by` is a role or an officer's id, never a reporter's name. */
export type EnquiryEvent = { at: Temporal.Instant; what: string; by: string; note: string | null }

export type EnquiryState =
  | { is: 'open' }
  | { is: 'taken'; by: string; at: Temporal.Instant }
  | { is: 'closed'; at: Temporal.Instant }

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
  held: HeldReason | null
  state: EnquiryState
  notices: Notice[]
  /** The last 20 events; older ones stand in items of their own. */
  events: EnquiryEvent[]
  /** Rises with every change; conditions compare it. */
  version: number
  /** Rises only with people's changes. */
  edition: number
  /** When the item is deleted: receivedAt and the organisation's retention period. */
  expiresAt: Temporal.Instant
}
