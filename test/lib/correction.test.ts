import { describe, expect, test } from 'vitest'
import { closeToEnquiries, correct, INDEX_LAG_SECONDS, isOpenToEnquiries, nameContacts, withdraw } from '../../lib/correction.ts'
import type { Release } from '../../lib/release.ts'
import { dueRound, moveOn, newsAddress, newsOf, owe, releaseDueAt } from '../../lib/round.ts'
import { AFTERNOON, enquiry, release, words } from '../support/facts.ts'

const sure = (decided: Release | string): Release => {
  if (typeof decided === 'string') throw new Error(decided)
  return decided
}
const corrected = sure(correct(release, { body: ['Other words.'] }, 'The date was wrong.', AFTERNOON))
const withdrawn = sure(withdraw(release, 'It was not ours to publish.', AFTERNOON))

describe('a correction', () => {
  test('makes the next version, keeps address and date of publication, and says what changed', () => {
    expect(corrected).toMatchObject({ slug: release.slug, publishedAt: release.publishedAt, version: 2, body: ['Other words.'] })
    expect(corrected.corrections).toEqual([{ at: AFTERNOON, note: 'The date was wrong.', version: 2 }])
  })

  test('promises everybody who asked a notice, from when the index has caught up', () => {
    const from = AFTERNOON.add({ seconds: INDEX_LAG_SECONDS })
    expect(corrected.rounds).toEqual([{ kind: 'correction', version: 2, from, reached: null }])
    expect([releaseDueAt(release), releaseDueAt(corrected)]).toEqual([null, from])
  })

  test.each([
    ['without a note', correct(release, { body: ['x'] }, ' \n', AFTERNOON), 'note-missing'],
    ['without a headline', correct(release, { headline: ' ' }, 'x', AFTERNOON), 'headline-missing'],
    ['that changes nothing', correct(release, { body: [...release.body] }, 'x', AFTERNOON), 'nothing-changed'],
    [
      'of who confirmed a contact alone',
      correct(release, { contacts: release.contacts.map((one) => ({ ...one, confirmed: null })) }, 'x', AFTERNOON),
      'nothing-changed',
    ],
    ['of a withdrawn release', correct(withdrawn, { body: ['x'] }, 'x', AFTERNOON), 'withdrawn'],
    ['by withdrawal without a note', withdraw(release, '', AFTERNOON), 'note-missing'],
    ['by a second withdrawal', withdraw(withdrawn, 'x', AFTERNOON), 'withdrawn'],
    ['by closing a withdrawn release', closeToEnquiries(withdrawn, AFTERNOON), 'withdrawn'],
    ['by naming contacts of a withdrawn release', nameContacts(withdrawn, []), 'withdrawn'],
  ])('%s is refused', (_what, decided, refusal) => {
    expect(decided).toBe(refusal)
  })

  test('of a correction keeps both, and both rounds in their order', () => {
    const twice = sure(correct(corrected, { headline: 'Another' }, 'The headline too.', AFTERNOON.add({ minutes: 1 })))
    expect([twice.version, twice.corrections.map(({ version }) => version), twice.rounds.map(({ version }) => version)]).toEqual([
      3,
      [2, 3],
      [2, 3],
    ])
    expect(newsOf(twice, 2)).toMatchObject({ note: 'The date was wrong.', headline: 'Another' })
    expect(newsOf(twice, 1)).toBeNull()
  })
})

test('closing and naming contacts make a version and owe nobody a notice', () => {
  const closed = sure(closeToEnquiries(release, AFTERNOON))
  expect([closed.version, closed.rounds, closed.corrections]).toEqual([2, [], []])
  expect(sure(nameContacts(release, []))).toMatchObject({ version: 2, contacts: [], rounds: [] })
})

test.each([
  ['published without an end', release, AFTERNOON, true],
  ['a millisecond before it closes', { ...release, closesAt: AFTERNOON }, AFTERNOON.subtract({ milliseconds: 1 }), true],
  ['at the moment it closes', { ...release, closesAt: AFTERNOON }, AFTERNOON, false],
  ['withdrawn', withdrawn, AFTERNOON, false],
])('a release %s takes enquiries as it says', (_what, one, now, open) => {
  expect(isOpenToEnquiries(one, now)).toBe(open)
})

describe('a round', () => {
  const [round] = corrected.rounds
  if (!round) throw new Error('no round')
  const noMail = { ...words, reporter: { ...words.reporter, email: null } }

  test('begins at its moment', () => {
    expect(dueRound(corrected, round.from.subtract({ milliseconds: 1 }))).toBeNull()
    expect(dueRound(corrected, round.from)).toEqual(round)
  })

  test.each([
    ['asked before the correction', {}, 'mira@ledger.example'],
    ['gave no address', { words: noMail }, null],
    ['sent a held post', { held: 'honeypot' as const }, null],
    ['asked about no release', { release: null }, null],
    [
      'had a form with the corrected text',
      { release: { slug: release.slug, version: 2, headline: 'X', contactName: null, contactPhone: null } },
      null,
    ],
  ])('tells a reporter who %s at %s', (_what, changes, address) => {
    expect(newsAddress(enquiry(changes), round)).toBe(address)
  })

  test('tells a reporter who corrected the address at the new one', () => {
    const later = { ...words, reporter: { ...words.reporter, email: 'new@ledger.example' } }
    expect(newsAddress({ ...enquiry(), additions: [{ at: AFTERNOON, words: later }] }, round)).toBe('new@ledger.example')
  })

  test('puts one notice into an enquiry, however often it comes by', () => {
    const told = owe(enquiry(), round, AFTERNOON)
    expect(told?.notices.at(-1)).toMatchObject({
      id: 'ntc_3',
      kind: 'correction',
      audience: 'reporter',
      about: 2,
      to: 'mira@ledger.example',
    })
    expect(told?.events.at(-1)).toMatchObject({ what: 'release-corrected', by: 'system', note: 'ntc_3' })
    expect(told && owe(told, round, AFTERNOON)).toBeNull()
    expect(told && owe(told, { ...round, version: 3 }, AFTERNOON)?.notices).toHaveLength(4)
  })

  test('moves on, ends, and stays ended', () => {
    const half = moveOn(corrected, round, 'somewhere')
    expect(half).toMatchObject({ version: 2, rounds: [{ reached: 'somewhere' }] })
    const ended = moveOn(corrected, round, null)
    expect(ended?.rounds).toEqual([])
    expect(ended && moveOn(ended, round, 'somewhere')).toBeNull()
  })
})
