import type { DigestId } from '../../lib/digest-id.ts'
import type { Enquiry } from '../../lib/enquiry.ts'
import type { Digests } from '../../lib/store/digests.ts'
import type { Enquiries } from '../../lib/store/enquiries.ts'

type Parts = { enquiries: Pick<Enquiries, 'read'>; digests: Pick<Digests, 'read'> }

/** Members settled at once. */
const AT_ONCE = 10

/**
 * Does something for every notice that a digest told of, several at once. One that the letter left out, that has been in another
 * since, or whose enquiry is gone, is passed over; a digest that is gone tells of none.
 * @param isFirst whether the notice is the first of them: what concerns the address is said once
 * @throws the first fault, when all others are done, so that the event comes again
 */
export async function forEachCarried(
  { enquiries, digests }: Parts,
  id: DigestId,
  work: (enquiry: Enquiry, notice: string, isFirst: boolean) => Promise<void>,
): Promise<void> {
  const members = (await digests.read(id))?.members ?? []
  const faults: unknown[] = []
  let isFirst = true
  for (let start = 0; start < members.length; start += AT_ONCE) {
    const some = members.slice(start, start + AT_ONCE).map(async ({ reference, notice }) => {
      const enquiry = await enquiries.read(reference)
      if (!enquiry?.notices.some((one) => one.id === notice && one.digest === id)) return
      const first = isFirst
      isFirst = false
      await work(enquiry, notice, first)
    })
    for (const result of await Promise.allSettled(some)) if (result.status === 'rejected') faults.push(result.reason)
  }
  if (faults.length > 0) throw faults[0]
}
