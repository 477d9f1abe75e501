import type { Audience } from './notice.ts'
import type { Organisation } from './organisation.ts'
import type { Release } from './release.ts'

/** Why a triage letter goes where it goes: the letter says it in words. */
export type RouteReason = 'named' | 'press-office-no-contact' | 'press-office-passed-on' | 'press-office-general'

/** The person or office that a triage letter is written to. */
export type Route = { to: { name: string | null; address: string }; reason: RouteReason }

/**
 * Decides who is told about an enquiry, from the release as it stands now.
 * Only a contact that a person confirmed is written to: what was read out of a text may be anybody's address.
 * The press office of the settings is told when there is no such contact with an address, when the enquiry is about no release,
 * and when the named contact could not be shown to have been told.
 * @param audience whom the notice is for; `press-office` after somebody else failed
 * @param isAboutRelease whether the reporter asked about a release at all
 * @param release the current release; null when it has gone
 */
export function route(
  audience: Exclude<Audience, 'reporter'>,
  isAboutRelease: boolean,
  release: Pick<Release, 'contacts'> | null,
  organisation: Organisation,
): Route {
  const office = { name: organisation.team, address: organisation.pressOffice.email }
  if (!isAboutRelease) return { to: office, reason: 'press-office-general' }
  if (audience === 'press-office') return { to: office, reason: 'press-office-passed-on' }
  const contact = release?.contacts.find(({ confirmed, emails }) => confirmed !== null && emails.length > 0)
  const [address] = contact?.emails ?? []
  if (!contact || address === undefined) return { to: office, reason: 'press-office-no-contact' }
  return { to: { name: contact.name, address }, reason: 'named' }
}
