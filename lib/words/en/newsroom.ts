/** The list of releases, its months and its feed. */
export const newsroomWords = {
  title: 'News releases',
  titleMonth: (month: string) => `News releases from ${month}`,
  lead: (organisation: string) =>
    `News for the media from ${organisation}. Every release names the person who answers questions about it.`,
  none: 'There are no releases yet.',
  noneInMonth: (month: string) => `There are no releases from ${month}.`,
  month: (month: string) => `Published in ${month}`,
  /** Beside a release that bears another date: it is listed by the day on which it came to this newsroom. */
  publishedHere: (date: string) => `published here on ${date}`,
  corrected: 'Corrected',
  pages: 'More releases',
  older: 'Older releases',
  newest: 'Newest releases',
  months: 'Releases by month',
  allMonths: 'All months',
  feed: 'Feed of new releases (Atom)',
  askTitle: 'Not about a release?',
  askGeneral: 'The press office answers questions from the media about anything else.',
  ask: 'Ask the press office',
  office: 'Press office',
} as const

/** A release's own page: as it is, corrected, withdrawn, closed to questions, and as it was before. */
export const releasePageWords = {
  titleWithdrawn: (headline: string) => `Withdrawn: ${headline}`,
  titleEarlier: (headline: string) => `Earlier version: ${headline}`,
  all: 'All releases',
  current: 'The release as it is now',
  links: 'Links in this release',
  address: 'Address of this release:',

  askTitle: 'Questions from the media',
  askBelow: 'For the media: whom to ask about this release',
  ask: 'Ask about this release',
  askLead: 'Send your question and your deadline. You need no account, and you get a reference at once.',
  contact: 'Media contact',
  contactLead: (name: string) => `${name} answers media enquiries about this release.`,
  /** Of the contact in the data for search engines. */
  contactType: 'media enquiries',
  officeLead: 'The press office answers media enquiries about this release.',

  corrected: (moment: string) => `Corrected on ${moment}`,
  before: 'Read the release as it was before this correction',
  allChanges: (count: number) => `See all ${count} corrections`,
  changes: 'Corrections to this release',

  withdrawn: (moment: string) => `Withdrawn on ${moment}`,
  withdrawnLead: 'Please do not use this release any more. Its text is no longer shown.',
  withdrawnWhy: 'Why it was withdrawn',

  earlier: 'This is an earlier version',
  earlierLead: (moment: string) =>
    `This is how the release read until ${moment}, when it was corrected. Please do not quote from it.`,
  earlierLeadUnknown: 'The release has been changed since. Please do not quote from this version.',
  toCurrent: 'Read the release as it is now',

  closed: {
    closed: (moment: string) => `This release has taken no more questions since ${moment}.`,
    withdrawn: 'This release has been withdrawn and takes no more questions.',
  },
  closedCall: 'The press office still answers the telephone:',
  closedAsk: 'Ask the press office a general question',

  closedTitle: {
    closed: 'This release takes no more questions',
    withdrawn: 'This release has been withdrawn',
  },
  closedForm: {
    closed: (moment: string) => `It has been closed to questions from the media since ${moment}.`,
    withdrawn: (moment: string) => `It was withdrawn on ${moment} and takes no more questions.`,
  },
  closedElse: 'You can ask the press office the same thing as a general question, or call:',
  read: 'Read the release',
} as const
