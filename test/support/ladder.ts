import { Temporal } from 'temporal-polyfill'
import type { Deadline } from '../../lib/enquiry.ts'
import { ladder, type RungName } from '../../lib/ladder.ts'
import type { Organisation } from '../../lib/organisation.ts'
import { reading } from './facts.ts'

/** One row of a table: what the office's wall clock shows at the enquiry, at the deadline and at each step after the telling. */
export type LadderCase = [what: string, from: string, deadline: string, steps: string[], office?: Organisation]

/** A working week from 09:00 to 17:00, 15 minutes in hours and 30 on call, bank holidays of England and Wales. */
export const england: Organisation = { ...reading, bankHolidays: 'england-and-wales', closures: [] }

/** Opening hours on no day. */
export const closed = { monday: null, tuesday: null, wednesday: null, thursday: null, friday: null, saturday: null, sunday: null }

/** @param wall `2026-11-27 16:50`, with ` first` or ` second` in the hour that comes twice */
export function moment(wall: string, zone: string): Temporal.Instant {
  const [day, time, which] = wall.split(' ')
  const local = Temporal.PlainDateTime.from(`${day}T${time}`)
  const disambiguation = which === 'first' ? 'earlier' : which === 'second' ? 'later' : 'reject'
  return local.toZonedDateTime(zone, { disambiguation }).toInstant()
}

/** What the wall clock shows; the same form as `moment` takes. */
export function wallClock(at: Temporal.Instant, zone: string): string {
  const here = at.toZonedDateTimeISO(zone)
  const local = here.toPlainDateTime()
  const [first, second] = (['earlier', 'later'] as const).map((disambiguation) => local.toZonedDateTime(zone, { disambiguation }))
  const which = first?.equals(second ?? here) ? '' : here.equals(first ?? here) ? ' first' : ' second'
  return `${local.toString({ smallestUnit: here.second === 0 ? 'minute' : 'second' }).replace('T', ' ')}${which}`
}

export function deadlineOf(text: string, zone: string): Deadline {
  return text === 'asap' || text === 'none' ? { is: text } : { is: 'at', at: moment(text, zone) }
}

/** The steps after the telling, by name. */
export function climbing([, from, deadline, , office = england]: LadderCase): Partial<Record<RungName, string>> {
  const { zone } = office
  const rungs = ladder({ from: moment(from, zone), deadline: deadlineOf(deadline, zone), organisation: office })
  return Object.fromEntries(rungs.map(({ is, at }) => [is, wallClock(at, zone)]))
}

/** A row's steps by name, the telling included: three where the reporter cannot be told of a delay. */
export function expected([, from, , steps]: LadderCase): Partial<Record<RungName, string>> {
  const names = ['reminder', 'pass-on', 'manager', 'late-prompt'] as const
  return Object.fromEntries([['telling', from], ...steps.map((step, index) => [names[index], step])])
}
