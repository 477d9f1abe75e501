/** The list of releases and a release's own page. */
export const newsroomWords = {
  title: 'News releases',
  lead: (organisation: string) =>
    `News for the media from ${organisation}. Every release names the person who answers questions about it.`,
  none: 'There are no releases yet.',
  noneInMonth: (month: string) => `There are no releases from ${month}.`,
  month: (month: string) => `Published in ${month}`,
  months: 'Releases by month',
  askTitle: 'Not about a release?',
  askGeneral: 'The press office answers questions from the media about anything else.',
  ask: 'Ask the press office',
  office: 'Press office',
  askTitleAbout: 'Questions from the media',
  askBelow: 'For the media: whom to ask about this release',
  askAbout: 'Ask about this release',
  askLead: 'Send your question and your deadline. You need no account, and you get a reference at once.',
  contact: 'Media contact',
  contactLead: (name: string) => `${name} answers media enquiries about this release.`,
  officeLead: 'The press office answers media enquiries about this release.',
  links: 'Links in this release',
  all: 'All releases',
} as const
