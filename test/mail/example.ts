import { Temporal } from 'temporal-polyfill'
import settings from '../../cdk/organisations/reading.json' with { type: 'json' }
import { accept, type Enquiry, type Reference, type Words } from '../../lib/enquiry.ts'
import type { LetterFacts } from '../../lib/mail/letter-facts.ts'
import { parseOrganisation } from '../../lib/organisation.ts'

export const organisation = parseOrganisation(settings)
const publicUrl = 'https://press.reading.gov.uk'

/** 14:05 in Reading, on a Tuesday. */
export const NOW = Temporal.Instant.from('2026-11-24T14:05:00Z')
const FIVE = Temporal.Instant.from('2026-11-24T17:00:00Z')

const release = {
  slug: '2017-11-inspector-finds-substantial-progress-in-childrens-services',
  version: 1,
  headline: 'Inspector Finds ‘Substantial Progress’ in Children’s Services',
  contactName: 'Oscar Mortali',
  contactPhone: { number: '+441189372301', shown: '0118 937 2301' },
}

/** What Siân Price of the Reading Chronicle asks; other words over it where a test needs them. */
export function wordsOf(words: Partial<Words> = {}, reporter: Partial<Words['reporter']> = {}): Words {
  return {
    reporter: {
      name: 'Siân Price',
      outlet: 'Reading Chronicle',
      email: 'sian.price@chronicle.example',
      phone: '0118 496 0123',
      ...reporter,
    },
    question:
      'How many permanent team managers have been appointed since July?\n\nAnd what does “significant inroads” mean in figures?',
    deadline: { is: 'at', at: FIVE },
    kind: 'statement',
    publication: 'Thursday’s paper',
    answerBy: null,
    ...words,
  }
}

type Changes = {
  words?: Words
  enquiry?: Partial<Enquiry>
  attempts?: number
  reason?: LetterFacts['reason']
  to?: LetterFacts['to']
  now?: Temporal.Instant
  awayUntil?: Temporal.Instant
  organisation?: LetterFacts['organisation']
}

/** The facts of a letter about the example enquiry. */
export function factsOf(kind: 'triage' | 'acknowledgement', changes: Changes = {}): LetterFacts {
  const { words = wordsOf(), enquiry: over, attempts = 1, reason = 'named', now = NOW } = changes
  const submission = { formId: '0'.repeat(32), receivedAt: NOW, release, words, held: null }
  const enquiry = { ...accept(submission, 'ME-7K3Q9F' as Reference, 730), ...over }
  const notice = enquiry.notices.find((one) => one.kind === kind) ?? enquiry.notices[0]
  if (!notice) throw new Error('an enquiry owes a triage letter')
  const contact = { name: 'Oscar Mortali', address: 'oscar.mortali@reading.gov.uk' }
  const reporter = { name: words.reporter.name, address: words.reporter.email ?? '' }
  const to = changes.to ?? (kind === 'triage' ? contact : reporter)
  return {
    ...{ enquiry, notice: { ...notice, attempts }, to, reason, publicUrl, now, awayUntil: changes.awayUntil ?? null },
    organisation: changes.organisation ?? organisation,
  }
}
