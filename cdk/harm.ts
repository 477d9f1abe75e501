import type { FunctionName } from '../lib/runtime/settings.ts'

/** What people suffer while a function fails. It stands in the function's description and in each of its alarms. */
export const HARM = {
  web: 'Reporters cannot read a release or send an enquiry; they see an error and have only the telephone.',
  notify: 'Nobody hears of a new enquiry at once; the sweep tells them up to two minutes late.',
  sweep: 'What the first attempt left undone stays undone: a reporter can wait while nobody has been told, and no embargo ends.',
  feedback: 'We do not learn that a letter bounced or arrived, so nobody else is told in place of a dead mailbox.',
} as const satisfies Record<FunctionName, string>
