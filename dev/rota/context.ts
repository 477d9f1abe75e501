import type { Temporal } from 'temporal-polyfill'
import { parseEmailAddress } from '../../lib/email-address.ts'
import type { Organisation } from '../../lib/organisation.ts'
import { addressKey } from '../../lib/person.ts'
import type { Span } from '../../lib/rota.ts'
import type { People } from '../../lib/store/people.ts'
import type { Rotas } from '../../lib/store/rota.ts'
import { readTypedMoment } from '../../lib/typed-moment.ts'
import { longMoment } from '../../lib/words/en/moments.ts'
import { peopleWords } from '../../lib/words/en/people.ts'
import { rotaWords as words } from '../../lib/words/en/rota.ts'
import { officerName } from '../command/officer.ts'
import { Refusal } from '../stack/refusal.ts'

/** What every rota command works with. */
export type Context = {
  rotas: Rotas
  people: People
  organisation: Organisation
  clock: () => Temporal.Instant
  options: Partial<Record<'by' | 'days', string>>
  say: (text: string) => void
}

/** The address that was typed, of somebody in the directory. @throws Refusal when it is none, or nobody has it */
export async function knownAddress({ people }: Context, text: string): Promise<string> {
  if (text === '') throw new Refusal(peopleWords.noAddress)
  const address = parseEmailAddress(text)
  if (!address) throw new Refusal(peopleWords.badAddress(text))
  const person = await people.read(address)
  if (!person) throw new Refusal(peopleWords.unknown(addressKey(address)))
  return person.address
}

/** Two typed moments. @throws Refusal when one is none, or the clocks pass over it or show it twice */
export function spanOf({ clock, organisation }: Context, from: string, to: string): Span {
  if (from === '' || to === '') throw new Refusal(words.noMoments)
  const momentOf = (text: string, edge: 'from' | 'to') => {
    const moment = readTypedMoment(text, edge, clock(), organisation.zone)
    if (moment.is === 'wrong') throw new Refusal(peopleWords.badMoment[moment.code](text))
    return moment.at
  }
  return { from: momentOf(from, 'from'), to: momentOf(to, 'to') }
}

/** Who writes it into the rota, and when. @throws Refusal when there is no name */
export function writingOf({ options, clock }: Context) {
  const by = officerName(options.by)
  if (!by) throw new Refusal(words.whoAreYou)
  return { by, now: clock() }
}

/** The thing that a list gives a number. @throws Refusal when there is none */
export function numbered<Thing>(things: readonly Thing[], text: string): Thing {
  const thing = /^\d{1,4}$/.test(text) ? things[Number(text) - 1] : undefined
  if (thing === undefined) throw new Refusal(words.badNumber(text))
  return thing
}

/** A time in the organisation's words. */
export function spanWords({ organisation: { zone } }: Pick<Context, 'organisation'>, { from, to }: Span): string {
  return words.span(longMoment(from, zone), longMoment(to, zone))
}
