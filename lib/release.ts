import type { Temporal } from 'temporal-polyfill'
import type { DraftId } from './draft-id.ts'

/** A telephone number: what a `tel:` link dials and what people read. */
export type Phone = {
  /** E.164 where the country is certain (an extension as `;ext=408`), else as written. */
  number: string
  /** As people print it, for example `0118 937 2301`. */
  shown: string
}

/** A person or office whom a release names for the media, as read from its text. */
export type PressContact = {
  name: string | null
  role: string | null
  /** Plain addresses, lower-case domain, no display name. */
  emails: string[]
  phones: Phone[]
  outOfHours: Phone[]
  /** The sentence of the release that the contact was read from. */
  evidence: string
}

/** Who said that this person may be written to about a release, and when. */
export type Confirmation = { by: string; at: Temporal.Instant }

/** A contact as it stands in a release: enquiries go to it only after a person confirmed it. */
export type ReleaseContact = PressContact & { confirmed: Confirmation | null }

/** What people write of a release, before and after its publication. */
export type ReleaseText = {
  headline: string
  body: string[]
  links: string[]
  /** The date that the release bears; null when its text states none completely. */
  date: Temporal.PlainDate | null
  contacts: ReleaseContact[]
  /** BCP 47, for example `en` or `cy`. */
  language: string
  /** The moment from which it takes no more enquiries; null while it takes them without end. */
  closesAt: Temporal.Instant | null
}

/** What the office said about a change of a published release. */
export type Correction = {
  at: Temporal.Instant
  note: string
  /** The version that the change made. */
  version: number
}

/** One change about which everybody who asked must be told, and how far the telling has got. */
export type Round = {
  kind: 'correction' | 'withdrawal'
  /** The version that the change made: its note stands in `corrections`. */
  version: number
  /** When the telling may begin. */
  from: Temporal.Instant
  /** Place in the list of those who asked up to which everybody has a notice; null before the first page. */
  reached: string | null
}

/** A published release: what the public may see. A draft is never of this type. */
export type Release = ReleaseText & {
  /** Permanent part of the address, made at publication. */
  slug: string
  /** Rises with every change of the release; the form token carries it. */
  version: number
  publishedAt: Temporal.Instant
  /** The draft that it was published from; null for a release from before there were drafts. */
  draftId: DraftId | null
  /** How often it has been taken back and published again. */
  recalls: number
  /** Oldest first; of a withdrawn release the last one says why. */
  corrections: Correction[]
  withdrawnAt: Temporal.Instant | null
  /** Promises to those who asked, oldest first; nothing that the public sees. */
  rounds: Round[]
}

/** What the newsroom lists of a release: only what the newsroom index projects. */
export type ReleaseListing = Pick<Release, 'slug' | 'headline' | 'date' | 'publishedAt' | 'language'> & {
  /** Its first paragraph, shortened where it is long; empty when there is none. */
  summary: string
  /** Of its latest correction; of its publication while it has none. */
  updatedAt: Temporal.Instant
}

/** What a form carries of its release, signed, so that accepting an enquiry reads nothing. */
export type ReleaseBrief = {
  slug: string
  version: number
  headline: string
  contactName: string | null
  contactPhone: Phone | null
}

/** The contact that is named beside the form: the first one that a person confirmed. */
export function namedContact({ contacts }: Pick<Release, 'contacts'>): ReleaseContact | null {
  return contacts.find(({ confirmed }) => confirmed !== null) ?? null
}

/** The one way from a release to its brief. */
export function briefOf(release: Release): ReleaseBrief {
  const contact = namedContact(release)
  return {
    slug: release.slug,
    version: release.version,
    headline: release.headline,
    contactName: contact?.name ?? null,
    contactPhone: contact?.phones[0] ?? null,
  }
}
