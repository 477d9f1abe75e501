import { acquaint, addressKey, isLive } from '../../lib/person.ts'
import type { Confirmation, ReleaseContact } from '../../lib/release.ts'
import { EMPTY_ROTA } from '../../lib/rota-change.ts'
import { peopleOf } from '../../lib/store/rota-people.ts'
import { peopleWords } from '../../lib/words/en/people.ts'
import { absenceOf, type Directory, flagOf } from '../command/flags.ts'
import type { Context } from './context.ts'

/** What the directory knows of the contacts of a release, and of those who stand in for them. */
export function directoryOf({ people }: Context, contacts: readonly ReleaseContact[]): Promise<Directory> {
  return peopleOf(
    people,
    EMPTY_ROTA,
    contacts.flatMap(({ emails }) => emails),
  )
}

/**
 * What must be known about a contact's addresses before anybody relies on them: what went wrong with them, who is away,
 * and, of the one that is written to, whether it is known to read mail.
 */
export function addressNotes(
  { clock, organisation: { zone } }: Context,
  contact: ReleaseContact,
  directory: Directory,
): string[] {
  return contact.emails.flatMap((email, index) => {
    const person = directory.get(addressKey(email))
    const flag = person && flagOf(person, zone)
    if (person && flag) return [flag, peopleWords.takeBack(person.address)]
    const absence = person && absenceOf(person, directory, { now: clock(), zone })
    if (absence) return [absence]
    return contact.confirmed && index === 0 && !(person && isLive(person)) ? [peopleWords.notLive] : []
  })
}

/** What is wrong with addresses, by the address: a list reads releases for their contacts only when there is something to say. */
export async function flagsIn({ people, organisation: { zone } }: Context): Promise<ReadonlyMap<string, string>> {
  const flagged = (await people.list()).flatMap((person) => {
    const flag = flagOf(person, zone)
    return flag ? [[person.address, flag] as const] : []
  })
  return new Map(flagged)
}

/**
 * Writes those whom an officer confirmed as contacts into the directory. What it knows already stays: a flag too, which only
 * a word about the address itself takes back.
 * @param address of the one contact that was meant; null for all
 */
export async function meetContacts(
  { people }: Context,
  contacts: readonly ReleaseContact[],
  address: string | null,
  confirmation: Confirmation,
): Promise<void> {
  for (const { name, role, phones, emails } of contacts) {
    const [email] = emails
    if (email === undefined || (address !== null && email !== address)) continue
    await people.know(email, (person) => acquaint(person, { name, role, phone: phones[0] ?? null }, confirmation))
  }
}
