/** What stands on every page. */
export const siteWords = {
  newsroom: 'Newsroom',
  skip: 'Skip to main content',
  title: (page: string, organisation: string, hasProblems: boolean) =>
    `${hasProblems ? 'Error: ' : ''}${page} – ${organisation} newsroom`,
  feed: (organisation: string) => `News releases from ${organisation}`,
  navigation: 'Newsroom menu',
  releases: 'Releases',
  ask: 'Ask a question',
  standard: 'How we answer',
  footer: 'About this site',
  privacy: 'Privacy',
  accessibility: 'Accessibility',
  pressOffice: 'Press office',
  outOfHours: 'Out of hours',
  hours: 'Opening hours',
  closed: 'closed',
  bankHolidays: {
    'england-and-wales': 'Bank holidays in England and Wales',
    scotland: 'Bank holidays in Scotland',
    'northern-ireland': 'Bank holidays in Northern Ireland',
  },
  /** @param count days from the first to the last, both included */
  span: (first: string, last: string, count: number) => (count === 1 ? first : `${first} ${count === 2 ? 'and' : 'to'} ${last}`),
  openFrom: (from: string, to: string) => `${from} to ${to}`,
  back: 'Back',
  backLabel: 'Where you came from',
  call: (phone: string) => `Call ${phone}`,
} as const
