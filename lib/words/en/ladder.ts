import type { RungName } from '../../ladder.ts'

/** The steps of the ladder, as the timeline and the command line name them. */
export const ladderWords = {
  telling: 'First told',
  reminder: 'Reminder',
  'pass-on': 'Passed on',
  manager: 'Manager told',
  'late-prompt': 'Tell the reporter it will be late',
} as const satisfies Record<RungName, string>
