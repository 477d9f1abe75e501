import type { RungName } from '../../ladder.ts'

/** What the page of an enquiry's ladder says, in the mailbox of the local stack. */
export const timelineWords = {
  title: (reference: string) => `${reference}: who is told, and when`,
  linkOf: (reference: string) => `Ladder of ${reference}`,
  deadlineLabel: 'Deadline',
  stateLabel: 'State',
  toldLabel: 'Told',
  receivedLabel: 'Received',
  notTold: 'Nobody yet: the ladder begins when the first letter is decided.',
  picture: 'The way of this enquiry',
  pictureOf: (done: number, toCome: number, letters: number) =>
    `Picture: ${count(done, 'step')} taken, ${toCome} to come, ${count(letters, 'letter')}. The list below says the same in words.`,
  lanes: { ladder: 'Ladder', letters: 'Letters', events: 'Events' },
  legend:
    'Filled steps are done, empty ones are to come, dashed ones had nobody new to tell or are not needed. Envelopes are letters: green delivered, red came back, yellow delayed or away, grey no word yet. A wider gap lasted longer, though not in proportion.',
  list: 'Step by step',
  now: 'now',
  deadline: 'deadline',
  nowRow: 'Now',
  deadlineRow: (isPast: boolean) => (isPast ? 'The reporter’s deadline has passed' : 'The reporter’s deadline'),
  /** In the picture, under the step. */
  rungShort: {
    telling: 'told',
    reminder: 'reminder',
    'pass-on': 'next person',
    manager: 'manager',
    'late-prompt': 'late prompt',
  } satisfies Record<RungName, string>,
  standing: { done: 'done', 'to-come': 'to come', 'nobody-new': 'nobody new to tell', 'not-needed': 'not needed' },
  doneAt: (time: string) => `done at ${time}`,
  /** @param step of the ladder that owed it; null when it was owed for another reason */
  letter: (kind: string, to: string, step: number | null) => `${kind}${step === null ? '' : `, step ${step},`} to ${to}`,
  about: (event: string, letter: string) => `${event}: ${letter}`,
  by: (who: string) => `by ${who}`,
  noSuchEnquiry: 'There is no such enquiry.',
} as const

function count(number: number, noun: string): string {
  return number === 1 ? `1 ${noun}` : `${number} ${noun}s`
}
