import { readFileSync } from 'node:fs'
import { Temporal } from 'temporal-polyfill'
import { newDraftId } from '../../lib/draft-id.ts'
import { accept, type Enquiry, type Reference, type Submission, type Words } from '../../lib/enquiry.ts'
import { parseOrganisation } from '../../lib/organisation.ts'
import { briefOf, type Release, type ReleaseText } from '../../lib/release.ts'

export const reading = parseOrganisation(JSON.parse(readFileSync('cdk/organisations/reading.json', 'utf8')))

export const at = (text: string) => Temporal.Instant.from(text)

/** Tuesday 24 November 2026, 14:05 in Reading. */
export const AFTERNOON = at('2026-11-24T14:05:00Z')

export const DRAFT_ID = newDraftId(new Uint8Array(16).fill(7))

export const releaseText: ReleaseText = {
  headline: 'Inspector Finds ‘Substantial Progress’ in Children’s Services',
  body: ['A MONITORING visit of Children’s Services by Ofsted inspectors has found “substantial progress”.'],
  links: ['https://reports.ofsted.gov.uk/local-authorities/reading'],
  date: Temporal.PlainDate.from('2017-11-24'),
  contacts: [
    {
      name: 'Oscar Mortali',
      role: null,
      emails: ['oscar.mortali@reading.gov.uk'],
      phones: [{ number: '+441189372301', shown: '0118 937 2301' }],
      outOfHours: [],
      evidence: 'For media enquiries about this release email oscar.mortali@reading.gov.uk or call 0118 937 2301',
      confirmed: { by: 'press officer', at: at('2026-11-24T08:55:00Z') },
    },
  ],
  language: 'en',
  closesAt: null,
}

export const release: Release = {
  ...releaseText,
  slug: 'inspector-finds-substantial-progress',
  version: 1,
  publishedAt: at('2026-11-24T09:00:00Z'),
  draftId: DRAFT_ID,
  recalls: 0,
  corrections: [],
  withdrawnAt: null,
  rounds: [],
}

export const words: Words = {
  reporter: { name: 'Mira Castellane', outlet: 'Thames Valley Ledger', email: 'mira@ledger.example', phone: '0118 496 0123' },
  question: 'Which of the four visits covered the early help service?',
  deadline: { is: 'at', at: at('2026-11-24T17:00:00Z') },
  kind: null,
  publication: null,
  answerBy: null,
}

export const submission = (changes: Partial<Submission> = {}): Submission => ({
  formId: '0123456789abcdef0123456789abcdef',
  receivedAt: AFTERNOON,
  release: briefOf(release),
  words,
  held: null,
  ...changes,
})

export const enquiry = (changes: Partial<Submission> = {}): Enquiry => accept(submission(changes), 'ME-7K3Q9F' as Reference, 730)
