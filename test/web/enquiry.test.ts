import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { parseReference } from '../../lib/reference.ts'
import { newsAddress } from '../../lib/round.ts'
import { release } from '../support/facts.ts'
import { ask, FILLED, FORM, openForm, post, referenceIn } from '../support/form.ts'
import { createWorld, type World } from '../support/world.ts'

let world: World
beforeEach(async () => {
  world = await createWorld()
  await world.releases.publish(release)
  world.dynamo.resetCalls()
})
afterEach(() => world.stop())

const stored = async (page: string) => {
  const reference = parseReference(referenceIn(page) ?? '')
  return reference && world.enquiries.read(reference)
}

describe('a complete form', () => {
  test('is one call to the table and no read, and its answer is the receipt', async () => {
    const token = await openForm(world)
    world.advance({ minutes: 2 })
    world.dynamo.resetCalls()
    const response = await post(world, { fields: { ...FILLED, token } })
    expect(world.dynamo.calls()).toEqual({ PutItem: 1 })
    expect([response.status, response.headers.get('cache-control'), response.headers.get('set-cookie')]).toEqual([
      200,
      'no-store',
      null,
    ])
    const page = await response.text()
    for (const text of ['Oscar Mortali', '0118 937 2301', 'today, Tuesday, 17:00', 'Tuesday 24 November 2026 at 17:00']) {
      expect(page).toContain(text)
    }
    expect(page).toContain(FILLED.question)
    expect(await stored(page)).toMatchObject({
      held: null,
      release: { slug: release.slug },
      words: { reporter: { outlet: FILLED.outlet } },
    })
  })

  test('sent fifty times at once is one enquiry with one reference, one triage letter and one acknowledgement', async () => {
    const token = await openForm(world)
    world.advance({ minutes: 2 })
    const answers = await Promise.all(Array.from({ length: 50 }, () => post(world, { fields: { ...FILLED, token } })))
    const references = await Promise.all(answers.map(async (answer) => referenceIn(await answer.text())))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    expect(new Set(references).size).toBe(1)
    await world.stream()
    expect(world.letters().map(({ to }) => to)).toEqual(['oscar.mortali@reading.gov.uk', FILLED.email])
  })

  test('sent again with other words is the same reference, and both texts are kept', async () => {
    const token = await openForm(world)
    world.advance({ minutes: 2 })
    const first = await (await post(world, { fields: { ...FILLED, token } })).text()
    const second = await (await post(world, { fields: { ...FILLED, token, question: 'And who led the fourth?' } })).text()
    expect(referenceIn(second)).toBe(referenceIn(first))
    const enquiry = await stored(first)
    expect([enquiry?.words.question, enquiry?.additions[0]?.words.question]).toEqual([FILLED.question, 'And who led the fourth?'])
  })

  test('of a reporter without e-mail is received by telephone: the receipt is the acknowledgement', async () => {
    const page = await (await ask(world, { email: '', phone: '0118 496 0123' })).text()
    expect(page).toContain('by telephone on 0118 496 0123')
    expect(page).toContain('We will call you')
    await world.stream()
    expect(world.letters().map(({ to }) => to)).toEqual(['oscar.mortali@reading.gov.uk'])
  })

  test('about no release goes to the press office', async () => {
    const response = await ask(world, {}, { address: '/enquiry' })
    expect(response.status).toBe(200)
    await world.stream()
    expect(world.letters().map(({ to }) => to)).toEqual(['pressoffice@reading.gov.uk', FILLED.email])
  })
})

describe('an unusual post is received like any other, triaged and marked, and not acknowledged', () => {
  test.each([
    ['honeypot', { website: 'https://spam.example' }, {}],
    ['cross-site', {}, { origin: 'https://elsewhere.example' }],
    ['cross-site', {}, { 'sec-fetch-site': 'cross-site' }],
  ] as const)('%s', async (held, fields, headers) => {
    const [one, other] = [await openForm(world), await openForm(world)]
    world.advance({ seconds: 40 })
    const usual = await (await post(world, { fields: { ...FILLED, token: one } })).text()
    const sent = { ...FILLED, ...fields, token: other, question: 'Another one?' }
    const unusual = await (await post(world, { fields: sent, headers })).text()
    const alike = (page: string, question: string) => page.replace(referenceIn(page) ?? '', '').replace(question, '')
    expect(alike(unusual, sent.question)).toBe(alike(usual, FILLED.question))
    expect((await stored(unusual))?.held).toBe(held)
    await world.stream()
    const letters = world.letters().filter(({ subject }) => subject.includes(referenceIn(unusual) ?? ''))
    expect(letters.map(({ to }) => to)).toEqual(['oscar.mortali@reading.gov.uk'])
    expect(letters[0]?.subject).toContain('check: unusual form post')
  })

  test('so is one that follows a usual one under the same form: an address that only it gives hears nothing, now or later', async () => {
    const token = await openForm(world)
    world.advance({ seconds: 40 })
    await post(world, { fields: { ...FILLED, token } })
    const sent = { ...FILLED, token, question: 'Another one?', email: 'victim@elsewhere.example' }
    const enquiry = await stored(await (await post(world, { fields: { ...sent, website: 'https://spam.example' } })).text())
    await world.stream()
    // Two records of one enquiry are worked on at once, so that the letters come in any order.
    const oscar = 'oscar.mortali@reading.gov.uk'
    expect(
      world
        .letters()
        .map(({ to }) => to)
        .toSorted(),
    ).toEqual([FILLED.email, oscar, oscar])
    const triage = world.letters().filter(({ to }) => to === oscar)
    expect(triage.every(({ subject }) => subject.includes('check: unusual form post'))).toBe(true)
    const round = { kind: 'correction', version: 2, from: world.clock(), reached: null } as const
    expect(enquiry && newsAddress(enquiry, round)).toBeNull()
  })

  test('a form sent within three seconds is unusual, unless a link filled it in', async () => {
    const token = await openForm(world)
    const fast = await (await post(world, { fields: { ...FILLED, token } })).text()
    const prefilled = await openForm(world, `${FORM}?outlet=Ledger`)
    const linked = await (await post(world, { fields: { ...FILLED, token: prefilled } })).text()
    expect([(await stored(fast))?.held, (await stored(linked))?.held]).toEqual(['too-fast', null])
  })

  test('a browser that states neither origin nor site is usual, and so is our own', async () => {
    const own = { origin: 'https://press.reading.example', 'sec-fetch-site': 'same-origin' }
    expect((await stored(await (await ask(world)).text()))?.held).toBeNull()
    expect((await stored(await (await ask(world, {}, { headers: own })).text()))?.held).toBeNull()
  })
})

describe('a form whose token does not hold', () => {
  test.each([
    ['missing', () => ''],
    ['damaged', (token: string) => `${token.slice(0, -2)}xx`],
  ])('because it is %s is shown again with everything that was typed, and a second press sends it', async (_, spoil) => {
    const token = spoil(await openForm(world))
    world.dynamo.resetCalls()
    const response = await post(world, { fields: { ...FILLED, token } })
    const page = await response.text()
    expect([response.status, world.dynamo.calls()]).toEqual([422, { GetItem: 1 }])
    for (const text of [FILLED.question, FILLED.name, FILLED.email, 'press Send once more']) expect(page).toContain(text)
    const fresh = /name="token" value="([^"]+)"/.exec(page)?.[1] ?? ''
    expect((await post(world, { fields: { ...FILLED, token: fresh } })).status).toBe(200)
  })

  test('because it is older than a day loses nothing', async () => {
    const token = await openForm(world)
    world.advance({ hours: 24, seconds: 1 })
    const page = await (await post(world, { fields: { ...FILLED, token, deadline: 'ASAP' } })).text()
    expect(page).toContain(FILLED.question)
  })

  test('because it belongs to another release is no key to this one', async () => {
    await world.releases.publish({ ...release, slug: 'another' })
    const token = await openForm(world, '/releases/another/enquiry')
    expect((await post(world, { fields: { ...FILLED, token } })).status).toBe(422)
  })

  test('for a release that is gone offers the text as a general question, with the status of a page that never was', async () => {
    const address = '/releases/never-was/enquiry'
    const response = await post(world, { address, fields: { ...FILLED, token: 'x' } })
    const page = await response.text()
    expect(response.status).toBe(404)
    expect(page).toContain(FILLED.question)
    const token = /name="token" value="([^"]+)"/.exec(page)?.[1] ?? ''
    expect((await post(world, { address: '/enquiry', fields: { ...FILLED, token } })).status).toBe(200)
  })
})
