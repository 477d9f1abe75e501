import type { Temporal } from 'temporal-polyfill'
import type { Reference } from '../enquiry.ts'
import type { Gather } from './gather.ts'

export type GatherOften = ReturnType<typeof createGatherOften>

type Parts = {
  digests: { isTurn(): Promise<boolean> }
  /** What is due, a page at a time; what is no enquiry is passed over. */
  due: (
    now: Temporal.Instant,
  ) => AsyncIterable<readonly ({ is: 'enquiry'; id: Reference } | { is: 'draft' | 'release' | 'rota' })[]>
  gather: Gather
  clock: () => Temporal.Instant
}

/** Enquiries that one gathering looks at: more than wait in a burst, and few enough to read after a long outage. */
const MOST_LOOKED_AT = 500

/**
 * Makes what the stream's function does when an enquiry has come to wait for a digest: it counts, and whoever completes
 * fifty sends what waits, so that in a burst nobody waits for the next sweep.
 */
export function createGatherOften({ digests, due, gather, clock }: Parts) {
  async function waiting(): Promise<Reference[]> {
    const references: Reference[] = []
    for await (const page of due(clock())) {
      references.push(...page.flatMap((one) => (one.is === 'enquiry' ? [one.id] : [])))
      if (references.length >= MOST_LOOKED_AT) break
    }
    return references
  }

  return async function gatherOften(hasTime: () => boolean): Promise<void> {
    if (await digests.isTurn()) await gather(await waiting(), hasTime)
  }
}
