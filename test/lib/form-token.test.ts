import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { type FormBrief, newFormId, readFormToken, signFormToken } from '../../lib/form-token.ts'
import { briefOf } from '../../lib/release.ts'
import { AFTERNOON, release } from '../support/facts.ts'

const OLD_KEY = new Uint8Array(32).fill(1)
const KEY = new Uint8Array(32).fill(2)
const KEYS = [KEY, OLD_KEY]
const brief: FormBrief = {
  release: briefOf(release),
  formId: '0123456789abcdef0123456789abcdef',
  issuedAt: AFTERNOON,
  prefilled: false,
}
const token = signFormToken(brief, KEYS)
const read = (text: string, keys: readonly Uint8Array[] = KEYS, now = AFTERNOON) => readFormToken(text, keys, now)

test('a form’s own id is 128 bits in hex', () => {
  expect(newFormId(Uint8Array.from({ length: 16 }, (_, index) => index * 17))).toBe('00112233445566778899aabbccddeeff')
})

describe('how long a form is valid', () => {
  test.each([
    ['at once', 0, 'valid'],
    ['after 24 hours to the second', 24 * 3600, 'valid'],
    ['a second later', 24 * 3600 + 1, 'expired'],
    ['after a year', 365 * 24 * 3600, 'expired'],
    ['when another machine’s clock is behind', -30, 'valid'],
  ])('%s', (_what, seconds, is) => {
    expect(read(token, KEYS, AFTERNOON.add({ seconds }))).toEqual({ is, brief })
  })
})

describe('keys', () => {
  test('a form that was signed with the previous key is valid while that key is', () => {
    const older = signFormToken(brief, [OLD_KEY])
    expect(read(older, KEYS).is).toBe('valid')
    expect(read(older, [KEY]).is).toBe('damaged')
  })

  test('the first key signs', () => {
    expect(read(token, [KEY]).is).toBe('valid')
    expect(read(token, [OLD_KEY]).is).toBe('damaged')
  })

  test('without a key nothing is signed and nothing is valid', () => {
    expect(() => signFormToken(brief, [])).toThrow('no form key')
    expect(read(token, []).is).toBe('damaged')
  })

  test('a signature made with the key itself, for another purpose, is none', () => {
    const [payload = ''] = token.split('.')
    expect(read(`${payload}.${createHmac('sha256', KEY).update(payload).digest('base64url')}`).is).toBe('damaged')
  })
})

describe('what is damaged', () => {
  test.each([
    ['nothing', ''],
    ['a dot', '.'],
    ['no signature', token.split('.')[0] ?? ''],
    ['an empty signature', `${token.split('.')[0]}.`],
    ['a third part', `${token}.x`],
    ['white space after it', `${token} `],
    ['padding after it', `${token}=`],
    ['4,097 letters', 'a'.repeat(4097)],
    ['a megabyte', `${'a'.repeat(1_000_000)}.b`],
    ['letters of other scripts', '鍵.鍵'],
  ])('%s', (_what, text) => {
    expect(read(text)).toEqual({ is: 'damaged' })
  })

  test('well signed, but not what we sign', () => {
    const ownKey = createHmac('sha256', KEY).update('form-token 1').digest()
    const facts = { ...brief, issuedAt: AFTERNOON.epochMilliseconds }
    const texts = [
      '',
      'null',
      '[]',
      '{',
      ...[
        { ...facts, issuedAt: 9e15 },
        { ...facts, issuedAt: '2026-02-31' },
        { ...facts, formId: 'x' },
        { ...facts, release: {} },
      ].map((wrong) => JSON.stringify(wrong)),
    ]
    const signed = (text: string) => {
      const payload = Buffer.from(text).toString('base64url')
      return `${payload}.${createHmac('sha256', ownKey).update(payload).digest('base64url')}`
    }
    for (const text of texts) expect([text, read(signed(text))]).toEqual([text, { is: 'damaged' }])
    expect(read(signed(JSON.stringify({ ...facts, later: 'addition' })))).toEqual({ is: 'valid', brief })
  })
})

const text = (longest: number) =>
  fc.string({ unit: 'grapheme', maxLength: longest }).map((all) => [...all].slice(0, longest).join(''))
const phone = fc.record({ number: fc.string({ maxLength: 40 }), shown: fc.string({ maxLength: 40 }) })
const anyRelease = fc.record({
  slug: fc.stringMatching(/^[a-z0-9-]{1,64}$/),
  version: fc.nat(),
  headline: text(280),
  contactName: fc.option(text(80)),
  contactPhone: fc.option(phone),
})
const anyBrief: fc.Arbitrary<FormBrief> = fc.record({
  release: fc.option(anyRelease),
  formId: fc.uint8Array({ minLength: 16, maxLength: 16 }).map(newFormId),
  issuedAt: fc.integer({ min: 0, max: 4e12 }).map((milliseconds) => Temporal.Instant.fromEpochMilliseconds(milliseconds)),
  prefilled: fc.boolean(),
})

test('what any form carries comes back the same', () => {
  fc.assert(
    fc.property(anyBrief, (carried) => {
      expect(read(signFormToken(carried, KEYS), KEYS, carried.issuedAt)).toEqual({ is: 'valid', brief: carried })
    }),
  )
})

test('one changed, added or missing character anywhere is damage', () => {
  const place = fc.nat(token.length - 1)
  const letter = fc.oneof(
    fc.constantFrom(...'ABCXYZabcxyz0189-_.=+/ '),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  )
  fc.assert(
    fc.property(place, letter, fc.constantFrom(0, 1), (at, other, kept) => {
      const changed = token.slice(0, at) + other + token.slice(at + 1 - kept)
      fc.pre(changed !== token)
      expect(read(changed).is).toBe('damaged')
      expect(read(token.slice(0, at) + token.slice(at + 1)).is).toBe('damaged')
    }),
  )
})

test('every single bit counts', () => {
  const bytes = Buffer.from(token)
  for (let bit = 0; bit < bytes.length * 8; bit++) {
    const flipped = Buffer.from(bytes)
    flipped.writeUInt8(flipped.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
    expect([bit, read(flipped.toString('latin1')).is]).toEqual([bit, 'damaged'])
  }
})

describe('a release with more words than a form carries', () => {
  const carried = (changes: Partial<NonNullable<FormBrief['release']>>) => {
    const long = signFormToken({ ...brief, release: { ...briefOf(release), ...changes } }, KEYS)
    expect(long.length).toBeLessThanOrEqual(4096)
    const reading = read(long)
    return reading.is === 'valid' ? reading.brief.release : null
  }

  test('has its headline and name shortened, never through the middle of a character', () => {
    expect(carried({ headline: '🗞'.repeat(1000) })?.headline).toBe(`${'🗞'.repeat(279)}…`)
    expect(carried({ contactName: 'é'.repeat(81) })?.contactName).toBe(`${'é'.repeat(79)}…`)
  })

  test.each([
    [
      '300 characters, in the middle of a word',
      `${'word '.repeat(55)}councillors agree today on it`,
      `${'word '.repeat(54)}word…`,
    ],
    ['a limit at the end of a word', `${'a'.repeat(279)} b c`, `${'a'.repeat(279)}…`],
    ['quotes, umlauts and line ends', '“Größe” \n '.repeat(40), `${'“Größe” \n '.repeat(27)}“Größe”…`],
    ['280 characters, which fit', `${'a'.repeat(278)} b`, `${'a'.repeat(278)} b`],
  ])('has its headline shortened at a word: %s', (_what, headline, shown) => {
    expect(carried({ headline })?.headline).toBe(shown)
  })

  test('loses a telephone number that is none, because half of one would be a wrong one', () => {
    expect(carried({ contactPhone: { number: '1'.repeat(41), shown: '1' } })?.contactPhone).toBeNull()
  })

  test('has a token under 4 KB at its worst', () => {
    const worst = '\u0001'.repeat(5000)
    carried({
      slug: 'a'.repeat(64),
      headline: worst,
      contactName: worst,
      contactPhone: { number: worst.slice(0, 40), shown: worst.slice(0, 40) },
    })
  })
})
