import type { Temporal } from 'temporal-polyfill'

/** Asked before each letter to a reporter. @returns whether it may leave now */
export type Pace = () => Promise<boolean>

type Clock = () => Temporal.Instant

const SECOND = 1000
/**
 * Of what the account may send in a second; together no more than acknowledgements may have, so that triage finds room in every
 * second.
 */
const STREAM_SHARE = 0.2
const SWEEP_SHARE = 0.5
/** When a letter comes again that would have been too many. */
export const PUT_OFF_SECONDS = 30

/**
 * For the stream, which must not wait: so many in any second, and the rest is put off.
 * @param mailRate recipients a second that SES allows
 */
export function createGate(mailRate: number, clock: Clock): Pace {
  const most = Math.max(1, Math.floor(STREAM_SHARE * mailRate))
  let recent: number[] = []
  return async () => {
    const now = clock().epochMilliseconds
    recent = recent.filter((at) => at > now - SECOND)
    if (recent.length >= most) return false
    recent.push(now)
    return true
  }
}

/** For the sweep, which has time: one after the other at an even pace. @param mailRate recipients a second that SES allows */
export function createTurns(mailRate: number, clock: Clock, wait: (milliseconds: number) => Promise<unknown>): Pace {
  const between = Math.ceil(SECOND / (SWEEP_SHARE * mailRate))
  let next = 0
  return async () => {
    const now = clock().epochMilliseconds
    const turn = Math.max(now, next)
    next = turn + between
    if (turn > now) await wait(turn - now)
    return true
  }
}
