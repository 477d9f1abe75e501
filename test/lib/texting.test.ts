import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import type { Deadline, Enquiry } from '../../lib/enquiry.ts'
import type { Ladder } from '../../lib/ladder.ts'
import type { LastResortReason } from '../../lib/last-resort.ts'
import type { SendOutcome } from '../../lib/send-outcome.ts'
import { oweText, oweTextAfter } from '../../lib/texting.ts'
import { enquiry, words } from '../support/facts.ts'

const NOW = Temporal.Instant.from('2026-11-24T14:07:00Z')
const AT_ONCE = '2026-11-24T14:07:00Z'
const TOGETHER = '2026-11-24T14:10:00Z'
const inMinutes = (minutes: number): Deadline => ({ is: 'at', at: NOW.add({ minutes }) })
const waiting = (deadline: Deadline): Enquiry => enquiry({ receivedAt: NOW, words: { ...words, deadline } })
const texts = ({ notices }: Enquiry) => notices.filter(({ kind }) => kind === 'text')
const moments = (from: Enquiry) => texts(from).map(({ state }) => (state.is === 'owed' ? state.from.toString() : state.is))

describe('texts are owed together, at the next five minutes of the clock', () => {
  test.each<[string, Deadline, LastResortReason, string]>([
    ['a deadline far away', inMinutes(21), 'nobody-left', TOGETHER],
    ['a deadline within twenty minutes', inMinutes(20), 'nobody-left', AT_ONCE],
    ['a deadline within twenty minutes while SES is stopped', inMinutes(20), 'sending-stopped', AT_ONCE],
    ['a deadline that has passed', inMinutes(-1), 'sending-held-up', AT_ONCE],
    ['as soon as possible with nobody left', { is: 'asap' }, 'nobody-left', AT_ONCE],
    ['as soon as possible while SES is stopped', { is: 'asap' }, 'sending-stopped', TOGETHER],
    ['as soon as possible while SES is held up', { is: 'asap' }, 'sending-held-up', TOGETHER],
    ['no deadline', { is: 'none' }, 'nobody-left', TOGETHER],
  ])('%s', (_what, deadline, reason, moment) => {
    expect(moments(oweText(waiting(deadline), reason, NOW))).toEqual([moment])
  })
})

test('an enquiry is texted about once a ladder', () => {
  const once = oweText(waiting({ is: 'none' }), 'nobody-left', NOW)
  expect(oweText(once, 'sending-stopped', NOW)).toBe(once)
  const ladder: Ladder = { from: NOW, rungs: [] }
  expect(oweText({ ...once, ladder }, 'sending-stopped', NOW)).toEqual({ ...once, ladder })
  const begunAgain: Ladder = { from: NOW.add({ minutes: 1 }), rungs: [] }
  expect(texts(oweText({ ...once, ladder: begunAgain }, 'sending-stopped', NOW.add({ minutes: 2 })))).toHaveLength(2)
})

describe('a letter that SES does not send owes a text', () => {
  const throttled: SendOutcome = { is: 'not-sent', why: 'throttled' }
  test.each<[string, SendOutcome, number, Deadline, LastResortReason | null]>([
    ['at once when it has stopped', { is: 'not-sent', why: 'sending-paused' }, 0, inMinutes(300), 'sending-stopped'],
    ['at once when the day’s quota is used up', { is: 'not-sent', why: 'quota' }, 0, inMinutes(300), 'sending-stopped'],
    ['not at first when it is throttled', throttled, 3, inMinutes(300), null],
    ['after three minutes of it', throttled, 4, inMinutes(300), 'sending-held-up'],
    ['after three minutes in doubt', { is: 'unknown', why: 'timeout' }, 4, inMinutes(300), 'sending-held-up'],
    ['at first with five minutes to the deadline', throttled, 0, inMinutes(5), 'sending-held-up'],
    ['not when a deadline has passed on arrival', throttled, 0, inMinutes(0), null],
    ['never for an address that it rejects: the next person is told', { is: 'not-sent', why: 'rejected' }, 4, inMinutes(5), null],
    ['never when it was sent', { is: 'accepted', messageId: 'm1' }, 4, inMinutes(5), null],
  ])('%s', (_what, outcome, minutes, deadline, reason) => {
    const from = waiting(deadline)
    const [triage] = from.notices
    const after = oweTextAfter(from, triage!, outcome, NOW.add({ minutes }))
    expect(texts(after).map((text) => text.reason)).toEqual(reason === null ? [] : [reason])
  })

  test('unless it is for a reporter, or for somebody whose letter does not count', () => {
    const from = waiting(inMinutes(300))
    const [triage, acknowledgement] = from.notices
    const stopped: SendOutcome = { is: 'not-sent', why: 'sending-paused' }
    expect(oweTextAfter(from, acknowledgement!, stopped, NOW)).toBe(from)
    expect(oweTextAfter(from, { ...triage!, counts: false }, stopped, NOW)).toBe(from)
  })
})
