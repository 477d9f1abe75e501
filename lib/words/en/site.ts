/** What stands on every page. */
export const siteWords = {
  newsroom: 'Newsroom',
  skip: 'Skip to main content',
  title: (page: string, organisation: string, hasProblems: boolean) =>
    `${hasProblems ? 'Error: ' : ''}${page} – ${organisation} newsroom`,
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
  days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  span: (from: string, to: string) => (from === to ? from : `${from} to ${to}`),
  openFrom: (from: string, to: string) => `${from} to ${to}`,
  back: 'Back',
  call: (phone: string) => `Call ${phone}`,
} as const
