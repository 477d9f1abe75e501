import { describe, expect, test } from 'vitest'
import { afterSending, claimed, isOverdue, type Notice, nextStep, owedAcknowledgement, owedTriage } from '../../lib/notice.ts'
import { afterReport, type Report } from '../../lib/report.ts'
import type { SendOutcome } from '../../lib/send-outcome.ts'
import { AFTERNOON } from '../support/facts.ts'

const triage = owedTriage(1, 'press-contact', AFTERNOON)
const acknowledgement = owedAcknowledgement(2, 'mira@ledger.example', AFTERNOON)
const sending = (notice: Notice) => claimed(notice, 'x@reading.gov.uk', AFTERNOON)
const seconds = (count: number) => AFTERNOON.add({ seconds: count }).toString()
const step = (notice: Notice, watched = true) => {
  const next = nextStep(notice, watched)
  return next && `${next.is} ${next.at}`
}
const outcomeOf = (notice: Notice, outcome: SendOutcome) => afterSending(sending(notice), outcome, AFTERNOON)
const accepted = { is: 'accepted', messageId: 'm1' } as const
const lost = { is: 'unknown', why: 'reset' } as const

describe('what happens to a notice next', () => {
  test.each([
    ['an owed letter is sent at once', triage, `send ${seconds(0)}`],
    ['a triage letter whose sender vanished is sent again when the lease ends', sending(triage), `send ${seconds(60)}`],
    ['an acknowledgement whose sender vanished waits ten minutes', sending(acknowledgement), `send ${seconds(600)}`],
    ['a triage letter in doubt is sent again at once', outcomeOf(triage, lost), `send ${seconds(0)}`],
    ['an acknowledgement in doubt waits ten minutes for an event', outcomeOf(acknowledgement, lost), `send ${seconds(600)}`],
    ['a triage letter without a delivery in five minutes is passed on', outcomeOf(triage, accepted), `pass-on ${seconds(300)}`],
    ['an accepted acknowledgement asks for nothing more', outcomeOf(acknowledgement, accepted), null],
    ['a delivered letter asks for nothing more', afterReport(sending(triage), { is: 'delivery' }, AFTERNOON), null],
    [
      'a bounced triage letter is passed on at once',
      afterReport(sending(triage), { is: 'failure', why: 'bounced' }, AFTERNOON),
      `pass-on ${seconds(0)}`,
    ],
  ])('%s', (_, notice, expected) => {
    expect(step(notice)).toBe(expected)
  })

  test('an acknowledgement that stays in doubt after its repetition is given up', () => {
    const twice = afterSending(sending(outcomeOf(acknowledgement, lost)), lost, AFTERNOON)
    expect(step(twice)).toBe(`give-up ${seconds(600)}`)
  })

  test('a triage letter in doubt again and again is repeated more and more slowly', () => {
    const pauses: (string | null)[] = []
    let notice: Notice = triage
    for (let count = 0; count < 7; count++) {
      notice = afterSending(claimed(notice, 'x@reading.gov.uk', AFTERNOON), lost, AFTERNOON)
      pauses.push(step(notice))
    }
    expect(pauses).toEqual([0, 60, 120, 240, 480, 600, 600].map((pause) => `send ${seconds(pause)}`))
  })

  test('once somebody has picked the enquiry up, nothing is passed on', () => {
    expect(step(outcomeOf(triage, accepted), false)).toBeNull()
    expect(step(afterReport(sending(triage), { is: 'failure', why: 'bounced' }, AFTERNOON), false)).toBeNull()
  })
})

describe('a sending that certainly did not happen', () => {
  test.each([
    ['unreachable', triage, 2],
    ['throttled', triage, 2],
    ['quota', triage, 60],
    ['sending-paused', triage, 60],
    ['sender-unverified', triage, 60],
    ['configuration-missing', triage, 60],
    ['throttled', acknowledgement, 30],
    ['sending-paused', acknowledgement, 600],
  ] as const)('after “%s” the letter is owed again and counts as no attempt', (why, notice, pause) => {
    const next = outcomeOf(notice, { is: 'not-sent', why })
    expect([next.state.is, next.attempts, next.failures, step(next)]).toEqual(['owed', 0, 1, `send ${seconds(pause)}`])
  })

  test('while SES is stopped the press side is tried more and more rarely, and within five minutes of its return', () => {
    const pauses = [0, 1, 2, 3, 9].map((failures) => {
      const next = outcomeOf({ ...triage, failures }, { is: 'not-sent', why: 'sending-paused' })
      return step(next)
    })
    expect(pauses).toEqual([60, 120, 240, 300, 300].map((pause) => `send ${seconds(pause)}`))
  })

  test('a letter that SES rejects is not tried again: the next person is told', () => {
    const rejected = { is: 'not-sent', why: 'rejected' } as const
    for (const notice of [triage, acknowledgement, owedTriage(3, 'press-office', AFTERNOON)])
      expect(outcomeOf(notice, rejected).state.is).toBe('impossible')
  })

  test('an acknowledgement that could not leave for a day is dropped, a triage letter never', () => {
    const paused = { is: 'not-sent', why: 'sending-paused' } as const
    const nextDay = AFTERNOON.add({ hours: 25 })
    expect(afterSending(sending(acknowledgement), paused, nextDay).state.is).toBe('impossible')
    expect(afterSending(sending(triage), paused, nextDay).state.is).toBe('owed')
  })
})

test('reports in every order and repetition never move a notice back, and a failure is never forgotten', () => {
  const reports: Report[] = [
    { is: 'send', messageId: 'm1' },
    { is: 'delivery' },
    { is: 'failure', why: 'bounced' },
    { is: 'other' },
  ]
  const rank = { owed: 0, claimed: 1, ambiguous: 2, sent: 3, delayed: 4, delivered: 5, impossible: 6 }
  const orders = reports.flatMap((a) => reports.flatMap((b) => reports.flatMap((c) => reports.map((d) => [a, b, c, d]))))
  for (const order of orders) {
    let notice = sending(triage)
    for (const report of order) {
      const next = afterReport(notice, report, AFTERNOON)
      expect(rank[next.state.is]).toBeGreaterThanOrEqual(rank[notice.state.is])
      notice = next
    }
    const names = order.map(({ is }) => is)
    const expected = names.includes('failure')
      ? 'impossible'
      : names.includes('delivery')
        ? 'delivered'
        : names.includes('send')
          ? 'sent'
          : 'claimed'
    expect(notice.state.is).toBe(expected)
  }
})

test('a triage letter that is not sent after five minutes is overdue; an acknowledgement never is', () => {
  const [soon, late] = [AFTERNOON.add({ minutes: 5 }), AFTERNOON.add({ minutes: 5, seconds: 1 })]
  expect([isOverdue(triage, soon), isOverdue(triage, late), isOverdue(sending(triage), late)]).toEqual([false, true, true])
  expect([isOverdue(outcomeOf(triage, accepted), late), isOverdue(acknowledgement, late)]).toEqual([false, false])
})
