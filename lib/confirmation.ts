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
 * @param address confirms only the contact with this address; null confirms all
 * @returns the very same contacts when all are confirmed already; `no-such-contact` when none has the address, or there is none at all
 */
export function confirm(
  contacts: ReleaseContact[],
  address: string | null,
  confirmation: Confirmation,
): ReleaseContact[] | 'no-such-contact' {
  const isMeant = ({ emails }: ReleaseContact) => address === null || emails.includes(address)
  if (!contacts.some(isMeant)) return 'no-such-contact'
  if (contacts.every((contact) => !isMeant(contact) || contact.confirmed)) return contacts
  return contacts.map((contact) => (isMeant(contact) ? { ...contact, confirmed: contact.confirmed ?? confirmation } : contact))
}

/**
 * Carries confirmations over to contacts that were read anew: only a contact with the very same addresses is the same,
 * because an address is what the confirmation was about.
 */
export function carryOver(known: readonly ReleaseContact[], read: readonly ReleaseContact[]): ReleaseContact[] {
  const addresses = ({ emails }: ReleaseContact) => emails.toSorted().join(' ')
  return read.map((contact) => {
    const before = contact.emails.length > 0 ? known.find((one) => addresses(one) === addresses(contact)) : undefined
    return { ...contact, confirmed: before?.confirmed ?? contact.confirmed }
  })
}
