import type { Temporal } from 'temporal-polyfill'
import type { Organisation } from '../../lib/organisation.ts'
import type { Log } from '../../lib/runtime/log.ts'
import type { Intake } from '../../lib/store/intake.ts'
import type { Newsroom } from '../../lib/store/newsroom.ts'
import type { Site } from '../../lib/ui/site.ts'

/** Addresses of the style sheets and the icon, by their hashed names; the text of one, or null for a name that is none of ours. */
export type Assets = { styles: string[]; icon: string; read(name: string): Promise<string | null> }

/** The real things that the pages work with, made by the door. */
export type Parts = {
  organisation: Organisation
  /** Origin of the newsroom as reporters see it. */
  publicUrl: string
  /** Keys of the form token, current first. */
  formKeys: readonly Uint8Array[]
  /** What the public may read of releases, and nothing else. */
  releases: Newsroom
  intake: Intake
  clock: () => Temporal.Instant
  /** So many random bytes. */
  random: (count: number) => Uint8Array
  assets: Assets
  log: Log
}

export type Web = Parts & { site: Site }
