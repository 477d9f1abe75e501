import { faultName, type Log } from '../runtime/log.ts'

/**
 * Works on many, so many at once. One that fails is logged and takes nothing with it.
 * @param about how many at once, and what a fault is logged as
 * @returns what the others gave, in order
 */
export async function eachOf<One, Result>(
  ones: readonly One[],
  about: { atOnce: number; kind: 'digest' | 'text'; log: Log },
  work: (one: One) => Promise<readonly Result[]>,
): Promise<Result[]> {
  const { atOnce, kind, log } = about
  const results: Result[] = []
  for (let start = 0; start < ones.length; start += atOnce) {
    for (const result of await Promise.allSettled(ones.slice(start, start + atOnce).map(work))) {
      if (result.status === 'fulfilled') results.push(...result.value)
      else log('record-failed', { kind, error: faultName(result.reason) })
    }
  }
  return results
}
