import { Temporal } from 'temporal-polyfill'
import { resolveLocal } from './local-time.ts'

export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const
export type Weekday = (typeof WEEKDAYS)[number]

/** On call every week. Local times, `HH:MM`; a shift whose end is not after its beginning ends on the next day. */
export type WeeklyShift = { days: Weekday[]; from: string; to: string; person: string }

/** On call once: a dated exception or a swap, written down by somebody. The one written last wins. */
export type DatedShift = { from: Temporal.Instant; to: Temporal.Instant; person: string; by: string; writtenAt: Temporal.Instant }

/** Who is on call when, by their addresses. */
export type Rota = {
  weekly: WeeklyShift[]
  dated: DatedShift[]
  /** Who is told when nobody picks an enquiry up. */
  manager: string | null
  version: number
}

/** From the first moment up to, not including, the last. */
export type Span = { from: Temporal.Instant; to: Temporal.Instant }
/** A time with one answer to who is on call; null is nobody. */
export type Duty = Span & { person: string | null }
/** A time that the rota gives to several people: the first of them has it. */
export type Overlap = Span & { people: string[] }

/** One time of a shift: a weekly one has one each of its days. */
type Occurrence = Span & { person: string; isDated: boolean }

const covers = ({ from, to }: Span, at: Temporal.Instant) =>
  Temporal.Instant.compare(from, at) <= 0 && Temporal.Instant.compare(at, to) < 0

/**
 * A local time as one moment, in the order of the clock, so that two shifts that touch on paper touch on the night the clocks
 * change too. A time that comes twice is its first; one that the clocks pass over is the moment at which they do.
 */
function momentOf(day: Temporal.PlainDate, time: string, zone: string): Temporal.Instant {
  const local = day.toPlainDateTime(time)
  const resolved = resolveLocal(local, zone)
  if (resolved.is === 'once') return resolved.at
  if (resolved.is === 'twice') return resolved.first
  const before = local.toZonedDateTime(zone, { disambiguation: 'earlier' })
  return (before.getTimeZoneTransition('next') ?? before).toInstant()
}

/** A weekly shift as it falls between two moments. */
function occurrencesOf({ days, from, to, person }: WeeklyShift, within: Span, zone: string): Occurrence[] {
  const last = within.to.toZonedDateTimeISO(zone).toPlainDate()
  const occurrences: Occurrence[] = []
  let day = within.from.toZonedDateTimeISO(zone).toPlainDate().subtract({ days: 1 })
  for (; Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) {
    const name = WEEKDAYS[day.dayOfWeek - 1]
    if (!name || !days.includes(name)) continue
    const end = to > from ? day : day.add({ days: 1 })
    occurrences.push({ from: momentOf(day, from, zone), to: momentOf(end, to, zone), person, isDated: false })
  }
  return occurrences
}

/** Every shift of the rota near a time, the one that counts first. */
function occurrencesWithin({ weekly, dated }: Rota, within: Span, zone: string): Occurrence[] {
  const lastFirst = dated.toReversed().toSorted((a, b) => Temporal.Instant.compare(b.writtenAt, a.writtenAt))
  return [
    ...lastFirst.map(({ from, to, person }) => ({ from, to, person, isDated: true })),
    ...weekly.flatMap((shift) => occurrencesOf(shift, within, zone)),
  ]
}

/**
 * Who is on call by the rota, whether they are there or not: the dated shift written last that covers the moment, else the first
 * weekly shift that does.
 * @param rota null while the office keeps none
 * @param zone the organisation's; weekly shifts are local times in it
 * @returns an address; null when nobody is on call
 */
export function dutyAt(rota: Rota | null, now: Temporal.Instant, zone: string): string | null {
  if (!rota) return null
  return occurrencesWithin(rota, { from: now, to: now }, zone).find((occurrence) => covers(occurrence, now))?.person ?? null
}

/** Whether anybody is ever put on call: a rota that only names a manager is none. */
export function hasShifts(rota: Rota | null): rota is Rota {
  return rota !== null && rota.weekly.length + rota.dated.length > 0
}

/** Cuts a time at moments: the pieces in order, none empty. */
export function cutAt({ from, to }: Span, moments: readonly Temporal.Instant[]): Span[] {
  const first = from.epochMilliseconds
  const last = to.epochMilliseconds
  const inner = moments.map((at) => at.epochMilliseconds).filter((at) => first < at && at < last)
  const edges = [first, ...new Set(inner.toSorted((a, b) => a - b)), last].map(Temporal.Instant.fromEpochMilliseconds)
  return edges.flatMap((edge, index) => {
    const next = edges[index + 1]
    return next && Temporal.Instant.compare(edge, next) < 0 ? [{ from: edge, to: next }] : []
  })
}

/** Neighbours that touch and say the same become one. */
export function joined<Piece extends Span>(pieces: readonly Piece[], isSame: (a: Piece, b: Piece) => boolean): Piece[] {
  const whole: Piece[] = []
  for (const piece of pieces) {
    const latest = whole.at(-1)
    if (latest?.to.equals(piece.from) && isSame(latest, piece)) whole[whole.length - 1] = { ...latest, to: piece.to }
    else whole.push(piece)
  }
  return whole
}

/**
 * The shifts that hold in each piece of a time, between two changes of the rota, the one that counts first. They are taken up as they
 * begin and let go as they end: a year of a full rota has thousands of them.
 */
function occurring(rota: Rota, within: Span, zone: string): (Span & { occurrences: Occurrence[] })[] {
  const ranked = occurrencesWithin(rota, within, zone).map((occurrence, rank) => ({ ...occurrence, rank }))
  const pieces = cutAt(
    within,
    ranked.flatMap(({ from, to }) => [from, to]),
  )
  const coming = ranked.toSorted((a, b) => a.from.epochMilliseconds - b.from.epochMilliseconds)
  let taken = 0
  let current: typeof ranked = []
  return pieces.map((piece) => {
    const start = piece.from.epochMilliseconds
    let next = taken
    while ((coming[next]?.from.epochMilliseconds ?? Number.POSITIVE_INFINITY) <= start) next++
    current = [...current, ...coming.slice(taken, next)].filter(({ to }) => to.epochMilliseconds > start)
    taken = next
    return { ...piece, occurrences: current.toSorted((a, b) => a.rank - b.rank) }
  })
}

/** Who is on call from one moment to another: the whole time in order, without holes; time with nobody says null. */
export function shiftsBetween(rota: Rota, from: Temporal.Instant, to: Temporal.Instant, zone: string): Duty[] {
  const pieces = occurring(rota, { from, to }, zone).map(({ occurrences, ...span }) => ({
    ...span,
    person: occurrences[0]?.person ?? null,
  }))
  return joined(pieces, (a, b) => a.person === b.person)
}

/**
 * Times that the rota gives to more than one person at once. A dated shift over a weekly one is no overlap: it is what dated
 * shifts are for.
 */
export function overlaps(rota: Rota, from: Temporal.Instant, to: Temporal.Instant, zone: string): Overlap[] {
  const pieces = occurring(rota, { from, to }, zone).flatMap(({ occurrences, ...span }) => {
    const deciding = occurrences.filter(({ isDated }) => isDated === occurrences[0]?.isDated)
    const people = [...new Set(deciding.map(({ person }) => person))]
    return people.length > 1 ? [{ ...span, people }] : []
  })
  return joined(pieces, (a, b) => a.people.join() === b.people.join())
}
