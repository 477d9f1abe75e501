import { expect, test } from 'vitest'
import { runBurst } from '../support/burst.ts'

test('three hundred enquiries about one release within seconds reach the officer within a minute, each once, in a few letters', async () => {
  const { figures, refused } = await runBurst({ count: 300, seconds: 4, urgentEach: 100, runFor: 130 })
  expect(figures()).toMatchObject({ enquiries: 300, urgent: 3, untold: 0, toldTwice: 0, urgentNotSingle: 0 })
  expect(figures().lettersPerEnquiry).toBeLessThanOrEqual(0.05)
  expect(figures().longest).toBeLessThanOrEqual(60)
  expect(figures().longestUrgent).toBeLessThanOrEqual(10)
  expect(refused).toEqual({ triage: 0, digest: 0, acknowledgement: 0 })
})
