import { readFileSync } from 'node:fs'
import { Hono } from 'hono'
import { Temporal } from 'temporal-polyfill'
import { mailboxWords as words } from '../../lib/words/en/mailbox.ts'
import { longMoment } from '../../lib/words/en/moments.ts'
import { delivered, type Message } from '../ses/message.ts'
import { faultsPage } from './faults-page.tsx'
import { readLetter } from './letter.ts'
import { listPage } from './list-page.tsx'
import { messagePage, VIEWS, type View } from './message-page.tsx'
import { orders } from './orders.ts'
import { page } from './page.tsx'
import type { MailboxParts } from './parts.ts'
import { forPrograms } from './programs.ts'
import { texts } from './texts.ts'
import { timelines } from './timelines.ts'

const style = ['frame.css', 'letters.css', 'timeline.css']
  .map((file) => readFileSync(new URL(`./${file}`, import.meta.url), 'utf8'))
  .join('\n')
const PAGE_POLICY =
  "default-src 'none'; style-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
/** A letter's own HTML: its styles and pictures of its own, and no script, whatever stands in it. */
const LETTER_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox allow-popups allow-popups-to-escape-sandbox"

/** The mailbox: pages for people, and what docs/local-stack.md promises to programs. */
export function createMailboxApp(parts: MailboxParts): Hono {
  const { mailbox, ses, clock, newsroom, organisation, kindOf } = parts
  const app = new Hono()
  const moment = (iso: string) => longMoment(Temporal.Instant.from(iso), organisation.zone)

  app.use(async (c, next) => {
    await next()
    c.header('cache-control', 'no-store')
    c.header('x-content-type-options', 'nosniff')
    // With `no-referrer` a browser sends `Origin: null` with our own forms, and they would be refused as somebody else's.
    c.header('referrer-policy', 'same-origin')
    if (!c.res.headers.has('content-security-policy')) c.header('content-security-policy', PAGE_POLICY)
  })
  app.notFound((c) => c.html(page(words.notFound, newsroom, <h1>{words.notFound}</h1>), 404))

  app.get('/', async (c) => {
    const messages = await Promise.all(mailbox.list().map(async (message) => ({ message, kind: await kindOf(message) })))
    return c.html(page(words.title, newsroom, listPage({ messages, now: clock.now(), moment })))
  })
  app.get('/faults', (c) => c.html(page(words.faults, newsroom, faultsPage(ses.treatments()))))
  app.get('/mailbox.css', (c) => c.body(style, 200, { 'content-type': 'text/css; charset=utf-8' }))
  app.route('/', forPrograms(parts))
  app.route('/', orders(parts))
  app.route('/', texts({ ...parts, moment }))
  app.route('/', timelines(parts))

  app.get('/messages/:id/part.html', async (c) => {
    const message = mailbox.find(c.req.param('id'))
    const letter = message && (await readLetter(delivered(message)))
    if (!letter?.html) return c.notFound()
    return c.html(withNewTabs(letter.html), 200, { 'content-security-policy': LETTER_POLICY })
  })
  app.get('/messages/:id/attachments/:index{\\d+}', async (c) => {
    const message = mailbox.find(c.req.param('id'))
    const file = message && (await readLetter(delivered(message))).attachments[Number(c.req.param('index'))]
    if (!file) return c.notFound()
    const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`
    return c.body(new Uint8Array(file.content), 200, { 'content-type': file.type, 'content-disposition': disposition })
  })
  const show = async (message: Message, view: View) => {
    const source = delivered(message)
    const letter = await readLetter(source)
    const content = messagePage({ message, kind: await kindOf(message), letter, source, view, now: clock.now(), moment })
    return page(words.messageTitle(letter.subject), newsroom, content)
  }
  app.get('/messages/:id/:view?', async (c) => {
    const message = mailbox.find(c.req.param('id'))
    const asked = c.req.param('view') ?? 'html'
    const view = VIEWS.find((one) => one === asked)
    return message && view ? c.html(await show(message, view)) : c.notFound()
  })
  return app
}

/** A letter's links open beside it, as mail programs do. */
function withNewTabs(html: string): string {
  const base = '<base target="_blank">'
  return /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, (head) => head + base) : base + html
}
