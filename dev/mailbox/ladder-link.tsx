import { parseReference } from '../../lib/reference.ts'
import { timelineWords as words } from '../../lib/words/en/timeline.ts'
import type { Message } from '../ses/message.ts'

/** Leads from a letter to the ladder of its enquiry; nothing beside a letter that belongs to none. */
export function LadderLink({ message }: { message: Message }) {
  const reference = parseReference(message.tags['enquiry'] ?? '')
  if (!reference) return null
  return (
    <a class="whole" href={`/enquiries/${reference}`}>
      {words.linkOf(reference)}
    </a>
  )
}
