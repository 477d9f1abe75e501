import type { Temporal } from 'temporal-polyfill'
import type { HeldReason } from './enquiry.ts'
import type { FormBrief } from './form-token.ts'

/** People take longer than this to read four labels; only a program or a filled-in form is faster. */
const FASTEST_SECONDS = 3

export type PostSigns = {
  /** Value of the field that people do not see. */
  trap: string
  /** Value of the `Origin` header; absent is normal, as in privacy-minded browsers. */
  origin: string | undefined
  /** Value of the `Sec-Fetch-Site` header; absent is normal, as in old browsers. */
  secFetchSite: string | undefined
  publicUrl: string
  brief: Pick<FormBrief, 'issuedAt' | 'prefilled'>
  now: Temporal.Instant
}

/**
 * Why an acknowledgement is withheld; null for a usual post. A sign never refuses an enquiry: refusing loses it.
 * No `Origin` and no `Sec-Fetch-Site` is normal. `Origin: null` states nothing either: our own `Referrer-Policy: no-referrer`
 * makes browsers send it from our own form (Fetch standard, "append a request Origin header"); `Sec-Fetch-Site` tells
 * a foreign page from ours there. A clock of another machine that is behind counts as too fast: the token cannot be older.
 */
export function heldReason({ trap, origin, secFetchSite, publicUrl, brief, now }: PostSigns): HeldReason | null {
  if (trap !== '') return 'honeypot'
  const isForeign = origin !== undefined && origin !== 'null' && origin !== publicUrl
  if (isForeign || secFetchSite === 'cross-site') return 'cross-site'
  const isFast = now.epochMilliseconds - brief.issuedAt.epochMilliseconds < FASTEST_SECONDS * 1000
  return isFast && !brief.prefilled ? 'too-fast' : null
}
