import type { Temporal } from 'temporal-polyfill'
import type { Enquiry } from '../enquiry.ts'
import type { Organisation } from '../organisation.ts'
import { addressKey } from '../person.ts'
import type { Release } from '../release.ts'
import type { Roster } from '../roster.ts'
import { type Candidate, chain, namedAddress } from '../routing.ts'
import { faultName, type Log } from '../runtime/log.ts'

export type SituationParts = {
  releases: { read(slug: string): Promise<Release | null> }
  roster: { load(contactAddress: string | null, now: Temporal.Instant): Promise<Roster> }
  organisation: Organisation
  clock: () => Temporal.Instant
  log: Log
}

/** What stands around one enquiry while a worker is at it; each part is read when it is first needed, and once. */
export type Situation = {
  /** The release as it stands now; null when it is not public, or the enquiry is about none. */
  release(): Promise<Release | null>
  /** Who can be told now. */
  candidates(): Promise<Candidate[]>
  /** Somebody of the chain, if it has been looked at. */
  about(address: string): Candidate | null
}

const NOBODY: Roster = { people: new Map(), rota: null }

/** Looks around an enquiry. A directory that cannot be read holds no letter up: the release and the press office are known without it. */
export function createSituation(parts: SituationParts, { release: asked, reference }: Enquiry): Situation {
  const { releases, roster, organisation, clock, log } = parts
  const release = once(async () => (asked ? releases.read(asked.slug) : null))

  async function people(address: string | null): Promise<Roster> {
    try {
      return await roster.load(address, clock())
    } catch (fault) {
      log('record-failed', { reference, kind: 'directory', error: faultName(fault) })
      return NOBODY
    }
  }

  let met: Candidate[] = []
  const candidates = once(async () => {
    const current = await release()
    const named = current && namedAddress(current)
    const known = await people(named?.address ?? null)
    met = chain({ isAboutRelease: asked !== null, release: current, roster: known, organisation, now: clock() })
    return met
  })
  const about = (address: string) => met.find((one) => addressKey(one.address) === addressKey(address)) ?? null
  return { release, candidates, about }
}

/** A failed reading is not kept: the next one who asks reads again. */
function once<Value>(read: () => Promise<Value>): () => Promise<Value> {
  let value: Promise<Value> | null = null
  return async () => {
    value ??= read()
    try {
      return await value
    } catch (fault) {
      value = null
      throw fault
    }
  }
}
