import type { Temporal } from 'temporal-polyfill'
import type { Organisation } from '../../lib/organisation.ts'
import { hasShifts } from '../../lib/rota.ts'
import { gaps, nextCheck, uncoveredHours } from '../../lib/rota-gap.ts'
import type { Log } from '../../lib/runtime/log.ts'
import type { People } from '../../lib/store/people.ts'
import type { Rotas } from '../../lib/store/rota.ts'
import { peopleOf } from '../../lib/store/rota-people.ts'

/** So many coming days are looked at: time enough to find somebody. */
const AHEAD_HOURS = 14 * 24

type Parts = {
  rotas: Pick<Rotas, 'due' | 'checked'>
  people: Pick<People, 'read'>
  organisation: Organisation
  clock: () => Temporal.Instant
  log: Log
}

/**
 * Makes the look at the coming days of the rota, each morning and after each change: hours with nobody are an alarm today.
 * An office that puts nobody on call at all wants it so. The line is written before the next look is set, so that none is lost.
 */
export function createRotaCheck({ rotas, people, organisation, clock, log }: Parts) {
  return async function checkRota(): Promise<'done'> {
    const now = clock()
    const kept = await rotas.due(now)
    if (!kept) return 'done'
    const { rota } = kept
    if (hasShifts(rota)) {
      const to = now.add({ hours: AHEAD_HOURS })
      const hours = uncoveredHours(gaps({ rota, people: await peopleOf(people, rota), organisation, from: now, to }))
      if (hours > 0) log('rota-uncovered', { count: hours })
    }
    await rotas.checked(kept, nextCheck(now, organisation.zone))
    return 'done'
  }
}
