import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseEmailAddress } from '../../lib/email-address.ts'

test.each([
  ['mira@ledger.example', 'mira@ledger.example'],
  ['  mira@ledger.example ', 'mira@ledger.example'],
  ['Mira.Castellane+desk@LEDGER.Example', 'Mira.Castellane+desk@ledger.example'],
  ["sean.o'brien@news.example", "sean.o'brien@news.example"],
  ['a@b.co', 'a@b.co'],
  ['_@sub-domain.news.example', '_@sub-domain.news.example'],
  ['mira@xn--zeitung-n2a.example', 'mira@xn--zeitung-n2a.example'],
  [`${'a'.repeat(64)}@ledger.example`, `${'a'.repeat(64)}@ledger.example`],
])('“%s” is the address %s', (typed, address) => {
  expect(parseEmailAddress(typed)).toBe(address)
})

test.each([
  ['nothing', ''],
  ['no @', 'mira.ledger.example'],
  ['nobody', '@ledger.example'],
  ['no domain', 'mira@'],
  ['two @', 'a@b@c.example'],
  ['two addresses', 'mira@ledger.example, bob@ledger.example'],
  ['two addresses and a space', 'mira@ledger.example bob@ledger.example'],
  ['two addresses and a semicolon', 'mira@ledger.example;bob@ledger.example'],
  ['a list without space', 'mira@ledger.example,bob@ledger.example'],
  ['a group', 'desk: mira@ledger.example;'],
  ['a display name', 'Mira <mira@ledger.example>'],
  ['two names in the style of a header', '"Bob" <victim@x.example>, <v2@x.example>'],
  ['angle brackets', '<mira@ledger.example>'],
  ['a comment', 'mira(desk)@ledger.example'],
  ['a comment in the domain', 'mira@ledger.example(desk)'],
  ['a quoted local part', '"mira castellane"@ledger.example'],
  ['a trailing dot', 'mira@ledger.example.'],
  ['a dot before the @', 'mira.@ledger.example'],
  ['a dot at the start', '.mira@ledger.example'],
  ['two dots', 'mira..castellane@ledger.example'],
  ['two dots in the domain', 'mira@ledger..example'],
  ['a number address', 'mira@192.0.2.1'],
  ['a number address in brackets', 'mira@[192.0.2.1]'],
  ['a domain without a dot', 'mira@localhost'],
  ['a label that begins with a hyphen', 'mira@-ledger.example'],
  ['a label of 64 letters', `mira@${'a'.repeat(64)}.example`],
  ['a local part of 65 letters', `${'a'.repeat(65)}@ledger.example`],
  ['255 letters', `mira@${'a23456789.'.repeat(24)}examples12`],
  ['a header after it', 'mira@ledger.example\r\nBcc: bob@ledger.example'],
  ['NUL', 'mira\u0000@ledger.example'],
  ['a link', 'mailto:mira@ledger.example'],
  ['letters outside ASCII', 'mïra@ledger.example'],
  ['a domain outside ASCII', 'mira@lédger.example'],
  ['a full-width @', 'mira＠ledger.example'],
  ['an encoded word, which some mail servers decode', '=?utf-8?q?bob=40evil.example=3e?=@ledger.example'],
  ['an encoded word without a dot', '=?x?q?bob=40evil?=@ledger.example'],
  ['a source route by percent', 'bob%evil.example@ledger.example'],
  ['a source route by exclamation mark', 'evil.example!bob@ledger.example'],
  ['a space inside', 'mira @ledger.example'],
])('%s is refused', (_what, typed) => {
  expect(parseEmailAddress(typed)).toBeNull()
})

test('whatever was typed, an address has one @, a domain in small letters and nothing that ends a header or a list', () => {
  const pieces = fc.constantFrom(
    'a',
    'B',
    '@',
    '.',
    'example',
    ',',
    ';',
    ' ',
    '\r\n',
    '"',
    '<',
    '>',
    '(',
    '[',
    '%',
    '=?',
    'é',
    '+',
  )
  const texts = fc.oneof(
    fc.emailAddress(),
    fc.array(pieces, { maxLength: 12 }).map((all) => all.join('')),
  )
  fc.assert(
    fc.property(texts, (text) => {
      const address = parseEmailAddress(text)
      if (address === null) return
      const [local = '', domain = '', ...rest] = address.split('@')
      expect(rest).toEqual([])
      expect(domain).toBe(domain.toLowerCase())
      expect(domain).toContain('.')
      expect(`${local}${domain}`).not.toMatch(/[\s,;:"<>()[\]\\%]/)
    }),
  )
})

test('reading an address once more changes nothing', () => {
  fc.assert(
    fc.property(fc.emailAddress(), (text) => {
      const address = parseEmailAddress(text)
      if (address !== null) expect(parseEmailAddress(address)).toBe(address)
    }),
  )
})

test('10,000 letters are refused like any other text that is none', () => {
  for (const text of ['a'.repeat(10_000), 'a.'.repeat(5000), `a@${'b.'.repeat(5000)}`, '@'.repeat(10_000)]) {
    expect(parseEmailAddress(text)).toBeNull()
  }
})
