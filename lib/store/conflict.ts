import { setTimeout as wait } from 'node:timers/promises'

/** A machine that lost a race reads again, decides again and writes again so many times. */
export const TRIES = 8

/** Milliseconds of the longest first pause; each further one may be twice as long. */
const FIRST_PAUSE_MS = 20

/** A pause that grows and is random, so that those who collided once do not collide again. */
export async function pauseAfterConflict(attempt: number): Promise<void> {
  await wait(Math.random() * FIRST_PAUSE_MS * 2 ** attempt)
}

/** What is thrown after the last lost race: whoever called comes again. */
export function tooManyChanges(): Error {
  return new Error('too many changes at once')
}
