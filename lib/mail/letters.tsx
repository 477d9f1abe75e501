import type { NoticeKind } from '../notice.ts'
import type { LetterFacts } from './letter-facts.ts'

/** An address of a letter; `name` is null where nothing may be said beside the address. */
export type Mailbox = { name: string | null; address: string }

/** One email to one recipient, before it is MIME. */
export type Letter = {
  kind: NoticeKind
  from: Mailbox
  to: Mailbox
  replyTo: Mailbox | null
  subject: string
  text: string
  html: string
  /** An iCalendar file (method PUBLISH) with the deadline; null when there is no exact one. */
  calendar: string | null
  headers: Record<string, string>
}

/** The letter that tells the press side about an enquiry, made to be worked with a thumb. */
export function triageLetter(_facts: LetterFacts): Letter {
  throw new Error('not written yet')
}

/** The letter that tells a reporter who has the question; it holds none of the reporter's own words. */
export function acknowledgementLetter(_facts: LetterFacts): Letter {
  throw new Error('not written yet')
}
