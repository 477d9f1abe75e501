import { appendFileSync } from 'node:fs'
import path from 'node:path'

/**
 * The failure queues of the local stack: a list in the data folder, one JSON line for each batch that was given up.
 * It holds ids alone, as the stream's failure destination does, and no person's data.
 */
export function createFailures(folder: string) {
  const file = path.join(folder, 'failures.jsonl')
  return (from: 'stream' | 'mail-events', to: string, ids: readonly string[]): void =>
    appendFileSync(file, `${JSON.stringify({ at: new Date().toISOString(), from, to, ids })}\n`)
}
