import type { Temporal } from 'temporal-polyfill'
import { type DatedShift, hasShifts, joined, type Rota, type Span } from '../../lib/rota.ts'
import { EMPTY_ROTA } from '../../lib/rota-change.ts'
import { isSameWatch, type Watch, watch } from '../../lib/rota-gap.ts'
import { peopleOf } from '../../lib/store/rota-people.ts'
import { longMoment } from '../../lib/words/en/moments.ts'
import { rotaWords as words } from '../../lib/words/en/rota.ts'
import type { Directory } from '../command/flags.ts'
import { Refusal } from '../stack/refusal.ts'
import { type Context, spanWords } from './context.ts'
import { warnings, whoIs } from './warnings.ts'

const DAYS = 14
const MOST_DAYS = 366

/** The rota as it stands, with everybody in it. */
async function standing({ rotas, people }: Context): Promise<{ rota: Rota; directory: Directory }> {
  const rota = (await rotas.read()) ?? EMPTY_ROTA
  return { rota, directory: await peopleOf(people, rota) }
}

/** The dated shifts that are not over, in the order in which they come: `show` numbers them so, and `dated remove` counts so. */
export function comingShifts({ dated }: Rota, now: Temporal.Instant): DatedShift[] {
  const coming = dated.filter(({ to }) => to.epochMilliseconds > now.epochMilliseconds)
  return coming.toSorted((a, b) => a.from.epochMilliseconds - b.from.epochMilliseconds)
}

function watchWords(context: Context, { person, standing: stands, lack, ...span }: Watch, directory: Directory): string {
  const who = person === null ? '' : whoIs(directory, person)
  const stand = stands !== null && stands !== person ? words.standsIn(whoIs(directory, stands)) : ''
  return `  ${spanWords(context, span)}: ${[who, stand, lack ? words.lacking[lack] : ''].filter(Boolean).join(', ')}`
}

/** Who is on call, a line for each time with one answer; hours with nobody are shown while the office is closed. */
export function watchRows(context: Context, rota: Rota, directory: Directory, span: Span): string[] {
  const all = watch({ rota, people: directory, organisation: context.organisation, ...span })
  const shown = all.filter(({ person, isOpen }) => person !== null || !isOpen)
  return joined(shown, isSameWatch).map((one) => watchWords(context, one, directory))
}

function daysOf(text: string): number {
  const days = /^\d{1,3}$/.test(text) ? Number(text) : 0
  if (days < 1 || days > MOST_DAYS) throw new Refusal(words.badCount(text))
  return days
}

/** `show [--days 14]`. */
export async function show(context: Context): Promise<void> {
  const { say, clock, options, organisation } = context
  const now = clock()
  const days = daysOf(options.days ?? String(DAYS))
  const { rota, directory } = await standing(context)
  const { zone } = organisation
  const span = { from: now, to: now.toZonedDateTimeISO(zone).add({ days }).toInstant() }
  if (hasShifts(rota)) {
    say(words.title(longMoment(span.from, zone), longMoment(span.to, zone), zone))
    for (const line of watchRows(context, rota, directory, span)) say(line)
  } else say(words.none)
  for (const line of patternRows(context, rota, directory)) say(line)
  sayWarnings(context, warnings(context, rota, directory))
}

/** The rota as it was written down, with the numbers by which shifts are taken out. */
function patternRows(context: Context, rota: Rota, directory: Directory): string[] {
  const { labels } = words
  const zone = context.organisation.zone
  const weekly = rota.weekly.map((shift) => `${words.weekly(shift)}: ${whoIs(directory, shift.person)}`)
  const dated = comingShifts(rota, context.clock()).map(
    (shift) =>
      `${spanWords(context, shift)}: ${whoIs(directory, shift.person)} (${words.writtenBy(shift.by, longMoment(shift.writtenAt, zone))})`,
  )
  const list = (label: string, lines: string[]) =>
    lines.length > 0 ? [`${label}:`, ...lines.map((line, index) => `  ${index + 1}. ${line}`)] : []
  const manager = rota.manager === null ? words.noManager : whoIs(directory, rota.manager)
  return [...list(labels.weekly, weekly), ...list(labels.dated, dated), `${labels.manager}: ${manager}`]
}

function sayWarnings({ say }: Context, found: string[]): void {
  if (found.length > 0) say(`${words.labels.warnings}:`)
  for (const line of found) say(`  ${line}`)
}

/** What must be put right after a change. */
export async function showWarnings(context: Context): Promise<void> {
  const { rota, directory } = await standing(context)
  if (hasShifts(rota)) sayWarnings(context, warnings(context, rota, directory))
  else context.say(words.none)
}

/** `check`. @throws Refusal with everything that must be put right */
export async function check(context: Context): Promise<void> {
  const { rota, directory } = await standing(context)
  const found = warnings(context, rota, directory)
  if (found.length > 0) throw new Refusal(found.join('\n'))
  context.say(hasShifts(rota) ? words.nothingWrong : words.none)
}
