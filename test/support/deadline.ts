import { type DeadlineFields, readDeadline } from '../../lib/deadline.ts'
import { longMoment } from '../../lib/words/en/moments.ts'
import { AFTERNOON } from './facts.ts'

export const ZONE = 'Europe/London'

/** Fields of a deadline with nothing in them. */
export const NOTHING: DeadlineFields = {
  deadline: '',
  'deadline-day': '',
  'deadline-month': '',
  'deadline-year': '',
  'deadline-time': '',
}

/** What the words mean on Tuesday 24 November 2026 at 14:05, read back in full, or why they mean nothing. */
export function meaning(deadline: string, now = AFTERNOON, zone = ZONE): string {
  const reading = readDeadline({ ...NOTHING, deadline }, now, zone)
  if (reading.is === 'wrong') return reading.code
  return reading.deadline.is === 'at' ? longMoment(reading.deadline.at, zone) : reading.deadline.is
}
