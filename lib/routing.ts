import type { Temporal } from 'temporal-polyfill'
import { isOpen } from './calendar.ts'
import type { Rank } from './notice.ts'
import type { Organisation } from './organisation.ts'
import { absenceAt, addressKey, coverOf, isDead, isLive, isSilent } from './person.ts'
import type { Release, ReleaseContact } from './release.ts'
import type { Roster } from './roster.ts'
import { dutyAt, hasShifts } from './rota.ts'
import type { RouteReason } from './route-reason.ts'

/** What decides who is told about an enquiry. */
export type RoutingFacts = {
  /** Whether the reporter asked about a release at all. */
  isAboutRelease: boolean
  /** As it stands now; null when it has gone. */
  release: Pick<Release, 'contacts'> | null
  roster: Roster
  organisation: Organisation
  now: Temporal.Instant
}

/** Somebody who can be told. */
export type Candidate = {
  rank: Rank
  address: string
  name: string | null
  /** Whether a letter to them counts as told. */
  counts: boolean
  /** Whether they are known to read their mail. */
  isLive: boolean
  /** The first moment back of somebody who is absent now. */
  awayUntil: Temporal.Instant | null
  reason: RouteReason
}

/** The contact that letters go to: only one that a person confirmed, because what was read out of a text may be anybody's address. */
export function namedAddress({ contacts }: Pick<Release, 'contacts'>): { contact: ReleaseContact; address: string } | null {
  for (const contact of contacts) {
    const [address] = contact.emails
    if (contact.confirmed && address !== undefined) return { contact, address }
  }
  return null
}

/**
 * Everybody who can be told about an enquiry now, in the order in which they are: the named contact, cover, the duty officer, the press
 * office, and last the manager. Nobody stands in it twice: of two ranks of one address the first that counts stays.
 * The named contact is in it unless letters there are useless, and counts when present, reachable and at work; where the office keeps
 * no rota, the release's contact is all there is, at every hour. The press office is always in it.
 */
export function chain(facts: RoutingFacts): Candidate[] {
  const all = [...named(facts), ...stoodIn(facts), ...onDuty(facts), office(facts), ...manager(facts)]
  const isKept = (one: Candidate, index: number) =>
    !all.some((other, place) => {
      if (place === index || addressKey(other.address) !== addressKey(one.address)) return false
      return place < index ? other.counts || !one.counts : other.counts && !one.counts
    })
  return all.filter(isKept)
}

/**
 * Who is told first: the first who counts. The named contact has a letter besides when somebody else does, and so has everybody else who
 * comes before the first and does not count: a letter that arrives is all that makes a silent address count again. While nobody knows
 * whether the contact reads mail, the next in the chain is told in parallel: the duty officer while the office is closed, else
 * the office. When nobody counts, the press office is written to all the same.
 * @returns who counts first, so that the enquiry's first notice is theirs
 */
export function firstTelling(candidates: readonly Candidate[], isOfficeOpen: boolean): Candidate[] {
  const counting = candidates.filter(({ counts }) => counts)
  const first = counting[0] ?? candidates.find(({ rank }) => rank === 'press-office')
  if (!first) return []
  const place = candidates.indexOf(first)
  const own = candidates.filter(
    (one, index) => one !== first && (one.rank === 'press-contact' || (index < place && one.rank !== 'press-office')),
  )
  if (first.rank !== 'press-contact' || first.isLive) return [{ ...first, counts: true }, ...own]
  const others = counting.filter(({ rank }) => rank !== 'press-contact' && rank !== 'manager')
  const parallel = (isOfficeOpen ? others.find(({ rank }) => rank === 'press-office') : null) ?? others[0]
  if (!parallel) return [first]
  return [first, parallel.rank === 'press-office' ? { ...parallel, reason: 'press-office-parallel' } : parallel]
}

/**
 * Whether somebody who was told may be told more. An address that only a release named may not when the release names it no more:
 * a correction may have taken out a stranger's.
 * @param candidates the chain as it stands now
 */
export function isStillAsked(candidates: readonly Candidate[], { rank, address }: Pick<Candidate, 'rank' | 'address'>): boolean {
  return rank !== 'press-contact' || candidates.some((one) => addressKey(one.address) === addressKey(address))
}

function person({ roster }: RoutingFacts, address: string) {
  return roster.people.get(addressKey(address)) ?? null
}

/** Whether the release's own people are asked at this hour. */
function isAtWork({ roster, organisation, now }: RoutingFacts): boolean {
  return roster.rota === null || !hasShifts(roster.rota) || isOpen(now, organisation)
}

/** Whoever the rota has on call now; while they are absent, their cover. */
function dutyOfficer(facts: RoutingFacts): string | null {
  const { roster, now, organisation } = facts
  const address = dutyAt(roster.rota, now, organisation.zone)
  return address === null ? null : present(facts, address)
}

/** Somebody, or who covers them while they are absent; null when nobody does. */
function present(facts: RoutingFacts, address: string): string | null {
  const known = person(facts, address)
  return known && absenceAt(known, facts.now) ? coverOf(known, facts.roster.people, facts.now) : address
}

function candidate(facts: RoutingFacts, rank: Rank, address: string, reason: RouteReason, counts = true): Candidate {
  const known = person(facts, address)
  const awayUntil = (known && absenceAt(known, facts.now)?.to) ?? null
  return { rank, address, name: known?.name ?? null, counts, isLive: known !== null && isLive(known), awayUntil, reason }
}

function found(facts: RoutingFacts) {
  return facts.release && facts.isAboutRelease ? namedAddress(facts.release) : null
}

function named(facts: RoutingFacts): Candidate[] {
  const entry = found(facts)
  if (!entry || isDead(person(facts, entry.address))) return []
  const reason = namedReason(facts, entry.address)
  const one = candidate(facts, 'press-contact', entry.address, reason, reason === 'named')
  return [{ ...one, name: entry.contact.name ?? one.name }]
}

function namedReason(facts: RoutingFacts, address: string): RouteReason {
  const known = person(facts, address)
  if (known && absenceAt(known, facts.now)) return 'named-away'
  if (isSilent(known)) return 'named-unreachable'
  const onCall = dutyOfficer(facts)
  const isOnCall = onCall !== null && addressKey(onCall) === addressKey(address)
  return isAtWork(facts) || isOnCall ? 'named' : 'named-out-of-hours'
}

function stoodIn(facts: RoutingFacts): Candidate[] {
  const entry = found(facts)
  const known = entry && person(facts, entry.address)
  const cover = known ? coverOf(known, facts.roster.people, facts.now) : null
  return cover !== null && isAtWork(facts) ? asked(facts, 'cover', cover) : []
}

function onDuty(facts: RoutingFacts): Candidate[] {
  const address = dutyOfficer(facts)
  return address !== null ? asked(facts, 'duty-officer', address) : []
}

/** Somebody whose silent address does not count; letters to a dead one are useless. */
function asked(facts: RoutingFacts, rank: 'cover' | 'duty-officer', address: string): Candidate[] {
  const known = person(facts, address)
  return isDead(known) ? [] : [candidate(facts, rank, address, rank, !isSilent(known))]
}

function office(facts: RoutingFacts): Candidate {
  const { email } = facts.organisation.pressOffice
  const reason = !facts.isAboutRelease
    ? 'press-office-general'
    : found(facts)
      ? 'press-office-instead'
      : 'press-office-no-contact'
  const one = candidate(facts, 'press-office', email, reason, !isDead(person(facts, email)))
  return { ...one, name: facts.organisation.team }
}

/** A manager who is away and whom nobody covers cannot have the enquiry. */
function manager(facts: RoutingFacts): Candidate[] {
  const named = facts.roster.rota?.manager ?? null
  if (named === null) return []
  const there = present(facts, named)
  const address = there ?? named
  return isDead(person(facts, address)) ? [] : [candidate(facts, 'manager', address, 'manager', there !== null)]
}
