import { Hono } from 'hono'
import { mailboxWords as words } from '../../lib/words/en/mailbox.ts'
import { isTextFault } from '../sns/faults.ts'
import { countOf, done, fieldsOf } from './fields.ts'
import { page } from './page.tsx'
import type { MailboxParts } from './parts.ts'
import { textsPage } from './texts-page.tsx'

/** Texts of the last resort: a page for people, and the same for programs. */
export function texts({ texts: kept, sns, newsroom, moment }: MailboxParts & { moment: (iso: string) => string }): Hono {
  const app = new Hono()
  app.get('/texts', (c) => c.html(page(words.texts, newsroom, textsPage(kept.list(), moment))))
  app.get('/texts.json', (c) => c.json(kept.list()))
  app.delete('/texts', (c) => {
    kept.clear()
    return c.body(null, 204)
  })
  app.post('/texts/empty', (c) => {
    kept.clear()
    return c.redirect('/texts', 303)
  })
  app.post('/texts/faults', async (c) => {
    const { fault = '', times = '1' } = await fieldsOf(c)
    const count = countOf(times)
    if (!isTextFault(fault) || count === null) return c.json({ error: words.badFault }, 400)
    sns.failNext(fault, count)
    return done(c, '/texts', { fault, times: count })
  })
  return app
}
