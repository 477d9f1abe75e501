import { absenceAt, isLive, type Person } from '../../lib/person.ts'
import { EMPTY_ROTA } from '../../lib/rota-change.ts'
import { peopleOf } from '../../lib/store/rota-people.ts'
import { peopleWords as words } from '../../lib/words/en/people.ts'
import { absenceOf, type Directory, flagOf } from '../command/flags.ts'
import { Refusal } from '../stack/refusal.ts'
import { addressIn, type Context, momentWords } from './context.ts'

const WIDTH = 12
const row = (label: string, text: string) => `  ${label.padEnd(WIDTH)} ${text}`

/** What is to be known about somebody at once: what went wrong, who is asked instead. */
export function noteRows({ clock, organisation: { zone } }: Context, person: Person, directory: Directory): string[] {
  const flag = flagOf(person, zone)
  const absence = absenceOf(person, directory, { now: clock(), zone })
  return [
    ...(flag ? [row(words.labels.check, flag), row('', words.takeBack(person.address))] : []),
    ...(absence ? [row(words.labels.away, absence)] : []),
  ]
}

/** `list`. */
export async function list(context: Context): Promise<void> {
  const everybody = await context.people.list()
  const directory = new Map(everybody.map((person) => [person.address, person]))
  if (everybody.length === 0) context.say(words.empty)
  for (const person of everybody) {
    const state = isLive(person) ? words.live : person.confirmed ? words.notLiveShort : words.unconfirmedShort
    context.say([person.address, person.name ?? words.noName, state].join(' · '))
    for (const line of noteRows(context, person, directory)) context.say(line)
  }
}

/** `show ADDRESS`. */
export async function show(context: Context, [text = '']: string[]): Promise<void> {
  const address = addressIn(text)
  const directory = await peopleOf(context.people, EMPTY_ROTA, [address])
  const person = directory.get(address)
  if (!person) throw new Refusal(words.unknown(address))
  for (const line of personRows(context, person, directory)) context.say(line)
}

/** Everything about somebody. */
export function personRows(context: Context, person: Person, directory: Directory): string[] {
  const { address, name, role, phone, confirmed, deliveredAt, failure, absences } = person
  const moment = (at: Parameters<typeof momentWords>[1]) => momentWords(context, at)
  const coming = absences.filter((absence) => absence !== absenceAt(person, context.clock()))
  return [
    [address, name ?? words.noName].join(' · '),
    ...(role ? [row(words.labels.role, role)] : []),
    ...(phone ? [row(words.labels.phone, phone.shown)] : []),
    row(words.labels.word, confirmed ? words.confirmed(confirmed.by, moment(confirmed.at)) : words.unconfirmed),
    ...(failure ? [] : [row(words.labels.letters, deliveredAt ? words.delivered(moment(deliveredAt)) : words.neverDelivered)]),
    ...noteRows(context, person, directory),
    ...coming.map(({ from, to, cover }) => row(words.labels.away, words.away(moment(from), moment(to), cover))),
  ]
}
