import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DataBlock, safeJson } from '../../../lib/ui/data-block.tsx'
import { sources } from '../../support/source.ts'

const HOSTILE = [
  '</script><img src=x onerror=alert(1)>',
  '<!--<script>',
  ']]>',
  '&lt;/script&gt;',
  '"\'\\',
  '\u2028\u2029',
  '\ud800',
]

test('whatever people wrote stays data: it ends no element, begins none, and comes back as it was', () => {
  fc.assert(
    fc.property(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary' })), (text) => {
      const page = String(<DataBlock data={{ text, list: [text] }} />)
      const inner = /^<script type="application\/ld\+json">([^<>&]*)<\/script>$/.exec(page)?.[1] ?? ''
      expect(JSON.parse(inner)).toEqual({ text, list: [text] })
      expect(inner).not.toMatch(/[\u2028\u2029]/)
    }),
  )
})

test('a name that stands for nothing is left out', () => {
  expect(safeJson({ one: 1, two: undefined })).toBe('{"one":1}')
})

test('no other component puts text into a page unescaped', () => {
  const found = sources(['functions', 'lib', 'dev'])
    .map(({ file }) => file)
    .filter((file) => /hono\/html|dangerouslySetInnerHTML|hono\/utils\/html/.test(readFileSync(file, 'utf8')))
  expect(found).toEqual(['lib/ui/data-block.tsx'])
})
