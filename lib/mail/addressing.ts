import type { Temporal } from 'temporal-polyfill'
import type { Enquiry } from '../enquiry.ts'
import type { Notice } from '../notice.ts'
import type { Organisation } from '../organisation.ts'
import type { Release } from '../release.ts'
import { type News, newsOf } from '../round.ts'
import { type Route, route } from '../routing.ts'
import { acknowledgementLetter, type Letter, newsLetter, triageLetter } from './letters.tsx'

/** What choosing and writing a letter needs. */
export type LetterParts = {
  releases: { read(slug: string): Promise<Release | null> }
  organisation: Organisation
  publicUrl: string
  clock: () => Temporal.Instant
}

/** Whom a letter is written to, from the current release; null when there is nobody. */
export async function addressee(parts: LetterParts, enquiry: Enquiry, notice: Notice): Promise<Route | null> {
  const { organisation, releases } = parts
  if (notice.audience === 'reporter')
    return notice.to === null ? null : { to: { name: null, address: notice.to }, reason: 'named' }
  const release = enquiry.release && notice.audience === 'press-contact' ? await releases.read(enquiry.release.slug) : null
  return route(notice.audience, enquiry.release !== null, release, organisation)
}

/** What a letter about a change of the release says; null when it is no such letter, or the release is not public any more. */
export async function newsFor(
  { releases }: Pick<LetterParts, 'releases'>,
  { release }: Enquiry,
  { about }: Notice,
): Promise<News | null> {
  const current = release && about !== null ? await releases.read(release.slug) : null
  return current && about !== null ? newsOf(current, about) : null
}

/**
 * Whether a letter may name the release of its enquiry: one that was recalled is named to nobody outside the press side,
 * whatever the form said when it was opened.
 */
export async function mayName(
  { releases }: Pick<LetterParts, 'releases'>,
  { release }: Enquiry,
  { audience }: Notice,
): Promise<boolean> {
  return audience !== 'reporter' || release === null || (await releases.read(release.slug)) !== null
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
