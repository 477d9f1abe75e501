import { randomUUID } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Hono } from 'hono'
import * as v from 'valibot'
import { mailboxWords as words } from '../../lib/words/en/mailbox.ts'
import { header, type Message } from '../ses/message.ts'
import type { MailboxParts } from './parts.ts'

const reply = v.object({ to: v.pipe(v.string(), v.minLength(1)), raw: v.pipe(v.string(), v.minLength(1)) })

const entryOf = (message: Message, notice: string) => ({
  id: message.id,
  from: message.from,
  to: message.to,
  subject: header(message, 'Subject'),
  receivedAt: message.receivedAt,
  source: `/messages/${message.id}.eml`,
  notice,
})

/** What programs do with the mailbox: list, fetch, empty it, and put mail in. */
export function forPrograms({ mailbox, replies, clock, kindOf }: MailboxParts): Hono {
  const app = new Hono()
  app.get('/messages.json', async (c) =>
    c.json(await Promise.all(mailbox.list().map(async (message) => entryOf(message, await kindOf(message))))),
  )
  app.get('/messages/:file{.+\\.eml}', (c) => {
    const message = mailbox.find(c.req.param('file').slice(0, -'.eml'.length))
    if (!message) return c.notFound()
    return c.body(new Uint8Array(Buffer.from(message.raw, 'base64')), 200, { 'content-type': 'message/rfc822' })
  })
  app.delete('/messages', (c) => {
    mailbox.clear()
    return c.body(null, 204)
  })
  app.post('/replies', async (c) => {
    const read = v.safeParse(v.pipe(v.string(), v.parseJson(), reply), await c.req.text())
    if (!read.success) return c.json({ error: words.badReply }, 400)
    if (replies) {
      mkdirSync(replies, { recursive: true })
      const kept = { ...read.output, receivedAt: new Date(clock.now()).toISOString() }
      writeFileSync(path.join(replies, `${randomUUID()}.json`), JSON.stringify(kept))
    }
    return c.json({ note: words.replyKept }, 202)
  })
  return app
}
