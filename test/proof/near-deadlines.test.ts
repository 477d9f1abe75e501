import { expect, test } from 'vitest'
import { AFTERNOON } from '../support/facts.ts'
import { MINUTE, SECOND } from './town/agenda.ts'
import type { Fault } from './town/faults.ts'
import { openTown } from './town/story.ts'

const LONG = process.env['PROVE'] !== undefined
/** A deadline that is nearer than five minutes counts as passed, and what nobody reports of a mailbox shows after five. */
const FIRST_THAT_COUNTS = 5
const MINUTES_AHEAD = LONG ? [2, 3, 4, 5, 6, 7, 8, 10, 15, 20, 30] : [2, 5, 15]
/** Seconds after the schedule's last look. */
const ARRIVALS = LONG ? [1, 29, 59] : [59]

/** Whether somebody knows before the deadline, for every deadline and arrival. @returns those of whom nobody does */
async function missed(fault: Fault, slug: string | null): Promise<string[]> {
  const found: string[] = []
  for (const minutes of MINUTES_AHEAD.filter((one) => one >= (fault.startsWith('mailbox') ? FIRST_THAT_COUNTS : 2))) {
    for (const seconds of ARRIVALS) {
      const { town, ask, rest } = await openTown()
      town.faults.begin(fault)
      await rest(1 + seconds / 60)
      const arrival = Math.ceil(town.agenda.now() / MINUTE) * MINUTE
      const at = AFTERNOON.add({ milliseconds: arrival + minutes * MINUTE - AFTERNOON.epochMilliseconds })
      const reference = await ask({ deadline: { is: 'at', at } }, slug)
      await rest(minutes + 1)
      const told = town.record.entries.get(reference)?.told
      if (!told || told.at > at.epochMilliseconds)
        found.push(`${minutes} min, ${seconds} s: ${told ? (told.at - at.epochMilliseconds) / SECOND : 'nobody'}`)
    }
  }
  return found
}

test.each([
  'ses-unreachable',
  'ses-throttled',
  'ses-paused',
  'ses-timeout',
  'ses-in-doubt',
  'stream-lost',
  'directory-unreadable',
  'ses-events-lost',
  'mailbox-bounces',
  'mailbox-suppressed',
  'mailbox-delayed',
  'mailbox-full',
  'mailbox-refused',
  'schedule-missed',
] as const)('with a deadline minutes ahead somebody knows before it has passed: %s', async (fault) => {
  expect({ release: await missed(fault, 'release-0'), general: await missed(fault, null) }).toEqual({ release: [], general: [] })
})
