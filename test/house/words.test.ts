import { expect, test } from 'vitest'
import { lineOf, type Node, parse, type Source, sources, walk } from '../support/source.ts'

/** Attributes that people read or hear. */
const SPOKEN = new Set([
  'alt',
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'label',
  'placeholder',
  'summary',
  'title',
])
/** Attributes whose words are for machines. */
const MACHINE = new Set([
  'class',
  'style',
  'rel',
  'd',
  'viewBox',
  'media',
  'sizes',
  'autocomplete',
  'content',
  'points',
  'transform',
  'sandbox',
])
const WORD = /\p{L}{2}/u
const TWO_WORDS = /\p{L}\s+\p{L}/u
/** Tags and policies are for browsers. */
const forPeople = (text: string) => !text.includes('-src ') && TWO_WORDS.test(text.replace(/<[^>]*>/g, ''))

const attributeName = (node: Node) => {
  const { name } = node
  return typeof name === 'object' && name !== null && 'name' in name ? String(name.name) : ''
}

/** Texts in a component that a person would read: of elements, of spoken attributes, and any string of two words. */
function literals(source: Source): string[] {
  const found: string[] = []
  const report = (node: Node, text: string) => found.push(`${source.file}:${lineOf(source, node)}: ${text.trim()}`)
  walk(source.tree, (node) => {
    if (node.type === 'ThrowStatement' || node.type === 'ImportDeclaration') return false
    if (node.type === 'JSXText' && WORD.test(String(node['value']))) report(node, String(node['value']))
    if (node.type === 'JSXAttribute') return inAttribute(node)
    if (node.type === 'Literal' && typeof node['value'] === 'string' && forPeople(node['value'])) report(node, node['value'])
    if (node.type === 'TemplateElement') {
      const text = source.text.slice(node.start, node.end)
      if (forPeople(text)) report(node, text)
    }
    return true
  })
  return found

  function inAttribute(node: Node): boolean {
    const name = attributeName(node)
    if (MACHINE.has(name)) return false
    const { value } = node
    if (SPOKEN.has(name) && typeof value === 'object' && value !== null && 'value' in value && WORD.test(String(value.value))) {
      report(node, `${name}="${value.value}"`)
      return false
    }
    return true
  }
}

const components = sources(['functions', 'lib', 'dev'], 'tsx').filter(({ file }) => !file.startsWith('lib/words/'))

test('every text that people read stands in the catalogue', () => {
  expect(components.flatMap(literals)).toEqual([])
})

test.each([
  ['<p>Your enquiry</p>', 1],
  ['<p>{words.yourEnquiry}</p>', 0],
  ['<a aria-label="Telephone" class="govuk-link big" href="/enquiry">{number}</a>', 1],
  ["<p>{'no deadline'}</p>", 1],
  ['<p>{`The deadline is ` + day}</p>', 1],
  ['<p class="a b" style="font-family: arial, sans serif">·</p>', 0],
])('the scanner reads %s', (jsx, count) => {
  expect(literals(parse('example.tsx', `const one = ${jsx}`))).toHaveLength(count)
})
