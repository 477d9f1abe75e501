import { Temporal } from 'temporal-polyfill'
import type { Organisation } from './organisation.ts'

/** When a reporter can expect a person to have picked the enquiry up. */
export type NewsExpected =
  | { is: 'within-minutes'; minutes: number }
  | { is: 'after-opening'; opens: Temporal.Instant; minutes: number }

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const
/** A press office that is closed for longer has settings that are wrong, not a holiday. */
const LONGEST_CLOSURE_DAYS = 60

type Hours = Pick<Organisation, 'hours' | 'closures' | 'zone'>

/** The opening hours of one day, as moments; null when the office is closed all day. */
function openingOf(
  day: Temporal.PlainDate,
  { hours, closures, zone }: Hours,
): { from: Temporal.Instant; to: Temporal.Instant } | null {
  const name = DAYS[day.dayOfWeek - 1]
  const opening = name ? hours[name] : null
  if (!opening || closures.includes(day.toString())) return null
  const moment = (time: string) => day.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) }).toInstant()
  return { from: moment(opening.from), to: moment(opening.to) }
}

/** Whether the press office is open: from the opening minute up to, not including, the closing minute. */
export function isOpen(at: Temporal.Instant, hours: Hours): boolean {
  const opening = openingOf(at.toZonedDateTimeISO(hours.zone).toPlainDate(), hours)
  return opening !== null && Temporal.Instant.compare(opening.from, at) <= 0 && Temporal.Instant.compare(at, opening.to) < 0
}

/** The next opening after a moment; null when the settings open the office on no day within two months. */
export function nextOpening(at: Temporal.Instant, hours: Hours): Temporal.Instant | null {
  let day = at.toZonedDateTimeISO(hours.zone).toPlainDate()
  for (let count = 0; count <= LONGEST_CLOSURE_DAYS; count++) {
    const opening = openingOf(day, hours)
    if (opening && Temporal.Instant.compare(opening.from, at) > 0) return opening.from
    day = day.add({ days: 1 })
  }
  return null
}

/**
 * When a reporter can expect news, by the organisation's service standard.
 * @param receivedAt the moment of acceptance
 */
export function newsExpected(receivedAt: Temporal.Instant, organisation: Organisation): NewsExpected {
  const { pickUpMinutesInHours, pickUpMinutesOnCall } = organisation.standard
  if (isOpen(receivedAt, organisation)) return { is: 'within-minutes', minutes: pickUpMinutesInHours }
  const opens = nextOpening(receivedAt, organisation)
  return opens
    ? { is: 'after-opening', opens, minutes: pickUpMinutesInHours }
    : { is: 'within-minutes', minutes: pickUpMinutesOnCall }
}
