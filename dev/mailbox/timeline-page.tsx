import type { Temporal } from 'temporal-polyfill'
import { deadlineOf, type Enquiry } from '../../lib/enquiry.ts'
import { RUNGS } from '../../lib/ladder.ts'
import type { Organisation } from '../../lib/organisation.ts'
import { briefMoment, clockTime } from '../../lib/words/en/brief-moments.ts'
import { commandWords } from '../../lib/words/en/commands.ts'
import { mailboxWords } from '../../lib/words/en/mailbox.ts'
import { deadlineWords, longMoment } from '../../lib/words/en/moments.ts'
import { timelineWords as words } from '../../lib/words/en/timeline.ts'
import type { Entry } from './timeline.ts'
import { TimelinePicture } from './timeline-picture.tsx'

type Facts = { enquiry: Enquiry; entries: readonly Entry[]; organisation: Organisation; now: Temporal.Instant }

/** The ladder of one enquiry: a picture, and the same in words. */
export function timelinePage({ enquiry, entries, organisation: { zone }, now }: Facts) {
  const moment = (at: Temporal.Instant) => longMoment(at, zone)
  const rows = [
    [words.receivedLabel, moment(enquiry.receivedAt)],
    [words.deadlineLabel, deadlineWords(deadlineOf(enquiry), now, zone)],
    [words.toldLabel, enquiry.ladder ? moment(enquiry.ladder.from) : words.notTold],
    [words.stateLabel, commandWords.state(enquiry.state, moment)],
  ]
  return (
    <>
      <p class="back">
        <a href="/">{mailboxWords.toMailbox}</a>
      </p>
      <h1 class="subject">{words.title(enquiry.reference)}</h1>
      <dl class="facts">
        {rows.map(([label, value]) => (
          <div>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <figure class="paper" aria-label={words.picture}>
        <TimelinePicture entries={entries} zone={zone} />
        <figcaption>{words.legend}</figcaption>
      </figure>
      <h2>{words.list}</h2>
      <ol class="steps">
        {entries.map((entry) => (
          <li class={`step step-${entry.is}${entry.is === 'rung' ? ` step-${entry.standing}` : ''}`}>
            <time datetime={entry.at.toString()}>{briefMoment(entry.at, now, zone)}</time>
            <p>
              <Said entry={entry} zone={zone} />
            </p>
          </li>
        ))}
      </ol>
    </>
  )
}

function Said({ entry, zone }: { entry: Entry; zone: string }) {
  switch (entry.is) {
    case 'rung':
      return (
        <>
          <span class={`number number-${entry.standing}`}>{entry.number}</span> <b>{words.rung[entry.rung]}</b>{' '}
          <span class={`tag tag-${entry.standing}`}>
            {entry.doneAt && !entry.doneAt.equals(entry.at)
              ? words.doneAt(clockTime(entry.doneAt, zone))
              : words.standing[entry.standing]}
          </span>
        </>
      )
    case 'letter':
      return (
        <>
          <a href={`/messages/${entry.message.id}`}>
            {words.letter(
              mailboxWords.notice(entry.notice.kind),
              entry.message.to.join(', '),
              RUNGS.indexOf(entry.notice.rung) + 1,
            )}
          </a>{' '}
          <span class={`tag tag-${entry.standing}`}>{mailboxWords.standing[entry.standing]}</span>
        </>
      )
    case 'event':
      return <>{eventWords(entry.event)}</>
    case 'deadline':
      return <b>{words.deadlineRow(entry.isPast)}</b>
    case 'now':
      return <b>{words.nowRow}</b>
  }
}

function eventWords({ what, by }: { what: keyof typeof commandWords.event; by: string }): string {
  const said = commandWords.event[what]
  const sentence = `${said.charAt(0).toUpperCase()}${said.slice(1)}`
  return by === 'system' || by === 'reporter' ? sentence : `${sentence}, ${words.by(by)}`
}
