import type { Temporal } from 'temporal-polyfill'
import { clockTime } from '../../lib/words/en/brief-moments.ts'
import { MONTHS, WEEKDAYS } from '../../lib/words/en/moments.ts'
import { timeScale } from './time-scale.ts'
import type { Entry } from './timeline.ts'

type Of<Is extends Entry['is']> = Extract<Entry, { is: Is }>
type Place = { x: number; y: number }
export type Size = {
  width: number
  /** Between two neighbours, where the width allows. */
  room: number
}

/** Left of the first mark: the names of the lanes. */
const GUTTER = 54
const EDGE = 30
const LADDER_Y = 48
const LETTERS_Y = 106
const STACK = 20
/** As wide as a letter of the time labels at most. */
const LETTER_WIDTH = 6.6
const TIME_ORDER: Entry['is'][] = ['deadline', 'rung', 'now', 'letter', 'event']

/** Where everything stands in the picture of a timeline, in the units of its drawing. */
export function layoutOf(entries: readonly Entry[], { width, room }: Size, zone: string) {
  const moments = entries.map(({ at }) => at.epochMilliseconds)
  const scale = timeScale(moments, { from: GUTTER + EDGE, to: width - EDGE, room })
  const place = <E extends Entry>(entry: E, y: number): { entry: E } & Place => ({
    entry,
    x: scale.at(entry.at.epochMilliseconds),
    y,
  })
  const letters = stacked(entries.filter((entry) => entry.is === 'letter').map((entry) => place(entry, LETTERS_Y)))
  const eventsY = lowest(letters, LETTERS_Y) + 32
  const events = stacked(entries.filter((entry) => entry.is === 'event').map((entry) => place(entry, eventsY)))
  const bottom = lowest(events, eventsY) + 14
  return {
    width,
    height: bottom + 22,
    bottom,
    lanes: [
      { lane: 'ladder' as const, y: LADDER_Y },
      { lane: 'letters' as const, y: LETTERS_Y },
      { lane: 'events' as const, y: eventsY },
    ],
    laneFrom: GUTTER,
    rungs: entries.filter((entry): entry is Of<'rung'> => entry.is === 'rung').map((entry) => place(entry, LADDER_Y)),
    letters,
    events,
    uprights: entries
      .filter((entry): entry is Of<'deadline'> | Of<'now'> => entry.is === 'deadline' || entry.is === 'now')
      .map((entry) => place(entry, entry.is === 'deadline' ? 12 : 26)),
    times: timesOf(entries, (entry) => scale.at(entry.at.epochMilliseconds), zone),
  }
}

/** What shares a place stands one below the other. */
function stacked<P extends Place>(places: readonly P[]): P[] {
  return places.map((one, index) => {
    const above = places.slice(0, index).filter(({ x }) => x === one.x).length
    return { ...one, y: one.y + above * STACK }
  })
}

function lowest(places: readonly Place[], least: number): number {
  return Math.max(least, ...places.map(({ y }) => y))
}

/** The times that can be read beneath: the weightiest first, and none over another. */
function timesOf(entries: readonly Entry[], xOf: (entry: Entry) => number, zone: string): { x: number; text: string }[] {
  const [first] = entries
  const byWeight = entries.toSorted((a, b) => TIME_ORDER.indexOf(a.is) - TIME_ORDER.indexOf(b.is))
  const kept: { x: number; text: string }[] = []
  for (const entry of byWeight) {
    const one = { x: xOf(entry), text: first ? timeText(entry.at, first.at, zone) : '' }
    const isFree = kept.every(({ x, text }) => Math.abs(x - one.x) > ((text.length + one.text.length) / 2) * LETTER_WIDTH + 6)
    if (isFree) kept.push(one)
  }
  return kept.toSorted((a, b) => a.x - b.x)
}

/** "17:00"; on another day than the beginning "Wed 09:00", and after a week "4 Dec". */
function timeText(at: Temporal.Instant, beginning: Temporal.Instant, zone: string): string {
  const there = at.toZonedDateTimeISO(zone)
  const days = beginning.toZonedDateTimeISO(zone).toPlainDate().until(there.toPlainDate()).days
  if (days === 0) return clockTime(at, zone)
  if (days > 6) return `${there.day} ${(MONTHS[there.month - 1] ?? '').slice(0, 3)}`
  return `${(WEEKDAYS[there.dayOfWeek - 1] ?? '').slice(0, 3)} ${clockTime(at, zone)}`
}
