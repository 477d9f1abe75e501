import type { Temporal } from 'temporal-polyfill'
import type { Enquiry } from '../enquiry.ts'
import type { Notice } from '../notice.ts'
import type { Organisation } from '../organisation.ts'
import type { Release } from '../release.ts'
import { type News, newsOf } from '../round.ts'
import { type Route, route } from '../routing.ts'
import { acknowledgementLetter, type Letter, newsLetter, triageLetter } from './letters.tsx'

/** What writing a letter needs. */
export type LetterParts = {
  organisation: Organisation
  publicUrl: string
  clock: () => Temporal.Instant
}

/**
 * Whom a letter is written to; null when there is nobody.
 * @param release as it stands now; null when it is not public, or the enquiry is about none
 */
export function addressee(enquiry: Enquiry, notice: Notice, release: Release | null, organisation: Organisation): Route | null {
  if (notice.audience === 'reporter')
    return notice.to === null ? null : { to: { name: null, address: notice.to }, reason: 'named' }
  return route(notice.audience, enquiry.release !== null, release, organisation)
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
export function letterFor(
  parts: LetterParts,
  enquiry: Enquiry,
  notice: Notice,
  { to, reason }: Route,
  news: News | null,
): Letter {
  const { organisation, publicUrl, clock } = parts
  const facts = { enquiry, notice, to, reason, organisation, publicUrl, now: clock() }
  if (news) return newsLetter({ ...facts, news })
  return notice.kind === 'triage' ? triageLetter(facts) : acknowledgementLetter(facts)
}
