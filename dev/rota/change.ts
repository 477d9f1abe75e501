import type { Rota, WeeklyShift } from '../../lib/rota.ts'
import {
  addDated,
  addWeekly,
  EMPTY_ROTA,
  type RotaRefusal,
  removeDated,
  removeWeekly,
  setManager,
  swap,
} from '../../lib/rota-change.ts'
import { readDays, readHours } from '../../lib/shift-words.ts'
import { peopleOf } from '../../lib/store/rota-people.ts'
import { rotaWords as words } from '../../lib/words/en/rota.ts'
import { Refusal } from '../stack/refusal.ts'
import { type Context, knownAddress, numbered, spanOf, spanWords, writingOf } from './context.ts'
import { comingShifts, showWarnings, watchRows } from './show.ts'
import { whoIs } from './warnings.ts'

/** The rota as a rule changes it. @throws Refusal when the rule refuses */
async function changed({ rotas, clock }: Context, decide: (rota: Rota) => Rota | RotaRefusal): Promise<Rota> {
  const outcome = await rotas.change<RotaRefusal>(decide, clock())
  if (outcome.is === 'refused') throw new Refusal(words.refusal[outcome.why])
  return outcome.now
}

async function current({ rotas }: Context): Promise<Rota> {
  return (await rotas.read()) ?? EMPTY_ROTA
}

/** Somebody as lists show them. */
async function nameOf({ people }: Context, address: string): Promise<string> {
  return whoIs(await peopleOf(people, EMPTY_ROTA, [address]), address)
}

async function weeklyShift(context: Context, [days = '', hours = '', address = '']: string[]): Promise<WeeklyShift> {
  const on = readDays(days)
  if (!on) throw new Refusal(words.badDays(days))
  const times = readHours(hours)
  if (!times) throw new Refusal(words.badHours(hours))
  return { days: on, ...times, person: await knownAddress(context, address) }
}

/** `weekly add DAYS HOURS ADDRESS`. */
export async function addEveryWeek(context: Context, rest: string[]): Promise<void> {
  const shift = await weeklyShift(context, rest)
  await changed(context, (rota) => addWeekly(rota, shift))
  context.say(words.done.weeklyAdded(words.weekly(shift), await nameOf(context, shift.person)))
  await showWarnings(context)
}

/** `weekly remove NUMBER`. */
export async function removeEveryWeek(context: Context, [number = '']: string[]): Promise<void> {
  const shift = numbered((await current(context)).weekly, number)
  await changed(context, (rota) => removeWeekly(rota, shift))
  context.say(words.done.weeklyRemoved(words.weekly(shift), await nameOf(context, shift.person)))
  await showWarnings(context)
}

/** `dated add FROM TO ADDRESS`. */
export async function addOnce(context: Context, [from = '', to = '', address = '']: string[]): Promise<void> {
  const span = spanOf(context, from, to)
  const person = await knownAddress(context, address)
  const writing = writingOf(context)
  await changed(context, (rota) => addDated(rota, { ...span, person }, writing))
  context.say(words.done.datedAdded(spanWords(context, span), await nameOf(context, person)))
  await showWarnings(context)
}

/** `dated remove NUMBER`. */
export async function removeOnce(context: Context, [number = '']: string[]): Promise<void> {
  const shift = numbered(comingShifts(await current(context), context.clock()), number)
  await changed(context, (rota) => removeDated(rota, shift))
  context.say(words.done.datedRemoved(spanWords(context, shift), await nameOf(context, shift.person)))
  await showWarnings(context)
}

/** `swap ADDRESS ADDRESS FROM TO`. */
export async function exchange(context: Context, [one = '', other = '', from = '', to = '']: string[]): Promise<void> {
  const people = [await knownAddress(context, one), await knownAddress(context, other)] as const
  const span = spanOf(context, from, to)
  const writing = writingOf(context)
  const rota = await changed(context, (now) => swap(now, { ...span, people }, writing, context.organisation.zone))
  context.say(words.done.swapped)
  for (const line of watchRows(context, rota, await peopleOf(context.people, rota), span)) context.say(line)
  await showWarnings(context)
}

/** `manager ADDRESS`, or `off`. */
export async function nameManager(context: Context, [text = '']: string[]): Promise<void> {
  const manager = text === 'off' ? null : await knownAddress(context, text)
  await changed(context, (rota) => setManager(rota, manager))
  context.say(manager === null ? words.done.managerOff : words.done.manager(await nameOf(context, manager)))
}
