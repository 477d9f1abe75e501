import type { Temporal } from 'temporal-polyfill'
import { realDate } from '../day-words.ts'

/** Months as releases write them: English, Welsh (mutated forms too), French, German, Spanish. */
const MONTHS: readonly (readonly string[])[] = [
  ['january', 'jan', 'ionawr', 'janvier', 'janv', 'januar', 'jänner', 'enero'],
  ['february', 'feb', 'chwefror', 'février', 'fevrier', 'févr', 'februar', 'febrero'],
  ['march', 'mar', 'mawrth', 'fawrth', 'mars', 'märz', 'maerz', 'marzo'],
  ['april', 'apr', 'ebrill', 'avril', 'avr', 'abril'],
  ['may', 'mai', 'fai', 'mayo'],
  ['june', 'jun', 'mehefin', 'fehefin', 'juin', 'juni', 'junio'],
  ['july', 'jul', 'gorffennaf', 'orffennaf', 'juillet', 'juil', 'juli', 'julio'],
  ['august', 'aug', 'awst', 'août', 'aout', 'agosto'],
  ['september', 'sept', 'sep', 'medi', 'fedi', 'septembre', 'septiembre', 'setiembre'],
  ['october', 'oct', 'hydref', 'octobre', 'oktober', 'okt', 'octubre'],
  ['november', 'nov', 'tachwedd', 'dachwedd', 'novembre', 'noviembre'],
  ['december', 'dec', 'rhagfyr', 'ragfyr', 'décembre', 'decembre', 'déc', 'dezember', 'dez', 'diciembre'],
]
const NUMBERS = new Map(MONTHS.flatMap((names, index) => names.map((name) => [name, index + 1])))

/** 1 to 12, or null. */
export const monthOf = (name: string): number | null => NUMBERS.get(name.toLowerCase()) ?? null

/** Weekdays in the same languages, Monday first. */
const WEEKDAYS: readonly (readonly string[])[] = [
  ['monday', 'mon', 'dydd llun', 'llun', 'lundi', 'montag', 'lunes'],
  ['tuesday', 'tues', 'tue', 'dydd mawrth', 'mardi', 'dienstag', 'martes'],
  ['wednesday', 'weds', 'wed', 'dydd mercher', 'mercher', 'mercredi', 'mittwoch', 'miércoles', 'miercoles'],
  ['thursday', 'thurs', 'thur', 'thu', 'dydd iau', 'iau', 'jeudi', 'donnerstag', 'jueves'],
  ['friday', 'fri', 'dydd gwener', 'gwener', 'vendredi', 'freitag', 'viernes'],
  ['saturday', 'sat', 'dydd sadwrn', 'sadwrn', 'samedi', 'samstag', 'sonnabend', 'sábado', 'sabado'],
  ['sunday', 'sun', 'dydd sul', 'sul', 'dimanche', 'sonntag', 'domingo'],
]
const WEEKDAY_WORD = new RegExp(
  `(?<![\\p{L}])(?:${WEEKDAYS.flat()
    .toSorted((a, b) => b.length - a.length)
    .join('|')})(?![\\p{L}])`,
  'giu',
)

/** The first weekday named in a text, 1 (Monday) to 7, or null. */
export function weekdayIn(text: string): number | null {
  const name = text.match(WEEKDAY_WORD)?.[0].toLowerCase()
  const index = name === undefined ? -1 : WEEKDAYS.findIndex((names) => names.includes(name))
  return index === -1 ? null : index + 1
}

/** Every weekday name removed, for a look at what else a line holds. */
export const withoutWeekdays = (text: string): string => text.replaceAll(WEEKDAY_WORD, ' ')

/** The year in which a day falls on a weekday, at most one year from another date's; null when none or no single one does. */
export function yearBeside(
  day: number,
  month: number,
  weekday: number | null,
  known: Temporal.PlainDate,
): Temporal.PlainDate | null {
  const years = [known.year, known.year + 1, known.year - 1].map((year) => realDate(year, month, day))
  const near = years.filter((date) => date !== null && Math.abs(known.until(date, { largestUnit: 'day' }).days) <= 190)
  const fitting = near.filter((date) => date !== null && (weekday === null || date.dayOfWeek === weekday))
  return fitting.length === 1 ? (fitting[0] ?? null) : null
}
