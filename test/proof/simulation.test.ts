import { expect, test } from 'vitest'
import { FAULTS } from './town/faults.ts'
import { simulate } from './town/simulation.ts'
import { figuresOf, wrongsOf } from './town/verdict.ts'

const LONG = process.env['PROVE'] !== undefined
const SIZE = LONG ? { count: 10_000, days: 75, outagesOfEach: 5 } : { count: 250, days: 10, outagesOfEach: 1 }
/** From before the clocks change into the new year. */
const START = Date.parse('2026-10-20T00:00:00Z')
/** A failure comes again with its seed: `SEED=… npm run prove simulation`. */
const SEED = Number(process.env['SEED'] ?? (LONG ? Math.floor(Math.random() * 2 ** 32) : 4))
/** Out by itself the topic changes nothing: it is needed when everything else has failed. */
const ALONE = FAULTS.filter((fault) => fault !== 'topic-unreachable')

const NOTHING_WRONG = {
  untold: [],
  deadlinesMissed: [],
  lateAfterDatabase: [],
  falselyReceived: [],
  acknowledgedTwice: [],
  wentBackwards: [],
  undoneRungs: [],
  stillDue: [],
  neverFired: [],
}

test('with any one part out for two hours at a time, no enquiry stays untold and no deadline passes with nobody told', async () => {
  const run = await simulate({ seed: SEED, start: START, ...SIZE, faults: ALONE })
  for (const [what, figure] of Object.entries(figuresOf(run))) process.stdout.write(`${what}: ${figure}\n`)
  expect({ seed: SEED, ...wrongsOf(run) }).toEqual({ seed: SEED, ...NOTHING_WRONG })
}, 600_000)
