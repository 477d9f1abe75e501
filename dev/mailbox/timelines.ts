import { Hono } from 'hono'
import { Temporal } from 'temporal-polyfill'
import { parseReference } from '../../lib/reference.ts'
import { timelineWords as words } from '../../lib/words/en/timeline.ts'
import { page } from './page.tsx'
import type { MailboxParts } from './parts.ts'
import { timelineOf } from './timeline.ts'
import { timelinePage } from './timeline-page.tsx'

/** The ladder of an enquiry, as the table has it now, beside the letters that the mailbox has of it. */
export function timelines({ mailbox, clock, newsroom, organisation, readEnquiry }: MailboxParts): Hono {
  const app = new Hono()
  app.get('/enquiries/:reference', async (c) => {
    const reference = parseReference(c.req.param('reference'))
    const enquiry = reference && (await readEnquiry(reference))
    if (!enquiry) return c.notFound()
    const now = Temporal.Instant.fromEpochMilliseconds(Math.floor(clock.now()))
    const entries = timelineOf({ enquiry, letters: mailbox.list(), organisation, now })
    return c.html(page(words.title(enquiry.reference), newsroom, timelinePage({ enquiry, entries, organisation, now })))
  })
  return app
}
