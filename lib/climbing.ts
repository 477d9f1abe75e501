import type { Temporal } from 'temporal-polyfill'
import { type Enquiry, type EventName, record } from './enquiry.ts'
import { climb, dueRungs, type RungName } from './ladder.ts'
import { owedTo, type Rank } from './notice.ts'
import { isUntold, nextUntold } from './passing.ts'
import { addressKey } from './person.ts'
import type { RouteReason } from './route-reason.ts'
import { type Candidate, isStillAsked } from './routing.ts'
import { isWatched } from './telling.ts'

type Step = Exclude<RungName, 'telling'>
type Letter = { rung: Step; rank: Rank; address: string; counts: boolean; reason: RouteReason }

const EVENTS = {
  reminder: 'reminded',
  'pass-on': 'not-picked-up',
  manager: 'manager-told',
  'late-prompt': 'late-prompted',
} as const satisfies Record<Step, EventName>

/** Whether a step of the ladder is due. */
export function isClimbing(enquiry: Enquiry, now: Temporal.Instant): boolean {
  return enquiry.ladder !== null && isWatched(enquiry) && dueRungs(enquiry.ladder, now).length > 0
}

/**
 * Does every step of the ladder that is due, several at once after an outage: nobody gets two letters for it, and of two the one of the
 * higher step stands. A step that finds nobody is done all the same.
 * @param candidates the chain as it stands now
 * @returns null when no step is due: somebody has picked the enquiry up, or another worker was here
 */
export function climbUp(enquiry: Enquiry, candidates: readonly Candidate[], now: Temporal.Instant): Enquiry | null {
  const { ladder } = enquiry
  if (!ladder || !isClimbing(enquiry, now)) return null
  const due = dueRungs(ladder, now).flatMap(({ is }) => (is === 'telling' ? [] : [is]))
  const letters: Letter[] = []
  for (const step of due.toReversed()) {
    const more = lettersOf(step, enquiry, candidates, letters)
    letters.unshift(...more.filter(({ address }) => !has(letters, address)))
  }
  const owed = letters.map(({ rank, ...letter }, index) =>
    owedTo(enquiry.notices.length + 1 + index, { kind: 'triage', audience: rank, to: letter.address, ...what(letter) }, now),
  )
  const climbed: Enquiry = { ...enquiry, ladder: climb(ladder, now), notices: [...enquiry.notices, ...owed] }
  return due.reduce<Enquiry>((current, step) => {
    const ids = owed.filter(({ rung }) => rung === step).map(({ id }) => id)
    return ids.length === 0 ? current : record(current, { at: now, what: EVENTS[step], by: 'system', note: ids.join(' ') })
  }, climbed)
}

function what({ rung, counts, reason }: Pick<Letter, 'rung' | 'counts' | 'reason'>) {
  return { rung, counts, reason }
}

function has(letters: readonly Letter[], address: string): boolean {
  return letters.some((letter) => addressKey(letter.address) === addressKey(address))
}

/** @param taken letters of the higher steps that are due at the same time */
function lettersOf(step: Step, enquiry: Enquiry, candidates: readonly Candidate[], taken: readonly Letter[]): Letter[] {
  const office = candidates.find(({ rank }) => rank === 'press-office')
  switch (step) {
    case 'reminder':
      return reached(enquiry, candidates).map((one) => ({ ...one, rung: step, counts: false, reason: 'reminder' }))
    case 'pass-on': {
      const untold = candidates.filter(({ address }) => !has(taken, address))
      const next = nextUntold(enquiry, untold)
      return next ? [{ ...next, rung: step, counts: true, reason: 'not-picked-up' }] : []
    }
    case 'manager': {
      const top = candidates.find(({ rank, counts }) => rank === 'manager' && counts) ?? office
      return top && isUntold(enquiry, top) ? [{ ...top, rung: step, counts: true, reason: 'manager' }] : []
    }
    case 'late-prompt': {
      const people = [...(office ? [office] : []), ...reached(enquiry, candidates).slice(-1)]
      const both = people.filter(
        ({ address }, index) => index === 0 || addressKey(address) !== addressKey(people[0]?.address ?? ''),
      )
      return both.map((one) => ({ ...one, rung: step, counts: true, reason: 'late-prompt' }))
    }
  }
}

/** Who has a letter that counts, may be thought to read it and may still be told, in the order in which they were told, each once. */
function reached({ notices }: Enquiry, candidates: readonly Candidate[]): { rank: Rank; address: string }[] {
  const people = new Map<string, { rank: Rank; address: string }>()
  for (const { kind, audience, to, counts, rung, state, passedOnAt } of notices) {
    if (kind !== 'triage' || audience === 'reporter' || audience === 'on-call' || to === null) continue
    const isReached = counts && rung !== 'late-prompt' && passedOnAt === null && (state.is === 'sent' || state.is === 'delivered')
    if (isReached) people.set(addressKey(to), { rank: audience, address: to })
  }
  return [...people.values()].filter((one) => isStillAsked(candidates, one))
}
