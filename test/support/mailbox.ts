import type { MailboxParts } from '../../dev/mailbox/parts.ts'
import { openMailbox } from '../../dev/ses/mailbox.ts'
import { openTexts } from '../../dev/sns/texts.ts'
import { createClock } from '../../dev/stack/clock.ts'
import { reading } from './facts.ts'

/** What the mailbox's pages are made of, in memory; orders to SES and SNS are written down in `ordered`. */
export function mailboxParts(over: Partial<Omit<MailboxParts, 'texts'>> = {}) {
  const ordered: string[] = []
  const parts = {
    mailbox: openMailbox(null),
    ses: {
      treat: (address: string, behaviour: string) => void ordered.push(`${address} ${behaviour}`),
      treatments: () => new Map(),
      failNext: (fault: string, times?: number) => void ordered.push(`${fault} ${times}`),
    },
    texts: openTexts(null),
    sns: { failNext: (fault: string, times?: number) => void ordered.push(`text: ${fault} ${times}`) },
    clock: createClock(0),
    newsroom: 'http://localhost:3000',
    organisation: reading,
    kindOf: async () => 'triage',
    readEnquiry: async () => null,
    replies: null,
    ...over,
  }
  return { ...parts, ordered }
}
