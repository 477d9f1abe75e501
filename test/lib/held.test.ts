import { describe, expect, test } from 'vitest'
import { heldReason, type PostSigns } from '../../lib/held.ts'
import { AFTERNOON } from '../support/facts.ts'

const usual: PostSigns = {
  trap: '',
  origin: 'https://press.reading.gov.uk',
  secFetchSite: 'same-origin',
  publicUrl: 'https://press.reading.gov.uk',
  brief: { issuedAt: AFTERNOON, prefilled: false },
  now: AFTERNOON.add({ seconds: 40 }),
}
const sentAfter = (milliseconds: number) => AFTERNOON.add({ milliseconds })

describe('a usual post is not held', () => {
  test.each<[string, Partial<PostSigns>]>([
    ['from our own page', {}],
    ['from a browser that states nothing', { origin: undefined, secFetchSite: undefined }],
    ['from our own page with its referrer policy, which makes the origin null', { origin: 'null' }],
    ['from a browser that only hides its origin', { origin: 'null', secFetchSite: undefined }],
    ['typed into the address bar', { secFetchSite: 'none' }],
    ['three seconds after the form was made', { now: sentAfter(3000) }],
    ['at once, from a link that filled the form in', { now: sentAfter(1), brief: { issuedAt: AFTERNOON, prefilled: true } }],
  ])('%s', (_what, signs) => {
    expect(heldReason({ ...usual, ...signs })).toBeNull()
  })
})

describe('an unusual post is held, and told why', () => {
  test.each<[string, Partial<PostSigns>, string]>([
    ['the field that people do not see is filled in', { trap: 'https://x.example' }, 'honeypot'],
    ['it is filled in with a space', { trap: ' ' }, 'honeypot'],
    ['another site is stated', { origin: 'https://evil.example' }, 'cross-site'],
    ['a neighbour site is stated', { origin: 'https://reading.gov.uk', secFetchSite: 'same-site' }, 'cross-site'],
    ['our site by another scheme', { origin: 'http://press.reading.gov.uk' }, 'cross-site'],
    ['our site with another port', { origin: 'https://press.reading.gov.uk:8443' }, 'cross-site'],
    ['a site that begins like ours', { origin: 'https://press.reading.gov.uk.evil.example' }, 'cross-site'],
    ['an empty origin', { origin: '' }, 'cross-site'],
    ['the browser says cross-site', { origin: 'null', secFetchSite: 'cross-site' }, 'cross-site'],
    ['the browser says cross-site with our origin', { secFetchSite: 'cross-site' }, 'cross-site'],
    ['sent in less than three seconds', { now: sentAfter(2999) }, 'too-fast'],
    ['sent before it was made', { now: sentAfter(-60_000) }, 'too-fast'],
    ['everything at once', { trap: 'x', origin: 'https://evil.example', now: AFTERNOON }, 'honeypot'],
  ])('%s', (_what, signs, reason) => {
    expect(heldReason({ ...usual, ...signs })).toBe(reason)
  })
})
