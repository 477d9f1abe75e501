import { parseEmailAddress } from '../email-address.ts'
import { type Enquiry, latestWords } from '../enquiry.ts'

/** Where a reply goes: the reporter's newest address, null when there is none that one plain address can be read from. */
export function reporterAddress(enquiry: Enquiry): string | null {
  const { email } = latestWords(enquiry).reporter
  return email === null ? null : parseEmailAddress(email)
}
