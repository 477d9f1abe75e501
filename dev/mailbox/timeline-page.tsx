import type { Temporal } from 'temporal-polyfill'
import { deadlineOf, type Enquiry } from '../../lib/enquiry.ts'
import type { Notice } from '../../lib/notice.ts'
import type { Organisation } from '../../lib/organisation.ts'
import { briefMoment, clockTime } from '../../lib/words/en/brief-moments.ts'
import { commandWords } from '../../lib/words/en/commands.ts'
import { ladderWords } from '../../lib/words/en/ladder.ts'
import { mailboxWords } from '../../lib/words/en/mailbox.ts'
import { deadlineWords, longMoment } from '../../lib/words/en/moments.ts'
import { timelineWords as words } from '../../lib/words/en/timeline.ts'
import { Facts } from './facts.tsx'
import type { Entry } from './timeline.ts'
import { TimelinePicture } from './timeline-picture.tsx'

type PageFacts = { enquiry: Enquiry; entries: readonly Entry[]; organisation: Organisation; now: Temporal.Instant }

/** The ladder of one enquiry: a picture, and the same in words. */
export function timelinePage({ enquiry, entries, organisation: { zone }, now }: PageFacts) {
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
      <Facts rows={rows} />
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
          <span class={`number number-${entry.standing}`}>{entry.number}</span> <b>{ladderWords[entry.rung]}</b>{' '}
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
          <a href={`/messages/${entry.message.id}`}>{letterWords(entry.notice, entry.step)}</a>{' '}
          <span class={`tag tag-${entry.standing}`}>{mailboxWords.standing[entry.standing]}</span>
        </>
      )
    case 'event':
      return entry.event.what === 'texted' ? <a href="/texts">{eventWords(entry)}</a> : <span>{eventWords(entry)}</span>
    case 'deadline':
      return <b>{words.deadlineRow(entry.isPast)}</b>
    case 'now':
      return <b>{words.nowRow}</b>
  }
}

function letterWords({ kind, to }: Notice, step: number | null): string {
  return words.letter(mailboxWords.notice(kind), to ?? '', step)
}

function eventWords({ event: { what, by }, notice }: Extract<Entry, { is: 'event' }>): string {
  const said = commandWords.event[what]
  const sentence = `${said.charAt(0).toUpperCase()}${said.slice(1)}`
  if (by !== 'system' && by !== 'reporter') return `${sentence}, ${words.by(by)}`
  return notice?.to ? words.about(sentence, letterWords(notice, null)) : sentence
}
