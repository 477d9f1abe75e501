import type { Temporal } from 'temporal-polyfill'
import {
  acknowledgementsAMinute,
  isBreakerOpen,
  isMachineAddress,
  isOwnAddress,
  minutesToWait,
  type Permit,
} from '../acknowledging.ts'
import type { Enquiry } from '../enquiry.ts'
import type { Notice } from '../notice.ts'
import type { Organisation } from '../organisation.ts'
import { addressKey } from '../person.ts'
import type { Release } from '../release.ts'
import { createAcknowledgementCounters } from './acknowledgement-counters.ts'
import type { Table } from './table.ts'

type Parts = {
  table: Pick<Table, 'read' | 'putNew' | 'replace' | 'count'>
  addressKeys: readonly Uint8Array[]
  organisation: Pick<Organisation, 'pressOffice' | 'sender'>
  /** Recipients a second that SES allows the account. */
  mailRate: number
  clock: () => Temporal.Instant
  /** The directory, by the address in small letters: nobody in it is acknowledged. */
  people?: { read(address: string): Promise<object | null> }
}

/** Whom an acknowledgement is for, and what is known about it. */
type Asked = {
  enquiry: Pick<Enquiry, 'reference'>
  notice: Pick<Notice, 'id' | 'to' | 'attempts' | 'failures'>
  /** As it stands now; its contacts are not acknowledged. */
  release: Pick<Release, 'contacts'> | null
}

const BREAKER_MINUTES = 60
const UNREACHABLE_MINUTES = 1

/**
 * What makes acknowledgements expendable: a mailbox has one a day however its address is written, bounces stop them before they cost
 * us the account, and they use only their share of what SES lets us send.
 */
export function createAcknowledgements({ table, addressKeys, organisation, mailRate, clock, people }: Parts) {
  const counters = createAcknowledgementCounters(table, addressKeys)
  const budget = acknowledgementsAMinute(mailRate)

  async function isOurs(to: string, release: Asked['release']): Promise<boolean> {
    if (isOwnAddress(to, { organisation, contacts: release?.contacts ?? [] })) return true
    const written = addressKey(to)
    for (const address of new Set([written, written.replace(/\+[^@]*/, '')])) if (await people?.read(address)) return true
    return false
  }

  async function decide({ enquiry, notice, release }: Asked, now: Temporal.Instant): Promise<Permit> {
    const to = notice.to ?? ''
    if (isMachineAddress(to)) return { is: 'never', why: 'machine-address' }
    if (await isOurs(to, release)) return { is: 'never', why: 'own-address' }
    if (!(await counters.takeDay(to, `${enquiry.reference}/${notice.id}`, now))) return { is: 'never', why: 'one-a-day' }
    if (isBreakerOpen(await counters.tally(now)))
      return { is: 'later', from: now.add({ minutes: BREAKER_MINUTES }), why: 'breaker' }
    const minute = now.round({ smallestUnit: 'minute', roundingMode: 'floor' })
    const wait = minutesToWait(await counters.place(minute), budget)
    if (wait > 0) return { is: 'later', from: minute.add({ minutes: wait }), why: 'budget' }
    if (notice.attempts + notice.failures === 0) await counters.countSent(now)
    return { is: 'go' }
  }

  return {
    /**
     * Asks whether an acknowledgement may be claimed and sent now, and counts it if so: for the breaker once, however often it is tried.
     * Asked again for the same notice, it answers anew. It never throws: when the counters do not answer, the letter waits for a minute
     * and triage goes on.
     */
    async permit(asked: Asked): Promise<Permit> {
      const now = clock()
      try {
        return await decide(asked, now)
      } catch {
        return { is: 'later', from: now.add({ minutes: UNREACHABLE_MINUTES }), why: 'counters-unreachable' }
      }
    },
  }
}
