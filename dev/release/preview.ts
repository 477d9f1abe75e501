import { addressKey, isDead, isLive } from '../../lib/person.ts'
import type { Reading } from '../../lib/reading/reading.ts'
import type { ReleaseContact, ReleaseText } from '../../lib/release.ts'
import { namedAddress } from '../../lib/routing.ts'
import { longDate } from '../../lib/words/en/moments.ts'
import { readingWarningWords } from '../../lib/words/en/reading.ts'
import { releaseWords as words } from '../../lib/words/en/release-commands.ts'
import type { Directory } from '../command/flags.ts'
import { type Context, momentWords } from './context.ts'
import { addressNotes } from './directory.ts'

const WIDTH = 12
const LONGEST = 90

/** One labelled line. */
export function row(label: string, text: string): string {
  return `  ${label.padEnd(WIDTH)} ${text}`
}

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}

/**
 * A contact with everything that a person needs to judge it: addresses and their flags, who confirmed it, and the sentence it
 * came from.
 */
export function contactRows(context: Context, contact: ReleaseContact, directory: Directory): string[] {
  const { name, role, emails, phones, outOfHours, confirmed, evidence } = contact
  const ways = [...emails, ...[...phones, ...outOfHours].map(({ shown }) => shown)]
  const state = confirmed ? words.confirmed(confirmed.by, momentWords(context, confirmed.at)) : words.unconfirmed
  return [
    row(words.labels.contact, [name ?? words.contactUnnamed, ...(role ? [role] : []), ...ways].join(' · ')),
    row('', state),
    ...addressNotes(context, contact, directory).map((note) => row('', note)),
    row('', `${words.labels.from} “${evidence}”`),
  ]
}

/** What a release says, as far as a list of facts can. */
export function textRows(
  context: Context,
  text: ReleaseText,
  directory: Directory,
  dateNote = (value: string) => value,
): string[] {
  const { headline, date, language, body, contacts } = text
  const [first = ''] = body
  return [
    row(words.labels.headline, headline),
    row(words.labels.date, date ? dateNote(longDate(date)) : words.noDate),
    row(words.labels.language, language),
    row(words.labels.body, body.length === 0 ? words.noParagraphs : words.paragraphs(body.length, shortened(first))),
    ...(contacts.length === 0
      ? [row(words.labels.contact, words.noContact)]
      : contacts.flatMap((contact) => contactRows(context, contact, directory))),
  ]
}

/** The embargo that a text states, as it was understood. */
export function embargoRow(context: Context, { embargo }: Reading): string {
  if (!embargo) return row(words.labels.embargo, words.noEmbargo)
  if (embargo.is === 'words') return row(words.labels.embargo, words.embargoUnclear(embargo.words))
  return row(words.labels.embargo, words.embargoRead(momentWords(context, embargo.at.toInstant()), embargo.words))
}

/** What a person must look at; what was stated on the command line is settled. */
export function warningRows({ options }: Context, { warnings }: Reading): string[] {
  const settled = new Set([
    ...(options.headline === undefined ? [] : ['no-headline']),
    ...(options.date === undefined ? [] : ['no-date', 'date-incomplete', 'date-ambiguous']),
  ])
  return warnings
    .filter(({ code }) => !settled.has(code))
    .map((warning) => row(words.labels.warning, readingWarningWords(warning)))
}

/** Who is asked about a release as its contacts stand now, while they are at work: the rest depends on the hour. */
export function routeRow({ organisation }: Context, contacts: ReleaseContact[], directory: Directory): string {
  const { email } = organisation.pressOffice
  const named = namedAddress({ contacts })
  if (!named) return `  ${words.goesToOffice(email)}`
  const person = directory.get(addressKey(named.address))
  if (isDead(person)) return `  ${words.goesElsewhere(named.address, email)}`
  const text = words.goesTo(named.contact.name ?? words.contactUnnamed, named.address)
  return `  ${person && isLive(person) ? text : `${text} ${words.andToOffice(email)}`}`
}
