import type { Temporal } from 'temporal-polyfill'
import type { Reference } from '../../lib/enquiry.ts'
import type { Deliver } from '../../lib/mail/deliver.ts'
import { faultName, type Log } from '../../lib/runtime/log.ts'
import type { Due, DueList } from '../../lib/store/due-list.ts'
import type { Publishing } from '../../lib/store/publishing.ts'
import type { Rounds } from '../../lib/store/rounds.ts'

/** Things worked on at once: enough to hide the network, few enough for a new SES account's rate. */
const AT_ONCE = 5

type Parts = {
  due: DueList
  deliver: Deliver
  /** Sends one text about all of these; gives how many it was about. */
  text: (references: readonly Reference[]) => Promise<number>
  publishing: Pick<Publishing, 'work'>
  rounds: Pick<Rounds, 'work'>
  checkRota: () => Promise<'done'>
  clock: () => Temporal.Instant
  log: Log
}

/**
 * Makes the every-minute look at everything that is due. It is the guarantee behind the stream:
 * with every stream record lost, everything still goes out two ticks later. It alone ends embargoes and tells of corrections.
 */
export function createSweep({ due, deliver, text, publishing, rounds, checkRota, clock, log }: Parts) {
  function workOn(one: Due, hasTime: () => boolean): Promise<'done' | 'text-due' | 'out-of-time'> {
    switch (one.is) {
      case 'enquiry':
        return deliver(one.id, hasTime)
      case 'draft':
        return publishing.work(one.id)
      case 'release':
        return rounds.work(one.id, hasTime)
      case 'rota':
        return checkRota()
    }
  }

  async function work(one: Due, hasTime: () => boolean, texts: Reference[]): Promise<boolean> {
    try {
      const outcome = await workOn(one, hasTime)
      if (outcome === 'text-due' && one.is === 'enquiry') texts.push(one.id)
      return outcome !== 'out-of-time'
    } catch (fault) {
      log('record-failed', { ...named(one), kind: one.is, error: faultName(fault) })
      return false
    }
  }

  /** @returns how many things were due and how many of them are done */
  return async function sweep(hasTime: () => boolean): Promise<{ due: number; done: number }> {
    const counts = { due: 0, done: 0 }
    const texts: Reference[] = []
    for await (const page of due(clock())) {
      for (let start = 0; start < page.length; start += AT_ONCE) {
        if (!hasTime()) break
        const results = await Promise.all(page.slice(start, start + AT_ONCE).map((one) => work(one, hasTime, texts)))
        counts.due += results.length
        counts.done += results.filter(Boolean).length
      }
    }
    // However little time is left: a text needs none of what a letter needs, and nobody else tells of these.
    if (texts.length > 0) await text(texts)
    log('sweep-done', { count: counts.due })
    return counts
  }
}

/** A release is not named: its slug is made of words that may have been recalled since. */
function named(one: Due): { reference?: string } {
  return one.is === 'release' || one.is === 'rota' ? {} : { reference: one.id }
}
