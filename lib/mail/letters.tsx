import type { DigestId } from '../digest-id.ts'
import type { NoticeKind } from '../notice.ts'
import { acknowledgementWords } from '../words/en/letters.ts'
import { deadlineCalendar } from './calendar-file.ts'
import type { LetterBody } from './letter-blocks.ts'
import type { LetterFacts, NewsFacts } from './letter-facts.ts'
import { letterHtml } from './letter-html.tsx'
import { triageSubject } from './letter-subject.ts'
import { letterText } from './letter-text.ts'
import { acknowledgementBody } from './letters-acknowledgement.ts'
import { type DigestFacts, digestBody, digestSubject } from './letters-digest.ts'
import { latePromptBody, latePromptSubject } from './letters-late.ts'
import { newsBody, newsSubject } from './letters-news.ts'
import { triageBody } from './letters-triage.ts'
import { reporterMailbox } from './reporter-address.ts'

/** An address of a letter; `name` is null where nothing may be said beside the address. */
export type Mailbox = { name: string | null; address: string }

/** One email to one recipient, before it is MIME. */
export type Letter = {
  kind: NoticeKind | 'digest'
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

/** What stands in the place of a notice's id with a digest, which is one letter and settles many. */
export const DIGEST_NOTICE = 'ntc_1'

/** Everything but out-of-office: who is away should be known, although nothing depends on it. */
const TRIAGE_SUPPRESSION = 'DR, RN, NRN, AutoReply'

/**
 * The letter that tells the press side about an enquiry, made to be worked with a thumb.
 * Reply goes straight to the reporter. It bears no List-Unsubscribe: a mail gateway that follows it would silence the press office.
 */
export function triageLetter(facts: LetterFacts): Letter {
  return {
    ...written(facts, triageSubject(facts), triageBody(facts), TRIAGE_SUPPRESSION),
    to: facts.to,
    replyTo: reporterMailbox(facts.enquiry),
    calendar: deadlineCalendar(facts),
  }
}

/** The letter that asks to tell the reporter before an answer is late; a reply goes to the reporter. */
export function latePromptLetter(facts: LetterFacts): Letter {
  return {
    ...written(facts, latePromptSubject(facts), latePromptBody(facts), TRIAGE_SUPPRESSION),
    to: facts.to,
    replyTo: reporterMailbox(facts.enquiry),
    calendar: null,
  }
}

/** The letter that tells one person about many enquiries. A reply goes to the press office: there are as many reporters as enquiries. */
export function digestLetter(facts: DigestFacts & { id: DigestId; to: Mailbox }): Letter {
  const { id, to, organisation } = facts
  const from = { kind: 'digest', organisation, noticeId: `${id}/${DIGEST_NOTICE}` } as const
  return {
    ...assembled(from, digestSubject(facts), digestBody(facts), TRIAGE_SUPPRESSION),
    to,
    replyTo: { name: organisation.team, address: organisation.pressOffice.email },
    calendar: null,
  }
}

/**
 * The letter that tells a reporter who has the question; it holds none of the reporter's own words.
 * The recipient's name is left out for the same reason. A reply goes to the press office, where somebody reads it.
 */
export function acknowledgementLetter(facts: LetterFacts): Letter {
  return toReporter(facts, acknowledgementWords.subject(facts.enquiry.reference), acknowledgementBody(facts))
}

/** The letter that tells a reporter that a release was corrected or withdrawn, under the same rules as an acknowledgement. */
export function newsLetter(facts: NewsFacts): Letter {
  return toReporter(facts, newsSubject(facts), newsBody(facts))
}

function toReporter(facts: LetterFacts, subject: string, body: LetterBody): Letter {
  const { to, organisation } = facts
  return {
    ...written(facts, subject, body, 'All'),
    to: { name: null, address: to.address },
    replyTo: { name: organisation.team, address: organisation.pressOffice.email },
    calendar: null,
  }
}

function written({ enquiry, notice, organisation }: LetterFacts, subject: string, body: LetterBody, suppression: string) {
  const { kind, id } = notice
  return assembled({ kind, organisation, noticeId: `${enquiry.reference}/${id}` }, subject, body, suppression)
}

type Origin = Pick<Letter, 'kind'> & Pick<LetterFacts, 'organisation'> & { noticeId: string }

function assembled({ kind, organisation, noticeId }: Origin, subject: string, body: LetterBody, suppression: string) {
  return {
    kind,
    from: organisation.sender,
    subject,
    text: letterText(body),
    html: letterHtml({ title: subject, body, organisation }),
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': suppression,
      'X-Media-Enquiry-Notice': noticeId,
    },
  }
}
