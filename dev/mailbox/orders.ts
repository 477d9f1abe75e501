import { Hono } from 'hono'
import { Temporal } from 'temporal-polyfill'
import { parseEmailAddress } from '../../lib/email-address.ts'
import { mailboxWords as words } from '../../lib/words/en/mailbox.ts'
import { isBehaviour } from '../ses/behaviour.ts'
import { isFaultName } from '../ses/faults.ts'
import { countOf, done, fieldsOf } from './fields.ts'
import type { MailboxParts } from './parts.ts'

/** What can be ordered of the stack: move its clock, make addresses misbehave, make SES fail, empty the mailbox. Form or JSON. */
export function orders({ mailbox, ses, clock }: MailboxParts): Hono {
  const app = new Hono()
  app.post('/clock', async (c) => {
    const by = durationOf((await fieldsOf(c))['advance'] ?? '')
    if (by === null) return c.json({ error: words.badClock }, 400)
    clock.advance(by)
    return done(c, '/', { now: new Date(clock.now()).toISOString() })
  })
  app.post('/treatments', async (c) => {
    const { address = '', behaviour = '' } = await fieldsOf(c)
    const plain = parseEmailAddress(address.trim())
    if (plain === null || !isBehaviour(behaviour)) return c.json({ error: words.badTreatment }, 400)
    ses.treat(plain, behaviour)
    return done(c, '/faults', { address: plain, behaviour })
  })
  app.post('/faults', async (c) => {
    const { fault = '', times = '1' } = await fieldsOf(c)
    const count = countOf(times)
    if (!isFaultName(fault) || count === null) return c.json({ error: words.badFault }, 400)
    ses.failNext(fault, count)
    return done(c, '/faults', { fault, times: count })
  })
  app.post('/messages/empty', (c) => {
    mailbox.clear()
    return c.redirect('/', 303)
  })
  return app
}

/** Milliseconds; null for what is no time or would turn the clock back. */
function durationOf(text: string): number | null {
  try {
    const milliseconds = Temporal.Duration.from(text).total('milliseconds')
    return milliseconds > 0 ? milliseconds : null
  } catch {
    return null
  }
}
