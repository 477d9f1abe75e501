/** `drf_` and 128 random bits in hex: a draft has no other address. */
export type DraftId = string & { readonly __brand: 'draft' }

const BYTES = 16

/**
 * @param random at least 16 random bytes
 * @throws RangeError when there are fewer: an id that can be guessed must not come to be
 */
export function newDraftId(random: Uint8Array): DraftId {
  if (random.length < BYTES) throw new RangeError('an id needs 16 random bytes')
  const id = parseDraftId(`drf_${Buffer.from(random.subarray(0, BYTES)).toString('hex')}`)
  if (!id) throw new RangeError('no id')
  return id
}

/** Reads an id as people paste it; null when it is none. */
export function parseDraftId(text: string): DraftId | null {
  const id = text.trim().toLowerCase()
  return isDraftId(id) ? id : null
}

function isDraftId(text: string): text is DraftId {
  return /^drf_[0-9a-f]{32}$/.test(text)
}
