import type { WeeklyShift } from '../../rota.ts'
import type { RotaRefusal } from '../../rota-change.ts'
import type { Lack } from '../../rota-gap.ts'

const command = (rest: string) => `npm run rota -- ${rest}`
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

function daysWords(days: readonly string[]): string {
  const names = days.map(capital)
  const last = names.at(-1) ?? ''
  if (names.length === 7) return 'Every day'
  if (names.length === 5 && last === 'Friday') return 'Monday to Friday'
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`
}

const hour = (count: number) => `${count} ${count === 1 ? 'hour' : 'hours'}`
const minute = (count: number) => `${count} ${count === 1 ? 'minute' : 'minutes'}`

/** "16 hours", "1 hour 30 minutes" */
function lengthWords(minutes: number): string {
  const parts = [Math.floor(minutes / 60), Math.ceil(minutes % 60)] as const
  return [parts[0] > 0 ? hour(parts[0]) : '', parts[1] > 0 ? minute(parts[1]) : ''].filter(Boolean).join(' ')
}

const lacks: Readonly<Record<Lack, (who: string) => string>> = {
  nobody: () => 'nobody is on call',
  away: (who) => `${who} is on call, but away, and no cover is there`,
  unreachable: (who) => `${who} is on call, but letters do not reach them or their cover`,
}

/** What `npm run rota` says. */
export const rotaWords = {
  usage: [
    command('show [--days 14]                 who is on call, and what must be put right'),
    command('check                            what must be put right in the next 14 days; fails when there is anything'),
    command('weekly add DAYS HOURS ADDRESS    on call every week, as: weekly add mon-fri 17:00-09:00 name@example.com'),
    command('weekly remove NUMBER             the number that show gives it'),
    command('dated add FROM TO ADDRESS        on call once, over whoever has that time'),
    command('dated remove NUMBER              the number that show gives it'),
    command('swap ADDRESS ADDRESS FROM TO     the two exchange what they have of that time'),
    command('manager ADDRESS|off              who is told when nobody picks an enquiry up'),
    '',
    'DAYS are mon-fri, sat,sun, daily, weekdays or weekend. HOURS that end before they begin end on the next day.',
    'FROM and TO are "2026-12-24 17:00", "tomorrow 9am" or a day, 2026-12-24. --by NAME says who you are.',
    'It works on the local stack (DATA_DIR, default .local), or on a deployed table when TABLE_NAME is set.',
  ].join('\n'),

  badDays: (text: string) => `“${text}” are no days. Write mon-fri, sat,sun, daily, weekdays or weekend.`,
  badHours: (text: string) => `“${text}” are no hours. Write them on the 24-hour clock, as 17:00-09:00; midnight is 00:00.`,
  badCount: (text: string) => `“${text}” is no number of days. Write --days with a number from 1 to 366.`,
  badNumber: (text: string) => `There is no shift number “${text}”. See the numbers: ${command('show')}`,
  noMoments: 'Say from when and to when, as "2026-12-24 17:00" "2026-12-25 09:00".',
  whoAreYou: 'Say who you are with --by NAME, so that others can see who wrote it.',
  refusal: {
    'no-days': 'Say on which days.',
    exists: 'That shift stands in the rota already.',
    'no-such-shift': `Somebody took that shift out in the meantime. See what is left: ${command('show')}`,
    'too-many': `The rota is full. Take out what is not needed: ${command('show')}`,
    'ends-before-it-begins': 'That time ends before it begins.',
    'over-already': 'That time is over already.',
    'too-long': 'That is more than a year: look at the year that you wrote.',
    'same-person': 'These are the same person: nothing was swapped.',
    'neither-on-call': `Neither of them is on call in that time. See who is: ${command('show')}`,
  } satisfies Record<RotaRefusal, string>,

  title: (from: string, to: string, zone: string) => `On call from ${from} to ${to} (clocks of ${zone})`,
  none: `No rota is kept: nobody is on call at any hour. Begin one: ${command('weekly add daily 17:00-09:00 ADDRESS')}`,
  span: (from: string, to: string) => `${from} to ${to}`,
  standsIn: (who: string) => `away, ${who} stands in`,
  lacking: { nobody: 'nobody', away: 'away, and no cover is there', unreachable: 'letters do not reach them' } satisfies Record<
    Lack,
    string
  >,
  labels: { weekly: 'Every week', dated: 'Once', manager: 'Manager', warnings: 'To be put right' },
  weekly: ({ days, from, to }: WeeklyShift) => `${daysWords(days)}, ${from} to ${to}${to > from ? '' : ' on the next day'}`,
  writtenBy: (by: string, moment: string) => `written by ${by} on ${moment}`,
  noManager: `nobody: the press office is told instead. Name one: ${command('manager ADDRESS')}`,

  uncovered: (hours: number) =>
    `${hour(hours)} of the next 14 days are closed and covered by nobody. Put somebody on: ${command('dated add FROM TO ADDRESS')}`,
  gap: (why: Lack, who: string, span: string, minutes: number) => `${span} (${lengthWords(minutes)}): ${lacks[why](who)}.`,
  overlap: (span: string, first: string, others: readonly string[]) =>
    `${span}: ${first} has it, and ${others.join(' and ')} stands in the rota too.`,
  unconfirmed: (address: string) =>
    `${address}: nobody has said that somebody reads it. If so: npm run people -- confirm ${address}`,
  nothingWrong: 'Every closed hour of the next 14 days has somebody on call.',

  done: {
    weeklyAdded: (shift: string, who: string) => `On call every week: ${shift}: ${who}.`,
    weeklyRemoved: (shift: string, who: string) => `Not on call any more: ${shift}: ${who}.`,
    datedAdded: (span: string, who: string) => `On call: ${span}: ${who}.`,
    datedRemoved: (span: string, who: string) => `Taken out: ${span}: ${who}.`,
    swapped: 'Swapped. On call are now:',
    manager: (who: string) => `When nobody picks an enquiry up, ${who} is told.`,
    managerOff: 'There is no manager any more: when nobody picks an enquiry up, the press office is told.',
  },
} as const
