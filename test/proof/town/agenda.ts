import { Temporal } from 'temporal-polyfill'

type Work = () => Promise<void> | void
type Entry = { at: number; number: number; work: Work }

export type Agenda = ReturnType<typeof createAgenda>

export const SECOND = 1000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** Virtual time: what is to happen, each at its moment, one after the other. Moments are epoch milliseconds. */
export function createAgenda(start: number) {
  const heap: Entry[] = []
  let now = start
  let count = 0

  const isBefore = (a: Entry, b: Entry) => a.at < b.at || (a.at === b.at && a.number < b.number)
  function swap(one: number, other: number): void {
    const [a, b] = [heap[one], heap[other]]
    if (a && b) [heap[one], heap[other]] = [b, a]
  }
  function rise(index: number): void {
    const parent = (index - 1) >> 1
    const [child, above] = [heap[index], heap[parent]]
    if (index === 0 || !child || !above || !isBefore(child, above)) return
    swap(index, parent)
    rise(parent)
  }
  function sink(index: number): void {
    let least = index
    for (const child of [2 * index + 1, 2 * index + 2]) {
      const [below, current] = [heap[child], heap[least]]
      if (below && current && isBefore(below, current)) least = child
    }
    if (least === index) return
    swap(index, least)
    sink(least)
  }
  function takeFirst(): Entry | undefined {
    const [first] = heap
    const last = heap.pop()
    if (first && last && first !== last) {
      heap[0] = last
      sink(0)
    }
    return first
  }

  return {
    now: () => now,
    clock: () => Temporal.Instant.fromEpochMilliseconds(now),
    /** @param at a moment that has passed means now */
    at(at: number, work: Work): void {
      heap.push({ at: Math.max(Math.round(at), now), number: ++count, work })
      rise(heap.length - 1)
    },
    /** Lets everything happen that is to happen up to a moment, what comes of it included. Work that waits for a moment may call it too. */
    async run(until: number): Promise<void> {
      for (let first = heap[0]; first && first.at <= until; first = heap[0]) {
        takeFirst()
        now = first.at
        await first.work()
      }
      now = Math.max(now, until)
    },
  }
}
