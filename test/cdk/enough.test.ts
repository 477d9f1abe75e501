import { afterAll, beforeAll, expect, test } from 'vitest'
import { correct } from '../../lib/correction.ts'
import { embargo, newDraft } from '../../lib/draft.ts'
import { newDraftId } from '../../lib/draft-id.ts'
import { WEEKDAYS } from '../../lib/rota.ts'
import { recordCalls } from '../support/calls.ts'
import { AFTERNOON, reading, release, releaseText, submission } from '../support/facts.ts'
import { allows, type Request, statementsOf } from '../support/policy.ts'
import { plain } from '../support/template.ts'
import { createWorld, OSCAR, type World } from '../support/world.ts'

let world: World
let calls: Request[]
beforeAll(async () => {
  world = await createWorld()
  calls = recordCalls(world.dynamo.client)
})
afterAll(() => world.stop())

/** What each function has asked of the table. */
const asked = new Map<string, Request[]>()
async function as(name: string, work: () => Promise<unknown>): Promise<void> {
  calls.length = 0
  await work()
  asked.set(name, [...(asked.get(name) ?? []), ...calls])
}

async function minutes(count: number): Promise<void> {
  for (let minute = 0; minute < count; minute++) {
    world.advance({ minutes: 1 })
    await as('notify', world.stream)
    await as('sweep', world.sweep)
    await as('feedback', world.hear)
  }
}

async function story(): Promise<void> {
  const until = AFTERNOON.add({ minutes: 5 })
  const draft = embargo(newDraft(newDraftId(new Uint8Array(16).fill(9)), releaseText, null, AFTERNOON), until, AFTERNOON)
  if (typeof draft === 'string') throw new Error(draft)
  await world.releases.publish(release)
  await world.drafts.create(draft)
  const weekly = [{ days: [...WEEKDAYS], from: '17:00', to: '09:00', person: 'duty@reading.gov.uk' }]
  await world.rotas.change((rota) => ({ ...rota, weekly, manager: 'manager@reading.gov.uk' }), world.clock())
  world.ses.treat(OSCAR, 'bounces')
  world.ses.treat('nobody@ledger.example', 'bounces')
  const post = submission()
  const reporter = { ...post.words.reporter, email: 'nobody@ledger.example' }
  await as('web', () => world.intake.submit({ ...post, words: { ...post.words, reporter } }))
  await as('web', () => world.intake.submit(post))
  await minutes(2)
  world.ses.treat(reading.pressOffice.email, 'full')
  world.ses.treat('manager@reading.gov.uk', 'suppressed')
  await as('web', () => world.intake.submit(submission({ formId: 'f'.repeat(32) })))
  await minutes(6)
  await world.releases.change(release.slug, (one) => correct(one, { body: ['Corrected.'] }, 'Corrected today.', world.clock()))
  await minutes(3)
  world.advance({ hours: 2 })
  await minutes(2)
  for (const digit of '23456789') {
    const words = { ...post.words, question: `And number ${digit}?`, deadline: { is: 'none' } as const }
    await as('web', () => world.intake.submit(submission({ formId: digit.repeat(32), receivedAt: world.clock(), words })))
  }
  await minutes(2)
}

test('each function may do all that it does in a story of letters, ladders, bounces, an embargo, a correction and a burst', async () => {
  await story()
  expect(world.texts.length).toBeGreaterThan(0)
  expect(world.lines.join('')).not.toContain('record-failed')
  expect([...asked.keys()]).toEqual(['web', 'notify', 'sweep', 'feedback'])
  const template = plain()
  for (const [name, requests] of asked) {
    const statements = statementsOf(template, name)
    const refused = requests.filter((request) => !allows(statements, request)).map((request) => JSON.stringify(request))
    expect([...new Set(refused)], name).toEqual([])
  }
  const prefixes = [...asked.values()]
    .flat()
    .map(({ context }) => /^[A-Z]+#/.exec(context?.['dynamodb:LeadingKeys']?.[0] ?? '')?.[0])
  expect([...new Set(prefixes)].toSorted()).toEqual(
    [
      'ABOUT#',
      'BUDGET#',
      'DIGEST#',
      'DRAFT#',
      'DUE#',
      'ENQUIRY#',
      'PERSON#',
      'RELEASE#',
      'REPORTER#',
      'ROTA#',
      'TOLD#',
    ].toSorted(),
  )
})
