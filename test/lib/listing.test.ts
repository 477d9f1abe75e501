import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { listingOf, monthOf, parsePlace, placeText, updatedAt } from '../../lib/listing.ts'
import { shortened } from '../../lib/shortened.ts'
import { isSlug } from '../../lib/slug.ts'
import { at, release } from '../support/facts.ts'

const correctedAt = (...moments: string[]) => ({
  ...release,
  corrections: moments.map((moment, index) => ({ at: at(moment), note: 'x', version: index + 2 })),
})

describe('a listing', () => {
  test('says what the release says first', () => {
    expect(listingOf(release).summary).toBe(release.body[0])
    expect(listingOf({ ...release, body: [] }).summary).toBe('')
  })

  test('cuts a first paragraph without end, at a word', () => {
    const { summary } = listingOf({ ...release, body: ['word '.repeat(100_000)] })
    expect(summary).toMatch(/^(word )+word…$/)
    expect(summary.length).toBeLessThanOrEqual(400)
  })

  test.each([
    ['its publication while it has no correction', [], '2026-11-24T09:00:00Z'],
    ['its latest correction', ['2026-11-24T10:00:00Z', '2026-11-25T10:00:00Z'], '2026-11-25T10:00:00Z'],
    ['its publication when the corrections are from before a recall', ['2026-11-20T10:00:00Z'], '2026-11-24T09:00:00Z'],
  ])('was updated at %s', (_what, corrections, expected) => {
    expect(updatedAt(correctedAt(...corrections)).toString()).toBe(expected)
  })
})

test.each([
  ['just after midnight on the first, in summer', '2026-04-30T23:01:00Z', 'Europe/London', '2026-05'],
  ['just before it', '2026-04-30T22:59:00Z', 'Europe/London', '2026-04'],
  ['in winter', '2026-11-30T23:59:00Z', 'Europe/London', '2026-11'],
  ['the evening before, far in the west', '2026-12-01T02:00:00Z', 'America/New_York', '2026-11'],
])('a release published %s stands in that month of the organisation’s calendar', (_when, publishedAt, zone, month) => {
  expect(monthOf({ publishedAt: at(publishedAt) }, zone).toString()).toBe(month)
})

const slug = fc.stringMatching(/^[a-z0-9]{1,12}(-[a-z0-9]{1,12}){0,4}$/).filter(isSlug)
const moment = fc
  .date({ min: new Date(0), max: new Date('2999-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => Temporal.Instant.fromEpochMilliseconds(date.getTime()))

describe('a place in a list', () => {
  test('comes back from its address as it went', () => {
    fc.assert(
      fc.property(moment, slug, (publishedAt, name) => {
        const place = parsePlace(placeText({ publishedAt, slug: name }))
        expect([place?.slug, place?.publishedAt.equals(publishedAt)]).toEqual([name, true])
      }),
    )
  })

  test('stands in an address as it is', () => {
    fc.assert(
      fc.property(moment, slug, (publishedAt, name) => {
        const text = placeText({ publishedAt, slug: name })
        expect(encodeURIComponent(text)).toBe(text)
      }),
    )
  })

  test.each([
    '',
    '.',
    'x',
    '1',
    '1.',
    '.slug',
    '-1.slug',
    '1.5.slug',
    '1.Slug',
    '1.a--b',
    '1.-',
    '999999999999999.slug',
    '1.\u0000',
  ])('%j is none', (text) => {
    expect(parsePlace(text)).toBeNull()
  })

  test('is refused or understood, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const place = parsePlace(text)
        if (place) expect(parsePlace(placeText(place))).toEqual(place)
      }),
    )
  })
})

test.each([
  ['a text that fits stays', 'one two', 7, 'one two'],
  ['a longer one is cut at a word', 'one two three', 8, 'one two…'],
  ['a single word is cut anywhere', 'abcdefgh', 4, 'abc…'],
  ['half a character is none', '😀😀😀', 2, '😀…'],
])('%s', (_what, text, longest, expected) => {
  expect(shortened(text, longest)).toBe(expected)
})
