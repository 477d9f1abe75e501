import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Reference } from '../../lib/enquiry.ts'
import { FIELD_NAMES } from '../../lib/form.ts'
import { release } from '../support/facts.ts'
import { ask, FILLED, openForm, post, referenceIn } from '../support/form.ts'
import { createWorld, type World } from '../support/world.ts'

let world: World
const begin = async () => {
  world = await createWorld()
  await world.releases.publish(release)
}
const urlencoded = (text: string) => new URLSearchParams({ x: text }).toString().slice(2)

describe('a post that is no form of ours is refused on a page that says what to do', () => {
  beforeAll(begin)
  afterAll(() => world.stop())

  test.each([
    ['multipart', 415, { 'content-type': 'multipart/form-data; boundary=x' }, '--x--'],
    ['JSON', 415, { 'content-type': 'application/json' }, '{}'],
    ['plain text', 415, { 'content-type': 'text/plain' }, 'name=x'],
    ['a type that only begins like a form', 415, { 'content-type': 'application/x-www-form-urlencodedx' }, 'name=x'],
    ['no type', 415, { 'content-type': '' }, 'name=x'],
    ['one byte over 64 KB', 413, {}, `question=${'a'.repeat(65_536 - 8)}`],
    ['64 KB in bytes and half as many characters', 413, {}, `question=${'é'.repeat(33_000)}`],
    ['5 MB that call themselves 10 bytes', 413, { 'content-length': '10' }, 'a'.repeat(5_000_000)],
    ['64 KB', 422, {}, `question=${'a'.repeat(65_536 - 9)}`],
    ['10,000 fields', 422, {}, Array.from({ length: 10_000 }, (_, index) => `f${index}`).join('&')],
    ['nothing', 422, {}, ''],
    ['a charset after the type', 422, { 'content-type': 'application/x-www-form-urlencoded; charset=UTF-8' }, ''],
    ['bytes that are not UTF-8 and broken escapes', 422, {}, 'name=%ff%zz%&question=%'],
  ])('%s: %i', async (_, status, headers, body) => {
    world.dynamo.resetCalls()
    const response = await post(world, { headers, body })
    expect(response.status).toBe(status)
    expect(await response.text()).toContain('0118 937 2301')
    expect(world.dynamo.calls()).toEqual(status === 422 ? { GetItem: 1 } : {})
  })
})

describe('what nobody types', () => {
  beforeEach(begin)
  afterEach(() => world.stop())

  const NASTY = [
    ['a line end and a header', 'x\r\nBcc: evil@elsewhere.example'],
    ['NUL', 'a\u0000b'],
    ['a right-to-left override', 'ledger\u202Emoc.live'],
    ['markup', `"><svg onload=alert(1)>'<script>alert(1)</script>`],
    ['an encoded word', '=?utf-8?Q?=0D=0ABcc:_evil@elsewhere.example?='],
    ['addresses', '"Bob" <victim@elsewhere.example>, <v2@elsewhere.example>'],
  ] as const

  test.each(NASTY)('%s in name, outlet and question is kept as text, and every letter has one recipient', async (_, nasty) => {
    const page = await (await ask(world, { name: nasty, outlet: nasty, question: nasty })).text()
    expect(referenceIn(page)).not.toBeNull()
    expect(['<svg', '<script', '\u0000', '\u202E'].filter((text) => page.includes(text))).toEqual([])
    await world.stream()
    expect(world.letters().map(({ to }) => to)).toEqual(['oscar.mortali@reading.gov.uk', FILLED.email])
    for (const { raw } of world.letters()) {
      const headers = raw.slice(0, raw.indexOf('\r\n\r\n'))
      expect(headers).not.toMatch(/^bcc:/im)
      expect(headers.match(/^to:/gim)).toHaveLength(1)
    }
  })

  test.each([
    'a@one.example, b@two.example',
    'a@one.example;b@two.example',
    'Group: a@one.example;',
    '"a b"@one.example',
    'a@b@one.example',
    'a@one.example.',
    'a@[192.0.2.1]',
    'a(comment)@one.example',
    'a@one.example\r\nBcc: b@two.example',
    '<a@one.example>',
    'a',
  ])('%s is not one address: the field says so and keeps the text', async (email) => {
    const response = await ask(world, { email })
    const page = await response.text()
    expect([response.status, referenceIn(page)]).toEqual([422, null])
    expect(page).toContain('href="#email"')
    expect(page).toContain(FILLED.question)
  })

  test('half a letter becomes one that can be kept', async () => {
    const token = await openForm(world)
    world.advance({ seconds: 40 })
    const body = `${new URLSearchParams({ ...FILLED, token })}&publication=a%ED%A0%80b`
    const response = await post(world, { body })
    const reference = referenceIn(await response.text())
    const enquiry = await world.enquiries.read(reference as Reference)
    expect(enquiry?.words.publication?.isWellFormed()).toBe(true)
  })

  test('two different answers to one question are asked about, and fields that are none of ours are ignored', async () => {
    const token = await openForm(world)
    world.advance({ seconds: 40 })
    const twice = await post(world, { body: `${new URLSearchParams({ ...FILLED, token })}&email=other@two.example` })
    expect([twice.status, await twice.text()]).toEqual([422, expect.stringContaining('came twice with different answers')])
    const foreign =
      'status=closed&assignedTo=x&pk=x&__proto__=x&constructor=x&email%5B$ne%5D=x&formId=x&reference=ME-222222&held='
    const ours = await post(world, { body: `${new URLSearchParams({ ...FILLED, token })}&${foreign}` })
    expect([ours.status, await ours.text()]).toEqual([200, expect.not.stringContaining('ME-222222')])
  })

  test('a question of 100,000 characters is too long to send; one of 5,001 is shown again, whole', async () => {
    expect((await ask(world, { question: 'q'.repeat(100_000) })).status).toBe(413)
    const response = await ask(world, { question: 'q'.repeat(5001) })
    const page = await response.text()
    expect([response.status, page.includes('q'.repeat(5001))]).toEqual([422, true])
    expect(page).toContain('5,000 characters or fewer')
    expect((await ask(world, { question: `${'ß'.repeat(2500)}${'語'.repeat(2500)}` })).status).toBe(200)
  })
})

describe('whatever is posted', () => {
  beforeAll(begin)
  afterAll(() => world.stop())

  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom(...Object.values(FILLED), 'ASAP', '31', '17:00', ''),
  )
  const fields = fc.array(fc.tuple(fc.constantFrom(...FIELD_NAMES, 'token', 'website', '__proto__', 'x'), text), { maxLength: 8 })

  test('it is answered with a page below 500, and stored only when the answer shows a reference', async () => {
    const token = await openForm(world)
    const statuses = new Set<number>()
    await fc.assert(
      fc.asyncProperty(fields, fc.boolean(), fc.boolean(), async (pairs, filled, valid) => {
        const usual = Object.entries({ ...(filled ? FILLED : {}), ...(valid ? { token } : {}) })
        const replaced = new Set<string>(pairs.map(([name]) => name))
        const given = [...usual.filter(([name]) => !replaced.has(name)), ...pairs]
        world.dynamo.resetCalls()
        const response = await post(world, { body: given.map(([name, value]) => `${name}=${urlencoded(value)}`).join('&') })
        const page = await response.text()
        statuses.add(response.status)
        expect(page).toMatch(/^<!DOCTYPE html>/)
        const wrote = Object.keys(world.dynamo.calls()).some((operation) => operation !== 'GetItem')
        expect([wrote, referenceIn(page) !== null]).toEqual([response.status === 200, response.status === 200])
      }),
      { numRuns: 200 },
    )
    expect([...statuses].toSorted()).toEqual([200, 422])
  })

  test('bytes of any kind are answered below 500 too', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        const response = await world.web.request('/enquiry?send', {
          method: 'POST',
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
          body: bytes,
        })
        expect(response.status).toBe(422)
      }),
    )
  })
})
