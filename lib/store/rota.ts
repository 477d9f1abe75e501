import type { Temporal } from 'temporal-polyfill'
import type { Rota } from '../rota.ts'
import { EMPTY_ROTA } from '../rota-change.ts'
import { pauseAfterConflict, TRIES, tooManyChanges } from './conflict.ts'
import type { Changed } from './drafts.ts'
import { rotaKey } from './keys.ts'
import { type KeptRota, parseRota, rotaItem } from './rota-item.ts'
import type { Table } from './table.ts'

export type Rotas = ReturnType<typeof createRota>

/** The one rota of the press office: one item, changed by version. */
export function createRota(table: Table) {
  async function readKept(): Promise<KeptRota | null> {
    const item = await table.read(rotaKey())
    return item && parseRota(item)
  }

  /** @returns whether nobody else wrote in between */
  async function write(before: KeptRota | null, after: KeptRota): Promise<boolean> {
    const conflict = before
      ? await table.updateVersion(rotaKey(), rotaItem(before), rotaItem(after))
      : await table.putNew(rotaItem(after))
    return conflict === null
  }

  return {
    /** A consistent read; null while the office has written none. */
    async read(): Promise<Rota | null> {
      return (await readKept())?.rota ?? null
    },

    /**
     * Changes the rota by a rule, by version, beginning with an empty one. The sweep looks at the new one at its next tick.
     * @param decide gives the very same rota when there is nothing to change, or a refusal
     * @throws after eight lost races
     */
    async change<Refusal extends string = never>(
      decide: (rota: Rota) => Rota | Refusal,
      now: Temporal.Instant,
    ): Promise<Exclude<Changed<Rota, Refusal>, { is: 'absent' }>> {
      for (let attempt = 0; attempt < TRIES; attempt++) {
        const kept = await readKept()
        const current = kept?.rota ?? EMPTY_ROTA
        const decided = decide(current)
        if (typeof decided === 'string') return { is: 'refused', why: decided }
        if (decided === current) return { is: 'changed', now: current }
        const rota = { ...decided, version: current.version + 1 }
        if (await write(kept, { rota, checkAt: now })) return { is: 'changed', now: rota }
        await pauseAfterConflict(attempt)
      }
      throw tooManyChanges()
    },

    /** The rota, if it is time to look at the coming days. */
    async due(now: Temporal.Instant): Promise<KeptRota | null> {
      const kept = await readKept()
      return kept && kept.checkAt.epochMilliseconds <= now.epochMilliseconds ? kept : null
    },

    /** Notes that this rota was looked at. One that was changed since stays due. */
    async checked(kept: KeptRota, next: Temporal.Instant): Promise<void> {
      await write(kept, { ...kept, checkAt: next })
    },
  }
}
