import { expect, test } from 'vitest'
import { parseKeys } from '../../../lib/runtime/secrets.ts'

const ONE = 'a'.repeat(64)
const TWO = 'b'.repeat(64)
const text = (secret: object) => JSON.stringify(secret)

test('one drawn seed gives two keys that differ, the same at every start', () => {
  const keys = parseKeys(text({ seed: ONE }))
  expect(keys).toEqual(parseKeys(text({ seed: ONE })))
  expect(keys.form).toHaveLength(1)
  expect(keys.form[0]).toHaveLength(32)
  expect(keys.form[0]).not.toEqual(keys.address[0])
})

test('while a seed is rotated, the keys of the old one stay valid behind the new', () => {
  const rotating = parseKeys(text({ seed: [TWO, ONE] }))
  expect(rotating.form).toEqual([...parseKeys(text({ seed: TWO })).form, ...parseKeys(text({ seed: ONE })).form])
})

test('keys that are named singly are used as they are', () => {
  const keys = parseKeys(text({ form: [ONE, TWO], address: TWO }))
  expect(keys.form.map((key) => new TextDecoder().decode(key))).toEqual([ONE, TWO])
  expect(keys.address).toHaveLength(1)
})

test.each(['', '{}', text({ seed: 'short' }), text({ form: ONE }), text({ seed: [ONE, ONE, ONE] })])(
  'a damaged secret %s is refused',
  (bad) => {
    expect(() => parseKeys(bad)).toThrow(/the secret must be JSON/)
  },
)

test('a refusal does not quote the secret', () => {
  expect(() => parseKeys(text({ form: 'hunter2' }))).not.toThrow(/hunter2/)
})
