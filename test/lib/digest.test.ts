import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { grouped, MOST_MEMBERS, newDigest } from '../../lib/digest.ts'
import { parseDigestId } from '../../lib/digest-id.ts'
import { RUNGS } from '../../lib/ladder.ts'
import { AFTERNOON } from '../support/facts.ts'

const waiting = fc.array(
  fc.record({
    slug: fc.constantFrom('a', 'b'),
    address: fc.constantFrom('x@y.example', 'z@y.example'),
    rung: fc.constantFrom(...RUNGS),
    number: fc.nat(),
  }),
  { maxLength: 450 },
)

describe('what is gathered', () => {
  test('is in exactly one letter, each about one release, to one person, for one step, and not too long', () => {
    fc.assert(
      fc.property(waiting, (all) => {
        const letters = grouped(all)
        expect(letters.flat().toSorted(byNumber)).toEqual(all.toSorted(byNumber))
        for (const letter of letters) {
          expect(new Set(letter.map(({ slug, address, rung }) => `${slug} ${address} ${rung}`)).size).toBe(1)
          expect(letter.length).toBeLessThanOrEqual(MOST_MEMBERS)
          expect(letter.length).toBeGreaterThan(0)
        }
      }),
    )
  })

  const byNumber = (a: object, b: object) => JSON.stringify(a).localeCompare(JSON.stringify(b))
})

test('a digest has an id that nobody can guess and that is no reference', () => {
  const digest = newDigest(new Uint8Array(16).fill(171), [], AFTERNOON)
  expect(digest.id).toBe(`DG-${'ab'.repeat(16)}`)
  expect(['ME-7K3Q9F', 'DG-12', `${digest.id}0`, `dg-${'ab'.repeat(16)}`].map(parseDigestId)).toEqual([null, null, null, null])
  expect(() => newDigest(new Uint8Array(3), [], AFTERNOON)).toThrow('16 random bytes')
})
