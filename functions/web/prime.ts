import { setTimeout as wait } from 'node:timers/promises'
import { faultName } from '../../lib/runtime/log.ts'
import { createWeb } from './app.tsx'
import type { Parts } from './web.ts'

/** Longer than a read takes; a table that is slower than this must not keep the function from starting. */
const LONGEST_MS = 1500

/** No release can have it: it is longer than a slug may be, and still looks like one. */
const ABSENT = `absent-${'x'.repeat(50)}`

/**
 * Does the first request's work before it comes: one read of a release that cannot exist, through the whole app.
 * It never writes, never takes longer than a moment, and never keeps the function from starting.
 */
export async function prime(parts: Parts): Promise<void> {
  const quiet = createWeb({ ...parts, log: () => {} })
  try {
    const warmed = Promise.all([quiet.request(`/releases/${ABSENT}`), quiet.request('/enquiry')])
    await Promise.race([warmed, wait(LONGEST_MS, null, { ref: false })])
    parts.log('primed')
  } catch (fault) {
    parts.log('prime-failed', { error: faultName(fault) })
  }
}
