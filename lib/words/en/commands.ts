import type { EnquiryEvent, EnquiryState } from '../../enquiry.ts'

/** What the command-line tools say. */
export const commandWords = {
  enquiryUsage: [
    'npm run enquiry -- list                     open enquiries by deadline',
    'npm run enquiry -- show ME-7K3Q9F           one enquiry with its letters and events',
    'npm run enquiry -- take ME-7K3Q9F --by NAME you have it; nothing is passed on any more',
    'npm run enquiry -- close ME-7K3Q9F --by NAME it is answered',
    '',
    'It works on the local stack (DATA_DIR, default .local), or on a deployed table when TABLE_NAME is set.',
  ].join('\n'),
  noStack: (folder: string) =>
    `No local stack runs on ${folder}. Start it with npm start, or set TABLE_NAME for a deployed table.`,
  noRegion: 'TABLE_NAME is set, but no AWS region: set AWS_REGION, for example to eu-west-2.',
  noCredentials: 'TABLE_NAME is set, but AWS gave no credentials: set AWS_PROFILE, or sign in with “aws sso login”.',
  badReference: (text: string) => `“${text}” is not a reference. A reference looks like ME-7K3Q9F.`,
  noEnquiry: (reference: string) => `There is no enquiry ${reference}.`,
  whoAreYou: 'Say who you are with --by NAME, so that others can see who has it.',
  emptyQueue: 'No open enquiries.',
  nothingDone: { closed: 'It is closed already.', 'taken-by-another': 'Somebody else has it: see show.' },
  taken: (reference: string, by: string) => `${reference} is with ${by}.`,
  closed: (reference: string) => `${reference} is closed.`,
  generalEnquiry: 'General enquiry',
  held: 'check: unusual form post',
  labels: {
    reporter: 'Reporter',
    contact: 'Contact',
    release: 'Release',
    deadline: 'Deadline',
    received: 'Received',
    state: 'State',
    question: 'Question',
    more: 'Added under the same form',
    letters: 'Letters',
    events: 'Events',
    sameAs: 'The same as',
  },
  state: (state: EnquiryState, moment: (at: EnquiryEvent['at']) => string): string => {
    switch (state.is) {
      case 'open':
        return 'open, nobody has it yet'
      case 'taken':
        return `with ${state.by} since ${moment(state.at)}`
      case 'closed':
        return `closed ${moment(state.at)}`
    }
  },
  kind: {
    triage: 'triage',
    acknowledgement: 'acknowledgement',
    correction: 'correction',
    withdrawal: 'withdrawal',
    text: 'text',
  },
  letterState: {
    owed: 'not sent yet',
    claimed: 'being sent',
    ambiguous: 'perhaps sent',
    sent: 'sent, no delivery reported yet',
    delayed: 'held up on its way',
    delivered: 'delivered',
    impossible: 'could not be delivered',
  },
  by: (officer: string) => ` by ${officer}`,
  event: {
    accepted: 'received',
    'words-added': 'more words came under the same form',
    'same-enquiry': 'found to be the same as an earlier enquiry',
    routed: 'told',
    'letter-sent': 'letter sent',
    'letter-in-doubt': 'letter perhaps sent',
    'letter-delayed': 'letter held up on its way',
    'letter-delivered': 'letter delivered',
    'letter-undelivered': 'no delivery was reported',
    'letter-impossible': 'letter could not be delivered',
    'passed-on': 'passed on to the next person',
    reminded: 'reminded',
    'not-picked-up': 'passed on, because nobody picked it up',
    'manager-told': 'the manager was told',
    'late-prompted': 'prompted to tell the reporter when to expect news',
    'nobody-left': 'nobody left to pass it on to',
    texted: 'text sent to whoever is on call',
    'release-corrected': 'the release was corrected, the reporter is told',
    'release-withdrawn': 'the release was withdrawn, the reporter is told',
    'deadline-moved': 'deadline moved',
    passed: 'passed on',
    taken: 'taken',
    closed: 'closed',
  } satisfies Record<EnquiryEvent['what'], string>,
} as const
