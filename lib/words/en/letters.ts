import type { HeldReason, Kind } from '../../enquiry.ts'

/** What letters to the press side say. */
export const triageWords = {
  subject: (deadline: string, outlet: string, about: string, reference: string) =>
    `${deadline}: ${outlet}${about} [${reference}]`,
  aboutRelease: (headline: string) => ` on “${headline}”`,
  aboutNothing: ', general enquiry',
  marks: {
    repeat: '(repeat)',
    reminder: '(reminder)',
    passedOn: '(passed on)',
    deadlineMoved: '(deadline moved)',
    more: '(more)',
    held: '(check: unusual form post)',
  },
  briefAsap: 'ASAP',
  briefNone: 'No deadline',

  repeat: 'Repeat: you may have this already.',
  reminder: 'Reminder: nobody has picked this up yet.',
  passedOn: 'Passed on: nobody has picked this up yet.',
  deadlineMoved: 'The deadline has moved.',
  more: 'More: a second text came, see below.',
  held: 'Check: unusual form post, see below.',
  unusual: 'What is unusual',
  unusualBecause: (reason: HeldReason) => `${HELD[reason]} An unusual post is not acknowledged by email.`,

  call: (phone: string) => `Call ${phone}`,
  write: (address: string) => `Email ${address}`,
  noEmail: 'Please call: the reporter gave no email address.',
  writeSubject: (reference: string) => `Your enquiry [${reference}]`,

  deadline: 'Deadline',
  timeLeft: (left: string, from: string) => `${left} (from ${from})`,
  question: 'Question',
  about: 'About this enquiry',
  reporter: 'Reporter',
  outlet: 'Outlet',
  phone: 'Telephone',
  email: 'Email',
  release: 'Release',
  noRelease: 'None: a general enquiry',
  kind: 'Wants',
  kinds: {
    statement: 'a statement',
    interview: 'an interview',
    background: 'background',
    filming: 'filming',
    data: 'data',
  } satisfies Record<Kind, string>,
  publication: 'Publication or broadcast',
  answerBy: 'How to be answered',
  received: 'Received',
  reference: 'Reference',
  takenBy: 'Picked up by',
  sentBefore: (moment: string) => `Sent before: ${moment}`,
  sameQuestion: 'The question was the same.',

  why: 'Why you have this',
  how: 'How to answer',
  replyTo: (name: string) =>
    `Reply to this email. Your answer goes from your own mailbox straight to ${name}, not through this service.`,
  phoneOnly: (name: string) => `Call ${name}. A reply to this email would not reach the reporter.`,
  pickUp: (phone: string, reference: string) =>
    `If you take this on, tell the press office (${phone}, ${reference}). Until then you are reminded, and others are told.`,

  calendarSummary: (outlet: string, about: string, reference: string) => `Deadline: ${outlet}${about} [${reference}]`,
  calendarNote: (reference: string) => `The question is in the letter with ${reference} in its subject.`,
}

const HELD: Record<HeldReason, string> = {
  honeypot: 'A field that people do not see was filled in.',
  'cross-site': 'It was sent from a page of another website.',
  'too-fast': 'It was sent less than three seconds after the form was opened.',
}

/** What acknowledgements say: our own words, the public headline of the release, and what the organisation's settings hold. */
export const acknowledgementWords = {
  subject: (reference: string) => `We have your enquiry [${reference}]`,
  title: 'We have your enquiry',
  greeting: 'Hello,',
  received: (moment: string) => `Your enquiry reached us on ${moment}.`,
  receivedAbout: (headline: string, moment: string) => `Your enquiry about “${headline}” reached us on ${moment}.`,
  reference: 'Your reference',
  contact: 'Who has your question',
  contactRole: 'Named in the release for media enquiries',
  call: (phone: string) => `Call ${phone}`,
  deadline: 'Your deadline',
  news: 'When to expect news',
  within: (minutes: number, moment: string) =>
    `Somebody will have picked up your question by ${moment}, ${minutesWords(minutes)} after it reached us.`,
  byNow: 'Somebody should have picked up your question by now. If you have heard nothing, please call.',
  onCall: 'The press office is closed now. A press officer on call has been told.',
  afterOpening: (opens: string, minutes: number) =>
    `The press office is closed now and opens ${opens}. Somebody will have picked up your question within ${minutesWords(minutes)} of that.`,
  standard: 'What we promise, and how we keep it:',
  urgent: 'If it is urgent, or something here is wrong',
  callAndQuote: (phone: string, reference: string) =>
    `Call ${phone} and quote ${reference}. You can also reply to this email: it goes to the press office.`,
  outOfHours: (phone: string) => `Outside opening hours, call ${phone}.`,
  because: (site: string) => `You have this email because your address was given in the enquiry form at ${site}.`,
  notYou: 'If you did not ask us anything, you need do nothing.',
  privacy: 'What happens to your data:',
}

/** What a letter about a change of a release says: our own words, the public headline, and the office's note. */
const changeWords = {
  greeting: acknowledgementWords.greeting,
  reference: acknowledgementWords.reference,
  read: 'The release',
  questions: 'If this changes your question',
  because: (site: string) => `You have this email because you asked us about this release at ${site}.`,
  notYou: acknowledgementWords.notYou,
  privacy: acknowledgementWords.privacy,
}

export const newsWords = {
  correction: {
    ...changeWords,
    subject: (headline: string, reference: string) => `Corrected: “${headline}” [${reference}]`,
    title: 'A release you asked about has been corrected',
    what: (headline: string, moment: string) => `You asked us about “${headline}”. We corrected it on ${moment}.`,
    note: 'What changed',
  },
  withdrawal: {
    ...changeWords,
    subject: (headline: string, reference: string) => `Withdrawn: “${headline}” [${reference}]`,
    title: 'A release you asked about has been withdrawn',
    what: (headline: string, moment: string) =>
      `You asked us about “${headline}”. We withdrew it on ${moment}. Please do not use it any more.`,
    note: 'Why',
  },
}

function minutesWords(minutes: number): string {
  return minutes === 1 ? '1 minute' : `${minutes} minutes`
}
