import { expect, test } from 'vitest'
import { carryOver, confirm, unconfirmed } from '../../lib/confirmation.ts'
import { briefOf, namedContact, type ReleaseContact } from '../../lib/release.ts'
import { namedAddress } from '../../lib/routing.ts'
import { AFTERNOON, release } from '../support/facts.ts'

const person = (name: string, ...emails: string[]): ReleaseContact => {
  return { name, role: null, emails, phones: [], outOfHours: [], evidence: '', confirmed: null }
}
const by = { by: 'dana', at: AFTERNOON }
const oscar = person('Oscar', 'oscar@reading.gov.uk')
const priya = person('Priya', 'priya@reading.gov.uk', 'press@reading.gov.uk')
const to = (contacts: ReleaseContact[]) => namedAddress({ contacts })

test('what is read out of a text is confirmed by nobody', () => {
  expect(unconfirmed(release.contacts).map(({ confirmed }) => confirmed)).toEqual([null])
})

test('a person confirms all contacts, or one by its address', () => {
  const all = confirm([oscar, priya], null, by)
  const one = confirm([oscar, priya], 'press@reading.gov.uk', by)
  expect(all).toEqual([
    { ...oscar, confirmed: by },
    { ...priya, confirmed: by },
  ])
  expect(one).toEqual([oscar, { ...priya, emails: ['press@reading.gov.uk', 'priya@reading.gov.uk'], confirmed: by }])
})

test('the address that a person typed is the one that is written to, and stays it when the release is corrected', () => {
  const read = [person('Priya', 'anybody@elsewhere.example', 'press@reading.gov.uk')]
  const known = confirm(read, 'press@reading.gov.uk', by)
  if (known === 'no-such-contact') throw new Error(known)
  expect(to(known)).toMatchObject({ address: 'press@reading.gov.uk' })
  expect(to(carryOver(known, read))).toMatchObject({ address: 'press@reading.gov.uk' })
  expect(confirm(known, 'press@reading.gov.uk', by)).toBe(known)
  expect(confirm(known, 'anybody@elsewhere.example', { ...by, by: 'lee' })).toMatchObject([
    { emails: read[0]?.emails, confirmed: by },
  ])
})

test('an address that no contact has, and a release without contacts, confirm nothing', () => {
  expect(confirm([oscar], 'other@reading.gov.uk', by)).toBe('no-such-contact')
  expect(confirm([], null, by)).toBe('no-such-contact')
})

test('a second confirmation leaves the first as it was', () => {
  const first = { ...oscar, confirmed: by }
  const known = [first]
  expect(confirm(known, null, { by: 'lee', at: AFTERNOON.add({ hours: 1 }) })).toBe(known)
})

test('a confirmation carries over to the same addresses and to no others', () => {
  const known = [{ ...priya, confirmed: by }]
  const renamed = { ...priya, name: 'P. Rao', emails: ['press@reading.gov.uk', 'priya@reading.gov.uk'] }
  const more = { ...priya, emails: ['priya@reading.gov.uk'] }
  const none = { ...priya, emails: [] }
  expect(carryOver(known, [renamed, more, none, oscar]).map(({ confirmed }) => confirmed)).toEqual([by, null, null, null])
  expect(carryOver([{ ...none, confirmed: by }], [none])).toEqual([none])
})

test('an enquiry goes to the first confirmed contact with an address, never to one that nobody confirmed', () => {
  const confirmed = { ...priya, confirmed: by }
  expect(to([oscar, confirmed])).toEqual({ contact: confirmed, address: 'priya@reading.gov.uk' })
  expect(to([oscar, priya])).toBeNull()
  expect(to([{ ...oscar, emails: [], confirmed: by }])).toBeNull()
})

test('the person beside the form is one that a person confirmed', () => {
  const confirmed = { ...priya, confirmed: by }
  expect(namedContact({ contacts: [oscar, confirmed] })).toBe(confirmed)
  expect(briefOf({ ...release, contacts: [oscar] })).toMatchObject({ contactName: null, contactPhone: null })
})
