import { beforeEach, describe, expect, test } from 'vitest'
import { newDigest } from '../../lib/digest.ts'
import type { Reference } from '../../lib/enquiry.ts'
import { createDigests } from '../../lib/store/digests.ts'
import { createIntake } from '../../lib/store/intake.ts'
import { AFTERNOON, submission } from '../support/facts.ts'
import { createMemoryTable } from '../support/memory-table.ts'

let now = AFTERNOON
let table = createMemoryTable()
beforeEach(() => {
  now = AFTERNOON
  table = createMemoryTable()
})
const digests = () => createDigests(table, () => now)

test('a digest comes back as it was kept, until nothing more can be heard of its letter', async () => {
  const digest = newDigest(new Uint8Array(16).fill(1), [{ reference: 'ME-7K3Q9F' as Reference, notice: 'ntc_1' }], now)
  await digests().keep(digest)
  expect(await digests().read(digest.id)).toEqual(digest)
  await expect(digests().keep(digest)).rejects.toThrow('kept already')
  now = now.add({ hours: 24 * 15 })
  expect(await digests().read(digest.id)).toBeNull()
})

describe('a burst', () => {
  const ask = async (number: number, seconds: number) => {
    const intake = createIntake(table, { addressKeys: [new Uint8Array(32)], retentionDays: 730 })
    const post = submission({ formId: number.toString(16).padStart(32, '0'), receivedAt: AFTERNOON.add({ seconds }) })
    const { reference } = await intake.submit(post)
    return digests().isInABurst({ ...post, reference })
  }

  test('begins with the fourth enquiry about a release within five minutes', async () => {
    expect([await ask(1, 0), await ask(2, 1), await ask(3, 2), await ask(4, 3)]).toEqual([false, false, false, true])
  })

  test('is none when they came slowly', async () => {
    expect([await ask(1, 0), await ask(2, 120), await ask(3, 240), await ask(4, 301)]).toEqual([false, false, false, false])
  })
})
