import { expect, test } from 'vitest'
import { scoreOf, sharesOf } from './score.ts'

test('every text of the half that reading is developed on is read as a person reads it', async () => {
  const verdicts = await scoreOf('develop')
  const missed = verdicts.filter(
    ({ headline, date, embargo, wanted, found, wrong }) => !(headline && date && embargo && found === wanted && wrong === 0),
  )
  expect(missed).toEqual([])
  expect(verdicts.length).toBeGreaterThanOrEqual(60)
})

/** The goals. At first sight of this half 97.1 % of the contacts were found, none wrong, and every headline, date and embargo. */
const GOAL = { contacts: 97, wrong: 0, headline: 98, dateAndEmbargo: 95 }

test('of the half that is looked at only for the figure, reading reaches its goals', async () => {
  const shares = sharesOf(await scoreOf('held'))
  process.stdout.write(`held half: ${JSON.stringify(shares)}\n`)
  expect(shares.texts).toBeGreaterThanOrEqual(30)
  expect(shares.contacts).toBeGreaterThanOrEqual(GOAL.contacts)
  expect(shares.headline).toBeGreaterThanOrEqual(GOAL.headline)
  expect(shares.dateAndEmbargo).toBeGreaterThanOrEqual(GOAL.dateAndEmbargo)
  expect(shares.wrong).toBe(GOAL.wrong)
  expect(shares.inventedWhereNone).toBe(0)
})
