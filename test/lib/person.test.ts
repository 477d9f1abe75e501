import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Absence,
  type AddressFailure,
  type AddressReport,
  absenceAt,
  acquaint,
  addressKey,
  away,
  back,
  confirmPerson,
  coverOf,
  hearAbout,
  isDead,
  isLive,
  isSilent,
  type Person,
  unknownPerson,
} from '../../lib/person.ts'
import { AFTERNOON, at } from '../support/facts.ts'

const word = { by: 'Dana', at: at('2026-11-24T09:00:00Z') }
const person = (changes: Partial<Person> = {}): Person => ({ ...unknownPerson('Oscar@Reading.gov.uk'), ...changes })
const live = person({ confirmed: word, deliveredAt: at('2026-11-24T09:05:00Z') })
const delivered = (text: string): AddressReport => ({ is: 'delivered', at: at(text) })
const failed = (why: AddressFailure, text = '2026-11-24T14:05:00Z'): AddressReport => ({ is: 'failed', why, at: at(text) })
const hear = (begin: Person, reports: readonly AddressReport[]) => reports.reduce(hearAbout, begin)

test('an address is the same in capitals and in small letters', () => {
  expect(addressKey(' Oscar@Reading.GOV.uk')).toBe('oscar@reading.gov.uk')
})

describe('an address is known to read mail', () => {
  test.each([
    ['after a person’s word alone', person({ confirmed: word }), false],
    ['after a delivery alone', person({ deliveredAt: AFTERNOON }), false],
    ['after both', live, true],
    ['no more after a bounce', hearAbout(live, failed('bounced')), false],
    ['no more after a full mailbox', hearAbout(live, failed('mailbox-full')), false],
    ['not at once after it is confirmed again', confirmPerson(hearAbout(live, failed('bounced')), word), false],
  ])('%s', (_, one, expected) => expect(isLive(one)).toBe(expected))

  test('after a bounce, a new word and a new delivery', () => {
    const again = confirmPerson(hearAbout(live, failed('bounced')), { by: 'Lee', at: at('2026-11-24T15:00:00Z') })
    expect([isDead(again), again.confirmed?.by]).toEqual([false, 'Lee'])
    expect(isLive(hearAbout(again, delivered('2026-11-24T15:10:00Z')))).toBe(true)
    expect(hearAbout(again, failed('bounced'))).toBe(again)
  })
})

test.each([
  ['bounced', 'dead'],
  ['rejected', 'dead'],
  ['complained', 'dead'],
  ['mailbox-full', 'silent'],
  ['delayed', 'silent'],
  ['no-delivery', 'silent'],
  ['not-monitored', 'silent'],
] as const)('an address that is %s is %s', (why, is) => {
  const one = hearAbout(live, failed(why))
  expect([isDead(one), isSilent(one)]).toEqual([is === 'dead', is === 'silent'])
})

test('nobody known is neither dead nor silent', () => expect([isDead(undefined), isSilent(null)]).toEqual([false, false]))

describe('what is heard of a letter', () => {
  test.each<[string, AddressReport[]]>([
    ['a second delivery on the same day', [delivered('2026-11-24T15:00:00Z')]],
    ['a delivery older than the known one', [delivered('2026-11-23T15:00:00Z')]],
    ['a failure older than the delivery', [failed('bounced', '2026-11-24T09:04:59Z')]],
  ])('is not worth writing: %s', (_, reports) => expect(hear(live, reports)).toBe(live))

  test('a delivery a day later is written', () => {
    expect(hearAbout(live, delivered('2026-11-25T09:05:00Z')).deliveredAt).toEqual(at('2026-11-25T09:05:00Z'))
  })

  test('the same failure within minutes is written once, and later anew', () => {
    const one = hearAbout(live, failed('delayed'))
    expect(hearAbout(one, failed('delayed', '2026-11-24T14:06:00Z'))).toBe(one)
    expect(hearAbout(one, failed('no-delivery', '2026-11-24T14:20:00Z')).failure?.why).toBe('no-delivery')
  })

  test.each<[AddressFailure, boolean]>([
    ['bounced', true],
    ['mailbox-full', true],
    ['no-delivery', true],
    ['not-monitored', false],
    ['complained', false],
  ])('a delivery after “%s” takes it back: %s', (why, isTakenBack) => {
    expect(hear(live, [failed(why), delivered('2026-11-24T14:30:00Z')]).failure === null).toBe(isTakenBack)
  })

  test.each(['2026-11-24T14:00:00Z', '2026-11-24T14:05:00Z'])('a delivery of %s takes back no bounce of 14:05', (moment) => {
    expect(isDead(hear(person({ confirmed: word }), [failed('bounced'), delivered(moment)]))).toBe(true)
  })

  test('a delay that is reported after a bounce leaves the address dead', () => {
    expect(hear(live, [failed('bounced'), failed('delayed', '2026-11-24T14:30:00Z')]).failure?.why).toBe('bounced')
  })

  test('reports in any order and twice end with the same health', () => {
    const why = fc.constantFrom<AddressFailure>('bounced', 'mailbox-full', 'delayed', 'complained')
    const failure = fc.record({ is: fc.constant('failed' as const), why, at: fc.constant(AFTERNOON) })
    const delivery = fc.integer({ min: 1, max: 9 }).map((hours) => ({ is: 'delivered' as const, at: AFTERNOON.add({ hours }) }))
    const story = fc.array(failure, { maxLength: 3 }).chain((failures) =>
      fc.array(delivery, { maxLength: 2 }).chain((deliveries) => {
        const all = [...failures, ...deliveries]
        return fc.tuple(fc.constant(all), fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2 }))
      }),
    )
    const known = { ...live, deliveredAt: at('2026-11-20T09:00:00Z') }
    const health = (reports: AddressReport[]) => [isLive, isDead, isSilent].map((is) => is(hear(known, reports)))
    fc.assert(fc.property(story, ([inOrder, shuffled]) => void expect(health(shuffled)).toEqual(health(inOrder))))
  })
})

describe('an absence', () => {
  const week: Absence = { from: at('2026-11-24T09:00:00Z'), to: at('2026-11-30T09:00:00Z'), cover: 'Lee@reading.gov.uk' }
  const absent = (address: string, cover: string | null): Person => ({
    ...unknownPerson(address),
    absences: [{ ...week, cover }],
  })
  const known = (...people: Person[]) => new Map(people.map((one) => [one.address, one]))

  test('holds from its first moment up to, not including, its last', () => {
    const one = person({ absences: [week] })
    const moments = ['2026-11-24T08:59:59Z', '2026-11-24T09:00:00Z', '2026-11-30T08:59:59Z', '2026-11-30T09:00:00Z']
    expect(moments.map((text) => absenceAt(one, at(text)) !== null)).toEqual([false, true, true, false])
  })

  test('written later holds where two overlap', () => {
    expect(absenceAt(person({ absences: [week, { ...week, cover: 'second@reading.gov.uk' }] }), AFTERNOON)?.cover).toContain(
      'second',
    )
  })

  test.each<[string, Partial<Absence>, string]>([
    ['ends before it begins', { to: at('2026-11-24T08:00:00Z') }, 'ends-before-it-begins'],
    ['lasts no time', { to: week.from }, 'ends-before-it-begins'],
    ['is over', { from: at('2026-11-01T08:00:00Z'), to: AFTERNOON }, 'over-already'],
    ['is covered by the absent person', { cover: 'OSCAR@reading.gov.uk' }, 'covers-themself'],
  ])('that %s is refused', (_, changes, why) => expect(away(person(), { ...week, ...changes }, AFTERNOON)).toBe(why))

  test('is written with the cover in small letters, and forgotten when it is over', () => {
    const one = away(person(), week, AFTERNOON)
    const next = { from: at('2026-12-20T09:00:00Z'), to: at('2026-12-30T09:00:00Z'), cover: null }
    const later = typeof one === 'string' ? one : away(one, next, at('2026-12-01T09:00:00Z'))
    expect(one).toMatchObject({ absences: [{ cover: 'lee@reading.gov.uk' }] })
    expect(later).toMatchObject({ absences: [next] })
  })

  test('ends when they are back, and those to come stay', () => {
    const coming = { ...week, from: at('2026-12-20T09:00:00Z'), to: at('2026-12-30T09:00:00Z') }
    const one = back(person({ absences: [week, coming] }), AFTERNOON)
    expect(one).toMatchObject({ absences: [coming] })
    expect(typeof one === 'string' ? one : back(one, AFTERNOON)).toMatchObject({ absences: [] })
    expect(back(person(), AFTERNOON)).toBe('not-away')
  })

  test('is not covered by the absent person, though nobody looked them up', () => {
    const [one, two] = [absent('a@x.org', 'b@x.org'), absent('b@x.org', 'a@x.org')]
    expect(coverOf(one, known(two), AFTERNOON)).toBeNull()
  })

  test.each<[string, Person[], string | null]>([
    ['the cover', [absent('a@x.org', 'b@x.org')], 'b@x.org'],
    ['the cover’s cover while that one is away', [absent('a@x.org', 'B@x.org'), absent('b@x.org', 'c@x.org')], 'c@x.org'],
    ['nobody without a cover', [absent('a@x.org', null)], null],
    ['nobody when the person is here', [unknownPerson('a@x.org')], null],
    ['nobody when the cover is the absent person', [absent('a@x.org', 'a@x.org')], null],
    ['nobody when the covers name each other', [absent('a@x.org', 'b@x.org'), absent('b@x.org', 'a@x.org')], null],
    ['nobody when the last cover is away alone', [absent('a@x.org', 'b@x.org'), absent('b@x.org', null)], null],
    [
      'nobody after three covers who are away',
      ['a', 'b', 'c', 'd'].map((name, index) => absent(`${name}@x.org`, `${'bcde'[index]}@x.org`)),
      null,
    ],
  ])('is covered by %s', (_, people, expected) => {
    expect(people[0] && coverOf(people[0], known(...people), AFTERNOON)).toBe(expected)
  })
})

describe('getting to know somebody', () => {
  const facts = { name: 'Oscar Mortali', role: 'Press officer', phone: { number: '+441189372301', shown: '0118 937 2301' } }

  test('fills in what is open and keeps what stands', () => {
    const one = acquaint(person({ name: 'Oscar M.' }), facts, word)
    expect(one).toMatchObject({ name: 'Oscar M.', role: 'Press officer', confirmed: word })
    expect(acquaint(one, { ...facts, name: 'Other' }, { by: 'Lee', at: AFTERNOON })).toBe(one)
  })

  test('leaves a flag as it is: only a word about the address takes it back', () => {
    const flagged = hearAbout(live, failed('not-monitored'))
    expect(isSilent(acquaint(flagged, facts, word))).toBe(true)
    expect(isSilent(confirmPerson(flagged, word))).toBe(false)
    expect(confirmPerson(live, { by: 'Lee', at: AFTERNOON })).toBe(live)
  })
})
