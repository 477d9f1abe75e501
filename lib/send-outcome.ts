/**
 * What is known after one sending of one letter, or of one text to the on-call telephone.
 * `not-sent` is certain; `unknown` means that it may be on its way; `accepted` is SES's or SNS's word, not a delivery.
 * The rules of what follows stand in `notice.ts`, the reading of answers in `mail/ses-answer.ts` and `text/sns.ts`.
 */
export type SendOutcome = { is: 'accepted'; messageId: string } | { is: 'not-sent'; why: Refusal } | { is: 'unknown'; why: Doubt }

/** Why a letter has certainly not left. */
export type Refusal =
  /** No connection, so no request. */
  | 'unreachable'
  /** Too many a second, or a limit that passes. */
  | 'throttled'
  /** Nothing more today. */
  | 'quota'
  /** This letter, whenever it is tried. */
  | 'rejected'
  /** The From address or its domain is not verified with SES. */
  | 'sender-unverified'
  /** The configuration set, or the permission to send, is missing. */
  | 'configuration-missing'
  /** Somebody, or AWS, has stopped the account or the configuration set. */
  | 'sending-paused'

/** Why nobody can say whether a letter has left. */
type Doubt = 'server-error' | 'reset' | 'timeout' | 'garbage'
