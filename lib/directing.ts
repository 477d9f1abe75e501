import type { Temporal } from 'temporal-polyfill'
import { type Enquiry, record } from './enquiry.ts'
import type { Ladder } from './ladder.ts'
import { claimed, type Notice, owedTo, type Rank } from './notice.ts'
import { addressKey } from './person.ts'
import { type Candidate, isStillAsked } from './routing.ts'
import { begun, dueSteps, replace } from './telling.ts'
import { oweText } from './texting.ts'

/** Who is told about an enquiry, and what follows while nobody picks it up. */
export type Direction = {
  /** Who is told now, whoever counts first; never empty. */
  tell: readonly Candidate[]
  /** Everybody who can be told. */
  candidates: readonly Candidate[]
  /** Whether any address is left that can be told. */
  isAnybodyLeft: boolean
  ladder: Ladder
  /** Whether so many ask about the release that all of these letters wait for the next digest. */
  isBurst: boolean
}

/**
 * Decides whom an owed triage letter goes to and claims it for one sender, in one change: the letter is the first person's, everybody
 * else gets one of their own. In a burst none of them is claimed: they go out with others. Whoever was told of the enquiry before
 * is told again, so that nobody works on old words or an old deadline.
 * @returns null when the letter is no longer due
 */
export function direct(
  enquiry: Enquiry,
  id: string,
  { tell, candidates, isAnybodyLeft, ladder, isBurst }: Direction,
  now: Temporal.Instant,
): Enquiry | null {
  const due = dueSteps(enquiry, now).find(({ notice, step }) => notice.id === id && step.is === 'send')
  const [first, ...others] = tell
  if (!due || !first) return null
  const { rank: audience, counts, reason, address } = first
  const decided: Notice = { ...due.notice, audience, counts, reason }
  const mine: Notice = isBurst ? { ...decided, to: address, digest: 'next' } : claimed(decided, address, now)
  const more = [...others, ...toldBefore(enquiry, tell).filter((one) => isStillAsked(candidates, one))]
  const letters = more.map((one, index): Notice => {
    const letter = letterTo(enquiry.notices.length + 1 + index, one, now)
    return isBurst ? { ...letter, digest: 'next' } : letter
  })
  const directed = replace({ ...enquiry, notices: [...enquiry.notices, ...letters] }, mine)
  const note = tell.map((one) => one.reason).join(' ')
  const recorded = record(begun(directed, ladder) ?? directed, { at: now, what: 'routed', by: 'system', note })
  if (isAnybodyLeft) return recorded
  return record(oweText(recorded, 'nobody-left', now), { at: now, what: 'nobody-left', by: 'system', note: id })
}

type Told = { rank: Rank; address: string; counts: boolean; reason: Notice['reason'] }

function letterTo(number: number, { rank, address, counts, reason }: Told, now: Temporal.Instant): Notice {
  return owedTo(number, { kind: 'triage', audience: rank, to: address, rung: 'telling', counts, reason }, now)
}

/** Everybody who has a letter that counts and could be shown to have it, save those who are told anyway. */
function toldBefore({ notices }: Enquiry, tell: readonly Candidate[]): Told[] {
  const known = new Set(tell.map(({ address }) => addressKey(address)))
  return notices.flatMap(({ kind, audience, to, state, counts, reason, passedOnAt }): Told[] => {
    if (kind !== 'triage' || audience === 'reporter' || audience === 'on-call') return []
    const isTold = counts && (state.is === 'delivered' || (state.is === 'sent' && passedOnAt === null))
    if (!isTold || to === null || known.has(addressKey(to))) return []
    known.add(addressKey(to))
    return [{ rank: audience, address: to, counts, reason }]
  })
}
