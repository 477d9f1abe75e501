import { grouped } from '../digest.ts'
import type { Enquiry, Reference } from '../enquiry.ts'
import { inOrder, type Waiting, waitingOf } from '../gathering.ts'
import { isOverdue } from '../notice.ts'
import { createDigestSending, type DigestParts } from './digest-sending.ts'
import { eachOf } from './each-of.ts'

export type Gather = ReturnType<typeof createGather>

/** Enquiries read at once. */
const AT_ONCE = 20

/**
 * Makes the sender of digests: everything that waits for one goes out in as few letters as possible, each about one release, to one
 * person, for one step of the ladder. A letter about a single enquiry is one of its own.
 */
export function createGather(parts: DigestParts & { enquiries: { read(reference: Reference): Promise<Enquiry | null> } }) {
  const { enquiries, clock, log } = parts
  const { single, together } = createDigestSending(parts)

  async function waitingIn(reference: Reference): Promise<Waiting[]> {
    const enquiry = await enquiries.read(reference)
    const waiting = enquiry ? waitingOf(enquiry, clock()) : []
    for (const notice of waiting.flatMap(({ notices }) => notices))
      if (isOverdue(notice, clock())) log('notice-overdue', { reference, notice: notice.id })
    return waiting
  }

  /**
   * Sends what waits for a digest in these enquiries. A fault leaves what it hits to the next sweep; what was claimed by then goes
   * again, marked, when its claim has ended.
   * @param hasTime whether a whole sending still fits into this run
   */
  return async function gather(references: readonly Reference[], hasTime: () => boolean): Promise<void> {
    const waiting = await eachOf([...new Set(references)], { atOnce: AT_ONCE, kind: 'digest', log }, waitingIn)
    for (const [first, ...others] of grouped(inOrder(waiting))) {
      if (!first || !hasTime()) return
      await eachOf([first], { atOnce: 1, kind: 'digest', log }, async () => {
        await (others.length === 0 ? single(first) : together([first, ...others]))
        return []
      })
    }
  }
}
