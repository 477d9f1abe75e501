import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addWords, close, type Enquiry, isSameEnquiry, latestWords, type Reference, record, take } from '../../lib/enquiry.ts'
import { passOn as passOnBy } from '../../lib/passing.ts'
import { type Candidate, chain } from '../../lib/routing.ts'
import { claim, dueAt, dueSteps, giveUp, hear, markSame, owes, settle } from '../../lib/telling.ts'
import { AFTERNOON, enquiry, reading, release, words } from '../support/facts.ts'

const later = (seconds: number) => AFTERNOON.add({ seconds })
const accepted = { is: 'accepted', messageId: 'm1' } as const
const roster = { people: new Map(), rota: null }
const facts = { isAboutRelease: true, release, roster, organisation: reading, now: AFTERNOON }
const candidates: Candidate[] = chain(facts)
const passOn = (from: Enquiry, id: string, now: typeof AFTERNOON) => passOnBy(from, id, candidates, now)
const OSCAR = 'oscar.mortali@reading.gov.uk'
const OFFICE = reading.pressOffice.email
const present = (changed: Enquiry | null): Enquiry => {
  if (!changed) throw new Error('nothing changed')
  return changed
}
const sent = (id: string, from: Enquiry = enquiry(), to = OSCAR) =>
  present(settle(present(claim(from, id, to, AFTERNOON)), id, AFTERNOON, accepted, AFTERNOON))
const states = ({ notices }: Enquiry) => notices.map(({ id, audience, state }) => `${id} ${audience} ${state.is}`)

describe('what an accepted enquiry owes', () => {
  test('triage to the press contact and an acknowledgement to the reporter', () => {
    expect(states(enquiry())).toEqual(['ntc_1 press-contact owed', 'ntc_2 reporter owed'])
  })

  test('a reporter without e-mail is acknowledged by the receipt alone', () => {
    const reporter = { ...words.reporter, email: null }
    expect(states(enquiry({ words: { ...words, reporter } }))).toEqual(['ntc_1 press-contact owed'])
  })

  test('a held post owes triage like any other, and no acknowledgement', () => {
    expect(states(enquiry({ held: 'honeypot' }))).toEqual(['ntc_1 press-contact owed'])
  })

  test('an enquiry about no release goes to the press office', () => {
    expect(states(enquiry({ release: null }))[0]).toBe('ntc_1 press-office owed')
  })

  test('triage comes before the acknowledgement', () => {
    expect(dueSteps(enquiry(), AFTERNOON).map(({ notice }) => notice.kind)).toEqual(['triage', 'acknowledgement'])
  })
})

describe('claims', () => {
  test('a claimed notice cannot be claimed again before its lease ends', () => {
    const once = present(claim(enquiry(), 'ntc_1', 'x@reading.gov.uk', AFTERNOON))
    expect(claim(once, 'ntc_1', 'x@reading.gov.uk', later(59))).toBeNull()
    expect(present(claim(once, 'ntc_1', 'x@reading.gov.uk', later(60))).notices[0]?.attempts).toBe(2)
  })

  test('the outcome of a claim that is over changes nothing', () => {
    const first = present(claim(enquiry(), 'ntc_1', 'x@reading.gov.uk', AFTERNOON))
    const second = present(claim(first, 'ntc_1', 'x@reading.gov.uk', later(60)))
    expect(settle(second, 'ntc_1', AFTERNOON, accepted, later(61))).toBeNull()
    expect(states(present(settle(second, 'ntc_1', later(60), accepted, later(61))))[0]).toBe('ntc_1 press-contact sent')
  })

  test('a delivery reported before the sender could settle stands', () => {
    const held = present(claim(enquiry(), 'ntc_1', 'x@reading.gov.uk', AFTERNOON))
    const heard = present(hear(held, 'ntc_1', { is: 'delivery' }, later(1)))
    expect(settle(heard, 'ntc_1', AFTERNOON, accepted, later(2))).toBeNull()
    expect(states(heard)[0]).toBe('ntc_1 press-contact delivered')
  })
})

describe('passing on', () => {
  test('without a delivery in five minutes the press office is told', () => {
    expect(passOn(sent('ntc_1'), 'ntc_1', later(299))).toBeNull()
    const passed = present(passOn(sent('ntc_1'), 'ntc_1', later(300)))
    expect(states(passed)).toEqual(['ntc_1 press-contact sent', 'ntc_2 reporter owed', 'ntc_3 press-office owed'])
    expect(passOn(passed, 'ntc_1', later(900))).toBeNull()
  })

  test('a bounce passes on at once', () => {
    const bounced = present(hear(sent('ntc_1'), 'ntc_1', { is: 'failure', why: 'bounced' }, later(1)))
    expect(states(present(passOn(bounced, 'ntc_1', later(1))))).toContain('ntc_3 press-office owed')
  })

  test('when the press office bounces too, it is said that nobody is left, and it is tried again in a quarter of an hour', () => {
    const general = enquiry({ release: null })
    const bounced = present(hear(sent('ntc_1', general, OFFICE), 'ntc_1', { is: 'failure', why: 'bounced' }, later(1)))
    const passed = present(passOnBy(bounced, 'ntc_1', chain({ ...facts, isAboutRelease: false, release: null }), later(1)))
    expect(passed.events.at(-1)?.what).toBe('nobody-left')
    expect(passed.notices.at(-1)?.state).toEqual({ is: 'owed', from: later(1).add({ minutes: 15 }) })
  })

  test('a picked-up enquiry is passed on no more', () => {
    const taken = take(sent('ntc_1'), 'officer', later(10))
    expect(typeof taken === 'string' || passOn(taken, 'ntc_1', later(900))).toBeNull()
  })

  test('an acknowledgement twice in doubt is given up', () => {
    const lost = { is: 'unknown', why: 'timeout' } as const
    const once = present(
      settle(present(claim(enquiry(), 'ntc_2', 'm@x.example', AFTERNOON)), 'ntc_2', AFTERNOON, lost, AFTERNOON),
    )
    const again = present(claim(once, 'ntc_2', 'm@x.example', later(600)))
    const twice = present(settle(again, 'ntc_2', later(600), lost, later(600)))
    expect(claim(twice, 'ntc_2', 'm@x.example', later(9000))).toBeNull()
    expect(states(present(giveUp(twice, 'ntc_2', later(1200))))[1]).toBe('ntc_2 reporter impossible')
  })
})

test('more words under one form owe one more triage letter, and the sixth addition finds no room', () => {
  let current = enquiry()
  for (let count = 1; count <= 5; count++) {
    current = present(
      addWords(current, { words: { ...words, question: `More ${count}?` }, receivedAt: later(count), held: null }),
    )
  }
  expect(current.notices.filter(({ kind }) => kind === 'triage')).toHaveLength(6)
  expect(latestWords(current).question).toBe('More 5?')
  expect(addWords(current, { words, receivedAt: later(6), held: null })).toBeNull()
})

test('a repeat under another form owes nothing more, and a new deadline makes it no repeat', () => {
  const marked = present(markSame(enquiry(), 'ME-222222' as Reference, AFTERNOON))
  expect([owes(marked), dueAt(marked), marked.sameAs]).toEqual([false, null, 'ME-222222'])
  expect(isSameEnquiry(enquiry(), enquiry({ formId: 'f'.repeat(32) }))).toBe(true)
  expect(isSameEnquiry(enquiry(), enquiry({ words: { ...words, deadline: { is: 'asap' } } }))).toBe(false)
  expect(isSameEnquiry(enquiry(), enquiry({ release: null }))).toBe(false)
})

test('taking is for one officer, closing twice changes nothing, and events are numbered without a gap', () => {
  const taken = take(enquiry(), 'ana', AFTERNOON)
  if (typeof taken === 'string') throw new Error(taken)
  expect(take(taken, 'ben', AFTERNOON)).toBe('taken-by-another')
  expect(take(taken, 'ana', AFTERNOON)).toBe(taken)
  const closed = close(taken, 'ana', AFTERNOON)
  expect([close(closed, 'ana', AFTERNOON), take(closed, 'ana', AFTERNOON)]).toEqual([closed, 'closed'])
  const told = record(closed, { at: AFTERNOON, what: 'letter-sent', by: 'system', note: null })
  expect(told.events.map(({ number }) => number)).toEqual([1, 2, 3, 4])
})

test('whatever happens in whatever order, an open enquiry that nobody was shown to be told about stays due', () => {
  const happenings = fc.array(fc.constantFrom('work', 'lost', 'paused', 'rejected', 'bounce', 'delivery', 'wait'), {
    maxLength: 40,
  })
  fc.assert(
    fc.property(happenings, (names) => {
      let current = enquiry()
      let now = AFTERNOON
      for (const name of names) {
        now = now.add({ seconds: name === 'wait' ? 700 : 1 })
        current = happen(current, name, now) ?? current
      }
      const told = current.notices.some(({ kind, state }) => kind === 'triage' && state.is === 'delivered')
      const alarmed = current.events.some(({ what }) => what === 'nobody-left')
      expect(told || alarmed || dueAt(current) !== null).toBe(true)
    }),
    { numRuns: 500 },
  )
})

function happen(current: Enquiry, name: string, now: typeof AFTERNOON): Enquiry | null {
  const [first] = dueSteps(current, now)
  const id = first?.notice.id ?? 'ntc_1'
  if (name === 'bounce') return hear(current, id, { is: 'failure', why: 'bounced' }, now)
  if (name === 'delivery') return hear(current, id, { is: 'delivery' }, now)
  if (!first || name === 'wait') return null
  if (first.step.is === 'pass-on') return passOn(current, id, now)
  if (first.step.is === 'give-up') return giveUp(current, id, now)
  const to = first.notice.to ?? OSCAR
  const held = present(claim(current, id, to, now))
  if (name === 'lost') return settle(held, id, now, { is: 'unknown', why: 'reset' }, now)
  if (name === 'paused' || name === 'rejected') {
    return settle(held, id, now, { is: 'not-sent', why: name === 'paused' ? 'sending-paused' : 'rejected' }, now)
  }
  return settle(held, id, now, accepted, now)
}
