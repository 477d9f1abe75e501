import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import * as keys from '../../lib/store/keys.ts'

const pages = ['README.md', ...readdirSync('docs', { recursive: true, encoding: 'utf8' }).map((name) => path.join('docs', name))]
const texts = pages.filter((name) => name.endsWith('.md')).map((file) => ({ file, text: readFileSync(file, 'utf8') }))
const glossary = readFileSync('docs/glossary.md', 'utf8')
const table = readFileSync('docs/data.md', 'utf8')

/** The name that a heading has in an address, as GitHub makes it. */
const anchor = (heading: string) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\w\- ]/g, '')
    .trim()
    .replaceAll(' ', '-')
const anchorsOf = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchor(heading))

test('every link between two pages of the docs leads somewhere', () => {
  const broken = texts.flatMap(({ file, text }) =>
    [...text.matchAll(/\]\(([^)]+)\)/g)].flatMap(([, link = '']) => {
      if (link.startsWith('http')) return []
      const [name = '', part] = link.split('#')
      const target = name === '' ? file : path.join(path.dirname(file), name)
      const isThere = existsSync(target) && (part === undefined || anchorsOf(target).includes(part))
      return isThere ? [] : [`${file}: ${link}`]
    }),
  )
  expect(broken).toEqual([])
})

test('every file that the docs name exists', () => {
  const gone = texts.flatMap(({ file, text }) =>
    [...text.matchAll(/`((?:cdk|dev|functions|lib|test)\/[\w./-]+\.(?:tsx?|json))`/g)].flatMap(([, name = '']) =>
      existsSync(name) || name === 'cdk/stages/NAME.json' ? [] : [`${file}: ${name}`],
    ),
  )
  expect(gone).toEqual([])
})

test('each word of the glossary stands there once', () => {
  const words = [...glossary.matchAll(/^\| ([^|]+) \|/gm)].slice(1).flatMap(([, word = '']) => word.split(', '))
  expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([])
})

test('every key of the table, and every value of an index, has its row', () => {
  const values = Object.values(keys).flatMap((value) => (typeof value === 'string' && value.includes('#') ? [value] : []))
  const missing = [...Object.values(keys.PREFIX), ...values].filter((value) => !table.includes(`\`${value}`))
  expect(missing).toEqual([])
})

test('every index has its row', () => {
  expect(Object.keys(keys.INDEXES).filter((name) => !table.includes(`| \`${name}\` |`))).toEqual([])
})
