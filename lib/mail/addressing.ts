import type { Temporal } from 'temporal-polyfill'
import type { Enquiry } from '../enquiry.ts'
import type { Notice } from '../notice.ts'
import type { Organisation } from '../organisation.ts'
import type { Release } from '../release.ts'
import { type News, newsOf } from '../round.ts'
import type { Candidate } from '../routing.ts'
import type { LetterFacts } from './letter-facts.ts'
import { acknowledgementLetter, type Letter, latePromptLetter, newsLetter, triageLetter } from './letters.tsx'

/** What writing a letter needs. */
export type LetterParts = {
  organisation: Organisation
  publicUrl: string
  clock: () => Temporal.Instant
}

type Recipient = Pick<LetterFacts, 'to' | 'reason' | 'awayUntil'>

/**
 * Whom a claimed letter is written to. A reporter's own name is not: nobody has verified the address.
 * @param known what the chain says of the address, if it has been looked at
 */
export function recipientOf({ audience, to, reason }: Notice, known: Candidate | null, { team }: Organisation): Recipient {
  const name = audience === 'press-office' ? team : (known?.name ?? null)
  return { to: { name, address: to ?? '' }, reason: reason ?? 'named', awayUntil: known?.awayUntil ?? null }
}

/** What a letter about a change of the release says; null when it is no such letter, or the release is not public any more. */
export function newsFor({ about }: Notice, release: Release | null): News | null {
  return release && about !== null ? newsOf(release, about) : null
}

/**
 * The enquiry as a letter may tell of it: a release that was recalled is named to nobody outside the press side,
 * whatever the form said when it was opened.
 */
export function tellable(enquiry: Enquiry, { audience }: Notice, release: Release | null): Enquiry {
  return audience === 'reporter' && release === null ? { ...enquiry, release: null } : enquiry
}

/** The letter that settles a claimed notice. */
export function letterFor(parts: LetterParts, enquiry: Enquiry, notice: Notice, recipient: Recipient, news: News | null): Letter {
  const { organisation, publicUrl, clock } = parts
  const facts = { enquiry, notice, ...recipient, organisation, publicUrl, now: clock() }
  if (news) return newsLetter({ ...facts, news })
  if (notice.kind !== 'triage') return acknowledgementLetter(facts)
  return notice.rung === 'late-prompt' ? latePromptLetter(facts) : triageLetter(facts)
}
