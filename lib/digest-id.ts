/** `DG-` and 32 hex digits: 128 random bits. It stands where a reference stands in the tags of a letter. */
export type DigestId = string & { readonly __brand: 'digest-id' }

const FORM = /^DG-[0-9a-f]{32}$/

/** @returns null for a text that is no id of a digest */
export function parseDigestId(text: string): DigestId | null {
  return isDigestId(text) ? text : null
}

function isDigestId(text: string): text is DigestId {
  return FORM.test(text)
}
