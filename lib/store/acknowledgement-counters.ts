import type { Temporal } from 'temporal-polyfill'
import { canonicalAddress, type Tally } from '../acknowledging.ts'
import { acknowledgedKey, dayKey, minuteKey } from './keys.ts'
import { isExpired, toTtl } from './stored.ts'
import type { Table } from './table.ts'
import { addressHash } from './traces.ts'

/** From the moment at which a letter may leave. */
const HOURS_BETWEEN_LETTERS = 24
/** A day counts for the day after it too. */
const DAY_LIVES = { hours: 72 } as const
const MINUTE_LIVES = { hours: 1 } as const

type CounterTable = Pick<Table, 'read' | 'putNew' | 'replace' | 'count'>

/**
 * What is counted of acknowledgements: an item a mailbox, a minute and a day, each of which expires. None names an address.
 * @param addressKeys current first; while a key is changed, a mailbox may get one letter under each
 */
export function createAcknowledgementCounters(table: CounterTable, addressKeys: readonly Uint8Array[]) {
  return {
    /**
     * Takes the mailbox's letter of the day for one notice, for 24 hours from now. The same notice may take it again, after doubt too.
     * @param holder the notice
     * @returns whether the letter is this notice's
     */
    async takeDay(address: string, holder: string, now: Temporal.Instant): Promise<boolean> {
      const key = acknowledgedKey(addressHash(canonicalAddress(address), addressKeys[0]))
      const item = { ...key, holder, expiresAt: toTtl(now.add({ hours: HOURS_BETWEEN_LETTERS })) }
      const stands = await table.putNew(item)
      if (!stands) return true
      if (stands['holder'] !== holder && !isExpired(stands, now)) return false
      const expected = { holder: String(stands['holder']), expiresAt: Number(stands['expiresAt']) }
      const other = await table.replace(item, expected)
      if (!other || other['holder'] === holder) return true
      // An item whose time is over may be deleted at any moment.
      return other['holder'] === undefined && (await table.putNew(item)) === null
    },

    /** What today and yesterday have come to. */
    async tally(now: Temporal.Instant): Promise<Tally> {
      const days = await Promise.all([now, now.subtract({ hours: 24 })].map((at) => table.read(dayKey(dayOf(at)))))
      const sum = (name: keyof Tally) =>
        days.reduce((total, day) => total + (day && !isExpired(day, now) ? Number(day[name] ?? 0) : 0), 0)
      return { sent: sum('sent'), bounced: sum('bounced') }
    },

    /** Counts an acknowledgement that may leave. */
    async countSent(at: Temporal.Instant): Promise<void> {
      await countDay(table, 'sent', at)
    },

    /** The next place in a minute: 1 for the first who asks, and no place is given twice. */
    async place(minute: Temporal.Instant): Promise<number> {
      return table.count(minuteKey(minute.toString({ smallestUnit: 'minute' })), 'asked', toTtl(minute.add(MINUTE_LIVES)))
    },
  }
}

/**
 * Counts an acknowledgement whose mailbox does not exist: once, when the report has changed the notice. It needs no key.
 * It never throws: the report would come again and change nothing, so a bounce that cannot be counted is lost and nothing waits for it.
 * @param at when the report came
 */
export async function countBounce(
  table: Pick<Table, 'count'>,
  at: Temporal.Instant,
): Promise<'counted' | 'counters-unreachable'> {
  try {
    await countDay(table, 'bounced', at)
    return 'counted'
  } catch {
    return 'counters-unreachable'
  }
}

async function countDay(table: Pick<Table, 'count'>, name: keyof Tally, at: Temporal.Instant): Promise<void> {
  await table.count(dayKey(dayOf(at)), name, toTtl(at.add(DAY_LIVES)))
}

/** Days of the counters are days of UTC, 24 hours each, so that yesterday is always 24 hours ago. */
function dayOf(at: Temporal.Instant): string {
  return at.toZonedDateTimeISO('UTC').toPlainDate().toString()
}
