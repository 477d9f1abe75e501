import type { Temporal } from 'temporal-polyfill'
import { deadlineOf, type Enquiry, type Reference } from '../../lib/enquiry.ts'
import type { LastResortReason } from '../../lib/last-resort.ts'
import { eachOf } from '../../lib/mail/each-of.ts'
import type { Notice } from '../../lib/notice.ts'
import type { Organisation } from '../../lib/organisation.ts'
import type { Log } from '../../lib/runtime/log.ts'
import type { SendOutcome } from '../../lib/send-outcome.ts'
import type { Enquiries } from '../../lib/store/enquiries.ts'
import { claim, dueText, settle } from '../../lib/telling.ts'
import { lastResortText } from '../../lib/words/en/texts.ts'

type Parts = {
  enquiries: Pick<Enquiries, 'change'>
  texter: { send(text: string): Promise<SendOutcome> }
  organisation: Organisation
  clock: () => Temporal.Instant
  log: Log
}

/** Writes at once: a text about thousands of enquiries must not take a minute to claim. */
const AT_ONCE = 10
/** Of several reasons the one that says most about what is broken. */
const REASONS: readonly LastResortReason[] = ['sending-stopped', 'sending-held-up', 'nobody-left']

/**
 * Makes the sender of the last resort: one text about every enquiry of which nobody could be told, to whoever is on call.
 * Each enquiry's text is claimed before and settled after it, so that two sweeps send two texts about none of them.
 */
export function createLastResort({ enquiries, texter, organisation, clock, log }: Parts) {
  async function held(reference: Reference): Promise<Enquiry[]> {
    const claimed = await enquiries.change(reference, (current) => {
      const text = dueText(current, clock())
      return text && claim(current, text.id, null, clock())
    })
    return claimed ? [claimed] : []
  }

  async function settled(enquiry: Enquiry, outcome: SendOutcome): Promise<void> {
    const text = claimedText(enquiry)
    if (text?.state.is !== 'claimed') return
    const { id, state } = text
    await enquiries.change(enquiry.reference, (current) => settle(current, id, state.at, outcome, clock()), enquiry)
  }

  /** A fault leaves what it hits to the next sweep, when the claim has ended. */
  const about = { atOnce: AT_ONCE, kind: 'text', log } as const

  /** @returns how many enquiries the text was about */
  return async function text(references: readonly Reference[]): Promise<number> {
    const enquiries = await eachOf(references, about, held)
    if (enquiries.length === 0) return 0
    const waiting = enquiries.map((enquiry) => ({ reference: enquiry.reference, deadline: deadlineOf(enquiry) }))
    const said = new Set(enquiries.map((enquiry) => claimedText(enquiry)?.reason))
    const why = REASONS.find((reason) => said.has(reason)) ?? 'nobody-left'
    const outcome = await texter.send(lastResortText({ waiting, why, organisation, now: clock() }))
    if (outcome.is === 'accepted') log('text-sent', { count: enquiries.length, why })
    else log('text-failed', { count: enquiries.length, why: outcome.why })
    await eachOf(enquiries, about, async (enquiry) => {
      await settled(enquiry, outcome)
      return []
    })
    return enquiries.length
  }
}

function claimedText({ notices }: Enquiry): Notice | null {
  return notices.findLast(({ kind, state }) => kind === 'text' && state.is === 'claimed') ?? null
}
