import type { RungName } from '../../ladder.ts'
import { triageWords } from './letters.ts'

type ByRung = Partial<Record<RungName, string[]>>

/** What a letter says that tells of many enquiries at once. */
export const digestWords = {
  subject: (count: number, headline: string, next: string) => `${many(count)} on “${headline}”, next: ${next}`,
  marks: {
    reminder: [triageWords.marks.reminder],
    'pass-on': [triageWords.marks.passedOn],
    manager: [triageWords.marks.passedOn],
    'late-prompt': ['(deadlines near)'],
  } satisfies ByRung as ByRung,
  repeat: 'Repeat: you may have these already.',
  flags: {
    reminder: ['Reminder: nobody has picked these up yet.'],
    'pass-on': ['Passed on: nobody has picked these up yet.'],
    manager: ['Passed on: nobody has picked these up yet.'],
    'late-prompt': ['Nobody has picked these up. Please tell each reporter when to expect news.'],
  } satisfies ByRung as ByRung,
  title: (count: number) => many(count),
  why: 'They came within minutes of each other, so they stand in one letter.',
  next: 'Next deadline',
  entry: (deadline: string, outlet: string) => `${deadline}: ${outlet}`,
  shortened: (reference: string) => `Shortened here. The whole question stands in ${reference}.`,
  replyHeading: 'How to answer',
  reply: 'Call or email each reporter by the links above. A reply to this letter goes to the press office, not to a reporter.',
}

function many(count: number): string {
  return count === 1 ? '1 enquiry' : `${count} enquiries`
}
