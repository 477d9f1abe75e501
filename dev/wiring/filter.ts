/** A filter of an event source mapping, parsed: one pattern; the mapping takes what matches any of its patterns. */
export type Pattern = { [key: string]: Pattern | Alternative[] }
type Alternative = string | number | boolean | null | Operator
type Operator = { prefix: string } | { suffix: string } | { exists: boolean } | { 'anything-but': unknown[] }

/**
 * Reads a filter pattern of Lambda (https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventfiltering.html).
 * @throws Error naming an operator that is not known here: a filter that we read wrongly would hide records
 */
export function parsePattern(json: string): Pattern {
  return patternOf(JSON.parse(json))
}

function patternOf(value: unknown): Pattern {
  if (!isObject(value)) throw new Error('a filter pattern must be an object')
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, Array.isArray(inner) ? inner.map(alternativeOf) : patternOf(inner)]),
  )
}

function alternativeOf(value: unknown): Alternative {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value === null) return value
  if (isObject(value) && Object.keys(value).length === 1) {
    const { prefix, suffix, exists, 'anything-but': not } = value
    if (typeof prefix === 'string') return { prefix }
    if (typeof suffix === 'string') return { suffix }
    if (typeof exists === 'boolean') return { exists }
    if (not !== undefined) return { 'anything-but': Array.isArray(not) ? not : [not] }
  }
  throw new Error(`the filter operator ${JSON.stringify(value)} is not known to the local stack`)
}

/** Whether a record is for the function. */
export function matches(pattern: Pattern, record: unknown): boolean {
  return Object.entries(pattern).every(([key, wanted]) => {
    const value = isObject(record) ? record[key] : undefined
    return Array.isArray(wanted) ? wanted.some((alternative) => meets(alternative, value)) : matches(wanted, value)
  })
}

function meets(alternative: Alternative, value: unknown): boolean {
  if (!isObject(alternative)) return value === alternative
  if ('prefix' in alternative) return typeof value === 'string' && value.startsWith(alternative.prefix)
  if ('suffix' in alternative) return typeof value === 'string' && value.endsWith(alternative.suffix)
  // As on AWS, `exists` speaks of leaves: an attribute's map of types is none, so `{"S":[{"exists":true}]}` is the way.
  if ('exists' in alternative) return alternative.exists === (value !== undefined && !isObject(value))
  return value !== undefined && !alternative['anything-but'].includes(value)
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
