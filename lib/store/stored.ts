import { Temporal } from 'temporal-polyfill'
import * as v from 'valibot'

/** ISO strings and epoch seconds exist only in the store: these turn them into moments and back. */
export const instant = v.pipe(
  v.string(),
  v.transform((text) => Temporal.Instant.from(text)),
)

export const plainDate = v.pipe(
  v.string(),
  v.transform((text) => Temporal.PlainDate.from(text)),
)

/** Epoch seconds as DynamoDB's TTL wants them. */
export const ttl = v.pipe(
  v.number(),
  v.transform((seconds) => Temporal.Instant.fromEpochMilliseconds(seconds * 1000)),
)

/** The way back: epoch seconds, rounded down. */
export function toTtl(at: Temporal.Instant): number {
  return Math.floor(at.epochMilliseconds / 1000)
}

/** Fixed width, so that keys sort as moments do. */
export function sortable(at: Temporal.Instant): string {
  return at.toString({ smallestUnit: 'millisecond' })
}

/** Items live until their TTL, however late DynamoDB deletes them. */
export function isExpired(item: Record<string, unknown>, now: Temporal.Instant): boolean {
  const seconds = item['expiresAt']
  return typeof seconds === 'number' && seconds <= toTtl(now)
}

/**
 * An id in an item, as the rule that knows its form reads it.
 * @param problem what is wrong with an item in which it stands otherwise
 */
export function idBy<Id extends string>(parse: (text: string) => Id | null, problem: string) {
  return v.pipe(
    v.string(),
    v.rawTransform(({ dataset, addIssue, NEVER }): Id => {
      const parsed = parse(dataset.value)
      if (parsed) return parsed
      addIssue({ message: problem })
      return NEVER
    }),
  )
}

/** What an item may hold after all moments have become text. */
export type Plain = string | number | boolean | null | Plain[] | { [name: string]: Plain }

/** Turns a fact into plain values: moments and dates become ISO text, absent fields stay absent. */
export function plain(value: unknown): Plain {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  if (value instanceof Temporal.Instant) return sortable(value)
  if (value instanceof Temporal.PlainDate) return value.toString()
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value === 'object') {
    const fields = Object.entries(value).filter(([, field]) => field !== undefined)
    return Object.fromEntries(fields.map(([name, field]) => [name, plain(field)]))
  }
  throw new TypeError('only plain facts can be stored')
}

/** Every field of a fact as an attribute. */
export function facts(fact: object): Record<string, Plain> {
  return Object.fromEntries(Object.entries(fact).map(([name, value]) => [name, plain(value)]))
}
