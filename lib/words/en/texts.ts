import type { Temporal } from 'temporal-polyfill'
import type { Deadline } from '../../enquiry.ts'
import { type LastResortReason, soonest, type Untold } from '../../last-resort.ts'
import type { Organisation } from '../../organisation.ts'
import { briefMoment } from './brief-moments.ts'

const REASONS: Record<LastResortReason, string> = {
  'nobody-left': 'no address works',
  'sending-stopped': 'email has stopped',
  'sending-held-up': 'email is stuck',
}

/**
 * The text of the last resort, for everything that waits at once. It fits one text message: at most 160 characters of the
 * GSM alphabet (3GPP TS 23.038), beyond which telephones get it in parts. It says nothing of a reporter, since nobody
 * knows who holds the telephone.
 * @param waiting at least one enquiry
 */
export function lastResortText({
  waiting,
  why,
  organisation,
  now,
}: {
  waiting: readonly Untold[]
  why: LastResortReason
  organisation: Pick<Organisation, 'pressOffice' | 'zone'>
  now: Temporal.Instant
}): string {
  const first = soonest(waiting, now)
  return [
    waiting.length === 1 ? 'A media enquiry waits,' : `${waiting.length} media enquiries wait,`,
    `nobody told: ${REASONS[why]}.`,
    ...(first ? [`First ${first.reference} ${dueWords(first.deadline, now, organisation.zone)}.`] : []),
    `Office ${organisation.pressOffice.phone.number}; npm run enquiry -- list`,
  ].join(' ')
}

function dueWords(deadline: Deadline, now: Temporal.Instant, zone: string): string {
  switch (deadline.is) {
    case 'at':
      return `by ${briefMoment(deadline.at, now, zone)}`
    case 'asap':
      return 'now'
    case 'none':
      return '(no deadline)'
  }
}
