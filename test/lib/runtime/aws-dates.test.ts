import * as sdk from '@smithy/core/serde'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as own from '../../../lib/runtime/aws-dates.ts'

const moment = fc.date({ min: new Date('1970-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
const second = moment.map((date) => new Date(Math.floor(date.getTime() / 1000) * 1000))
const offset = fc.constantFrom('+01:00', '-09:30', '+00:00')

describe('a date of a service is the one that the SDK reads', () => {
  test('as seconds', () => {
    fc.assert(
      fc.property(moment, (date) => {
        for (const seconds of [date.getTime() / 1000, String(date.getTime() / 1000)]) {
          expect(own.parseEpochTimestamp(seconds)).toEqual(sdk.parseEpochTimestamp(seconds))
        }
      }),
    )
  })

  test('as ISO text, in either case, with a fraction and with an offset', () => {
    fc.assert(
      fc.property(moment, offset, (date, shift) => {
        const iso = date.toISOString()
        for (const text of [iso, iso.replace(/\.\d+/, ''), iso.toLowerCase()]) {
          expect(own.parseRfc3339DateTime(text)).toEqual(sdk.parseRfc3339DateTime(text))
          expect(own.parseRfc3339DateTimeWithOffset(text)).toEqual(sdk.parseRfc3339DateTimeWithOffset(text))
        }
        const shifted = iso.replace('Z', shift)
        expect(own.parseRfc3339DateTimeWithOffset(shifted)).toEqual(sdk.parseRfc3339DateTimeWithOffset(shifted))
      }),
    )
  })

  test('as a header, there and back', () => {
    fc.assert(
      fc.property(second, (date) => {
        const header = sdk.dateToUtcString(date)
        expect(own.dateToUtcString(date)).toBe(header)
        expect(own.parseRfc7231DateTime(header)).toEqual(sdk.parseRfc7231DateTime(header))
      }),
    )
  })
})

test.each([
  ['seconds', own.parseEpochTimestamp, sdk.parseEpochTimestamp],
  ['ISO text', own.parseRfc3339DateTime, sdk.parseRfc3339DateTime],
  ['ISO text with an offset', own.parseRfc3339DateTimeWithOffset, sdk.parseRfc3339DateTimeWithOffset],
  ['a header', own.parseRfc7231DateTime, sdk.parseRfc7231DateTime],
] as const)('a date as %s is nothing for nothing, and what is no date is refused, as by the SDK', (_as, ownReader, sdkReader) => {
  for (const nothing of [null, undefined]) expect(ownReader(nothing)).toBe(sdkReader(nothing))
  for (const wrong of ['soon', '', {}, true, '2026-02-31T25:00:00Z', Number.NaN]) {
    expect(() => sdkReader(wrong)).toThrow(TypeError)
    expect(() => ownReader(wrong)).toThrow(TypeError)
  }
})
