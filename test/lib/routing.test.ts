import { describe, expect, test } from 'vitest'
import { isOpen } from '../../lib/calendar.ts'
import { type Person, unknownPerson } from '../../lib/person.ts'
import type { Rota } from '../../lib/rota.ts'
import { chain, firstTelling, type RoutingFacts } from '../../lib/routing.ts'
import { AFTERNOON, at, reading, release } from '../support/facts.ts'

const OSCAR = 'oscar.mortali@reading.gov.uk'
const PRIYA = 'priya@reading.gov.uk'
const DUTY = 'duty@reading.gov.uk'
const BOSS = 'manager@reading.gov.uk'
const OFFICE = reading.pressOffice.email
/** Tuesday, 22:00. */
const NIGHT = at('2026-11-24T22:00:00Z')
/** Boxing Day of 2026 is a Saturday, so that the Monday after it is a bank holiday. */
const HOLIDAY_NIGHT = at('2026-12-28T22:00:00Z')

const known = (address: string, changes: Partial<Person> = {}): Person => ({
  ...unknownPerson(address),
  confirmed: { by: 'dana', at: at('2026-01-01T09:00:00Z') },
  deliveredAt: at('2026-11-20T09:00:00Z'),
  ...changes,
})
const absent = (cover: string | null) => ({
  absences: [{ from: at('2026-11-23T00:00:00Z'), to: at('2027-01-04T09:00:00Z'), cover }],
})
const failed = (why: 'bounced' | 'no-delivery') => ({ failure: { at: at('2026-11-24T09:00:00Z'), why } })
const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const
const shift = (person: string, from = '17:00', to = '09:00') => ({ days: [...days], from, to, person })
const rotaOf = (...weekly: Rota['weekly']): Rota => ({ weekly, dated: [], manager: BOSS, version: 1 })

type Case = { people?: Person[]; rota?: Rota | null; now?: typeof AFTERNOON } & Partial<
  Pick<RoutingFacts, 'isAboutRelease' | 'release'>
>
const decide = ({ people = [known(OSCAR)], rota = null, now = AFTERNOON, ...about }: Case) => {
  const roster = { people: new Map(people.map((person) => [person.address, person])), rota }
  return chain({ isAboutRelease: true, release, roster, organisation: reading, now, ...about })
}
const told = (facts: Case) =>
  firstTelling(decide(facts), isOpen(facts.now ?? AFTERNOON, reading)).map(
    ({ address, reason, counts }) => `${address.split('@')[0]}: ${reason}${counts ? '' : ', does not count'}`,
  )
const [contact] = release.contacts
const withContact = (...emails: string[]) => ({ contacts: contact ? [{ ...contact, emails }] : [] })

const OWN = (reason: string) => `oscar.mortali: ${reason}, does not count`
const NAMED = 'oscar.mortali: named'
const INSTEAD = 'pressoffice: press-office-instead'
const rota = rotaOf(shift(DUTY))

describe('who is told first', () => {
  const cases: [string, Case, string[]][] = [
    ['in hours the named contact', {}, [NAMED]],
    ['in hours the named contact, whatever the rota says of the night', { rota }, [NAMED]],
    [
      'the cover of a contact who is away',
      { people: [known(OSCAR, absent(PRIYA)), known(PRIYA)] },
      ['priya: cover', OWN('named-away')],
    ],
    [
      'the press office for a contact who is away without cover',
      { people: [known(OSCAR, absent(null))] },
      [INSTEAD, OWN('named-away')],
    ],
    [
      'the cover of a cover who is away too',
      { people: [known(OSCAR, absent(PRIYA)), known(PRIYA, absent(DUTY))] },
      ['duty: cover', OWN('named-away')],
    ],
    [
      'the press office where the cover names the absent person',
      { people: [known(OSCAR, absent(PRIYA)), known(PRIYA, absent(OSCAR))] },
      [INSTEAD, OWN('named-away')],
    ],
    [
      'the press office where letters to the cover bounce',
      { people: [known(OSCAR, absent(PRIYA)), known(PRIYA, failed('bounced'))] },
      [INSTEAD, OWN('named-away')],
    ],
    ['at night the duty officer', { now: NIGHT, rota }, ['duty: duty-officer', OWN('named-out-of-hours')]],
    [
      'on a bank holiday at 22:00 the duty officer, and the named contact has a letter of their own',
      { now: HOLIDAY_NIGHT, rota },
      ['duty: duty-officer', OWN('named-out-of-hours')],
    ],
    [
      'on a bank holiday by day too',
      { now: at('2026-12-28T11:00:00Z'), rota: rotaOf(shift(DUTY, '09:00', '17:00')) },
      ['duty: duty-officer', OWN('named-out-of-hours')],
    ],
    [
      'at night the cover of a duty officer who is away',
      { now: NIGHT, rota, people: [known(OSCAR), known(DUTY, absent(PRIYA))] },
      ['priya: duty-officer', OWN('named-out-of-hours')],
    ],
    [
      'at night the press office where nobody is on call',
      { now: NIGHT, rota: rotaOf(shift(DUTY, '17:00', '20:00')) },
      [INSTEAD, OWN('named-out-of-hours')],
    ],
    ['at every hour the named contact where the office keeps no rota', { now: NIGHT }, [NAMED]],
    ['at every hour the named contact where the rota names a manager and no shift', { now: NIGHT, rota: rotaOf() }, [NAMED]],
    ['at night the named contact who is on call', { now: NIGHT, rota: rotaOf(shift(OSCAR)) }, [NAMED]],
    ['the press office where letters to the contact bounce', { people: [known(OSCAR, failed('bounced'))] }, [INSTEAD]],
    [
      'the press office where letters to the contact are not seen delivered',
      { people: [known(OSCAR, failed('no-delivery'))] },
      [INSTEAD, OWN('named-unreachable')],
    ],
    [
      'the press office beside a contact who is not known to read mail',
      { people: [] },
      [NAMED, 'pressoffice: press-office-parallel'],
    ],
    [
      'at night the duty officer beside such a contact who is on call',
      { people: [], now: NIGHT, rota: rotaOf(shift(OSCAR)) },
      [NAMED, 'pressoffice: press-office-parallel'],
    ],
    [
      'the press office for an enquiry about no release',
      { isAboutRelease: false, release: null },
      ['pressoffice: press-office-general'],
    ],
    [
      'at night the duty officer for an enquiry about no release',
      { isAboutRelease: false, release: null, now: NIGHT, rota },
      ['duty: duty-officer'],
    ],
    ['the press office for a release that has gone', { release: null }, ['pressoffice: press-office-no-contact']],
    ['the press office for a release that names nobody', { release: { contacts: [] } }, ['pressoffice: press-office-no-contact']],
    [
      'one letter where the release names the press office itself',
      { release: withContact('PressOffice@reading.gov.uk'), now: NIGHT, rota: rotaOf(shift(DUTY, '01:00', '02:00')) },
      ['pressoffice: press-office-instead'],
    ],
    [
      'the manager where letters to the press office bounce and nobody is named',
      { people: [known(OFFICE, failed('bounced'))], release: null, rota },
      ['manager: manager'],
    ],
    [
      'the press office all the same where nobody can be told',
      { people: [known(OFFICE, failed('bounced'))], release: null },
      ['pressoffice: press-office-no-contact'],
    ],
  ]
  test.each(cases)('%s', (_, facts, expected) => {
    expect(told(facts)).toEqual(expected)
  })
})

test('the chain is contact, cover, duty officer, press office, manager, and nobody stands in it twice', () => {
  const people = [known(OSCAR, absent(PRIYA)), known(PRIYA)]
  const order = (facts: Case) => decide(facts).map(({ rank, counts }) => `${rank}${counts ? '' : ' -'}`)
  const always = rotaOf(shift(DUTY, '00:00', '00:00'))
  expect(order({ people, rota: always })).toEqual(['press-contact -', 'cover', 'duty-officer', 'press-office', 'manager'])
  expect(order({ people, rota: rotaOf(shift(PRIYA, '00:00', '00:00')) })).toEqual([
    'press-contact -',
    'cover',
    'press-office',
    'manager',
  ])
  expect(order({ rota: { ...always, manager: OFFICE } })).toEqual(['press-contact', 'duty-officer', 'press-office'])
})
