import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  acknowledgementsAMinute,
  canonicalAddress,
  isBreakerOpen,
  isMachineAddress,
  isOwnAddress,
  minutesToWait,
} from '../../lib/acknowledging.ts'
import { reading, release } from '../support/facts.ts'

describe('all ways to write an address that reach one mailbox count as one', () => {
  test.each([
    ['as it is', 'mira@ledger.example', 'mira@ledger.example'],
    ['capitals', 'Mira@Ledger.EXAMPLE', 'mira@ledger.example'],
    ['dots', 'm.i.r.a@ledger.example', 'mira@ledger.example'],
    ['a suffix', 'mira+news@ledger.example', 'mira@ledger.example'],
    ['two suffixes', 'mira+news+x@ledger.example', 'mira@ledger.example'],
    ['everything at once', ' M.Ira+a.b@LEDGER.example ', 'mira@ledger.example'],
    ['the dots of the domain stay', 'a.b@press.ledger.example', 'ab@press.ledger.example'],
    ['nothing before the plus sign', '+x@ledger.example', '+x@ledger.example'],
    ['a hyphen is part of the name', 'mira-news@ledger.example', 'mira-news@ledger.example'],
    ['no address at all', '', '@'],
  ])('%s: %s', (_, email, canonical) => {
    expect(canonicalAddress(email)).toBe(canonical)
  })

  test('whatever dots, capitals and suffixes somebody adds', () => {
    const letters = fc.array(fc.constantFrom('a', 'b', 'z', '7', '_', '-'), { minLength: 1, maxLength: 12 })
    const property = fc.property(
      letters,
      fc.array(fc.boolean()),
      fc.stringMatching(/^(\+[a-z.+]{0,8})?$/),
      (name, choices, suffix) => {
        const written = name.map((letter, index) => (choices[index] ? `${letter.toUpperCase()}.` : letter)).join('')
        expect(canonicalAddress(`${written}${suffix}@Ledger.example`)).toBe(`${name.join('')}@ledger.example`)
      },
    )
    fc.assert(property)
  })
})

describe('an acknowledgement to ourselves is none', () => {
  const own = { organisation: reading, contacts: release.contacts }
  test.each([
    ['the press office', 'pressoffice@reading.gov.uk', true],
    ['the press office in another spelling', 'Press.Office+form@Reading.gov.uk', true],
    ['the sender', 'enquiries@press.reading.gov.uk', true],
    ['any other address at the domain of our letters', 'bounces@press.reading.gov.uk', true],
    ['a part of that domain', 'x@mail.press.reading.gov.uk', true],
    ['a contact of the release', 'oscar.mortali@reading.gov.uk', true],
    ['a colleague whom nothing names', 'library@reading.gov.uk', false],
    ['a domain that ends alike', 'x@otherpress.reading.gov.uk', false],
    ['our domain as a local part', 'press.reading.gov.uk@ledger.example', false],
    ['a reporter', 'mira@ledger.example', false],
  ])('%s', (_, email, expected) => {
    expect(isOwnAddress(email, own)).toBe(expected)
  })

  test.each([
    ['MAILER-DAEMON@ledger.example', true],
    ['postmaster@ledger.example', true],
    ['no-reply@ledger.example', true],
    ['no.reply+x@ledger.example', true],
    ['do_not_reply@ledger.example', true],
    ['noreply.mira@ledger.example', false],
    ['newsdesk@ledger.example', false],
  ])('a mailbox of a machine: %s is %s', (email, expected) => {
    expect(isMachineAddress(email)).toBe(expected)
  })
})

describe('the breaker', () => {
  test.each([
    [0, 0, false],
    [49, 49, false],
    [50, 0, false],
    [50, 1, true],
    [51, 1, false],
    [99, 1, false],
    [100, 2, true],
    [101, 2, false],
    [149, 2, false],
    [150, 3, true],
    [1000, 19, false],
    [1000, 20, true],
    [50, 50, true],
  ])('of %i sent, %i bounced: open is %s', (sent, bounced, expected) => {
    expect(isBreakerOpen({ sent, bounced })).toBe(expected)
  })
})

describe('the budget', () => {
  test.each([
    [14, 588],
    [1, 42],
    [0.1, 4],
    [0.01, 1],
    [0, 1],
    [200, 8400],
  ])('an account that may send %d a second sends %i acknowledgements a minute', (rate, expected) => {
    expect(acknowledgementsAMinute(rate)).toBe(expected)
  })

  test.each([
    [1, 0],
    [588, 0],
    [589, 1],
    [1176, 1],
    [1177, 2],
    [5000, 8],
  ])('whoever asks as number %i in a minute waits for %i minutes', (place, expected) => {
    expect(minutesToWait(place, 588)).toBe(expected)
  })
})
