import { addressKey } from '../../lib/person.ts'
import { hasShifts, overlaps, type Rota } from '../../lib/rota.ts'
import { gaps, uncoveredHours } from '../../lib/rota-gap.ts'
import { peopleWords } from '../../lib/words/en/people.ts'
import { rotaWords as words } from '../../lib/words/en/rota.ts'
import { absenceOf, type Directory, flagOf } from '../command/flags.ts'
import { type Context, spanWords } from './context.ts'

/** Hours that are always looked through, however few days are shown. */
const AHEAD_HOURS = 14 * 24

/** A person as lists show them. */
export function whoIs(directory: Directory, address: string): string {
  const name = directory.get(addressKey(address))?.name
  return name ? `${name}, ${address}` : address
}

/** Everybody who is to be on call from now on, and the manager. */
function namedBy({ weekly, dated, manager }: Rota, now: number): string[] {
  const coming = dated.filter(({ to }) => to.epochMilliseconds > now)
  return [...new Set([...[...weekly, ...coming].map(({ person }) => person), ...(manager === null ? [] : [manager])])]
}

function aboutPeople({ clock, organisation: { zone } }: Context, rota: Rota, directory: Directory): string[] {
  const now = clock()
  return namedBy(rota, now.epochMilliseconds).flatMap((address) => {
    const person = directory.get(addressKey(address))
    if (!person) return [peopleWords.unknown(address)]
    const absence = absenceOf(person, directory, { now, zone })
    const flag = flagOf(person, zone)
    const doubt = person.confirmed || flag ? [] : [words.unconfirmed(address)]
    return [...(flag ? [flag] : []), ...doubt, ...(absence ? [absence] : [])]
  })
}

/** What must be put right in the next 14 days: hours with nobody first, then hours with two, then what is wrong with people. */
export function warnings(context: Context, rota: Rota, directory: Directory): string[] {
  const { clock, organisation } = context
  const from = clock()
  const to = from.add({ hours: AHEAD_HOURS })
  const found = hasShifts(rota) ? gaps({ rota, people: directory, organisation, from, to }) : []
  const who = (address: string | null) => (address === null ? '' : whoIs(directory, address))
  return [
    ...(found.length > 0 ? [words.uncovered(uncoveredHours(found))] : []),
    ...found.map((gap) => words.gap(gap.why, who(gap.person), spanWords(context, gap), gap.from.until(gap.to).total('minutes'))),
    ...overlaps(rota, from, to, organisation.zone).map(({ people: [first = null, ...others], ...span }) =>
      words.overlap(spanWords(context, span), who(first), others.map(who)),
    ),
    ...aboutPeople(context, rota, directory),
  ]
}
