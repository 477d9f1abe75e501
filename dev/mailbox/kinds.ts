import { parseDigestId } from '../../lib/digest-id.ts'
import { parseReference } from '../../lib/reference.ts'
import type { Enquiries } from '../../lib/store/enquiries.ts'
import type { Message } from '../ses/message.ts'

/** Tells the kind of notice that a letter settles; empty for mail that is no letter of ours. */
export type KindOf = (message: Message) => Promise<string>

/**
 * Kinds by the enquiry that a message's tags name: the letter itself does not say, and need not for the sake of a page.
 * A kind never changes, so each is looked up once.
 */
export function createKinds(read: Enquiries['read']): KindOf {
  const known = new Map<string, string>()
  return async ({ id, tags }) => {
    if (parseDigestId(tags['enquiry'] ?? '')) return 'digest'
    const reference = parseReference(tags['enquiry'] ?? '')
    const found = known.get(id)
    if (found !== undefined || !reference) return found ?? ''
    const notice = (await read(reference))?.notices.find((one) => one.id === tags['notice'])
    if (notice) known.set(id, notice.kind)
    return notice?.kind ?? ''
  }
}
