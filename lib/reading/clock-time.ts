import { type WrittenZone, zoneAfter } from './zone-words.ts'

/** A time of day as written. Midnight belongs to two days, so it is no time until a person says which. */
export type WrittenTime = { start: number; end: number } & (
  | { is: 'time'; hour: number; minute: number; zone: WrittenZone | null }
  | { is: 'midnight' }
)

const HALF = '(?<half>[ap])\\.?\\s?m\\b\\.?'
const CLOCK = new RegExp(
  `(?<![\\p{L}\\p{N}.:/-])(?:(?<hour>\\d{1,2})(?:\\s?(?:[.:]|h)\\s?(?<minute>[0-5]\\d))?\\s?(?:${HALF}|(?<unit>hrs?|hours|uhr|heures?|h|o['’]clock)(?![\\p{L}\\d]))|(?<hour2>\\d{1,2})(?:[:.]|\\s?h\\s?)(?<minute2>[0-5]\\d)(?![\\p{N}.:/-]\\d?)|(?<military>[0-2]\\d[0-5]\\d)\\s?(?:hrs?|hours|h|(?=gmt|bst|utc))(?!\\p{L})|(?<=(?:to|until|till|at|from|before|by|embargo(?:ed)?|embargo:) )(?<bare>[0-2]\\d[0-5]\\d)(?=,? (?:on |\\p{L}{3,9}day|\\p{L}{3}\\.? \\d|\\d{1,2}(?:st|nd|rd|th)? \\p{L})))`,
  'giu',
)
const NAMED =
  /(?<!\p{L})(?:12 )?(?<name>noon|midday|midnight|mittags?|mitternacht|midi|minuit|mediod[ií]a|medianoche|hanner dydd|hanner nos)(?!\p{L})/giu
const NOON = /noon|midday|mittag|^midi$|mediod|dydd/i
const NIGHT = /midnight|mitternacht|minuit|medianoche|nos$/i

/** The times of day in a text, in order, each with the zone written directly after it. */
export function timesIn(text: string): WrittenTime[] {
  const times: WrittenTime[] = []
  for (const match of text.matchAll(CLOCK)) {
    const time = clockTime(match, text)
    if (time !== null) times.push(time)
  }
  for (const match of text.matchAll(NAMED)) {
    const span = { start: match.index, end: match.index + match[0].length }
    const name = match.groups?.['name'] ?? ''
    if (NIGHT.test(name)) times.push({ ...span, is: 'midnight' })
    else if (NOON.test(name)) times.push({ ...span, is: 'time', hour: 12, minute: 0, zone: zoneAfter(text.slice(span.end)) })
  }
  return times.sort((a, b) => a.start - b.start)
}

function clockTime(match: RegExpExecArray, text: string): WrittenTime | null {
  const { hour, minute, half, hour2, minute2, bare } = match.groups ?? {}
  const military = match.groups?.['military'] ?? bare
  const span = { start: match.index, end: match.index + match[0].length }
  let hours = Number(hour ?? hour2 ?? military?.slice(0, 2))
  const minutes = Number(minute ?? minute2 ?? military?.slice(2) ?? 0)
  if (half !== undefined) {
    if (hours > 12 || (hours === 0 && half.toLowerCase() === 'p')) return null
    hours = (hours % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
  }
  if (hours === 24 && minutes === 0) return { ...span, is: 'midnight' }
  if (hours > 23) return null
  return { ...span, is: 'time', hour: hours, minute: minutes, zone: zoneAfter(text.slice(span.end)) }
}
