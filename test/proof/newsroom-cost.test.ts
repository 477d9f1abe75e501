import { expect, test } from 'vitest'
import { newsroomCost } from '../bench/newsroom.ts'

/** Ten thousand releases take the embedded database ten seconds to place. */
const MANY = process.env['PROVE'] ? 10_000 : 2_000

test.each([
  ['spread over years', 360],
  ['all of one month', 4],
])('a page of the newsroom costs the same with a hundred releases and with very many, %s', async (_how, everyMinutes) => {
  const figures = await newsroomCost(MANY, everyMinutes)
  const ratios = figures.filter(({ goal }) => goal === '≤ 1.05')
  expect(ratios).toHaveLength(4)
  for (const { what, figure } of ratios) expect(figure, what).toBeLessThanOrEqual(1.05)
  expect(figures[0]?.figure).toBe(2)
})
