import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { folderOf, scoreOf, sharesOf } from './score.ts'

test('every text of the half that reading is developed on is read as a person reads it', async () => {
  const verdicts = await scoreOf('develop')
  const missed = verdicts.filter(
    ({ headline, date, embargo, wanted, found, wrong }) => !(headline && date && embargo && found === wanted && wrong === 0),
  )
  expect(missed).toEqual([])
  expect(verdicts.length).toBeGreaterThanOrEqual(60)
})

test.runIf(existsSync(folderOf('held')))(
  'of the half that is looked at only for the figure, reading keeps what it has reached',
  async () => {
    const shares = sharesOf(await scoreOf('held'))
    process.stdout.write(`held half: ${JSON.stringify(shares)}\n`)
    expect(shares.texts).toBeGreaterThanOrEqual(30)
    expect(shares.contacts).toBeGreaterThanOrEqual(97)
    expect(shares.headline).toBeGreaterThanOrEqual(98)
    expect(shares.dateAndEmbargo).toBeGreaterThanOrEqual(95)
    expect(shares.wrong).toBe(0)
    expect(shares.inventedWhereNone).toBe(0)
  },
)
