import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSlug, slugOf } from '../../lib/slug.ts'

test.each([
  [
    'Inspector Finds ‘Substantial Progress’ in Children’s Services',
    0,
    'inspector-finds-substantial-progress-in-childrens-services',
  ],
  ['Cyngor Môn: 3 ysgol newydd', 0, 'cyngor-mon-3-ysgol-newydd'],
  ['Straße gesperrt', 1, 'strasse-gesperrt-2'],
  ['???', 0, 'release'],
  ['x'.repeat(80), 0, 'x'.repeat(60)],
])('the address of “%s”, attempt %i, is %s', (headline, attempt, slug) => {
  expect(slugOf(headline, attempt)).toBe(slug)
})

test('a headline is cut at a word', () => {
  expect(slugOf('one two three four five six seven eight nine ten eleven twelve thirteen', 0)).toBe(
    'one-two-three-four-five-six-seven-eight-nine-ten-eleven',
  )
})

test('whatever the headline, its address is an address', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.nat(20), (headline, attempt) => isSlug(slugOf(headline, attempt))))
})

test.each(['', '-a', 'a-', 'a--b', 'A', 'a/b', '../a', 'a'.repeat(65)])('“%s” is no address of a release', (text) => {
  expect(isSlug(text)).toBe(false)
})
