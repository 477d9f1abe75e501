import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Reference } from '../../lib/enquiry.ts'
import { release } from '../support/facts.ts'
import { FILLED, FORM, openForm, post, referenceIn } from '../support/form.ts'
import { createWorld, type World } from '../support/world.ts'

let world: World
beforeEach(async () => {
  world = await createWorld()
  await world.releases.publish(release)
})
afterEach(() => world.stop())

const OPTIONS = { step: 'initialize', name: 'outage' } as const

/** Nothing is answered any more, as when the table cannot be reached. */
function cutTable(): () => void {
  const { middlewareStack } = world.dynamo.client
  middlewareStack.add(() => () => Promise.reject(new Error(`no answer about ${FILLED.name}`)), OPTIONS)
  return () => void middlewareStack.remove(OPTIONS.name)
}

/** The next write is made, and its answer is lost on the way back. */
function loseNextAnswer(): void {
  let lost = false
  world.dynamo.client.middlewareStack.add(
    (next) => async (request) => {
      const answer = await next(request)
      if (lost) return answer
      lost = true
      throw Object.assign(new Error('socket hang up'), { name: 'TimeoutError', $retryable: {} })
    },
    { step: 'deserialize', priority: 'low' },
  )
}

test('a question that was not stored is never called received: the page has the number, the text and the form again', async () => {
  const token = await openForm(world)
  world.advance({ minutes: 2 })
  const restore = cutTable()
  const question = 'First line\n\n“Second” <b>&</b>'
  const response = await post(world, { fields: { ...FILLED, token, question, publication: 'Friday' } })
  const page = await response.text()
  expect([response.status, response.headers.get('retry-after'), response.headers.get('cache-control')]).toEqual([
    503,
    '120',
    'no-store',
  ])
  expect([referenceIn(page), page.includes('We have your question')]).toEqual([null, false])
  for (const text of [
    'tel:+441189372301',
    '“Second” &lt;b&gt;&amp;&lt;/b&gt;',
    FILLED.name,
    FILLED.outlet,
    FILLED.email,
    'Friday',
  ]) {
    expect(page).toContain(text)
  }
  expect(world.lines.map((line) => JSON.parse(line))).toContainEqual({ code: 'page-failed', error: 'Error' })
  expect(world.lines.join('\n')).not.toContain(FILLED.name)
  restore()
  expect(page).toContain(`action="${FORM}?send"`)
  expect(page).toContain(`name="token" value="${token}"`)
  expect((await post(world, { fields: { ...FILLED, token, question } })).status).toBe(200)
})

test('a question whose answer from the table was lost is one enquiry, and its receipt is true', async () => {
  const token = await openForm(world)
  world.advance({ minutes: 2 })
  loseNextAnswer()
  world.dynamo.resetCalls()
  const page = await (await post(world, { fields: { ...FILLED, token } })).text()
  expect(world.dynamo.calls()).toEqual({ PutItem: 2 })
  const enquiry = await world.enquiries.read(referenceIn(page) as Reference)
  expect([enquiry?.words.question, enquiry?.additions]).toEqual([FILLED.question, []])
})

test('a damaged token while the table does not answer loses nothing either', async () => {
  cutTable()
  const response = await post(world, { fields: { ...FILLED, token: 'damaged' } })
  expect([response.status, await response.text()]).toEqual([503, expect.stringContaining(FILLED.question)])
})

test('an old form whose question came in before is the same enquiry when it is sent once more', async () => {
  const token = await openForm(world)
  world.advance({ minutes: 2 })
  const first = referenceIn(await (await post(world, { fields: { ...FILLED, token, deadline: 'none' } })).text())
  world.advance({ hours: 25 })
  const renewed = await (await post(world, { fields: { ...FILLED, token, deadline: 'none' } })).text()
  const fresh = /name="token" value="([^"]+)"/.exec(renewed)?.[1] ?? ''
  const again = await (await post(world, { fields: { ...FILLED, token: fresh, deadline: 'none' } })).text()
  expect([first, referenceIn(again)]).toEqual([expect.stringMatching(/^ME-/), first])
})

test('a page that needs the table says that it cannot be shown and whom to call; the others are shown', async () => {
  cutTable()
  for (const address of ['/', FORM.replace('/enquiry', ''), FORM]) {
    const response = await world.web.request(address)
    expect([address, response.status, response.headers.get('cache-control')]).toEqual([address, 503, 'no-store'])
    expect(await response.text()).toContain('0118 937 2301')
  }
  for (const address of [
    '/enquiry',
    '/privacy',
    '/accessibility',
    '/service-standard',
    '/healthz',
    '/.well-known/security.txt',
  ]) {
    expect([address, (await world.web.request(address)).status]).toEqual([address, 200])
  }
})
