import fc from 'fast-check'
import { expect, test } from 'vitest'
import { document, element } from '../../../lib/ui/xml.ts'

test('a text is one text, in an element and in an attribute', () => {
  const text = '</title><x a="1"> & ]]>'
  expect(document(element('title', { lang: text }, text))).toBe(
    '<?xml version="1.0" encoding="utf-8"?>\n<title lang="&lt;/title&gt;&lt;x a=&quot;1&quot;&gt; &amp; ]]&gt;">&lt;/title&gt;&lt;x a=&quot;1&quot;&gt; &amp; ]]&gt;</title>\n',
  )
})

test('no text can make a document that a reader refuses', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { xml } = element('a', { b: text }, text)
      expect(xml).toMatch(/^<a b="[^<>"]*">[^<>]*<\/a>$/)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: no document may hold them
      expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/)
      expect(xml.isWellFormed()).toBe(true)
      expect(xml.replaceAll(/&(amp|lt|gt|quot);/g, '')).not.toContain('&')
    }),
  )
})
