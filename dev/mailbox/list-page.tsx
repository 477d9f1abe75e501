import { mailboxWords as words } from '../../lib/words/en/mailbox.ts'
import { header, type Message } from '../ses/message.ts'
import { AboveList } from './above-list.tsx'
import { LadderLink } from './ladder-link.tsx'
import { type Standing, standingOf } from './letter.ts'
import { Subject } from './subject.tsx'

type Facts = {
  /** Oldest first. */
  messages: readonly { message: Message; kind: string }[]
  now: number
  /** A moment as people read it. */
  moment: (iso: string) => string
}

/** All letters, newest first, with the stack's clock. */
export function listPage({ messages, now, moment }: Facts) {
  return (
    <>
      <h1>{words.title}</h1>
      <p class="lead">{words.about}</p>
      <ClockForm now={moment(new Date(now).toISOString())} />
      {messages.length === 0 ? (
        <p class="empty">{words.empty}</p>
      ) : (
        <>
          <AboveList count={words.count(messages.length)} action="/messages/empty" label={words.emptyIt} />
          <ol class="letters">
            {messages.toReversed().map(({ message, kind }) => (
              <Row message={message} kind={kind} standing={standingOf(message, now)} received={moment(message.receivedAt)} />
            ))}
          </ol>
        </>
      )}
    </>
  )
}

function Row({ message, kind, standing, received }: { message: Message; kind: string; standing: Standing; received: string }) {
  return (
    <li>
      <h2>
        <a href={`/messages/${message.id}`}>
          <Subject text={header(message, 'Subject')} />
        </a>
      </h2>
      <p class="route">
        {words.to} <b>{message.to.join(', ')}</b> <span>{`${words.from} ${message.from}`}</span>
      </p>
      <p class="when">
        {kind ? <span class={`tag tag-${kind}`}>{words.notice(kind)}</span> : null}
        <span class={`tag tag-${standing}`}>{words.standing[standing]}</span>{' '}
        <time datetime={message.receivedAt}>{received}</time> <LadderLink message={message} />
      </p>
    </li>
  )
}

function ClockForm({ now }: { now: string }) {
  return (
    <form class="clock" method="post" action="/clock">
      <p>
        {words.clock} <b>{now}</b>
      </p>
      <label for="advance">{words.clockMove}</label>
      <select id="advance" name="advance">
        {Object.entries(words.clockSteps).map(([duration, label]) => (
          <option value={duration}>{label}</option>
        ))}
      </select>
      <button type="submit">{words.clockButton}</button>
    </form>
  )
}
