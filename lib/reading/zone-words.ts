import type { Temporal } from 'temporal-polyfill'

/** How people write a zone: a place's clocks, or a fixed offset that is right for only half of the year. */
export type WrittenZone = { is: 'place'; zone: string } | { is: 'offset'; minutes: number; of: string | null }

const place = (zone: string): WrittenZone => ({ is: 'place', zone })
/** `of`: the place whose clocks keep this offset for half of the year; null for one that is always right. */
const offset = (hours: number, of: string | null): WrittenZone => ({ is: 'offset', minutes: hours * 60, of })
const PLACES: readonly [string, WrittenZone][] = [
  ['(?:uk|british|london|gb|local uk) time', place('Europe/London')],
  ['london|amser y du', place('Europe/London')],
  ['(?:us |u\\.s\\. )?eastern(?: time)?|e\\.?t\\.?|new york time', place('America/New_York')],
  ['(?:us |u\\.s\\. )?central(?: time)|c\\.?t\\.?', place('America/Chicago')],
  ['(?:us |u\\.s\\. )?mountain(?: time)', place('America/Denver')],
  ['(?:us |u\\.s\\. )?pacific(?: time)?|p\\.?t\\.?', place('America/Los_Angeles')],
  ['eastern daylight(?: time)?|edt', offset(-4, 'America/New_York')],
  ['eastern standard(?: time)?|est', offset(-5, 'America/New_York')],
  ['cdt', offset(-5, 'America/Chicago')],
  ['cst', offset(-6, 'America/Chicago')],
  ['mdt', offset(-6, 'America/Denver')],
  ['mst', offset(-7, 'America/Denver')],
  ['pacific daylight(?: time)?|pdt', offset(-7, 'America/Los_Angeles')],
  ['pacific standard(?: time)?|pst', offset(-8, 'America/Los_Angeles')],
  ['gmt|utc|greenwich mean time|z(?:ulu)?|amser greenwich', offset(0, null)],
  ['bst|british summer time', offset(1, 'Europe/London')],
  [
    '(?:central european|brussels|paris|berlin|geneva|madrid|rome) time|heure de (?:paris|bruxelles)|ortszeit|hora peninsular',
    place('Europe/Paris'),
  ],
  ['cet|mez', offset(1, 'Europe/Paris')],
  ['cest|mesz', offset(2, 'Europe/Paris')],
  ['irish (?:standard )?time|dublin time', place('Europe/Dublin')],
  ['aest', offset(10, 'Australia/Sydney')],
  ['aedt', offset(11, 'Australia/Sydney')],
  ['(?:sydney|melbourne|canberra) time', place('Australia/Sydney')],
]
const PATTERNS = PLACES.map(([words, zone]) => ({
  pattern: new RegExp(`^[\\s,]*[(\\[]?\\s?(?:${words})(?![\\p{L}])`, 'iu'),
  zone,
}))

/** The zone written directly after a time of day, or null. */
export function zoneAfter(text: string): WrittenZone | null {
  return PATTERNS.find(({ pattern }) => pattern.test(text))?.zone ?? null
}

/** The offset as Temporal writes it. */
export function offsetName(minutes: number): string {
  const sign = minutes < 0 ? '-' : '+'
  const whole = Math.abs(minutes)
  return `${sign}${String(Math.floor(whole / 60)).padStart(2, '0')}:${String(whole % 60).padStart(2, '0')}`
}

/** Whether the clocks that an offset belongs to keep it at that moment: they keep no BST in December and no EST in June. */
export function isInForce(minutes: number, of: string | null, at: Temporal.Instant): boolean {
  return of === null || at.toZonedDateTimeISO(of).offsetNanoseconds === minutes * 60e9
}
