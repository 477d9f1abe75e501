import { setTimeout as wait } from 'node:timers/promises'
import { faultName } from '../../lib/runtime/log.ts'
import { createWeb } from './app.tsx'
import type { Parts } from './web.ts'

/** Longer than a read takes; a table that is slower than this must not keep the function from starting. */
const LONGEST_MS = 1500

/** No release can have it: it is longer than a slug may be, and still looks like one. */
const ABSENT = `absent-${'x'.repeat(50)}`

/** Nothing that it signs is ever sent to anybody, so that it need not wait for the keys. */
const KEY = new Uint8Array(32)

/** Priming never writes, by construction. */
const NO_INTAKE: Parts['intake'] = {
  submit: () => Promise.reject(new Error('priming never writes')),
}

/**
 * Does the first post's work before it comes: a form without a token about a release that cannot exist is read,
 * costs one read of the table, and is shown again. It never writes, never takes longer than a moment,
 * and never keeps the function from starting.
 */
export async function prime(parts: Omit<Parts, 'formKeys' | 'intake'>): Promise<void> {
  const quiet = createWeb({ ...parts, formKeys: [KEY], intake: NO_INTAKE, log: () => {} })
  const body = new URLSearchParams({ email: 'a@b.example', question: '?', deadline: 'tomorrow 17:00' })
  try {
    const warmed = quiet.request(`/releases/${ABSENT}/enquiry?send`, { method: 'POST', body })
    await Promise.race([warmed, wait(LONGEST_MS, null, { ref: false })])
    parts.log('primed')
  } catch (fault) {
    parts.log('prime-failed', { error: faultName(fault) })
  }
}
