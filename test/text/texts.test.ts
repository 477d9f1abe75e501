import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import type { Deadline, Reference } from '../../lib/enquiry.ts'
import { type LastResortReason, soonest, type Untold } from '../../lib/last-resort.ts'
import { lastResortText } from '../../lib/words/en/texts.ts'
import { reading } from '../support/facts.ts'

const NOW = Temporal.Instant.from('2026-11-24T15:02:00Z')
const at = (iso: string): Deadline => ({ is: 'at', at: Temporal.Instant.from(iso) })
const waits = (reference: string, deadline: Deadline): Untold => ({ reference: reference as Reference, deadline })
const textOf = (waiting: Untold[], why: LastResortReason = 'sending-stopped') =>
  lastResortText({ waiting, why, organisation: reading, now: NOW })

test.each<[string, Untold[], LastResortReason, string]>([
  [
    'one enquiry for today',
    [waits('ME-7K3Q9F', at('2026-11-24T17:00:00Z'))],
    'nobody-left',
    'A media enquiry waits, nobody told: no address works. First ME-7K3Q9F by 17:00 today. Office +441189372301; npm run enquiry -- list',
  ],
  [
    'the soonest of three',
    [
      waits('ME-222222', { is: 'none' }),
      waits('ME-333333', at('2026-11-25T09:00:00Z')),
      waits('ME-444444', at('2026-11-27T12:00:00Z')),
    ],
    'sending-stopped',
    '3 media enquiries wait, nobody told: email has stopped. First ME-333333 by 09:00 tomorrow. Office +441189372301; npm run enquiry -- list',
  ],
  [
    'as soon as possible',
    [waits('ME-333333', at('2026-11-24T15:30:00Z')), waits('ME-222222', { is: 'asap' })],
    'sending-held-up',
    '2 media enquiries wait, nobody told: email is stuck. First ME-222222 now. Office +441189372301; npm run enquiry -- list',
  ],
])('the text for %s', (_what, waiting, why, text) => {
  expect(textOf(waiting, why)).toBe(text)
})

describe('the one to look at first', () => {
  test.each<[string, Deadline, Deadline, string]>([
    ['a deadline that has passed before one to come', at('2026-11-24T16:00:00Z'), at('2026-11-24T14:00:00Z'), 'ME-333333'],
    ['one that has passed before "as soon as possible"', { is: 'asap' }, at('2026-11-24T14:00:00Z'), 'ME-333333'],
    ['a far one before none', { is: 'none' }, at('2027-06-24T14:00:00Z'), 'ME-333333'],
    ['of equals the one that came first', at('2026-11-24T16:00:00Z'), at('2026-11-24T16:00:00Z'), 'ME-222222'],
  ])('%s', (_what, one, other, reference) => {
    expect(soonest([waits('ME-222222', one), waits('ME-333333', other)], NOW)?.reference).toBe(reference)
  })
})

/** The basic alphabet of 3GPP TS 23.038 as far as a sentence of ours could need it. */
const GSM = /^[A-Za-z0-9 @£$¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ!"#¤%&'()*+,\-./:;<=>?¡ÄÖÑÜ§¿äöñüà\n\r]*$/

test('every text fits one text message, whatever waits and however long, in the GSM alphabet', () => {
  const deadline = fc.oneof(
    fc.constant<Deadline>({ is: 'asap' }),
    fc.constant<Deadline>({ is: 'none' }),
    fc
      .integer({ min: Date.parse('2026-11-01T00:00:00Z') / 60_000, max: Date.parse('2028-12-31T00:00:00Z') / 60_000 })
      .map((minute): Deadline => ({ is: 'at', at: Temporal.Instant.fromEpochMilliseconds(minute * 60_000) })),
    // The hour that comes twice, in another year: the longest words of all.
    fc.constant(at('2027-10-31T01:30:00Z')),
  )
  const why = fc.constantFrom<LastResortReason>('nobody-left', 'sending-stopped', 'sending-held-up')
  fc.assert(
    fc.property(fc.array(deadline, { minLength: 1, maxLength: 12 }), why, (deadlines, reason) => {
      const text = textOf(
        deadlines.map((one) => waits('ME-WWWWWW', one)),
        reason,
      )
      expect(text.length).toBeLessThanOrEqual(160)
      expect(text).toMatch(GSM)
    }),
    { numRuns: 300 },
  )
  const longest = Array.from({ length: 5000 }, () => waits('ME-WWWWWW', at('2027-10-31T01:30:00Z')))
  expect(textOf(longest).length).toBeLessThanOrEqual(160)
})
