import { randomBytes } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import { type Digest, newDigest } from '../digest.ts'
import type { Enquiry } from '../enquiry.ts'
import { claimTogether, settleTogether, type Waiting } from '../gathering.ts'
import { LEASE_SECONDS, type Notice } from '../notice.ts'
import type { SendOutcome } from '../send-outcome.ts'
import { reasonWords } from '../words/en/reasons.ts'
import { eachOf } from './each-of.ts'
import { DIGEST_NOTICE, digestLetter } from './letters.tsx'
import { LONGEST_SENDING_MS, logOutcome, type SendingParts, send } from './sending.ts'
import { createSituation, type SituationParts } from './situation.ts'

export type DigestParts = SendingParts & SituationParts & { digests: { keep(digest: Digest): Promise<void> } }

/** Claims and settlements at once: a letter about a hundred enquiries must not take long to begin. */
const AT_ONCE = 20

/**
 * Makes the sender of one digest. Its list is kept before anything is claimed for it, so that what SES says of it finds its way, and it
 * tells only of what could be claimed, so that two senders at once tell nobody twice.
 */
export function createDigestSending(parts: DigestParts) {
  const { enquiries, digests, sender, organisation, publicUrl, clock, log } = parts

  const claimFor =
    (digest: Digest) =>
    async (waiting: Waiting): Promise<Waiting[]> => {
      const ids = idsOf(waiting)
      const rule = (current: Enquiry) => claimTogether(current, ids, digest.id, digest.at)
      const enquiry = await enquiries.change(waiting.enquiry.reference, rule, waiting.enquiry)
      return enquiry ? [{ ...waiting, enquiry, notices: enquiry.notices.filter(({ id }) => ids.includes(id)) }] : []
    }

  const settleFor =
    (at: Temporal.Instant, outcome: SendOutcome) =>
    async (waiting: Waiting): Promise<never[]> => {
      const rule = (current: Enquiry) => settleTogether(current, idsOf(waiting), at, outcome, clock())
      await enquiries.change(waiting.enquiry.reference, rule, waiting.enquiry)
      return []
    }

  /** Sends what one person waits for of one enquiry, which nobody else joins. */
  async function single({ enquiry, notices }: Waiting): Promise<void> {
    const situation = createSituation(parts, enquiry)
    await situation.candidates()
    let known: Enquiry | undefined = enquiry
    for (const { id } of notices) {
      const rule = (current: Enquiry) => claimTogether(current, [id], 'next', clock())
      const held: Enquiry | null = await enquiries.change(enquiry.reference, rule, known)
      known = (await send(parts, situation, held, id)) ?? undefined
    }
  }

  /** Sends one letter about all of these, which are of one release, one address and one step. */
  async function together(group: readonly [Waiting, ...Waiting[]]): Promise<void> {
    const [{ address, rung, enquiry: first }] = group
    const situation = createSituation(parts, first)
    await situation.candidates()
    const digest = newDigest(randomBytes(16), group.flatMap(membersOf), clock())
    await digests.keep(digest)
    const held = await eachOf(group, { atOnce: AT_ONCE, kind: 'digest', log }, claimFor(digest))
    if (held.length === 0 || !isHeldLongEnough(digest, clock())) return
    const notices = held.flatMap((one) => one.notices)
    const letter = digestLetter({
      ...{ id: digest.id, to: { name: situation.about(address)?.name ?? null, address }, rung, why: whyWords(notices) },
      ...{ enquiries: held.map(({ enquiry }) => enquiry), isRepeat: notices.some(({ attempts }) => attempts > 1) },
      ...{ organisation, publicUrl, now: clock() },
    })
    const outcome = await sender.send({ letter, tags: { enquiry: digest.id, notice: DIGEST_NOTICE } })
    logOutcome(log, { reference: digest.id, kind: 'digest', count: held.length }, outcome)
    await eachOf(held, { atOnce: AT_ONCE, kind: 'digest', log }, settleFor(digest.at, outcome))
  }

  return { single, together }
}

function idsOf({ notices }: Waiting): string[] {
  return notices.map(({ id }) => id)
}

function membersOf(waiting: Waiting): Digest['members'] {
  return idsOf(waiting).map((notice) => ({ reference: waiting.enquiry.reference, notice }))
}

/** Whether a sending ends before the claims do, so that nobody else begins one. */
function isHeldLongEnough({ at }: Digest, now: Temporal.Instant): boolean {
  return at.until(now).total('milliseconds') < LEASE_SECONDS * 1000 - LONGEST_SENDING_MS
}

function whyWords(notices: readonly Notice[]): string {
  return [...new Set(notices.flatMap(({ reason }) => (reason === null ? [] : [reasonWords[reason]])))].join(' ')
}
