import type { Temporal } from 'temporal-polyfill'
import { isBefore, later } from './instant.ts'
import { type DatedShift, type Rota, type Span, shiftsBetween, type WeeklyShift } from './rota.ts'

/** An office that has none yet begins with this one. */
export const EMPTY_ROTA: Rota = { weekly: [], dated: [], manager: null, version: 0 }

/** The item is read with every enquiry: so many shifts are a mistake. */
const MOST_WEEKLY = 100
const MOST_DATED = 300
/** A dated shift that is longer is a mistake in its year. */
const LONGEST_DAYS = 366
/** Days that an ended dated shift is kept, so that last week's night can be looked up. */
const KEPT_DAYS = 31

export type RotaRefusal =
  | 'no-days'
  | 'exists'
  | 'no-such-shift'
  | 'too-many'
  | 'ends-before-it-begins'
  | 'over-already'
  | 'too-long'
  | 'same-person'
  | 'neither-on-call'

/** Who writes something into the rota, and when. */
type Writing = { by: string; now: Temporal.Instant }

const daysKey = ({ days, from, to, person }: WeeklyShift) => JSON.stringify([days.toSorted(), from, to, person])
const datedKey = ({ from, to, person }: DatedShift) => `${from} ${to} ${person}`

/** Adds a shift of every week. Where two cover a moment, the one added first has it. */
export function addWeekly(rota: Rota, shift: WeeklyShift): Rota | RotaRefusal {
  if (shift.days.length === 0) return 'no-days'
  if (rota.weekly.some((one) => daysKey(one) === daysKey(shift))) return 'exists'
  if (rota.weekly.length >= MOST_WEEKLY) return 'too-many'
  return { ...rota, weekly: [...rota.weekly, shift] }
}

/** Takes out a weekly shift that says exactly this: a number could mean another one by now. */
export function removeWeekly(rota: Rota, shift: WeeklyShift): Rota | RotaRefusal {
  const weekly = rota.weekly.filter((one) => daysKey(one) !== daysKey(shift))
  return weekly.length === rota.weekly.length ? 'no-such-shift' : { ...rota, weekly }
}

/** Takes out a dated shift that says exactly this. */
export function removeDated(rota: Rota, shift: DatedShift): Rota | RotaRefusal {
  const dated = rota.dated.filter((one) => datedKey(one) !== datedKey(shift))
  return dated.length === rota.dated.length ? 'no-such-shift' : { ...rota, dated }
}

function refusalOf({ from, to }: Span, now: Temporal.Instant): RotaRefusal | null {
  if (!isBefore(from, to)) return 'ends-before-it-begins'
  if (!isBefore(now, to)) return 'over-already'
  return isBefore(from.add({ hours: LONGEST_DAYS * 24 }), to) ? 'too-long' : null
}

/**
 * Long past dated shifts go when another is written, and never before: an office of dated shifts alone, all of them over, still
 * keeps a rota, with nobody on call.
 */
function withoutPast(dated: DatedShift[], now: Temporal.Instant): DatedShift[] {
  const kept = now.subtract({ hours: KEPT_DAYS * 24 })
  return dated.filter(({ to }) => isBefore(kept, to))
}

function writeDated(rota: Rota, spans: readonly (Span & { person: string })[], { by, now }: Writing): Rota | RotaRefusal {
  // A clock that runs behind must not make what is written last the earlier one.
  const latest = rota.dated.map(({ writtenAt }) => writtenAt).reduce(later, now)
  const written = spans.map(({ from, to, person }) => ({ from, to, person, by, writtenAt: latest }))
  const dated = withoutPast([...rota.dated, ...written], now)
  return dated.length > MOST_DATED ? 'too-many' : { ...rota, dated }
}

/** Puts somebody on call for a time, over whoever has it. What has passed of the time is written down too. */
export function addDated(rota: Rota, shift: Span & { person: string }, writing: Writing): Rota | RotaRefusal {
  return refusalOf(shift, writing.now) ?? writeDated(rota, [shift], writing)
}

/**
 * Exchanges two people for a time: where the one is on call the other is, from its first minute to its last. What has passed of the
 * time stays as it was.
 * @param zone the organisation's
 */
export function swap(
  rota: Rota,
  { from, to, people: [one, other] }: Span & { people: readonly [string, string] },
  writing: Writing,
  zone: string,
): Rota | RotaRefusal {
  if (one === other) return 'same-person'
  const refusal = refusalOf({ from, to }, writing.now)
  if (refusal) return refusal
  const start = later(from, writing.now)
  const exchanged = shiftsBetween(rota, start, to, zone).flatMap(({ person, ...span }) => {
    if (person === one) return [{ ...span, person: other }]
    return person === other ? [{ ...span, person: one }] : []
  })
  return exchanged.length === 0 ? 'neither-on-call' : writeDated(rota, exchanged, writing)
}

/** @param manager an address; null for nobody */
export function setManager(rota: Rota, manager: string | null): Rota {
  return manager === rota.manager ? rota : { ...rota, manager }
}
