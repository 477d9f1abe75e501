import type { Organisation } from '../../lib/organisation.ts'
import type { Enquiries } from '../../lib/store/enquiries.ts'
import type { Mailbox } from '../ses/mailbox.ts'
import type { Ses } from '../ses/server.ts'
import type { Sns } from '../sns/server.ts'
import type { Texts } from '../sns/texts.ts'
import type { Clock } from '../stack/clock.ts'
import type { KindOf } from './kinds.ts'

/** What the mailbox shows and may order. */
export type MailboxParts = {
  mailbox: Mailbox
  ses: Pick<Ses, 'treat' | 'treatments' | 'failNext'>
  texts: Pick<Texts, 'list' | 'clear'>
  sns: Pick<Sns, 'failNext'>
  clock: Clock
  /** Address of the newsroom. */
  newsroom: string
  organisation: Organisation
  kindOf: KindOf
  readEnquiry: Enquiries['read']
  /** Folder that keeps mail in; null keeps none. */
  replies: string | null
}
