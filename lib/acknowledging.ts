import type { Temporal } from 'temporal-polyfill'
import type { Organisation } from './organisation.ts'
import type { ReleaseContact } from './release.ts'

/**
 * Whether an acknowledgement may leave now, later, or never. It is a courtesy that anybody can ask for in anybody's name,
 * so it gives way to everything else; a triage letter never asks.
 */
export type Permit =
  | { is: 'go' }
  | { is: 'later'; from: Temporal.Instant; why: 'budget' | 'breaker' | 'counters-unreachable' }
  | { is: 'never'; why: 'own-address' | 'machine-address' | 'one-a-day' }

/** How many acknowledgements of today and yesterday (UTC) left, and how many of them SES says have no mailbox. */
export type Tally = { sent: number; bounced: number }

/** Fewer say nothing about the share that bounces. */
const TELLING_NUMBER = 50
/** AWS reviews an account at 5 % and may stop it at 10 %, triage included: https://docs.aws.amazon.com/ses/latest/dg/reputationdashboardmessages.html */
const MOST_BOUNCES_PERCENT = 2
/** Of what the account may send; the rest is triage's. */
const SHARE_PERCENT = 70

/** Mailboxes of machines, hyphens left out: a letter there is answered by a machine at best, and then forever. */
const MACHINES = new Set(['mailerdaemon', 'postmaster', 'noreply', 'donotreply'])

/**
 * The one form of all ways to write an address that reach the same mailbox with the large providers: small letters, nothing after
 * a plus sign, no dots in the local part. For counting only, never for sending: elsewhere the dots matter.
 */
export function canonicalAddress(email: string): string {
  const { local, domain } = partsOf(email)
  const [first = ''] = local.split('+')
  const bare = first.replaceAll('.', '')
  return `${bare || local}@${domain}`
}

/** Whether an address belongs to a mail system and to nobody. */
export function isMachineAddress(email: string): boolean {
  return MACHINES.has(partsOf(canonicalAddress(email)).local.replaceAll(/[-_]/g, ''))
}

/**
 * Whether an address is the press side's own: the press office, everything at the domain that our letters come from, and the
 * contacts of the release. A letter there would be news to nobody and could begin a loop. The directory is asked besides, by whoever
 * can read it.
 */
export function isOwnAddress(
  email: string,
  own: { organisation: Pick<Organisation, 'pressOffice' | 'sender'>; contacts: readonly Pick<ReleaseContact, 'emails'>[] },
): boolean {
  const { domain } = partsOf(email)
  const ours = partsOf(own.organisation.sender.address).domain
  if (domain === ours || domain.endsWith(`.${ours}`)) return true
  const addresses = [own.organisation.pressOffice.email, ...own.contacts.flatMap(({ emails }) => emails)]
  return addresses.map(canonicalAddress).includes(canonicalAddress(email))
}

/** Whether so many of the last acknowledgements had no mailbox that more of them could cost us the account. */
export function isBreakerOpen({ sent, bounced }: Tally): boolean {
  return sent >= TELLING_NUMBER && bounced * 100 >= sent * MOST_BOUNCES_PERCENT
}

/** @param mailRate recipients a second that SES allows the account */
export function acknowledgementsAMinute(mailRate: number): number {
  return Math.max(1, Math.floor((SHARE_PERCENT * 60 * mailRate) / 100))
}

/**
 * How many minutes the one who asks as the n-th in a minute has to wait: none within the budget, else until the minute that it is
 * the turn of, so that thousands come back over as many minutes as they need and not all at once.
 * @param place 1 for the first who asks
 * @param budget acknowledgements a minute
 */
export function minutesToWait(place: number, budget: number): number {
  return Math.floor((place - 1) / budget)
}

function partsOf(email: string): { local: string; domain: string } {
  const address = email.trim().toLowerCase()
  const at = address.lastIndexOf('@')
  return { local: address.slice(0, Math.max(at, 0)), domain: address.slice(at + 1) }
}
