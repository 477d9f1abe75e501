import { createHmac } from 'node:crypto'
import type { Enquiry } from '../enquiry.ts'

/** Hashes that let a reporter's other enquiries be found without an address or a question standing in a key. */
export type Traces = {
  /** Of the reporter's address, or of the telephone number where there is no address. */
  address: string
  /** Of release and question together. */
  alike: string
}

/**
 * @param key keyed, so that nobody who reads the table can try addresses against it
 * @throws when there is no key
 */
export function tracesOf({ words, release }: Enquiry, key: Uint8Array | undefined): Traces {
  if (!key) throw new Error('no address key')
  const hash = (text: string) => createHmac('sha256', key).update(text).digest('base64url')
  const { email, phone } = words.reporter
  return {
    address: hash((email ?? phone ?? '').trim().toLowerCase()),
    alike: hash(JSON.stringify([release?.slug ?? null, words.question])),
  }
}
