import { cleanLine } from '../../lib/clean-text.ts'
import { coverTrouble } from '../../lib/cover-check.ts'
import { type Absence, type AbsenceRefusal, away, back, confirmPerson, hearAbout, type Person } from '../../lib/person.ts'
import { telephonesIn } from '../../lib/reading/telephone.ts'
import type { Phone } from '../../lib/release.ts'
import { EMPTY_ROTA } from '../../lib/rota-change.ts'
import { peopleOf } from '../../lib/store/rota-people.ts'
import { peopleWords as words } from '../../lib/words/en/people.ts'
import { flagOf } from '../command/flags.ts'
import { officerName } from '../command/officer.ts'
import { Refusal } from '../stack/refusal.ts'
import { addressIn, type Context, momentIn, momentWords, settled } from './context.ts'
import { show } from './show.ts'

/** @throws Refusal when the text is not exactly one number */
function phoneIn(text: string): Phone {
  const typed = cleanLine(text)
  const [found, ...more] = telephonesIn(typed, 'GB')
  if (!found || more.length > 0 || found.start > 0 || found.end < typed.length) throw new Refusal(words.badPhone(text))
  return found.phone
}

/** `add ADDRESS`: somebody new, or other particulars of somebody known. */
export async function add(context: Context, [text = '']: string[]): Promise<void> {
  const address = addressIn(text)
  const { name, role, phone } = context.options
  const known = {
    ...(name === undefined ? {} : { name: cleanLine(name) || null }),
    ...(role === undefined ? {} : { role: cleanLine(role) || null }),
    ...(phone === undefined ? {} : { phone: phone === '' ? null : phoneIn(phone) }),
  }
  await context.people.know(address, (person) => ({ ...person, ...known }))
  context.say(words.added(address))
  await show(context, [address])
}

/** `confirm ADDRESS`: the word of whoever types that somebody reads it. */
export async function confirm(context: Context, [text = '']: string[]): Promise<void> {
  const address = addressIn(text)
  const by = officerName(context.options.by)
  if (!by) throw new Refusal(words.whoAreYou)
  const confirmation = { by, at: context.clock() }
  settled(await context.people.change<never>(address, (person) => confirmPerson(person, confirmation)), address)
  context.say(words.confirmedNow(address))
  await show(context, [address])
}

/** `away ADDRESS --from WHEN --to WHEN --cover ADDRESS`. */
export async function goAway(context: Context, [text = '']: string[]): Promise<void> {
  const { options, clock, people, say } = context
  const address = addressIn(text)
  if (!options.to) throw new Refusal(words.noEnd)
  const from = options.from ? momentIn(context, options.from, 'from') : clock()
  const absence = { from, to: momentIn(context, options.to, 'to'), cover: options.cover ? addressIn(options.cover) : null }
  const outcome = await people.change<AbsenceRefusal>(address, (person) => away(person, absence, clock()))
  const person = settled(outcome, address)
  say(words.wentAway(address, momentWords(context, absence.from), momentWords(context, absence.to)))
  say(absence.cover === null ? words.nobodyStandsIn : words.standsIn(absence.cover))
  for (const line of await coverWarnings(context, person, absence)) say(line)
}

/** What must be known about a cover before anybody relies on them. */
async function coverWarnings(context: Context, person: Person, absence: Absence): Promise<string[]> {
  const { cover } = absence
  if (cover === null) return []
  const directory = await peopleOf(context.people, EMPTY_ROTA, [cover])
  const known = directory.get(cover)
  if (!known) return [words.coverUnknown(cover)]
  const flag = flagOf(known, context.organisation.zone)
  const trouble = coverTrouble(person, absence, new Map([...directory, [person.address, person]]))
  const moment = trouble && momentWords(context, trouble.at)
  return [
    ...(flag ? [words.coverFlagged(flag)] : []),
    ...(moment && trouble.instead === null ? [words.coverAway(cover, moment)] : []),
    ...(moment && trouble.instead !== null ? [words.coverAwayBut(cover, moment, trouble.instead)] : []),
  ]
}

/** `back ADDRESS`. */
export async function comeBack(context: Context, [text = '']: string[]): Promise<void> {
  const address = addressIn(text)
  settled(await context.people.change<'not-away'>(address, (person) => back(person, context.clock())), address)
  context.say(words.cameBack(address))
}

/** `flag ADDRESS --why not-monitored`: also of an address that nobody has added, because a release may name it. */
export async function flag(context: Context, [text = '']: string[]): Promise<void> {
  const address = addressIn(text)
  const why = context.options.why
  if (why !== 'not-monitored') throw new Refusal(words.badWhy)
  await context.people.know(address, (person) => hearAbout(person, { is: 'failed', at: context.clock(), why }))
  await show(context, [address])
}
