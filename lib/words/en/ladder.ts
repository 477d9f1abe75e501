import type { RungName } from '../../ladder.ts'

/** The steps of the ladder, as the timeline and the command line name them. */
export const ladderWords = {
  telling: 'First telling',
  reminder: 'Reminder to whoever has been told',
  'pass-on': 'On to the next person',
  manager: 'The manager is told',
  'late-prompt': 'Tell the reporter that it will be late',
} as const satisfies Record<RungName, string>
