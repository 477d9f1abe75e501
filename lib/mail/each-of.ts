import { faultName, type Log } from '../runtime/log.ts'

/**
 * Works on many, so many at once. One that fails is logged and takes nothing with it.
 * @returns what the others gave, in order
 */
export async function eachOf<One, Result>(
  ones: readonly One[],
  atOnce: number,
  log: Log,
  work: (one: One) => Promise<readonly Result[]>,
): Promise<Result[]> {
  const results: Result[] = []
  for (let start = 0; start < ones.length; start += atOnce) {
    for (const result of await Promise.allSettled(ones.slice(start, start + atOnce).map(work))) {
      if (result.status === 'fulfilled') results.push(...result.value)
      else log('record-failed', { kind: 'digest', error: faultName(result.reason) })
    }
  }
  return results
}
