import type { Temporal } from 'temporal-polyfill'
import { type Enquiry, record } from './enquiry.ts'
import { type Notice, owedTo } from './notice.ts'
import { addressKey } from './person.ts'
import type { RouteReason } from './route-reason.ts'
import { type Candidate, isStillAsked } from './routing.ts'
import { dueSteps, replace } from './telling.ts'
import { oweText } from './texting.ts'

/**
 * Minutes until the press office is tried again when no address is left; each time twice as long, at most a week: a dead mailbox
 * stays dead.
 */
const LAST_ADDRESS_MINUTES = 15
const LONGEST_WAIT_MINUTES = 7 * 24 * 60

/**
 * Tells the next person of the chain, because this one could not be shown to have been told. Whoever has a letter of the enquiry is
 * not told again. The manager is only told when nobody else has it. With nobody left, whoever is on call is owed a text, and the
 * press office, the last address, is tried again after a failure. A letter that does not count is only noted.
 * @param candidates the chain as it stands now
 * @returns null when nothing is to be passed on: it was, or a delivery was reported
 */
export function passOn(enquiry: Enquiry, id: string, candidates: readonly Candidate[], now: Temporal.Instant): Enquiry | null {
  const due = dueSteps(enquiry, now).find(({ notice, step }) => notice.id === id && step.is === 'pass-on')
  if (!due) return null
  const { notice } = due
  const marked = noted(replace(enquiry, { ...notice, passedOnAt: now }), notice, now)
  if (!notice.counts) return marked
  const next = nextUntold(marked, candidates)
  if (!next && isWithSomebody(marked, notice.to, candidates)) return marked
  const last = next ?? candidates.find((one) => one.rank === 'manager' && one.counts && isUntold(marked, one))
  if (last) return record(handTo(marked, last, now), { at: now, what: 'passed-on', by: 'system', note: id })
  const texted = oweText(marked, 'nobody-left', now)
  const again = notice.state.is === 'sent' ? texted : tryOfficeAgain(texted, candidates, now)
  return record(again, { at: now, what: 'nobody-left', by: 'system', note: id })
}

/** The next of the chain who counts and has no letter of the enquiry yet; the manager has a step of the ladder of their own. */
export function nextUntold(enquiry: Enquiry, candidates: readonly Candidate[]): Candidate | undefined {
  return candidates.find((one) => one.counts && one.rank !== 'manager' && isUntold(enquiry, one))
}

/** Whether an address has no letter of the enquiry that counts, sent or owed. One that we ended ourselves before it left is none. */
export function isUntold({ notices }: Enquiry, { address }: Pick<Candidate, 'address'>): boolean {
  return !notices.some(
    ({ kind, to, counts, state }) => kind === 'triage' && counts && isSameAddress(to, address) && !isEndedByUs(state),
  )
}

function isEndedByUs(state: Notice['state']): boolean {
  return state.is === 'impossible' && (state.why === 'superseded' || state.why === 'same-enquiry')
}

function isSameAddress(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && addressKey(one) === addressKey(other)
}

/** Owes somebody a triage letter because those before them did not answer or could not be told. */
export function handTo(enquiry: Enquiry, { rank, address }: Pick<Candidate, 'rank' | 'address'>, now: Temporal.Instant): Enquiry {
  const reason = rank === 'press-office' ? 'press-office-passed-on' : 'passed-on'
  return owe(enquiry, { rank, address, reason }, now)
}

/**
 * An officer hands an enquiry to somebody: from now on it is theirs to pick up, and the ladder begins again.
 * @param to who gets it
 * @returns why not, when it is closed
 */
export function pass(
  enquiry: Enquiry,
  officer: string,
  to: Pick<Candidate, 'rank' | 'address'>,
  now: Temporal.Instant,
): Enquiry | 'closed' {
  if (enquiry.state.is === 'closed') return 'closed'
  const open: Enquiry = { ...enquiry, state: { is: 'open' }, ladder: null, sameAs: null, edition: enquiry.edition + 1 }
  const owing = owe(open, { ...to, reason: 'passed-by-officer' }, now)
  return record(owing, { at: now, what: 'passed', by: officer, note: to.address })
}

type Handed = Pick<Candidate, 'rank' | 'address'> & { reason: RouteReason }

function owe(enquiry: Enquiry, { rank, address, reason }: Handed, from: Temporal.Instant): Enquiry {
  const { notices } = enquiry
  const what = { kind: 'triage', audience: rank, to: address, rung: 'pass-on', counts: true, reason } as const
  return { ...enquiry, notices: [...notices, owedTo(notices.length + 1, what, from)] }
}

function tryOfficeAgain(enquiry: Enquiry, candidates: readonly Candidate[], now: Temporal.Instant): Enquiry {
  const office = candidates.find(({ rank }) => rank === 'press-office') ?? candidates[0]
  if (!office) return enquiry
  const tries = enquiry.notices.filter(({ kind, to }) => kind === 'triage' && isSameAddress(to, office.address)).length
  const minutes = Math.min(LAST_ADDRESS_MINUTES * 2 ** Math.max(0, tries - 1), LONGEST_WAIT_MINUTES)
  return owe(enquiry, { ...office, reason: 'press-office-passed-on' }, now.add({ minutes }))
}

/** A letter that was sent and never delivered leaves no other trace. */
function noted(enquiry: Enquiry, { id, state }: Notice, now: Temporal.Instant): Enquiry {
  if (state.is !== 'sent') return enquiry
  return record(enquiry, { at: now, what: 'letter-undelivered', by: 'system', note: id })
}

/**
 * Whether a letter that counts has arrived with somebody who is still asked, or is on its way and watched by itself.
 * @param failed an address that has just failed: what arrived there earlier says nothing of what came since
 */
function isWithSomebody({ notices }: Enquiry, failed: string | null, candidates: readonly Candidate[]): boolean {
  return notices.some(({ kind, counts, rung, passedOnAt, state, to, audience }) => {
    if (kind !== 'triage' || audience === 'reporter' || audience === 'on-call' || !counts || rung === 'late-prompt') return false
    const isAsked = to === null || (!isSameAddress(to, failed) && isStillAsked(candidates, { rank: audience, address: to }))
    return isAsked && passedOnAt === null && state.is !== 'impossible'
  })
}
