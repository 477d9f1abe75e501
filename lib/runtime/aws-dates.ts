/**
 * Dates as services of AWS write them, read by the platform. In the bundles they stand in for the SDK's own readers,
 * which are ten times the size (docs/decisions/bundles.md). Each gives nothing for nothing, and throws TypeError for what is no date.
 */
type Reader = (value: unknown) => Date | undefined

function known(date: Date, value: unknown): Date {
  if (Number.isNaN(date.getTime())) throw new TypeError(`“${value}” is not a date`)
  return date
}

/** Seconds since 1970, which is how every JSON service writes a moment. */
export const parseEpochTimestamp: Reader = (value) => {
  if (value === null || value === undefined) return undefined
  const seconds = typeof value === 'string' && value !== '' ? Number(value) : value
  return known(new Date(typeof seconds === 'number' ? Math.round(seconds * 1000) : Number.NaN), value)
}

const readText: Reader = (value) => {
  if (value === null || value === undefined) return undefined
  return known(new Date(typeof value === 'string' ? value.toUpperCase() : Number.NaN), value)
}

/** 2026-11-24T14:05:00Z, as the XML services write a moment. */
export const parseRfc3339DateTime = readText
/** 2026-11-24T15:05:00+01:00 */
export const parseRfc3339DateTimeWithOffset = readText
/** Tue, 24 Nov 2026 14:05:00 GMT, as headers have it. */
export const parseRfc7231DateTime = readText
/** Tue, 24 Nov 2026 14:05:00 GMT */
export const dateToUtcString = (date: Date): string => date.toUTCString()
