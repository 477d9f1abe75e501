import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drawReference, parseReference } from '../../lib/reference.ts'

const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const formId = (number: number) => number.toString(16).padStart(32, '0')

describe('drawing', () => {
  test('the same form and attempt always give the same reference, so that it outlives a restart and a change of keys', () => {
    expect([0, 1, 2].map((attempt) => drawReference('0123456789abcdef0123456789abcdef', attempt))).toEqual([
      'ME-HBSE6G',
      'ME-GPHWPT',
      'ME-UYH76C',
    ])
  })

  test('20,000 forms have as good as 20,000 references', () => {
    const drawn = new Set(Array.from({ length: 20_000 }, (_, number) => drawReference(formId(number), 0)))
    expect(drawn.size).toBeGreaterThan(19_980)
  })

  test('every letter is as likely as any other, in every place', () => {
    const counts = Array.from({ length: 6 }, () => new Map<string, number>())
    for (let number = 0; number < 31_000; number++) {
      const letters = drawReference(formId(number), 7).slice(3)
      for (const [place, letter] of [...letters].entries()) counts[place]?.set(letter, (counts[place].get(letter) ?? 0) + 1)
    }
    for (const place of counts) {
      expect([...place.keys()].toSorted().join('')).toBe([...LETTERS].toSorted().join(''))
      // Chi-squared with 30 degrees of freedom: above 67.6 once in 10,000. A bias of bytes modulo 31 would give about 117.
      const chi = [...place.values()].reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0)
      expect(chi).toBeLessThan(67.6)
    }
  })
})

describe('reading', () => {
  test.each(['ME-7K3Q9F', 'me-7k3q9f', ' ME 7K3 Q9F ', 'ME7K3Q9F', '7K3Q9F', '7k3-q9f', 'm e-7k3q9f'])(
    '“%s” is ME-7K3Q9F',
    (typed) => {
      expect(parseReference(typed)).toBe('ME-7K3Q9F')
    },
  )

  test.each([
    '',
    'ME-',
    'ME-7K3Q9',
    'ME-7K3Q9FF',
    'ME-7K3Q90',
    'ME-7K3Q91',
    'ME-7K3Q9O',
    'ME-7K3Q9I',
    'ME-7K3Q9L',
    'XX-7K3Q9F',
    'ME-7K3Q9ſ',
    'ß2345',
    'MEME7K3Q9F',
    'ME_7K3Q9F',
  ])('“%s” is none', (typed) => {
    expect(parseReference(typed)).toBeNull()
  })

  test('a reference without its ME- may begin with ME', () => {
    expect(parseReference('ME7K3Q')).toBe('ME-ME7K3Q')
    expect(parseReference('ME-ME7K3Q')).toBe('ME-ME7K3Q')
  })

  test('every reference that was drawn is read back, in any case', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9a-f]{32}$/), fc.nat(20), (id, attempt) => {
        const reference = drawReference(id, attempt)
        expect([parseReference(reference.toLowerCase()), parseReference(reference.slice(3))]).toEqual([reference, reference])
      }),
    )
  })
})
