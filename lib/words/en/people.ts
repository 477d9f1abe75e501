import type { AbsenceRefusal, AddressFailure } from '../../person.ts'
import type { MomentProblem } from '../../typed-moment.ts'

const command = (rest: string) => `npm run people -- ${rest}`

const failures: Readonly<Record<AddressFailure, string>> = {
  bounced: 'letters to it come back',
  rejected: 'letters to it are refused before they leave',
  complained: 'a letter to it was reported as unwanted',
  'mailbox-full': 'its mailbox is full',
  delayed: 'letters to it are held up',
  'no-delivery': 'a letter to it was never seen to arrive',
  'not-monitored': 'nobody reads it',
}

/** What is said about people and their addresses, by `npm run people` and beside each release that names them. */
export const peopleWords = {
  usage: [
    'npm run people -- list                        everybody, by address, with what is wrong',
    'npm run people -- show ADDRESS                one person with absences and cover',
    'npm run people -- add ADDRESS                 --name, --role, --phone: new, or other particulars of somebody known',
    'npm run people -- confirm ADDRESS             somebody reads this address: it is written to, and flags are taken back',
    'npm run people -- away ADDRESS --to WHEN      absent; --from WHEN (else from now), --cover ADDRESS who stands in',
    'npm run people -- back ADDRESS                here again; or, when not away yet, not going away',
    'npm run people -- flag ADDRESS --why not-monitored   nobody reads it: letters there do not count',
    '',
    'WHEN is "2026-12-24 17:00", "tomorrow 9am" or a day, 2026-12-24, which --to means whole. --by NAME says who you are.',
    'It works on the local stack (DATA_DIR, default .local), or on a deployed table when TABLE_NAME is set.',
  ].join('\n'),

  noAddress: 'Name the address of the person, like name@example.com.',
  badAddress: (text: string) => `“${text}” is not an email address, like name@example.com.`,
  badPhone: (text: string) => `“${text}” is not a telephone number, like 0118 496 0000 or +44 118 496 0000.`,
  badWhy: 'Say what is wrong with --why not-monitored: everything else is noted from what happens to letters.',
  unknown: (address: string) => `Nobody in the directory has the address ${address}. Add them: ${command(`add ${address}`)}`,
  whoAreYou: 'Say who you are with --by NAME, so that others can see whose word it is.',
  noEnd: 'Say until when with --to, as "2026-12-24 17:00" or 2026-12-24.',
  badMoment: {
    'not-understood': (text: string) =>
      `“${text}” is not a moment. Write it as "2026-12-24 17:00", "tomorrow 9am" or 2026-12-24.`,
    'needs-time': (text: string) => `“${text}” needs a time, like 17:00. A day that is meant whole is written as 2026-12-24.`,
    'am-or-pm': (text: string) => `“${text}” may be morning or afternoon: write 05:30 or 17:30.`,
    'not-real': (text: string) => `“${text}” is no real date and time.`,
    'zone-differs': (text: string) =>
      `“${text}” names a zone that is not in use here on that day: write the time that clocks here will show.`,
    'hour-skipped': (text: string) =>
      `“${text}” does not exist, because the clocks go forward over it: write a time an hour later.`,
    'hour-doubled': (text: string) =>
      `“${text}” comes twice, because the clocks go back: write it with its zone, as "2026-10-25T01:30+01:00".`,
  } satisfies Record<MomentProblem, (text: string) => string>,
  refusal: {
    'ends-before-it-begins': 'The absence ends before it begins.',
    'over-already': 'That absence is over already.',
    'covers-themself': 'Nobody stands in for themselves: name somebody else with --cover, or nobody.',
    'not-away': 'They are not away, and no absence is written down.',
  } satisfies Record<AbsenceRefusal | 'not-away', string>,

  empty: 'Nobody is in the directory.',
  noName: 'No name',
  labels: {
    role: 'Role',
    phone: 'Telephone',
    word: 'Word',
    letters: 'Letters',
    away: 'Away',
    check: 'Look at',
  },
  confirmed: (by: string, moment: string) => `${by} said on ${moment} that somebody reads it`,
  unconfirmed: 'nobody has said that somebody reads it',
  delivered: (moment: string) => `known to have arrived, last noted ${moment}`,
  neverDelivered: 'none known to have arrived yet',
  live: 'reads mail',
  notLive: 'not known to read mail yet: the press office is told too',
  notLiveShort: 'not known to read mail yet',
  unconfirmedShort: 'not confirmed',
  flag: (address: string, why: AddressFailure, moment: string) => `${address}: ${failures[why]} (noted ${moment})`,
  takeBack: (address: string) => `If that is over: ${command(`confirm ${address}`)}`,
  away: (from: string, to: string, cover: string | null) =>
    `from ${from} to ${to}, ${cover ? `${cover} stands in` : 'nobody stands in'}`,
  awayNow: (address: string, to: string, cover: string | null) =>
    `${address}: away until ${to}, ${cover ? `${cover} is asked instead` : 'and nobody stands in'}`,

  added: (address: string) => `${address} is in the directory.`,
  confirmedNow: (address: string) => `${address} is confirmed.`,
  wentAway: (address: string, from: string, to: string) => `${address} is away from ${from} to ${to}.`,
  standsIn: (cover: string) => `${cover} stands in.`,
  nobodyStandsIn: 'Nobody stands in: enquiries go to the duty officer or the press office.',
  cameBack: (address: string) => `${address} is here.`,
  coverUnknown: (cover: string) =>
    `Look at this: ${cover} is not in the directory, so nobody has said that somebody reads it. Add them: ${command(`add ${cover}`)}`,
  coverFlagged: (flag: string) => `Look at this: ${flag}`,
  coverAway: (cover: string, moment: string) =>
    `Look at this: ${cover} is away too on ${moment}, and nobody else stands in then.`,
  coverAwayBut: (cover: string, moment: string, next: string) => `${cover} is away too on ${moment}: ${next} stands in then.`,
} as const
