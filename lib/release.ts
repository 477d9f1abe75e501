import type { Temporal } from 'temporal-polyfill'

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

/** A published release: what the public may see. A draft is never of this type. */
export type Release = {
  /** Permanent part of the address, made at publication. */
  slug: string
  /** Rises with every correction; the form token carries it. */
  version: number
  headline: string
  body: string[]
  links: string[]
  /** The date that the release bears; null when its text states none completely. */
  date: Temporal.PlainDate | null
  publishedAt: Temporal.Instant
  contacts: PressContact[]
}

/** What the newsroom lists of a release: only what the newsroom index projects. */
export type ReleaseListing = Pick<Release, 'slug' | 'headline' | 'date' | 'publishedAt'>

/** What a form carries of its release, signed, so that accepting an enquiry reads nothing. */
export type ReleaseBrief = {
  slug: string
  version: number
  headline: string
  contactName: string | null
  contactPhone: Phone | null
}

/** The one way from a release to its brief: the first contact is the one named beside the form. */
export function briefOf(release: Release): ReleaseBrief {
  const [contact] = release.contacts
  return {
    slug: release.slug,
    version: release.version,
    headline: release.headline,
    contactName: contact?.name ?? null,
    contactPhone: contact?.phones[0] ?? null,
  }
}
