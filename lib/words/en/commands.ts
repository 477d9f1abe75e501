import type { EnquiryEvent, EnquiryState } from '../../enquiry.ts'

/** What the command-line tools say. */
export const commandWords = {
  enquiryUsage: [
    'npm run enquiry -- list                   open enquiries by deadline',
    'npm run enquiry -- show ME-7K3Q9F         one enquiry with its letters, the steps to come and its events',
    'npm run enquiry -- take ME-7K3Q9F         you have it; nothing is passed on any more',
    'npm run enquiry -- pass ME-7K3Q9F         the next person is told; --to ADDRESS says who, from the directory',
    'npm run enquiry -- move-deadline ME-7K3Q9F "tomorrow 12:00"',
    '                                          another deadline: whoever has to know is told again',
    'npm run enquiry -- close ME-7K3Q9F        it is answered',
    '',
    '--by NAME says who you are, if that is not the name of your account.',
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
  passed: (reference: string, to: string) => `${reference} goes to ${to}.`,
  deadlineMoved: (reference: string, deadline: string) => `The deadline of ${reference} is ${deadline}.`,
  nobodyLeft: 'Everybody who can be told has it already. Say who is next with --to ADDRESS.',
  nobodyThere: (text: string) =>
    `There is nobody at “${text}” in the directory. Add them with npm run people -- add, so that no question goes to a stranger.`,
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
    letters: 'Letters and texts',
    ladder: 'While nobody has it',
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
  inDigest: (id: string) => `in the digest ${id}`,
  forDigest: 'gathered with others',
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
