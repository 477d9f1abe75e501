import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { briefMoment, timeLeft } from '../../lib/words/en/brief-moments.ts'

const at = (iso: string) => Temporal.Instant.from(iso)

describe('a moment in a subject says the time first and no more than it must', () => {
  test.each([
    ['2026-11-24T17:00Z', '2026-11-24T14:05Z', '17:00 today'],
    ['2026-11-24T00:00Z', '2026-11-24T14:05Z', '00:00 today'],
    ['2026-11-25T00:00Z', '2026-11-24T23:59Z', '00:00 tomorrow'],
    ['2026-11-27T12:00Z', '2026-11-24T14:05Z', '12:00 Fri 27 Nov'],
    ['2026-11-23T17:00Z', '2026-11-24T09:00Z', '17:00 Mon 23 Nov'],
    ['2027-01-04T09:30Z', '2026-12-30T14:05Z', '09:30 Mon 4 Jan 2027'],
    // British Summer Time: the zone decides which day it is.
    ['2026-06-30T23:30Z', '2026-06-30T22:30Z', '00:30 tomorrow'],
    ['2026-10-25T00:30Z', '2026-10-20T12:00Z', '01:30 (the first) Sun 25 Oct'],
    ['2026-10-25T01:30Z', '2026-10-20T12:00Z', '01:30 (the second) Sun 25 Oct'],
  ])('%s seen at %s is "%s"', (moment, now, words) => {
    expect(briefMoment(at(moment), at(now), 'Europe/London')).toBe(words)
  })
})

describe('the time left is counted in full minutes', () => {
  test.each([
    ['2026-11-24T17:00:00Z', 'In 2 hours 55 minutes'],
    ['2026-11-24T15:05:00Z', 'In 1 hour'],
    ['2026-11-24T14:06:59Z', 'In 1 minute'],
    ['2026-11-24T14:05:59Z', 'In less than a minute'],
    ['2026-11-26T14:04:00Z', 'In 47 hours 59 minutes'],
    ['2026-11-27T18:05:00Z', 'In 3 days 4 hours'],
    ['2026-11-24T13:55:00Z', 'Passed 10 minutes ago'],
  ])('%s: %s', (moment, words) => {
    expect(timeLeft(at(moment), at('2026-11-24T14:05:00Z'))).toBe(words)
  })
})
