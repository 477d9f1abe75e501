import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanLine, cleanText } from '../../lib/clean-text.ts'

const anyText = fc.string({ unit: 'binary', maxLength: 300 })

describe('a text of several lines', () => {
  test.each([
    ['line ends of every system', 'one\r\ntwo\rthree\u2028four\u0085five', 'one\ntwo\nthree\nfour\nfive'],
    ['a soft line end of a word processor and a new page', 'one\u000Btwo\u000Cthree', 'one\ntwo\nthree'],
    ['an empty line between paragraphs', 'one\n\ntwo', 'one\n\ntwo'],
    ['NUL and other controls', 'a\u0000b\u0007c\u001bd\u007fe\u009bf', 'abcdef'],
    ['a tab', 'a\tb', 'a b'],
    ['a right-to-left override', 'invoice\u202Egnp.exe', 'invoicegnp.exe'],
    ['direction isolates and marks', '\u2066a\u2069\u200Eb\u200F\u061C', 'ab'],
    ['zero-width spaces and the byte order mark', '\uFEFFa\u200Bb\u2060c', 'abc'],
    ['soft hyphens, as pasted from print', 'en\u00ADquiry', 'enquiry'],
    ['half of an emoji', 'a\uD83Db', 'a\uFFFDb'],
    ['a whole emoji of several parts', 'a 👩‍🚒 b', 'a 👩‍🚒 b'],
    ['the flag of England', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
    ['a letter and its accent', 'Cafe\u0301', 'Café'],
    ['a letter under a tower of accents keeps thirty', `a${'\u0330'.repeat(90)}b`, `a${'\u0330'.repeat(30)}b`],
    ['a tower of accents that come apart into two', `a${'\u0344'.repeat(90)}`, `\u00E4${'\u0301\u0308'.repeat(15)}`],
    ['space around', ' \n a \n ', 'a'],
    ['Arabic and Hebrew', 'سلام שלום', 'سلام שלום'],
    ['a Persian word with its non-joiner', 'می\u200Cخواهم', 'می\u200Cخواهم'],
    ['nothing that can be seen', '\u200D\u0301 \uE000', ''],
    ['nothing but fillers and half characters', '\u3164 \uD83D\u2800', ''],
    ['a full stop', '.', '.'],
  ])('%s', (_what, typed, kept) => {
    expect(cleanText(typed)).toBe(kept)
  })

  test('every control and every mark that turns or hides text goes, one by one', () => {
    const spans = [
      [0x00, 0x08],
      [0x0e, 0x1f],
      [0x7f, 0x84],
      [0x86, 0x9f],
      [0xad, 0xad],
      [0x61c, 0x61c],
      [0x200b, 0x200b],
      [0x200e, 0x200f],
      [0x202a, 0x202e],
      [0x2060, 0x2064],
      [0x2066, 0x206f],
      [0xfeff, 0xfeff],
      [0xfff9, 0xfffb],
    ] as const
    const codes = spans.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => from + index))
    const kept = codes.filter((code) => cleanText(`a${String.fromCodePoint(code)}b`) !== 'ab')
    expect(kept.map((code) => code.toString(16))).toEqual([])
  })

  test('cleaning twice is cleaning once', () => {
    fc.assert(fc.property(anyText, (text) => cleanText(cleanText(text)) === cleanText(text)))
  })

  test('whatever came, no control and no direction override is left', () => {
    fc.assert(fc.property(anyText, (text) => !/[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069]/u.test(cleanText(text))))
  })
})

describe('a text of one line', () => {
  test.each([
    ['Mira\r\nBcc: everybody@example.com', 'Mira Bcc: everybody@example.com'],
    ['a \u00A0\u2003 b', 'a b'],
    ['a\n\n\nb', 'a b'],
    ['', ''],
  ])('%j is %j', (typed, kept) => {
    expect(cleanLine(typed)).toBe(kept)
  })

  test('whatever came, there is no second line', () => {
    fc.assert(fc.property(anyText, (text) => !/[\r\n\u0085\u2028\u2029]/.test(cleanLine(text))))
  })

  test('cleaning twice is cleaning once', () => {
    fc.assert(fc.property(anyText, (text) => cleanLine(cleanLine(text)) === cleanLine(text)))
  })
})
