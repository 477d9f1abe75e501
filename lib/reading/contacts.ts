import type { CountryCode } from 'libphonenumber-js/min'
import type { PressContact } from '../release.ts'
import { addressesIn } from './address.ts'
import { flowing, type Paragraph } from './paragraph.ts'
import { telephonesIn } from './telephone.ts'

const FOR_MEDIA = /\b(?:media|press|journalists?|newsdesk|reporters?)\b/i
const ASKS = /\b(?:enquir\w+|inquir\w+|contacts?|office|information|queries|quer(?:y|ies)|interviews?)\b/i
const NAME = /^\p{Lu}[\p{L}’'-]+(?: (?:\p{Ll}{1,3} )?\p{Lu}[\p{L}’'.-]*){1,3}$/u

/** The contact, and which paragraphs are no part of the release's story because they only say whom to ask. */
export type ReadContacts = { contacts: PressContact[]; used: ReadonlySet<number> }

/**
 * Whom the release names for the media. Only a sentence that speaks to the media counts: speakers, helplines and addresses of
 * other bodies stay out.
 */
export function contactsIn(paragraphs: readonly Paragraph[], region: CountryCode): ReadContacts {
  const contacts: PressContact[] = []
  const used = new Set<number>()
  for (const [index, paragraph] of paragraphs.entries()) {
    const evidence = flowing(paragraph)
    if (evidence.length > 600 || !FOR_MEDIA.test(evidence) || !ASKS.test(evidence)) continue
    const emails = [...new Set(addressesIn(evidence).map((found) => found.value))]
    const phones = telephonesIn(evidence, region).map((found) => found.phone)
    if (emails.length + phones.length === 0) continue
    const above = paragraphs[index - 1]
    const signature = above?.lines.length === 1 && NAME.test(above.lines[0] ?? '') ? (above.lines[0] ?? null) : null
    if (signature !== null) used.add(index - 1)
    used.add(index)
    contacts.push({ name: signature, role: null, emails, phones, outOfHours: [], evidence })
  }
  return { contacts, used }
}
