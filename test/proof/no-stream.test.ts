import { expect, test } from 'vitest'
import { MINUTE, SECOND } from './town/agenda.ts'
import { openTown } from './town/story.ts'

const ENQUIRIES = 1000
const MINUTES = 20
/** A letter is up to twenty seconds on its way, and SES tells of it a second later. */
const ON_ITS_WAY = 21 * SECOND

test('with every stream record dropped, a thousand enquiries are told within two ticks, and their reporters acknowledged', async () => {
  const acknowledged = new Set<string>()
  const { town, ask, rest, delays } = await openTown({ onAcknowledged: (to) => acknowledged.add(to) })
  town.faults.begin('stream-lost')
  const slugs = [null, 'release-0', 'release-1', 'release-2', 'no-contact', 'unknown-contact']
  for (let index = 0; index < ENQUIRIES; index++) {
    await ask({ deadline: index % 10 === 0 ? { is: 'asap' } : { is: 'none' } }, slugs[index % slugs.length] ?? null)
    if (index % (ENQUIRIES / MINUTES) === 0) await rest(1)
  }
  await rest(2)
  town.faults.end('stream-lost')
  const slowest = Math.max(...delays())
  process.stdout.write(
    `${delays().length} of ${ENQUIRIES} told without the stream, the slowest after ${slowest / SECOND} s; ${acknowledged.size} acknowledged\n`,
  )
  expect(town.faults.figures()).toEqual([{ fault: 'stream-lost', planned: 1, fired: 1 }])
  expect(delays()).toHaveLength(ENQUIRIES)
  expect(slowest).toBeLessThanOrEqual(2 * MINUTE + ON_ITS_WAY)
  expect(acknowledged.size).toBe(ENQUIRIES)
})
