import type { Temporal } from 'temporal-polyfill'
import type { Reference } from '../../lib/enquiry.ts'
import { isBefore } from '../../lib/instant.ts'
import type { Deliver, Left, Whom } from '../../lib/mail/deliver.ts'
import type { Gather } from '../../lib/mail/gather.ts'
import { faultName, type Log } from '../../lib/runtime/log.ts'
import type { Due, DueList } from '../../lib/store/due-list.ts'
import type { Publishing } from '../../lib/store/publishing.ts'
import type { Rounds } from '../../lib/store/rounds.ts'

/** Things worked on at once: enough to hide the network, few enough for a new SES account's rate. */
const AT_ONCE = 5
/** While digests go out, the list of what is due is looked at so often within a minute. */
const MOST_LOOKS = 4
const LOOK_SECONDS = 15

type Parts = {
  due: DueList
  deliver: Deliver
  gather: Gather
  /** Sends one text about all of these; gives how many it was about. */
  text: (references: readonly Reference[]) => Promise<number>
  publishing: Pick<Publishing, 'work'>
  rounds: Pick<Rounds, 'work'>
  checkRota: () => Promise<'done'>
  clock: () => Temporal.Instant
  wait: (milliseconds: number) => Promise<unknown>
  log: Log
}

/** For whom a run is: the stream wakes it for what waits for a digest; whatever else calls it is the schedule or stands in for it. */
export function whomFor(event: unknown): Whom {
  return typeof event === 'object' && event !== null && 'Records' in event ? 'press-side' : 'everybody'
}

/** An enquiry that has a text due may have a letter that waits for a digest too. */
const GATHERED: readonly Left[] = ['text-due', 'digest-due', 'digest-new']

/** What each thing came to; a thing that failed is as one there was no time for. */
type Outcomes = Map<string, { one: Due; left: Left }>

/**
 * Makes the every-minute look at everything that is due. It is the guarantee behind the stream:
 * with every stream record lost, everything still goes out two ticks later. It alone ends embargoes and tells of corrections.
 * The press side of everything comes before any letter to a reporter.
 */
export function createSweep({ due, deliver, gather, text, publishing, rounds, checkRota, clock, wait, log }: Parts) {
  function workOn(one: Due, hasTime: () => boolean): Promise<Left> {
    switch (one.is) {
      case 'enquiry':
        return deliver(one.id, hasTime, 'press-side')
      case 'draft':
        return publishing.work(one.id)
      case 'release':
        return rounds.work(one.id, hasTime)
      case 'rota':
        return checkRota()
    }
  }

  async function note(outcomes: Outcomes, one: Due, work: Promise<Left>): Promise<void> {
    const key = `${one.is} ${one.id}`
    try {
      outcomes.set(key, { one, left: await work })
    } catch (fault) {
      log('record-failed', { ...named(one), kind: one.is, error: faultName(fault) })
      outcomes.set(key, { one, left: 'out-of-time' })
    }
  }

  async function look(outcomes: Outcomes, hasTime: () => boolean): Promise<void> {
    for await (const page of due(clock())) {
      for (let start = 0; start < page.length && hasTime(); start += AT_ONCE) {
        await Promise.all(page.slice(start, start + AT_ONCE).map((one) => note(outcomes, one, workOn(one, hasTime))))
      }
    }
  }

  async function writeToReporters(outcomes: Outcomes, hasTime: () => boolean): Promise<void> {
    const references = enquiriesIn(outcomes, [...GATHERED, 'reporter-due'])
    for (let start = 0; start < references.length && hasTime(); start += AT_ONCE) {
      const some = references.slice(start, start + AT_ONCE)
      await Promise.all(some.map((id) => note(outcomes, { is: 'enquiry', id }, deliver(id, hasTime))))
    }
  }

  /**
   * @param whom `press-side` for a run that the stream woke: it looks once and leaves letters to reporters to the schedule, because such
   * runs overlap with it and with each other, and only one may use the sweep's share of the rate
   * @returns how many things were due and how many of them are done
   */
  return async function sweep(hasTime: () => boolean, whom: Whom = 'everybody'): Promise<{ due: number; done: number }> {
    const all: Outcomes = new Map()
    const mostLooks = whom === 'everybody' ? MOST_LOOKS : 1
    for (let looks = 1; ; looks++) {
      const outcomes: Outcomes = new Map()
      const next = clock().add({ seconds: LOOK_SECONDS })
      await look(outcomes, hasTime)
      // However little time is left: a text needs none of what a letter needs, and nobody else tells of these.
      const texts = enquiriesIn(outcomes, ['text-due'])
      if (texts.length > 0) await text(texts)
      const gathered = enquiriesIn(outcomes, GATHERED)
      if (gathered.length > 0) await gather(gathered, hasTime)
      const looksAgain = gathered.length > texts.length && looks < mostLooks
      if (whom === 'everybody') await writeToReporters(outcomes, () => hasTime() && !(looksAgain && !isBefore(clock(), next)))
      for (const [key, outcome] of outcomes) all.set(key, outcome)
      if (!looksAgain || !hasTime()) break
      await wait(Math.max(0, clock().until(next).total('milliseconds')))
    }
    log('sweep-done', { count: all.size })
    return { due: all.size, done: [...all.values()].filter(({ left }) => left !== 'out-of-time').length }
  }
}

function enquiriesIn(outcomes: Outcomes, among: readonly Left[]): Reference[] {
  return [...outcomes.values()].flatMap(({ one, left }) => (one.is === 'enquiry' && among.includes(left) ? [one.id] : []))
}

/** A release is not named: its slug is made of words that may have been recalled since. */
function named(one: Due): { reference?: string } {
  return one.is === 'release' || one.is === 'rota' ? {} : { reference: one.id }
}
