import { Temporal } from 'temporal-polyfill'
import { parseDraftId } from '../../lib/draft-id.ts'
import { readEmbargoMoment } from '../../lib/embargo-moment.ts'
import type { Organisation } from '../../lib/organisation.ts'
import { isSlug } from '../../lib/slug.ts'
import type { createNewsdesk } from '../../lib/store/newsdesk.ts'
import type { People } from '../../lib/store/people.ts'
import { longMoment } from '../../lib/words/en/moments.ts'
import { releaseWords as words } from '../../lib/words/en/release-commands.ts'
import { officerName } from '../command/officer.ts'
import { Refusal } from '../stack/refusal.ts'

/** What may be said behind a command. */
export type Options = Partial<Record<'headline' | 'date' | 'language' | 'by' | 'until' | 'note' | 'version', string>>

/** What every release command works with. */
export type Context = {
  newsdesk: ReturnType<typeof createNewsdesk>
  people: People
  organisation: Organisation
  /** Origin of the newsroom; empty where it is not known. */
  newsroom: string
  clock: () => Temporal.Instant
  options: Options
  isDryRun: boolean
  say: (text: string) => void
  /** Says what did not work, and makes the command fail in the end. */
  complain: (text: string) => void
}

/** @throws Refusal when the text is no id */
export function draftIdOf(text: string) {
  const id = parseDraftId(text)
  if (!id) throw new Refusal(words.badDraft(text))
  return id
}

/** Reads the last part of a release's address, or the address itself. @throws Refusal when the text is neither */
export function slugIn(text: string): string {
  const slug = text.trim().replace(/^.*\/releases\//, '')
  if (!isSlug(slug)) throw new Refusal(words.badSlug(text))
  return slug
}

/** What an id or an address names. @throws Refusal when the text is neither */
export function targetOf(text: string) {
  const id = parseDraftId(text)
  if (id) return { is: 'draft', id } as const
  if (!isSlug(text.trim().replace(/^.*\/releases\//, ''))) throw new Refusal(words.badTarget(text))
  return { is: 'release', slug: slugIn(text) } as const
}

/** A typed moment, or null for `off`. @throws Refusal when it is none, or the clocks pass over it */
export function momentOf(text: string | undefined, zone: string): Temporal.Instant | null {
  if (!text) throw new Refusal(words.noMoment)
  if (text === 'off') return null
  const moment = readEmbargoMoment(text, zone)
  if (moment.is === 'wrong') throw new Refusal(words.badMoment[moment.code](text))
  return moment.at
}

/** @throws Refusal when the text is no real day */
export function dateOf(text: string): Temporal.PlainDate {
  try {
    return Temporal.PlainDate.from(/^\d{4}-\d{2}-\d{2}$/.test(text) ? text : '', { overflow: 'reject' })
  } catch {
    throw new Refusal(words.badDate(text))
  }
}

/** Who types; the machine's account name when nobody says. @throws Refusal when there is none */
export function whoIs({ options }: Context): string {
  const by = officerName(options.by)
  if (!by) throw new Refusal(words.whoAreYou)
  return by
}

/** The address of a release as far as it is known. */
export function addressOf({ newsroom }: Context, slug: string): string {
  return `${newsroom}/releases/${slug}`
}

/** A moment in the organisation's words. */
export function momentWords({ organisation }: Context, at: Temporal.Instant): string {
  return longMoment(at, organisation.zone)
}
