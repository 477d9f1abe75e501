import type { Confirmation, PressContact, ReleaseContact } from './release.ts'

/** Contacts as they come out of a text: nobody has confirmed them. */
export function unconfirmed(contacts: readonly PressContact[]): ReleaseContact[] {
  return contacts.map(({ name, role, emails, phones, outOfHours, evidence }) => {
    return { name, role, emails, phones, outOfHours, evidence, confirmed: null }
  })
}

/**
 * Confirms contacts: from here on enquiries go to them.
 * A contact that was confirmed before keeps its first confirmation.
 * @param address confirms only the contact with this address, which from here on is the one that is written to; null confirms all
 * @returns the very same contacts when all are confirmed like this already; `no-such-contact` when none has the address, or there is none at all
 */
export function confirm(
  contacts: ReleaseContact[],
  address: string | null,
  confirmation: Confirmation,
): ReleaseContact[] | 'no-such-contact' {
  const isMeant = ({ emails }: ReleaseContact) => address === null || emails.includes(address)
  const isDone = ({ emails, confirmed }: ReleaseContact) => confirmed && (address === null || emails[0] === address)
  if (!contacts.some(isMeant)) return 'no-such-contact'
  if (contacts.every((contact) => !isMeant(contact) || isDone(contact))) return contacts
  return contacts.map((contact) => {
    if (!isMeant(contact)) return contact
    const { emails, confirmed } = contact
    const first = address === null ? emails : [address, ...emails.filter((one) => one !== address)]
    return { ...contact, emails: first, confirmed: confirmed ?? confirmation }
  })
}

/**
 * Carries confirmations over to contacts that were read anew: only a contact with the very same addresses is the same,
 * because an address is what the confirmation was about. The one that is written to stays the first.
 */
export function carryOver(known: readonly ReleaseContact[], read: readonly ReleaseContact[]): ReleaseContact[] {
  const addresses = ({ emails }: ReleaseContact) => emails.toSorted().join(' ')
  return read.map((contact) => {
    const before = contact.emails.length > 0 ? known.find((one) => addresses(one) === addresses(contact)) : undefined
    return before?.confirmed ? { ...contact, emails: before.emails, confirmed: before.confirmed } : contact
  })
}
