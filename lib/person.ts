import type { Temporal } from 'temporal-polyfill'
import { isBefore } from './instant.ts'
import type { Confirmation, Phone } from './release.ts'

/** A time in which somebody does not work, and who stands in. `to` is the first moment back. */
export type Absence = { from: Temporal.Instant; to: Temporal.Instant; cover: string | null }

/** What shows that letters to an address tell nobody. */
export const ADDRESS_FAILURES = [
  'bounced',
  'rejected',
  'mailbox-full',
  'delayed',
  'no-delivery',
  'complained',
  'not-monitored',
] as const
export type AddressFailure = (typeof ADDRESS_FAILURES)[number]

/** Somebody of the press side, or an office, known by the address that letters go to. */
export type Person = {
  /** All of it in lower case: what people type and what releases print is matched by it. */
  address: string
  name: string | null
  role: string | null
  phone: Phone | null
  /** Who gave their word that somebody reads this address. A link that was opened is nobody's word: scanners open links too. */
  confirmed: Confirmation | null
  /** The last delivery that was written down. */
  deliveredAt: Temporal.Instant | null
  /** What went wrong since; null once a letter is delivered again. */
  failure: { at: Temporal.Instant; why: AddressFailure } | null
  absences: Absence[]
  version: number
}

/** What is known of somebody besides their address. */
export type Particulars = Pick<Person, 'name' | 'role' | 'phone'>

/** What was heard of one letter: that it arrived, or what went wrong with it, at the moment that the report names. */
export type AddressReport =
  | { is: 'delivered'; at: Temporal.Instant }
  | { is: 'failed'; at: Temporal.Instant; why: AddressFailure }

/**
 * How sure a failure is that nobody reads the address: a surer one is not taken back by a less sure one, whenever it comes.
 * What a person said (`not-monitored`, `complained`) is surer than a machine's report of the same kind.
 */
const SURENESS: Readonly<Record<AddressFailure, number>> = {
  'mailbox-full': 0,
  delayed: 0,
  'no-delivery': 0,
  'not-monitored': 1,
  bounced: 2,
  rejected: 2,
  complained: 3,
}
/** From here on nobody reads the address; below it, somebody may. */
const DEAD = 2
/** A letter that arrives takes neither back: such a mailbox takes letters, and nobody there wants them. */
const SAID_BY_PEOPLE: readonly AddressFailure[] = ['not-monitored', 'complained']
/**
 * A delivery that only says again what is known is written once a day, a failure once in ten minutes: a busy hour is not a write
 * a letter.
 */
const DELIVERY_HOURS = 24
const FAILURE_MINUTES = 10
/** A cover of a cover of a cover: whoever needs a fourth has no cover. */
export const LONGEST_COVER_CHAIN = 3

/** What an address is known by: what people type and what releases print differs in capitals. */
export function addressKey(email: string): string {
  return email.trim().toLowerCase()
}

/** An entry of which nothing is known but the address. */
export function unknownPerson(email: string): Person {
  const nothing = { name: null, role: null, phone: null, confirmed: null, deliveredAt: null, failure: null }
  return { address: addressKey(email), ...nothing, absences: [], version: 1 }
}

/** Known to read mail: a person gave their word, a letter arrived since, and nothing went wrong after it. */
export function isLive({ confirmed, deliveredAt, failure }: Person): boolean {
  return confirmed !== null && deliveredAt !== null && failure === null
}

/** Letters to the address are useless: none is sent until a person confirms it again. Nobody known is not dead. */
export function isDead(person: Pick<Person, 'failure'> | null | undefined): boolean {
  return !!person?.failure && SURENESS[person.failure.why] >= DEAD
}

/** Letters may arrive, but a letter there does not count as told. */
export function isSilent(person: Pick<Person, 'failure'> | null | undefined): boolean {
  return !!person?.failure && !isDead(person)
}

/** The absence that somebody is in at a moment; where two cover it, the one written last. */
export function absenceAt({ absences }: Pick<Person, 'absences'>, now: Temporal.Instant): Absence | null {
  return absences.findLast(({ from, to }) => isBefore(now, to) && !isBefore(now, from)) ?? null
}

/**
 * Who stands in for somebody who is absent now: their cover, or the cover's cover while that one is absent too.
 * @param people by address, as far as they are known; a cover who is not among them is present
 * @returns an address; null when the person is not absent, or the chain ends, comes back to somebody in it or is too long
 */
export function coverOf(person: Person, people: ReadonlyMap<string, Person>, now: Temporal.Instant): string | null {
  const met = new Set([person.address])
  let absence = absenceAt(person, now)
  for (let hop = 0; absence?.cover && hop < LONGEST_COVER_CHAIN; hop++) {
    const address = addressKey(absence.cover)
    if (met.has(address)) return null
    met.add(address)
    const cover = people.get(address)
    absence = cover ? absenceAt(cover, now) : null
    if (!absence) return address
  }
  return null
}

/**
 * Fills in what is not known yet, and a first confirmation; what stands already stays.
 * @returns the very same person when nothing is new
 */
export function acquaint(person: Person, known: Particulars, confirmation: Confirmation | null): Person {
  const next = {
    name: person.name ?? known.name,
    role: person.role ?? known.role,
    phone: person.phone ?? known.phone,
    confirmed: person.confirmed ?? confirmation,
  }
  const isNew =
    next.name !== person.name || next.role !== person.role || next.phone !== person.phone || next.confirmed !== person.confirmed
  return isNew ? { ...person, ...next } : person
}

/**
 * Takes a person's word that somebody reads the address. After a failure it is a new beginning: the address is written to again,
 * and is live when a letter has arrived once more.
 * @returns the very same person when the word was given already and nothing has gone wrong since
 */
export function confirmPerson(person: Person, confirmation: Confirmation): Person {
  if (person.confirmed && !person.failure) return person
  const deliveredAt = person.failure ? null : person.deliveredAt
  return { ...person, confirmed: confirmation, failure: null, deliveredAt }
}

export type AbsenceRefusal = 'ends-before-it-begins' | 'over-already' | 'covers-themself'

/** Writes down an absence; those that are over are forgotten. Where two overlap, this one holds. */
export function away(person: Person, { from, to, cover }: Absence, now: Temporal.Instant): Person | AbsenceRefusal {
  if (!isBefore(from, to)) return 'ends-before-it-begins'
  if (!isBefore(now, to)) return 'over-already'
  const key = cover === null ? null : addressKey(cover)
  if (key === person.address) return 'covers-themself'
  return { ...person, absences: [...person.absences.filter((one) => isBefore(now, one.to)), { from, to, cover: key }] }
}

/** Ends what somebody is absent for now; when they are not, takes back every absence to come. */
export function back(person: Person, now: Temporal.Instant): Person | 'not-away' {
  const open = person.absences.filter(({ to }) => isBefore(now, to))
  if (open.length === 0) return 'not-away'
  const isNow = absenceAt(person, now) !== null
  return { ...person, absences: isNow ? open.filter(({ from }) => isBefore(now, from)) : [] }
}

/**
 * Notes what was heard of a letter. Reports come late, twice and in any order: a delivery takes back the failures before it,
 * never a later one, and never what a person said.
 * @returns the very same person when nothing is worth writing
 */
export function hearAbout(person: Person, report: AddressReport): Person {
  return report.is === 'delivered' ? hearDelivery(person, report.at) : hearFailure(person, report)
}

function hearDelivery(person: Person, at: Temporal.Instant): Person {
  const { deliveredAt, failure } = person
  if (failure) {
    const isTakenBack = isBefore(failure.at, at) && !SAID_BY_PEOPLE.includes(failure.why)
    return isTakenBack ? { ...person, deliveredAt: at, failure: null } : person
  }
  if (deliveredAt && isBefore(at, deliveredAt.add({ hours: DELIVERY_HOURS }))) return person
  return { ...person, deliveredAt: at }
}

function hearFailure(person: Person, { at, why }: { at: Temporal.Instant; why: AddressFailure }): Person {
  const { deliveredAt, confirmed, failure } = person
  const isTakenBack = deliveredAt && isBefore(at, deliveredAt) && !SAID_BY_PEOPLE.includes(why)
  if (isTakenBack || (confirmed && isBefore(at, confirmed.at))) return person
  const next = { ...person, failure: { at, why } }
  if (!failure || SURENESS[why] > SURENESS[failure.why]) return next
  if (SURENESS[why] < SURENESS[failure.why]) return person
  return isBefore(at, failure.at.add({ minutes: FAILURE_MINUTES })) ? person : next
}
