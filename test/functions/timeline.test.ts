import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Entry, timelineOf } from '../../dev/mailbox/timeline.ts'
import { reading, release, submission } from '../support/facts.ts'
import { createQuickWorld, type QuickWorld } from '../support/world.ts'

let world: QuickWorld
beforeAll(async () => {
  world = await createQuickWorld()
})
afterAll(() => world.stop())

const minute = ({ at }: Entry) => at.toString().slice(11, 16)

async function timeline(reference: Parameters<QuickWorld['enquiries']['read']>[0]): Promise<Entry[]> {
  const enquiry = await world.enquiries.read(reference)
  if (!enquiry) throw new Error('the enquiry is gone')
  const letters = world.ses.messages().map((message) => ({ ...message, events: [] }))
  return timelineOf({ enquiry, letters, organisation: reading, now: world.clock() })
}

test('the ladder that is shown of a real enquiry is the one that the mailbox received', async () => {
  await world.releases.publish(release)
  await world.rotas.change((rota) => ({ ...rota, manager: 'manager@reading.gov.uk' }), world.clock())
  const { reference } = await world.intake.submit(submission())
  await world.stream()
  await world.hear()
  const begun = (await timeline(reference)).flatMap((entry) => (entry.is === 'rung' ? [entry] : []))
  expect(begun.map(({ standing }) => standing)).toEqual(['done', 'to-come', 'to-come', 'to-come', 'to-come'])
  for (const rung of begun.slice(1)) {
    world.advance(world.clock().until(rung.at))
    await world.sweep()
    await world.hear()
  }
  const ended = await timeline(reference)
  const steps = ended.flatMap((entry) => (entry.is === 'rung' ? [`${entry.number} ${minute(entry)} ${entry.standing}`] : []))
  expect(steps).toEqual(begun.map((rung) => `${rung.number} ${minute(rung)} done`))
  const owed = ended.flatMap((entry) => (entry.is === 'letter' && entry.step ? [`${entry.step} ${minute(entry)} done`] : []))
  expect([...new Set(owed)]).toEqual(steps.slice(1))
})
