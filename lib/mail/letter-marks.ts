import { Temporal } from 'temporal-polyfill'
import type { Enquiry } from '../enquiry.ts'
import type { Notice } from '../notice.ts'

/** What a triage letter is marked with, in its subject and at its top. */
export type Mark = 'repeat' | 'reminder' | 'passedOn' | 'deadlineMoved' | 'more' | 'held'

/** The marks of a claimed triage letter, in the order in which they stand before its subject. */
export function marksOf({ additions, held, moved }: Enquiry, { attempts, rung, since }: Notice): Mark[] {
  const isMoved = rung === 'telling' && moved !== null && Temporal.Instant.compare(since, moved.at) >= 0
  return [
    ...(attempts > 1 ? (['repeat'] as const) : []),
    ...(rung === 'reminder' ? (['reminder'] as const) : []),
    ...(rung === 'pass-on' || rung === 'manager' ? (['passedOn'] as const) : []),
    ...(isMoved ? (['deadlineMoved'] as const) : []),
    ...(additions.length > 0 ? (['more'] as const) : []),
    ...(held === null ? [] : (['held'] as const)),
  ]
}
