import { type Enquiry, latestWords, type Words } from '../enquiry.ts'
import { triageWords as words } from '../words/en/letters.ts'
import { deadlineWords, longMoment } from '../words/en/moments.ts'
import { type Block, link, plain } from './letter-blocks.ts'
import type { LetterFacts } from './letter-facts.ts'

type Row = Extract<Block, { is: 'facts' }>['rows'][number]

/** What stands under the question: the release, how the reporter wants to be answered, and what the office quotes. */
export function aboutRows({ enquiry, organisation: { zone }, publicUrl }: LetterFacts): Row[] {
  const { kind, publication, answerBy } = latestWords(enquiry)
  const { release, state, reference, receivedAt, held } = enquiry
  return [
    release
      ? { label: words.release, lines: [plain(release.headline), link(`${publicUrl}/releases/${release.slug}`)] }
      : row(words.release, words.noRelease),
    ...optionalRow(words.kind, kind && words.kinds[kind]),
    ...optionalRow(words.publication, publication),
    ...optionalRow(words.answerBy, answerBy),
    ...optionalRow(words.unusual, held && words.unusualBecause(held)),
    row(words.received, longMoment(receivedAt, zone)),
    row(words.reference, reference),
    ...optionalRow(words.takenBy, state.is === 'taken' ? state.by : null),
  ]
}

/** The texts that the same form sent before, newest first, each with what was different in it. */
export function earlierBlocks({ enquiry, organisation: { zone }, now }: LetterFacts): Block[] {
  const latest = latestWords(enquiry)
  const said = new Set(saidRows(latest, now, zone).map(fingerprint))
  return earlierPosts(enquiry).flatMap((post): Block[] => {
    const rows = saidRows(post.words, now, zone).filter((one) => !said.has(fingerprint(one)))
    return [
      { is: 'heading', text: words.sentBefore(longMoment(post.at, zone)) },
      post.words.question === latest.question
        ? { is: 'paragraph', text: words.sameQuestion }
        : { is: 'words', text: post.words.question },
      ...(rows.length > 0 ? [{ is: 'facts', rows } as const] : []),
    ]
  })
}

function earlierPosts({ receivedAt, words: first, additions }: Enquiry): Enquiry['additions'] {
  return [{ at: receivedAt, words: first }, ...additions].slice(0, -1).toReversed()
}

function saidRows({ reporter, deadline, kind, publication, answerBy }: Words, now: LetterFacts['now'], zone: string): Row[] {
  return [
    row(words.reporter, reporter.name),
    row(words.outlet, reporter.outlet),
    ...optionalRow(words.phone, reporter.phone),
    ...optionalRow(words.email, reporter.email),
    row(words.deadline, deadlineWords(deadline, now, zone)),
    ...optionalRow(words.kind, kind && words.kinds[kind]),
    ...optionalRow(words.publication, publication),
    ...optionalRow(words.answerBy, answerBy),
  ]
}

function row(label: string, text: string): Row {
  return { label, lines: [plain(text)] }
}

function optionalRow(label: string, text: string | null): Row[] {
  return text === null ? [] : [row(label, text)]
}

function fingerprint({ label, lines }: Row): string {
  return JSON.stringify([label, lines])
}
