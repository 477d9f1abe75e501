import { release } from '../support/facts.ts'
import { FILLED, FORM, openForm, post } from '../support/form.ts'
import { createWorld } from '../support/world.ts'
import type { Figure } from './figure.ts'

const WARM_UP = 200
const MEASURED = 1000

/** Processor time of one warm call, in microseconds, with everything that shares the process. */
async function cpuOf(call: (index: number) => Promise<unknown>): Promise<number> {
  for (let index = 0; index < WARM_UP; index++) await call(index)
  const before = process.cpuUsage()
  for (let index = 0; index < MEASURED; index++) await call(WARM_UP + index)
  const { user, system } = process.cpuUsage(before)
  return Math.round((user + system) / MEASURED)
}

/** Warm pages side by side in one run; read them as ratios to the first. */
export async function processorTime(): Promise<Figure[]> {
  const world = await createWorld()
  await world.releases.publish(release)
  const token = await openForm(world)
  world.advance({ minutes: 1 })
  const notFound = await cpuOf(async () => (await world.web.request('/healthz')).text())
  const form = await cpuOf(async () => (await world.web.request('/enquiry')).text())
  const refused = await cpuOf(async () => (await post(world, { address: FORM, fields: { ...FILLED, token, email: 'x' } })).text())
  await world.stop()
  return [
    { what: 'processor time of a health check', figure: notFound, unit: 'µs', goal: '' },
    { what: 'processor time of the form', figure: form, unit: 'µs', goal: '' },
    { what: 'processor time of a refused post', figure: refused, unit: 'µs', goal: '' },
  ]
}
