import { Temporal } from 'temporal-polyfill'
import { type Enquiry, latestWords, record } from './enquiry.ts'
import { owedNews } from './notice.ts'
import type { Release, Round } from './release.ts'

/** The round that is worked on: they go out one after the other, so that nobody hears of a later change first. */
export function dueRound({ rounds }: Release, now: Temporal.Instant): Round | null {
  const [first] = rounds
  return first && Temporal.Instant.compare(first.from, now) <= 0 ? first : null
}

/** Our next moment for a release; null when everybody who asked has been told. */
export function releaseDueAt({ rounds }: Pick<Release, 'rounds'>): Temporal.Instant | null {
  return rounds[0]?.from ?? null
}

/**
 * The address at which the reporter of an enquiry is told; null for an enquiry that is owed nothing:
 * it came from a form that showed the changed text already, it was held, or the reporter gave no address.
 */
export function newsAddress(enquiry: Enquiry, round: Round): string | null {
  if (!enquiry.release || enquiry.release.version >= round.version || enquiry.held !== null) return null
  return latestWords(enquiry).reporter.email
}

/** Puts the notice into an enquiry; null when it stands there already, so that a round may be run as often as it likes. */
export function owe(enquiry: Enquiry, round: Round, now: Temporal.Instant): Enquiry | null {
  const to = newsAddress(enquiry, round)
  if (to === null || enquiry.notices.some(({ about }) => about === round.version)) return null
  const notice = owedNews(enquiry.notices.length + 1, { kind: round.kind, version: round.version, to }, now)
  const what = round.kind === 'correction' ? 'release-corrected' : 'release-withdrawn'
  const owing = { ...enquiry, notices: [...enquiry.notices, notice] }
  return record(owing, { at: now, what, by: 'system', note: notice.id })
}

/** What the office says about one change of a release: all that a letter about it holds, beside the reporter's reference. */
export type News = { slug: string; headline: string; at: Temporal.Instant; note: string }

/** The news of the change that made a version; null when the release has no such change. */
export function newsOf({ slug, headline, corrections }: Release, about: number): News | null {
  const change = corrections.find(({ version }) => version === about)
  return change ? { slug, headline, at: change.at, note: change.note } : null
}

/**
 * Moves a round on, or ends it.
 * @param reached place of the last enquiry that was looked at; null at the end of the list
 * @returns null when the round has ended already
 */
export function moveOn(release: Release, round: Round, reached: string | null): Release | null {
  if (!release.rounds.some(({ version }) => version === round.version)) return null
  const rounds = release.rounds.flatMap((one) => {
    if (one.version !== round.version) return [one]
    return reached === null ? [] : [{ ...one, reached }]
  })
  return { ...release, rounds }
}
