import type { Temporal } from 'temporal-polyfill'
import type { Confirmation, Phone } from './release.ts'

/** A time in which somebody does not work, and who stands in. `to` is the first moment back. */
export type Absence = { from: Temporal.Instant; to: Temporal.Instant; cover: string | null }

/** What shows that letters to an address tell nobody. */
export type AddressFailure =
  | 'bounced'
  | 'rejected'
  | 'mailbox-full'
  | 'delayed'
  | 'no-delivery'
  | 'complained'
  | 'not-monitored'

/** Somebody of the press side, or an office, known by the address that letters go to. */
export type Person = {
  /** All of it in lower case: what people type and what releases print is matched by it. */
  address: string
  name: string | null
  role: string | null
  phone: Phone | null
  /** Who gave their word that somebody reads this address. A link that was opened is nobody's word: scanners open links too. */
  confirmed: Confirmation | null
  /** The last delivery that was written down. */
  deliveredAt: Temporal.Instant | null
  /** What went wrong since; null once a letter is delivered again. */
  failure: { at: Temporal.Instant; why: AddressFailure } | null
  absences: Absence[]
  version: number
}
