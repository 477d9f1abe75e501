import type { Reference } from '../enquiry.ts'
import { triageWords } from '../words/en/letters.ts'

/** A link that begins a letter to a reporter, with the reference in its subject. @param address one that was checked */
export function mailLink(address: string, reference: Reference): string {
  const plainAddress = encodeURIComponent(address).replace('%40', '@')
  return `mailto:${plainAddress}?subject=${encodeURIComponent(triageWords.writeSubject(reference))}`
}
