import type { Permit } from '../acknowledging.ts'
import { isOpen } from '../calendar.ts'
import { direct } from '../directing.ts'
import { deadlineOf, type Enquiry, type Reference } from '../enquiry.ts'
import { later } from '../instant.ts'
import { isUrgent, startLadder } from '../ladder.ts'
import type { Notice } from '../notice.ts'
import type { Release } from '../release.ts'
import { firstTelling, isStillAsked } from '../routing.ts'
import { faultName, type Log, type LogFields } from '../runtime/log.ts'
import type { SendOutcome } from '../send-outcome.ts'
import { begun, claim, drop, end, putOff, settle } from '../telling.ts'
import { STOPPED } from '../texting.ts'
import { type LetterParts, letterFor, newsFor, recipientOf, tellable } from './addressing.ts'
import type { Letter } from './letters.tsx'
import { type Pace, PUT_OFF_SECONDS } from './pace.ts'
import type { Situation } from './situation.ts'

export type Sender = { send(message: { letter: Letter; tags: { enquiry: string; notice: string } }): Promise<SendOutcome> }
type Asked = { enquiry: Enquiry; notice: Notice; release: Release | null }

/** A single sending, time-outs included, never takes longer; with less time left none is begun. */
export const LONGEST_SENDING_MS = 15_000

export type SendingParts = LetterParts & {
  enquiries: {
    change(reference: Reference, decide: (enquiry: Enquiry) => Enquiry | null, known?: Enquiry): Promise<Enquiry | null>
  }
  acknowledgements: { permit(asked: Asked): Promise<Permit> }
  digests: { isInABurst(enquiry: Enquiry): Promise<boolean> }
  /** How letters to reporters leave; without it, as fast as they come. */
  pace?: Pace
  sender: Sender
  log: Log
}

/**
 * Sends a letter of the press side. Whom an undecided one goes to is decided in the change that claims it, from the release and
 * the people as they stand now; the ladder begins with it. In a burst that is all: what is not urgent goes out with others.
 * @returns the enquiry as it stands afterwards; null when another worker has the letter
 */
export async function tell(parts: SendingParts, situation: Situation, enquiry: Enquiry, notice: Notice): Promise<Enquiry | null> {
  const { enquiries, organisation, clock, log } = parts
  const { reference, moved } = enquiry
  const { id, to } = notice
  const ladder = startLadder(moved ? later(moved.at, notice.since) : notice.since, deadlineOf(enquiry), organisation)
  if (to !== null && notice.reason !== null && (await isStillRight(situation, notice, to))) {
    const rule = (current: Enquiry) => begun(claim(current, id, to, clock()), ladder)
    return send(parts, situation, await enquiries.change(reference, rule, enquiry), id)
  }
  const candidates = await situation.candidates()
  const isAnybodyLeft = candidates.some(({ counts }) => counts)
  const isBurst = await isInABurst(parts, enquiry)
  const direction = { tell: firstTelling(candidates, isOpen(clock(), organisation)), candidates, isAnybodyLeft, ladder, isBurst }
  if (!isAnybodyLeft) log('triage-undeliverable', { reference, notice: id })
  const directed = await enquiries.change(reference, (current) => direct(current, id, direction, clock()), enquiry)
  return isBurst ? directed : send(parts, situation, directed, id)
}

/**
 * Whether a letter that was decided on earlier may still go where it was to go: a correction may have taken the contact out of
 * the release since.
 */
async function isStillRight(situation: Situation, { audience, reason }: Notice, address: string): Promise<boolean> {
  if (audience !== 'press-contact' || reason === 'passed-by-officer') return true
  return isStillAsked(await situation.candidates(), { rank: audience, address })
}

/** Urgent ones never wait for others, and where it cannot be seen whether there are others, none do. */
async function isInABurst({ digests, clock, log }: SendingParts, enquiry: Enquiry): Promise<boolean> {
  if (isUrgent(deadlineOf(enquiry), clock())) return false
  try {
    return await digests.isInABurst(enquiry)
  } catch (fault) {
    log('record-failed', { reference: enquiry.reference, kind: 'burst', error: faultName(fault) })
    return false
  }
}

/**
 * Sends a letter to a reporter. An acknowledgement asks first whether it may leave.
 * @returns as `tell` does
 */
export async function write(
  parts: SendingParts,
  situation: Situation,
  enquiry: Enquiry,
  notice: Notice,
): Promise<Enquiry | null> {
  const { enquiries, acknowledgements, clock, log } = parts
  const { id, kind, about } = notice
  const change = (rule: (current: Enquiry) => Enquiry | null) => enquiries.change(enquiry.reference, rule, enquiry)
  const line = { reference: enquiry.reference, notice: id, kind }
  const release = await situation.release()
  if (about !== null && !newsFor(notice, release)) {
    log('news-dropped', line)
    return change((current) => drop(current, id, clock()))
  }
  if (parts.pace && !(await parts.pace()))
    return change((current) => putOff(current, id, clock().add({ seconds: PUT_OFF_SECONDS }), clock()))
  const permit: Permit = kind === 'acknowledgement' ? await acknowledgements.permit({ enquiry, notice, release }) : { is: 'go' }
  if (permit.is === 'go') return send(parts, situation, await change((current) => claim(current, id, notice.to, clock())), id)
  log(permit.why === 'breaker' ? 'acknowledgements-stopped' : 'letter-not-sent', { ...line, why: permit.why })
  return permit.is === 'never'
    ? change((current) => end(current, id, permit.why, clock()))
    : change((current) => putOff(current, id, permit.from, clock()))
}

/** Sends a notice that this worker has just claimed, and settles it. @returns null when it has not */
export async function send(parts: SendingParts, situation: Situation, held: Enquiry | null, id: string): Promise<Enquiry | null> {
  const { enquiries, sender, clock, log } = parts
  const mine = held?.notices.find((one) => one.id === id)
  if (!held || mine?.state.is !== 'claimed') return null
  const claimedAt = mine.state.at
  const isForReporter = mine.audience === 'reporter'
  const release = isForReporter ? await situation.release() : null
  const recipient = recipientOf(mine, isForReporter ? null : situation.about(mine.to ?? ''), parts.organisation)
  const letter = letterFor(parts, tellable(held, mine, release), mine, recipient, newsFor(mine, release))
  const outcome = await sender.send({ letter, tags: { enquiry: held.reference, notice: id } })
  logOutcome(log, { reference: held.reference, notice: id, kind: mine.kind }, outcome)
  return enquiries.change(held.reference, (current) => settle(current, id, claimedAt, outcome, clock()), held)
}

/** Says once in the log what came of a sending; while SES sends nothing for us, that is an alarm. */
export function logOutcome(log: Log, line: LogFields, outcome: SendOutcome): void {
  if (outcome.is === 'accepted') log('letter-sent', line)
  else if (outcome.is === 'unknown') log('letter-in-doubt', { ...line, why: outcome.why })
  else log(STOPPED.has(outcome.why) ? 'sending-stopped' : 'letter-not-sent', { ...line, why: outcome.why })
}
