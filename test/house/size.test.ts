import { expect, test } from 'vitest'
import { linesOfCode, percentile, type Source, sources, walk } from '../support/source.ts'

const FOLDERS = ['cdk', 'dev', 'functions', 'lib', 'test']
const all = sources(FOLDERS)
const product = all.filter(({ file }) => !file.startsWith('test/'))
const lines = (text: string) => text.trimEnd().split('\n').length

function functionSizes({ text, tree }: Source): number[] {
  const sizes: number[] = []
  walk(tree, (node) => {
    if (/^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(node.type)) {
      sizes.push(linesOfCode(text.slice(node.start, node.end)))
    }
    return true
  })
  return sizes
}

test('no file has more than 250 lines', () => {
  expect(all.filter(({ text }) => lines(text) > 250).map(({ file, text }) => `${file}: ${lines(text)}`)).toEqual([])
})

test('half of all files have at most 60 lines of code, nine of ten at most 160', () => {
  const sizes = all.map(({ text }) => linesOfCode(text))
  expect(percentile(sizes, 0.5)).toBeLessThanOrEqual(60)
  expect(percentile(sizes, 0.9)).toBeLessThanOrEqual(160)
})

test('nine of ten functions have at most 40 lines of code, and none over 60', () => {
  const sizes = product.flatMap(functionSizes)
  expect(percentile(sizes, 0.9)).toBeLessThanOrEqual(40)
  const big = product.filter((source) => functionSizes(source).some((size) => size > 60))
  expect(big.map(({ file }) => file)).toEqual([])
})

test('no file is named for nothing', () => {
  expect(all.map(({ file }) => file).filter((file) => /(^|\/)(utils?|helpers?|common|types)\.tsx?$/.test(file))).toEqual([])
})

test('a rule reads no clock', () => {
  const rules = all.filter(({ file }) => /^lib\/([^/]+|reading\/.+)\.ts$/.test(file))
  expect(rules.filter(({ text }) => text.includes('Temporal.Now')).map(({ file }) => file)).toEqual([])
})
