import { Temporal } from 'temporal-polyfill'
import { afterWorkingMinutes, beforeWorkingMinutes, isOpen, workingMinutes } from './calendar.ts'
import type { Deadline } from './enquiry.ts'
import { earlier } from './instant.ts'
import type { Organisation } from './organisation.ts'

/** What happens, one after the other, while nobody picks an enquiry up. */
export const RUNGS = ['telling', 'reminder', 'pass-on', 'manager', 'late-prompt'] as const
export type RungName = (typeof RUNGS)[number]

/** One step of the ladder and its moment. */
export type Rung = { is: RungName; at: Temporal.Instant }

/** The ladder of one enquiry: when its people were told, and the steps that are still to come, soonest first. */
export type Ladder = { from: Temporal.Instant; rungs: Rung[] }

type Office = Pick<Organisation, 'hours' | 'closures' | 'bankHolidays' | 'zone' | 'standard'>

const AFTER_TELLING = ['reminder', 'pass-on', 'manager', 'late-prompt'] as const
/** With less time than this until the deadline, a letter never waits for others. */
const URGENT_MINUTES = 60
/** With less working time than this until the deadline, nobody waits for the office to open. */
const ENOUGH_WORKING_MINUTES = 90
/** A reporter who is told half an hour ahead can still arrange to go without us. */
const LATE_PROMPT_MINUTES = 30
/** With fewer minutes than steps to place in them, the deadline counts as passed. */
const TOO_NEAR_MINUTES = 5

/**
 * What happens until somebody picks an enquiry up, soonest first, decided in docs/decisions/ladder.md.
 *
 * The telling is at `from`. Every later step stands on a whole minute and is counted from the first whole minute not before `from`,
 * a minute or more after the step before it. S is the organisation's standard in minutes: the one in hours when the office is open
 * at `from`, else the one on call. W is the time left until the deadline.
 * - A deadline: reminder after min(S, W/4), pass-on after min(2S, W/2), manager after min(4S, 3W/4), each rounded up; late prompt
 *   min(30, W/4) before the deadline, rounded down. Where two of them meet, the earlier one moves to an earlier minute. With at
 *   least 90 working minutes left, all of this is counted in working time, by the standard in hours. With fewer, it is counted in
 *   elapsed time, but no step is later than it would be with 90 working minutes left, so that a nearer deadline never delays one.
 * - As soon as possible: ⌈S/3⌉, ⌈2S/3⌉, S and 2S elapsed.
 * - A deadline that has passed or is less than five minutes ahead: 5, 10 and 15 elapsed, or S, 2S and 4S where that is sooner.
 *   There is no late prompt, because the first letter says that the reporter needs word now.
 * - None: S, 4S and 16S in working time, by the standard in hours; no late prompt.
 *
 * Where the office opens on no day within 60 days, elapsed time takes the place of working time, and S that of the standard in hours.
 * @param from when the people are told: at routing, or the moment at which the deadline was moved
 */
export function ladder(about: { from: Temporal.Instant; deadline: Deadline; organisation: Office }): Rung[] {
  const { from, deadline, organisation } = about
  const start = from.round({ smallestUnit: 'minute', roundingMode: 'ceil' })
  const { pickUpMinutesInHours, pickUpMinutesOnCall } = organisation.standard
  const standard = isOpen(from, organisation) ? pickUpMinutesInHours : pickUpMinutesOnCall
  const moments = momentsOf(deadline, start, standard, organisation)
  const rungs = AFTER_TELLING.flatMap((is, index) => {
    const at = moments[index]
    return at ? [{ is, at }] : []
  })
  return [{ is: 'telling', at: from }, ...rungs]
}

/**
 * The ladder as an enquiry keeps it, without the telling, which is a notice of its own.
 * A moved deadline starts it anew from the moment of the move; what was still to come is dropped.
 */
export function startLadder(from: Temporal.Instant, deadline: Deadline, organisation: Office): Ladder {
  return { from, rungs: ladder({ from, deadline, organisation }).filter(({ is }) => is !== 'telling') }
}

function momentsOf(deadline: Deadline, start: Temporal.Instant, standard: number, office: Office): Temporal.Instant[] {
  switch (deadline.is) {
    case 'asap':
      return elapsed(start, apart([Math.ceil(standard / 3), Math.ceil((2 * standard) / 3), standard, 2 * standard]))
    case 'none': {
      const steps = (minutes: number) => [minutes, 4 * minutes, 16 * minutes]
      return working(start, steps(office.standard.pickUpMinutesInHours), office) ?? elapsed(start, steps(standard))
    }
    case 'at':
      return towards(deadline.at.round({ smallestUnit: 'minute', roundingMode: 'floor' }), start, standard, office)
  }
}

function towards(deadline: Temporal.Instant, start: Temporal.Instant, standard: number, office: Office): Temporal.Instant[] {
  const left = start.until(deadline).total('minutes')
  if (left < TOO_NEAR_MINUTES)
    return elapsed(start, [Math.min(5, standard), Math.min(10, 2 * standard), Math.min(15, 4 * standard)])
  return inWorkingTime(deadline, start, office) ?? inElapsedTime(left, start, standard, office)
}

/** Null when too little working time is left, or none is in sight. */
function inWorkingTime(deadline: Temporal.Instant, start: Temporal.Instant, office: Office): Temporal.Instant[] | null {
  const left = workingMinutes(start, deadline, office)
  if (left < ENOUGH_WORKING_MINUTES) return null
  const climbing = working(start, stepsWithin(left, office.standard.pickUpMinutesInHours).slice(0, -1), office)
  // Counted back from the deadline, so that it falls on a morning's opening rather than on the closing before it.
  const latePrompt = beforeWorkingMinutes(deadline, latePromptWithin(left), office)
  return climbing && latePrompt && [...climbing, latePrompt]
}

function inElapsedTime(left: number, start: Temporal.Instant, standard: number, office: Office): Temporal.Instant[] {
  const limits = working(start, stepsWithin(ENOUGH_WORKING_MINUTES, office.standard.pickUpMinutesInHours), office)
  return elapsed(start, stepsWithin(left, standard)).map((at, index) => earlier(at, limits?.[index] ?? at))
}

/** The steps after the telling in minutes, all of them before a deadline at least five minutes away. */
function stepsWithin(left: number, standard: number): number[] {
  const within = (times: number, share: number) => Math.ceil(Math.min(times * standard, share * left))
  return apart([within(1, 1 / 4), within(2, 1 / 2), within(4, 3 / 4), left - latePromptWithin(left)])
}

/** Minutes before the deadline. */
function latePromptWithin(left: number): number {
  return Math.ceil(Math.min(LATE_PROMPT_MINUTES, left / 4))
}

/** Keeps steps in order and a minute apart: the earlier of two moves to an earlier minute, unless there is none after the telling. */
function apart(steps: number[]): number[] {
  return steps.map((_, index) => Math.max(index + 1, Math.min(...steps.slice(index).map((step, later) => step - later))))
}

function elapsed(start: Temporal.Instant, steps: number[]): Temporal.Instant[] {
  return steps.map((minutes) => start.add({ minutes }))
}

function working(start: Temporal.Instant, steps: number[], office: Office): Temporal.Instant[] | null {
  const moments = steps.map((minutes) => afterWorkingMinutes(start, minutes, office)).filter((at) => at !== null)
  return moments.length === steps.length ? moments : null
}

/** The step whose moment takes part in an enquiry's `dueAt`; null at the top of the ladder. */
export function nextRung({ rungs }: Ladder): Rung | null {
  return rungs[0] ?? null
}

/** The steps whose moment has come, several at once after an outage. */
export function dueRungs({ rungs }: Ladder, now: Temporal.Instant): Rung[] {
  return rungs.filter(({ at }) => Temporal.Instant.compare(at, now) <= 0)
}

/** The ladder once its due steps have been done. */
export function climb({ from, rungs }: Ladder, now: Temporal.Instant): Ladder {
  return { from, rungs: rungs.filter(({ at }) => Temporal.Instant.compare(at, now) > 0) }
}

/**
 * Whether an enquiry is always told in a letter of its own: "as soon as possible", a deadline within 60 minutes, or one that has
 * passed.
 */
export function isUrgent(deadline: Deadline, now: Temporal.Instant): boolean {
  if (deadline.is !== 'at') return deadline.is === 'asap'
  return Temporal.Instant.compare(deadline.at, now.add({ minutes: URGENT_MINUTES })) <= 0
}
