import { mailboxWords as words } from '../../lib/words/en/mailbox.ts'
import type { Message } from '../ses/message.ts'
import { Facts } from './facts.tsx'
import { LadderLink } from './ladder-link.tsx'
import { type ShownLetter, standingOf } from './letter.ts'
import { Subject } from './subject.tsx'

export const VIEWS = ['html', 'text', 'source', 'headers', 'attachments', 'events'] as const
export type View = (typeof VIEWS)[number]

export type MessageFacts = {
  message: Message
  /** Of the notice that the letter settles; may be empty. */
  kind: string
  letter: ShownLetter
  /** The bytes that the recipient gets. */
  source: Buffer
  view: View
  now: number
  moment: (iso: string) => string
}

/** One letter with the ways to look at it, each a link: no script is needed. */
export function messagePage(facts: MessageFacts) {
  const { message, kind, letter, view, now, moment } = facts
  const standing = standingOf(message, now)
  const rows = [
    [words.from, letter.from],
    [words.to, letter.to],
    ...(letter.replyTo ? [[words.replyTo, letter.replyTo]] : []),
    [words.received, moment(message.receivedAt)],
  ]
  return (
    <>
      <p class="back">
        <a href="/">{words.toMailbox}</a>
      </p>
      <h1 class="subject">
        <Subject text={letter.subject} />
      </h1>
      <p class="when">
        {kind ? <span class={`tag tag-${kind}`}>{words.notice(kind)}</span> : null}
        <span class={`tag tag-${standing}`}>{words.standing[standing]}</span> <LadderLink message={message} />
      </p>
      <Facts rows={rows} />
      <nav class="views" aria-label={words.viewsLabel}>
        {VIEWS.map((one) => (
          <a
            href={one === 'html' ? `/messages/${message.id}` : `/messages/${message.id}/${one}`}
            aria-current={one === view ? 'page' : undefined}
          >
            {one === 'attachments' ? `${words.views[one]} (${letter.attachments.length})` : words.views[one]}
          </a>
        ))}
      </nav>
      <Body {...facts} />
    </>
  )
}

function Body({ message, letter, source, view, moment }: MessageFacts) {
  switch (view) {
    case 'html':
      return letter.html === null ? (
        <p>{words.noHtml}</p>
      ) : (
        <iframe
          class="paper"
          title={words.htmlTitle}
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          src={`/messages/${message.id}/part.html`}
        />
      )
    case 'text':
      return letter.text === null ? <p>{words.noText}</p> : <pre class="paper wrapped">{letter.text}</pre>
    case 'source':
      return (
        <>
          <p>
            {words.sourceNote} <a href={`/messages/${message.id}.eml`}>{words.downloadSource}</a>
          </p>
          <pre class="paper" tabindex={0}>
            {source.toString('utf8')}
          </pre>
        </>
      )
    case 'headers':
      return <Facts isOnPaper rows={letter.headers.map(({ name, value }) => [name, value])} />
    case 'attachments':
      return <Attachments message={message} letter={letter} />
    case 'events':
      return message.events.length === 0 ? (
        <p>{words.noEvents}</p>
      ) : (
        <Facts isOnPaper rows={message.events.map((event) => [words.event(event.type, event.accepted), moment(event.at)])} />
      )
  }
}

function Attachments({ message, letter }: { message: Message; letter: ShownLetter }) {
  if (letter.attachments.length === 0) return <p>{words.noAttachments}</p>
  return (
    <ul class="attachments paper">
      {letter.attachments.map(({ name, type, content }, index) => (
        <li>
          <a href={`/messages/${message.id}/attachments/${index}`}>{name}</a> {`${type}, ${words.bytes(content.length)}`}
        </li>
      ))}
    </ul>
  )
}
