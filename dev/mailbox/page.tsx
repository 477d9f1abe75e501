import type { Child } from 'hono/jsx'
import { mailboxWords as words } from '../../lib/words/en/mailbox.ts'

/** Everything around a page of the mailbox; `newsroom` is the address of the newsroom. */
export function page(title: string, newsroom: string, content: Child): string {
  const document = (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <link rel="stylesheet" href="/mailbox.css" />
      </head>
      <body>
        <header class="bar">
          <a class="bar-name" href="/">
            {words.title}
          </a>
          <nav aria-label={words.title}>
            <a href="/texts">{words.texts}</a>
            <a href="/faults">{words.faults}</a>
            <a href={newsroom}>{words.toNewsroom}</a>
          </nav>
        </header>
        <main>{content}</main>
      </body>
    </html>
  )
  return `<!doctype html>${document}`
}
