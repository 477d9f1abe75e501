import { hasCue } from './cue.ts'
import { isFrame } from './frame.ts'
import { remainderOf } from './furniture.ts'
import { hostsIn } from './host.ts'
import { isOfficeName } from './office-name.ts'
import type { Line } from './paper.ts'
import { plain } from './pasted-title.ts'
import { isProse, sentencesOf, wordCount } from './sentence.ts'
import { subjectOf } from './subject.ts'

/** Where the body stands among the lines. */
export type BodySpan = {
  /** The first line that may be the headline: what stands before it is a covering note or the frame of a page. */
  start: number
  /** The first line of running text. */
  lede: number
  /** The last line of running text. */
  last: number
  /** The end mark or the first heading of the notes; the number of lines when there is none. */
  end: number
  /** The running text's beginning, to see whether a name is known there. */
  text: string
  /** What stands below the running text: notes and contacts, which name the sender. */
  below: string
  /** The title that the source states beside the text, in plain words; empty when there is none. */
  title: string
  /** The hosts of the text's addresses, to see whether a name is the sender's. */
  hosts: readonly string[]
}

const ABOUT = /^(?:about|über|à propos|acerca de|sobre|ynghylch) .{1,80}$/iu
const GREETED = /^(?:dear|hi|hello|good (?:morning|afternoon)|annwyl|bonjour|hola|guten tag|sehr geehrte)(?!\p{L})/iu
const CLOSED =
  /^(?:(?:kind(?:est)?|best|warm(?:est)?|all the|with best) ?(?:regards|wishes|best)?|(?:many )?thanks(?: again| in advance)?|thank you|regards|yours(?: sincerely| faithfully)?|cheers|cofion(?: gorau| cynnes)?|(?:bien )?cordialement|(?:meilleures|sincères) salutations|(?:mit )?(?:freundliche[nr]?|beste[nr]?|viele[nr]?|herzliche[nr]?) grü(?:ß|ss)en?|(?:un )?(?:cordial )?saludos?(?: cordiales)?|atentamente)[,.!]?$/iu
/** A covering note is no longer than this many lines. */
const LONGEST_NOTE = 40

/**
 * Finds the body. Without running text everything above the first contact is headline and the rest is notes.
 * @param title a mail's subject or a page's title, which says where the release begins
 */
export function bodySpanOf(lines: readonly Line[], title: string | null): BodySpan {
  const start = startOf(lines, title)
  const lede = ledeOf(lines, start)
  const after = lines.findIndex((line, index) => index > lede && isEnd(line))
  const running = lines.slice(0, after === -1 ? lines.length : after).findLastIndex(isBody)
  const last = Math.max(running, lede)
  const text = lines.slice(lede, Math.min(last + 1, lede + 400)).map((line) => line.text.slice(0, 2000))
  return {
    start,
    lede,
    last,
    end: after === -1 ? lines.length : after,
    below: lines
      .slice(last + 1, last + 200)
      .map((line) => line.text.slice(0, 500))
      .join('\n')
      .slice(0, 20_000),
    text: text.join('\n').slice(0, 40_000),
    hosts: hostsIn(lines),
    title: plain(subjectOf(title ?? '')),
  }
}

/** The first running text that does not speak of the page or to those who print it, else the first of any kind. */
function ledeOf(lines: readonly Line[], start: number): number {
  const end = lines.findIndex((line, index) => index >= start && isEnd(line))
  const above = lines.slice(0, end === -1 ? lines.length : end)
  const told = above.findIndex(
    (line, index) =>
      index >= start &&
      (isBody(line) || isWrapped(above, index)) &&
      !isFrame(line.text) &&
      !isFramedTitle(above, index) &&
      !isTeaser(above, index),
  )
  const below = told > start && isSummary(lines[told - 1]) ? lines.findIndex((line, index) => index > told && isBody(line)) : -1
  if (below === told + 2 && isHeadlineLike(lines[told + 1])) return below
  const first = told === -1 ? lines.findIndex((line, index) => index >= start && isBody(line)) : told
  return first === -1 ? lines.length : first
}

/** A title between a label and a day, however long, does not end as a sentence does. */
const isFramedTitle = (lines: readonly Line[], index: number): boolean =>
  index > 0 &&
  !/[.!?…:]["'”’»)]{0,2}$/.test(lines[index]?.text ?? '') &&
  wordCount(lines[index]?.text ?? '') < 60 &&
  (lines[index - 1]?.furniture ?? null) !== null &&
  (lines[index + 1]?.furniture ?? null) !== null

/** A page's teaser: the body begins with the same words. */
export function isTeaser(lines: readonly Line[], index: number): boolean {
  const own = plain(lines[index]?.text ?? '').slice(0, 400)
  return own.length > 40 && lines.slice(index + 1, index + 15).some(({ text }) => plain(text.slice(0, 600)).includes(own))
}

/** The label that a page puts over its own summary of the release, which stands above the headline. */
export const isSummary = (line: Line | undefined): boolean =>
  line !== undefined &&
  /^(?:introduction|intro|summary|in brief|overview|standfirst|teaser|abstract|description|excerpt)\s?:?$/iu.test(line.text)
const isHeadlineLike = (line: Line | undefined): boolean =>
  line !== undefined && line.furniture === null && wordCount(line.text) >= 4 && wordCount(line.text) <= 25 && !isProse(line.text)

/** The line that the title repeats, the page's highest heading, or what follows a covering note. */
function startOf(lines: readonly Line[], title: string | null): number {
  const top = lines.slice(0, 80)
  const wanted = plain(subjectOf(title ?? ''))
  const titled = titledLine(top, wanted)
  if (titled !== -1) return titled
  const below = afterMailHead(lines)
  if (below > 0) return below
  const isHeadline = ({ text, level, furniture }: Line): boolean => level === 1 && furniture === null && !isOfficeName(text)
  const heading = top.findIndex(isHeadline)
  if (heading !== -1) return heading
  return title !== null && lines.slice(0, 6).some(({ text }) => GREETED.test(text)) ? afterNote(lines) : 0
}

/** The line that the title repeats, or begins it; on a page that repeats it more than once, the one right above the body. */
function titledLine(top: readonly Line[], wanted: string): number {
  let found = -1
  let told = 0
  for (const [index, { text }] of top.entries()) {
    const own = plain(remainderOf(text))
    const next = `${own} ${plain(top[index + 1]?.text ?? '')}`
    const isTitle = wordCount(text) >= 3 && (isSame(own, wanted) || (wanted.startsWith(`${own} `) && wanted.startsWith(next)))
    const goesOn = found === index - 1 && wanted.startsWith(`${plain(remainderOf(top[found]?.text ?? ''))} ${own}`)
    if (isTitle && !goesOn) found = index
    else if (isProse(text) && (found !== -1 || ++told > 3)) break
  }
  return found
}

/** Below the rule that parts a printed mail's head and note from the release, 0 where there is none. */
function afterMailHead(lines: readonly Line[]): number {
  const head = lines.slice(0, 6)
  const isMail =
    head.some(({ text }) => /^(?:from|von|de|oddi wrth)\s?:/iu.test(text)) &&
    head.some(({ text }) => /^(?:subject|betreff|objet|asunto|pwnc)\s?:/iu.test(text))
  const rule = isMail ? lines.slice(0, LONGEST_NOTE).findIndex(({ text }) => /^[-=_*~ ]{10,}$/.test(text)) : -1
  return rule > 2 && lines.slice(rule + 1).some(isBody) ? rule + 1 : 0
}

/** Behind the closing words of a covering note and the name under them. */
function afterNote(lines: readonly Line[]): number {
  const closing = lines.slice(0, LONGEST_NOTE).findIndex(({ text }) => CLOSED.test(text))
  if (closing === -1) return 0
  let at = closing + 1
  while (wordCount(lines[at]?.text ?? '') <= (at === closing + 1 ? 5 : 3) && at < closing + 3 && lines[at + 1] !== undefined) at++
  // A letter that holds the release closes below it.
  return lines.slice(at).some(isBody) ? at : 0
}

const isSame = (line: string, title: string): boolean =>
  title !== '' && (line === title || (line.length > 20 && title.endsWith(line)) || (title.length > 20 && line.startsWith(title)))

function isEnd({ text, furniture }: Line): boolean {
  return furniture === 'end' || furniture === 'notes' || (ABOUT.test(text) && !isProse(text))
}

/** Running text that is neither furniture nor a sentence that says whom to ask. */
function isBody({ text, level, furniture }: Line): boolean {
  if (
    furniture !== null ||
    !isProse(text) ||
    isLegal(text) ||
    isLetterheadRow(text) ||
    isHeading({ text, level }) ||
    isQuestion(text)
  )
    return false
  const mayAsk = text.length < 600 && /@|\d[\d ()./-]{7}|:$/.test(text)
  return !(mayAsk && (hasCue(text, 'media') || hasCue(text, 'general')))
}

/** An office's street, telephone, fax and website in one row, however long. */
const isLetterheadRow = (text: string): boolean =>
  text.length < 500 &&
  [
    ...text.matchAll(
      /(?<!\p{L})(?:tel(?:ephone)?|phone|fax|facsimile|website|abn|po box|e-?mail)(?!\p{L})\s?[.:]?\s?(?=[\d(+h]|www|\S{1,40}@)/giu,
    ),
  ].length >= 2

/** "X is a company limited by guarantee, no. 01234567.": what the law wants on paper. */
const isLegal = (text: string): boolean =>
  text.length < 300 &&
  /\d{5,8}/.test(text) &&
  /(?<!\p{L})(?:limited by guarantee|registered (?:in|charity|company|office|society)|(?:charity|company|registration|vat) (?:no|number|reg))(?!\p{L})/iu.test(
    text,
  )

/** One short question by itself is a headline or a heading, however it ends. */
const isQuestion = (text: string): boolean => /[?!]["”’']?$/.test(text) && wordCount(text) <= 20 && sentencesOf(text).length === 1

/** A heading of the source, or a letterhead in capitals, however long. */
const isHeading = ({ text, level }: Pick<Line, 'text' | 'level'>): boolean =>
  wordCount(text) < 60 && (level > 0 || !/\p{Ll}/u.test(text) || isLongTitle(text) || isOpenBullet(text))

/** A point of a summary that ends without a full stop. */
const isOpenBullet = (text: string): boolean => /^[-–—•*▪·] ?\p{L}/u.test(text) && !/[.!?…]["'”’»)]{0,2}$/.test(text)

/** A title of thirty words and more: no full stop, and its words of weight have capitals. */
function isLongTitle(text: string): boolean {
  const small = [...text.matchAll(/(?<![\p{L}'’-])\p{Ll}[\p{L}'’]{3}/gu)].length
  return wordCount(text) >= 25 && wordCount(text) <= 45 && !/[.!?…:]["'”’»)]{0,2}$/.test(text) && small <= 4
}

/** Lines that make one paragraph and end as a sentence does are running text, cut where nothing tells the width. */
function isWrapped(lines: readonly Line[], index: number): boolean {
  const first = lines[index]
  const rows = lines.slice(index, index + LONGEST_WRAPPED)
  const until = rows.findIndex(
    ({ paragraph, level, furniture }) => paragraph !== first?.paragraph || level > 0 || furniture !== null,
  )
  const own = until === -1 ? rows : rows.slice(0, until)
  const text = own.map((row) => row.text).join(' ')
  if (own.length < 2 || wordCount(text) < 12 || !/^[^•*▪–-].*\p{Ll}/u.test(text)) return false
  return /[.!?…]["'”’»)]{0,2}$/.test(text) && own.slice(0, -1).every((row) => row.text.length >= 45)
}
const LONGEST_WRAPPED = 12
