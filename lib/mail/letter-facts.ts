import type { Temporal } from 'temporal-polyfill'
import type { Enquiry } from '../enquiry.ts'
import type { Notice } from '../notice.ts'
import type { Organisation } from '../organisation.ts'
import type { News } from '../round.ts'
import type { RouteReason } from '../route-reason.ts'

/** Everything that a letter is written from. */
export type LetterFacts = {
  enquiry: Enquiry
  /** The notice that the letter settles, already claimed: its first attempt is 1. */
  notice: Notice
  to: { name: string | null; address: string }
  reason: RouteReason
  /** The first moment back of a recipient who is marked as absent, as far as it is known. */
  awayUntil: Temporal.Instant | null
  organisation: Organisation
  /** Origin of every link; never taken from a request. */
  publicUrl: string
  now: Temporal.Instant
}

/** The same for a letter about a change of the release. */
export type NewsFacts = LetterFacts & { news: News }
