import { parseEmailAddress } from '../email-address.ts'
import { type Enquiry, latestWords } from '../enquiry.ts'

/** Where a reply goes: the reporter's newest address, null when there is none that one plain address can be read from. */
export function reporterAddress(enquiry: Enquiry): string | null {
  const { email } = latestWords(enquiry).reporter
  return email === null ? null : parseEmailAddress(email)
}

/** What has a meaning in the headers that hold addresses (RFC 5322, 3.2.3), but for the full stop of an initial. */
const ADDRESS_SYNTAX = /[<>()[\]@,;:"\\]/g

/**
 * The reporter as a reply goes to, null where there is no address. The name was typed by whoever wrote:
 * quoted it would be lawful, and some programs have read a quoted address as a second recipient, so nothing of one is left in it.
 */
export function reporterMailbox(enquiry: Enquiry): { name: string; address: string } | null {
  const address = reporterAddress(enquiry)
  return address === null ? null : { name: latestWords(enquiry).reporter.name.replaceAll(ADDRESS_SYNTAX, ' '), address }
}
