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
  const { email, phone } = words.reporter
  return {
    address: addressHash(email ?? phone ?? '', key),
    alike: keyedHash(JSON.stringify([release?.slug ?? null, words.question]), key),
  }
}

/** One hash a person, however the address is written. */
export function addressHash(address: string, key: Uint8Array | undefined): string {
  return keyedHash(address.trim().toLowerCase(), key)
}

function keyedHash(text: string, key: Uint8Array | undefined): string {
  if (!key) throw new Error('no address key')
  return createHmac('sha256', key).update(text).digest('base64url')
}
