import type { Temporal } from 'temporal-polyfill'
import { parseEmailAddress } from '../../lib/email-address.ts'
import type { Organisation } from '../../lib/organisation.ts'
import { addressKey, type Person } from '../../lib/person.ts'
import type { Changed } from '../../lib/store/drafts.ts'
import type { People } from '../../lib/store/people.ts'
import { readTypedMoment } from '../../lib/typed-moment.ts'
import { longMoment } from '../../lib/words/en/moments.ts'
import { peopleWords as words } from '../../lib/words/en/people.ts'
import { Refusal } from '../stack/refusal.ts'

/** What may be said behind a command. */
export type Options = Partial<Record<'name' | 'role' | 'phone' | 'from' | 'to' | 'cover' | 'why' | 'by', string>>

/** What every command about people works with. */
export type Context = {
  people: People
  organisation: Organisation
  clock: () => Temporal.Instant
  options: Options
  say: (text: string) => void
}

/** The address that was typed, as the directory knows it. @throws Refusal when it is none */
export function addressIn(text: string): string {
  if (text === '') throw new Refusal(words.noAddress)
  const address = parseEmailAddress(text)
  if (!address) throw new Refusal(words.badAddress(text))
  return addressKey(address)
}

/** A typed moment. @throws Refusal when it is none, or the clocks pass over it or show it twice */
export function momentIn({ clock, organisation }: Context, text: string, edge: 'from' | 'to'): Temporal.Instant {
  const moment = readTypedMoment(text, edge, clock(), organisation.zone)
  if (moment.is === 'wrong') throw new Refusal(words.badMoment[moment.code](text))
  return moment.at
}

/** A moment in the organisation's words. */
export function momentWords({ organisation }: Context, at: Temporal.Instant): string {
  return longMoment(at, organisation.zone)
}

/** Who was changed. @throws Refusal when a rule refused it or nobody has the address */
export function settled(outcome: Changed<Person, keyof typeof words.refusal>, address: string): Person {
  if (outcome.is === 'changed') return outcome.now
  throw new Refusal(outcome.is === 'absent' ? words.unknown(address) : words.refusal[outcome.why])
}
