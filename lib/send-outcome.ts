/** What became of one attempt to send a letter, as far as the answer of SES tells. */
export type SendOutcome =
  | { is: 'accepted'; messageId: string }
  | { is: 'not-sent'; why: 'unreachable' | 'throttled' | 'quota' | 'rejected' | 'sender-unverified' | 'configuration-missing' | 'sending-paused' }
  | { is: 'unknown'; why: 'server-error' | 'reset' | 'timeout' | 'garbage' }
