import * as v from 'valibot'
import type { Outcome } from '../lambda/child.ts'

/** A record on its way to a function, by the id under which the function may report it as failed. */
export type Entry = { id: string; record: unknown; epochMs: number }

/** Entries that are handed over together, and how often that was tried. */
export type Batch = { entries: readonly Entry[]; attempts: number }

export type StreamSettings = {
  batchSize: number
  bisect: boolean
  /** `ReportBatchItemFailures`: the function names what failed, and the rest is done. */
  partial: boolean
  /** After so many retries a batch is given up; -1 never. */
  retries: number
  /** Records older than this are given up; -1 never. */
  maxAgeMs: number
}

const failures = v.object({ batchItemFailures: v.optional(v.nullable(v.array(v.object({ itemIdentifier: v.string() })))) })

/**
 * The ids that a function reports as failed; null when all of the batch failed: it threw, crashed, ran out of time or
 * reported something that Lambda does not take (https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-batchfailurereporting.html).
 */
export function failedIds(batch: Batch, outcome: Outcome, partial: boolean): readonly string[] | null {
  if (outcome.is !== 'returned') return null
  if (!partial || outcome.result === null || outcome.result === undefined) return []
  const report = v.safeParse(failures, outcome.result)
  if (!report.success) return null
  const ids = (report.output.batchItemFailures ?? []).map((failure) => failure.itemIdentifier)
  return ids.every((id) => batch.entries.some((entry) => entry.id === id)) ? ids : null
}

/**
 * What is left of a stream's batch after one attempt, in order, and what is given up. The order of the stream holds:
 * from the first failed record on, everything is handed over again.
 */
export function afterAttempt(
  batch: Batch,
  outcome: Outcome,
  settings: StreamSettings,
): { again: Batch[]; givenUp: readonly Entry[] } {
  const failed = failedIds(batch, outcome, settings.partial)
  const attempts = batch.attempts + 1
  const spent = settings.retries >= 0 && attempts > settings.retries
  if (failed && failed.length > 0) {
    const first = batch.entries.findIndex((entry) => failed.includes(entry.id))
    const entries = batch.entries.slice(first)
    return spent ? { again: [], givenUp: entries } : { again: [{ entries, attempts }], givenUp: [] }
  }
  if (failed) return { again: [], givenUp: [] }
  // Splitting a batch uses up no retry: only a record that fails alone, or an unsplit batch, is ever given up.
  if (settings.bisect && batch.entries.length > 1)
    return { again: halves(batch.entries).map((entries) => ({ entries, attempts: 0 })), givenUp: [] }
  return spent ? { again: [], givenUp: batch.entries } : { again: [{ entries: batch.entries, attempts }], givenUp: [] }
}

function halves(entries: readonly Entry[]): (readonly Entry[])[] {
  const middle = Math.ceil(entries.length / 2)
  return [entries.slice(0, middle), entries.slice(middle)]
}

/** Parts entries that are too old to be handed over from those that are not. */
export function byAge(
  entries: readonly Entry[],
  maxAgeMs: number,
  now: number,
): { young: readonly Entry[]; old: readonly Entry[] } {
  const isOld = (entry: Entry) => maxAgeMs >= 0 && now - entry.epochMs > maxAgeMs
  return { young: entries.filter((entry) => !isOld(entry)), old: entries.filter(isOld) }
}
