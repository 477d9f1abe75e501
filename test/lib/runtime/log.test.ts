import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createLog, faultName, type LogFields } from '../../../lib/runtime/log.ts'

function written(fields: LogFields): Record<string, unknown> {
  const lines: string[] = []
  createLog((line) => lines.push(line))('letter-sent', fields)
  expect(lines).toHaveLength(1)
  return JSON.parse(lines[0] ?? '')
}

describe('what could hold a person is withheld', () => {
  test.each([
    ['an address', 'jo.bloggs@chronicle.example'],
    ['a name', 'Jo Bloggs'],
    ['a telephone number', '01189372301'],
    ['a telephone number with its country', '+441189372301'],
    ['a question', 'What did it cost?'],
    ['a long text without a space', 'x'.repeat(81)],
    ['a second line', 'sent\nforged'],
  ])('%s', (_what, why) => {
    expect(written({ why })).toEqual({ code: 'letter-sent', why: 'withheld' })
  })
})

test('ids, codes, patterns of addresses and figures are written as they are', () => {
  const fields = { reference: 'ME-7K3Q9F', notice: 'ntc_1', why: 'sending-paused', route: '/releases/:slug', status: 503, ms: 12 }
  expect(written(fields)).toEqual({ code: 'letter-sent', ...fields })
})

test('a field that is not on the list is dropped, whatever it holds', () => {
  const fields = { name: 'Jo', outlet: 'Chronicle', body: 'question' } as LogFields
  expect(written(fields)).toEqual({ code: 'letter-sent' })
})

test('whatever is logged, it is one line, and no value of it has an @ or a space', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (why) => {
      expect(written({ why })['why']).toMatch(/^[^@\s]*$/)
    }),
  )
})

test('a fault is told by its name, never by its message, which may quote a person', () => {
  expect(faultName(new TypeError('jo.bloggs@chronicle.example is not one plain address'))).toBe('TypeError')
  expect(faultName('jo.bloggs@chronicle.example')).toBe('string')
})
