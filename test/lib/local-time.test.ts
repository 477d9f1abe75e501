import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { resolveLocal } from '../../lib/local-time.ts'
import { at } from '../support/facts.ts'

const local = (text: string) => Temporal.PlainDateTime.from(text)

test.each([
  ['an afternoon in winter', '2026-11-24T17:00', 'Europe/London', '2026-11-24T17:00:00Z'],
  ['an afternoon in summer', '2026-07-24T17:00', 'Europe/London', '2026-07-24T16:00:00Z'],
  ['the last minute before the clocks go forward', '2027-03-28T00:59', 'Europe/London', '2027-03-28T00:59:00Z'],
  ['the first minute after it', '2027-03-28T02:00', 'Europe/London', '2027-03-28T01:00:00Z'],
  ['the last minute before the hour that comes twice', '2027-10-31T00:59', 'Europe/London', '2027-10-30T23:59:00Z'],
  ['the first minute after it', '2027-10-31T02:00', 'Europe/London', '2027-10-31T02:00:00Z'],
  ['a zone that changes at another hour', '2027-03-28T01:30', 'Europe/Brussels', '2027-03-28T00:30:00Z'],
  ['a zone that never changes', '2027-03-28T01:30', 'Asia/Kolkata', '2027-03-27T20:00:00Z'],
])('%s is one moment: %s in %s', (_what, text, zone, moment) => {
  expect(resolveLocal(local(text), zone)).toEqual({ is: 'once', at: at(moment) })
})

test.each([
  ['2026-10-25T01:30', 'Europe/London', '2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z'],
  ['2027-10-31T01:00', 'Europe/London', '2027-10-31T00:00:00Z', '2027-10-31T01:00:00Z'],
  ['2027-10-31T02:30', 'Europe/Brussels', '2027-10-31T00:30:00Z', '2027-10-31T01:30:00Z'],
  ['2027-04-04T01:45', 'Australia/Lord_Howe', '2027-04-03T14:45:00Z', '2027-04-03T15:15:00Z'],
])('%s comes twice in %s', (text, zone, first, second) => {
  expect(resolveLocal(local(text), zone)).toEqual({ is: 'twice', first: at(first), second: at(second) })
})

test.each([
  ['2026-03-29T01:30', 'Europe/London'],
  ['2027-03-28T01:00', 'Europe/London'],
  ['2027-03-28T01:59', 'Europe/London'],
  ['2027-03-28T02:30', 'Europe/Brussels'],
  ['2011-12-30T12:00', 'Pacific/Apia'],
])('%s does not exist in %s', (text, zone) => {
  expect(resolveLocal(local(text), zone)).toEqual({ is: 'never' })
})

test('every moment is among those that its own local time means', () => {
  const moments = fc.integer({
    min: at('2026-01-01T00:00:00Z').epochMilliseconds,
    max: at('2028-01-01T00:00:00Z').epochMilliseconds,
  })
  const zones = fc.constantFrom(
    'Europe/London',
    'Europe/Brussels',
    'America/New_York',
    'Asia/Kathmandu',
    'Australia/Lord_Howe',
    'UTC',
  )
  fc.assert(
    fc.property(moments, zones, (milliseconds, zone) => {
      const moment = Temporal.Instant.fromEpochMilliseconds(milliseconds)
      const resolved = resolveLocal(moment.toZonedDateTimeISO(zone).toPlainDateTime(), zone)
      const meant = resolved.is === 'once' ? [resolved.at] : resolved.is === 'twice' ? [resolved.first, resolved.second] : []
      expect(meant.map(String)).toContain(String(moment))
    }),
  )
})
