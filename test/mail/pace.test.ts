import { expect, test } from 'vitest'
import { createGate, createTurns } from '../../lib/mail/pace.ts'
import { AFTERNOON } from '../support/facts.ts'

let elapsed = 0
const clock = () => AFTERNOON.add({ milliseconds: elapsed })

test('the stream lets a fifth of the rate go to reporters in any second, and puts the rest off', async () => {
  elapsed = 0
  const gate = createGate(14, clock)
  expect([await gate(), await gate(), await gate()]).toEqual([true, true, false])
  elapsed = 1000
  expect(await gate()).toBe(true)
})

test('an account that may send one letter a second still sends one', async () => {
  expect(await createGate(1, clock)()).toBe(true)
})

test('the sweep writes to reporters at half the rate, one after the other', async () => {
  elapsed = 0
  const turns = createTurns(14, clock, async (ms) => {
    elapsed += ms
  })
  for (let count = 0; count < 15; count++) await turns()
  expect(elapsed).toBe(14 * 143)
})
