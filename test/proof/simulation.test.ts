import { expect, test } from 'vitest'
import { FAULTS } from './town/faults.ts'
import { type Outage, simulate } from './town/simulation.ts'
import { figuresOf, wrongsOf } from './town/verdict.ts'

const LONG = process.env['PROVE'] !== undefined
const SIZE = LONG ? { count: 10_000, days: 75, outagesOfEach: 3 } : { count: 80, days: 5, outagesOfEach: 1 }
const TWO = LONG ? { count: 800, days: 16, outagesOfEach: 2 } : { count: 40, days: 4, outagesOfEach: 1 }
/** From before the clocks change into the new year. */
const START = Date.parse('2026-10-20T00:00:00Z')
/** A failure comes again with its seed: `SEED=… npm run prove simulation`. */
const SEED = Number(process.env['SEED'] ?? (LONG ? Math.floor(Math.random() * 2 ** 32) : 4))
/** Out by itself the topic changes nothing: it is needed when everything else has failed. */
const EACH: Outage[] = FAULTS.filter((fault) => fault !== 'topic-unreachable').map((fault) => [fault])
/** SES refusing everything for two hours costs thousands of tries: the long run has them. */
const QUICK: Outage[] = [
  ['database-refuses'],
  ['ses-unreachable'],
  ['stream-lost'],
  ['schedule-missed'],
  ['ses-events-lost'],
  ['directory-unreadable'],
  ['mailbox-suppressed'],
]
const TOGETHER: Outage[] = [
  [LONG ? 'ses-paused' : 'ses-unreachable', 'topic-unreachable'],
  ['stream-lost', 'schedule-missed'],
  ['schedule-missed', 'ses-unreachable'],
  ['mailbox-suppressed', 'schedule-missed'],
  ['mailbox-bounces', 'ses-events-lost'],
  ['mailbox-full', 'directory-unreadable'],
  ['ses-timeout', 'stream-lost'],
]

const NOTHING_WRONG = {
  untold: [],
  deadlinesMissed: [],
  slowlyTold: [],
  lateAfterDatabase: [],
  falselyReceived: [],
  acknowledgedTwice: [],
  wentBackwards: [],
  undoneRungs: [],
  stillDue: [],
  neverFired: [],
}

function report(figures: Record<string, string>): void {
  const lines = Object.entries(figures).map(([what, figure]) => `  ${what}: ${figure}\n`)
  process.stdout.write([`seed ${SEED}\n`, ...lines].join(''))
}

test('with any one part out for two hours at a time, no enquiry stays untold and no deadline passes with nobody told', async () => {
  const run = await simulate({ seed: SEED, start: START, ...SIZE, outages: LONG ? EACH : QUICK })
  report(figuresOf(run))
  expect({ seed: SEED, ...wrongsOf(run) }).toEqual({ seed: SEED, ...NOTHING_WRONG })
}, 1_800_000)

test('with two parts out at once a deadline may pass, and still no enquiry stays untold', async () => {
  const run = await simulate({ seed: SEED, start: START, ...TWO, outages: TOGETHER })
  report(figuresOf(run))
  const wrongs = { ...wrongsOf(run), deadlinesMissed: [], slowlyTold: [] }
  expect({ seed: SEED, ...wrongs }).toEqual({ seed: SEED, ...NOTHING_WRONG })
}, 300_000)
