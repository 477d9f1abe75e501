import { remainderOf } from './furniture.ts'
import { isOfficeName } from './office-name.ts'
import type { Line } from './paper.ts'
import { isProse, wordCount } from './sentence.ts'
import type { BodySpan } from './body-span.ts'

/** The headline and the lines that it takes up; `standfirst` are the lines between it and the body. */
export type ReadHeadline = { headline: string | null; lines: number[]; standfirst: number[] }

const NONE: ReadHeadline = { headline: null, lines: [], standfirst: [] }
const LABELLED = /^(?:headline|title|titel|titre|titular|pennawd|subject)\s?[:–-]\s?(.{8,250})$/iu
const SECTION =
  /^(?:contacts?|media contacts?|press contacts?|media enquiries|press office|summary|overview|news|latest news|listings?|key (?:points|facts|findings)|who|what|when|where)\s?:?$/i
const CONTACT_LINE =
  /^(?:(?:media |press )?(?:contacts?|enquiries|inquiries)|tel|telephone|phone|mobile|cell|email|e-mail|from|to|cc|date|status|fax|website|web)\s?:|^[^\s@]+@[^\s@]+$|^[+(\d][\d ().+-]{6,}$/i
const LONGEST = 300

/**
 * The headline: what a heading or a label says it is, else the first line above the body that is no furniture, no contact and
 * no name of the office itself.
 * @param used lines that only say whom to ask
 */
export function headlineIn(lines: readonly Line[], span: BodySpan, used: ReadonlySet<number>): ReadHeadline {
  const top = lines.slice(0, Math.max(span.lede, 1) + 1)
  const labelled = top.findIndex(({ text }) => LABELLED.test(text))
  if (labelled !== -1) return { ...NONE, headline: LABELLED.exec(top[labelled]?.text ?? '')?.[1] ?? null, lines: [labelled] }
  const candidates = belowLabel(candidatesIn(lines, span, used), lines, span)
  const heading = headingAmong(candidates)
  const chosen = heading ?? plainAmong(candidates, span)
  if (chosen === undefined) return ledeAsHeadline(lines, span, used)
  const joined = withContinuation(lines, chosen.index, span)
  const standfirst = candidates.filter(({ index }) => index > (joined.lines.at(-1) ?? 0)).map(({ index }) => index)
  return { headline: tidy(joined.text), lines: joined.lines, standfirst }
}

type Candidate = { index: number; text: string; level: number }

function candidatesIn(lines: readonly Line[], span: BodySpan, used: ReadonlySet<number>): Candidate[] {
  const candidates: Candidate[] = []
  for (const [index, { text, level, furniture }] of lines.slice(0, span.lede).entries()) {
    if (index < span.start) continue
    const rest = remainderOf(text)
    if (
      used.has(index) ||
      CONTACT_LINE.test(text) ||
      rest === '' ||
      rest.length > LONGEST ||
      furniture !== null ||
      SECTION.test(rest)
    )
      continue
    if (wordCount(rest) >= 2 || level > 0) candidates.push({ index, text: rest, level })
  }
  return candidates
}

/** What stands above "PRESS RELEASE" is the letterhead, if anything is left below it. */
function belowLabel(candidates: Candidate[], lines: readonly Line[], span: BodySpan): Candidate[] {
  const label = lines.findLastIndex(
    (line, index) => index >= span.start && index < span.lede && (isKind(line) || OFFICE.test(line.text)),
  )
  const below = candidates.filter(({ index }) => index > label)
  return below.length > 0 && candidates.every(({ level, index, text }) => index > label || (level === 0 && wordCount(text) <= 8))
    ? below
    : candidates
}

/** The press office's own line in a letterhead. */
const OFFICE =
  /^(?:service de presse|bureau de presse|press office|media office|pressestelle|presseamt|gabinete de prensa|swyddfa['’]r wasg|office of communications)$/i

/** A line that says what kind of text this is, or an office's name with it: "European Bureau for Railways - Press release". */
function isKind({ text, furniture }: Line): boolean {
  const rest = remainderOf(text)
  const isOffice =
    rest !== text && text.startsWith(rest) && !/(?<!\p{L})(?!(?:of|the|for|and|in|on|de|la|du|für)(?!\p{L}))\p{Ll}/u.test(rest)
  return furniture === 'label' || furniture === 'status' || rest === '' || isOffice
}

/** The highest heading of the source that is no office's name, where the source has headings. */
function headingAmong(candidates: readonly Candidate[]): Candidate | undefined {
  const headings = candidates.filter(({ level, text }) => level > 0 && !isOfficeName(text))
  const highest = Math.min(...headings.map(({ level }) => level))
  return headings.find(({ level }) => level === highest)
}

function plainAmong(candidates: readonly Candidate[], span: BodySpan): Candidate | undefined {
  const plain = candidates.filter(({ text }) => !isOfficeName(text) && !isBullet(text))
  const telling = plain.filter((candidate, at) => at === plain.length - 1 || !isKnownName(candidate.text, span))
  return (
    telling.find(({ text }) => wordCount(text) >= 3) ?? telling.at(-1) ?? (candidates.length === 1 ? candidates[0] : undefined)
  )
}

/** A firm whose name has no organisation's noun is known by the body that names it. */
const isKnownName = (text: string, span: BodySpan): boolean =>
  wordCount(text) <= 4 && /^\p{Lu}/u.test(text) && span.text.includes(text)

const isBullet = (text: string): boolean => /^[•*▪–-] /.test(text)

/** A headline that goes on in the next line: it ends in a small word or the next line begins with a small letter. */
function withContinuation(lines: readonly Line[], index: number, span: BodySpan): { text: string; lines: number[] } {
  const first = lines[index]
  let text = first === undefined ? '' : remainderOf(first.text)
  const taken = [index]
  for (let next = index + 1; next < span.lede; next++) {
    const line = lines[next]
    if (line === undefined || line.paragraph !== first?.paragraph || !goesOn(text, line)) break
    text += ` ${line.text}`
    taken.push(next)
  }
  return { text, lines: taken }
}

function goesOn(text: string, { text: next, furniture }: Line): boolean {
  if (furniture !== null || text.length > 160) return false
  if (text.length > 28 && !/\p{Ll}/u.test(text + next) && !/[.!?:]$/.test(text)) return true
  return (
    /(?:\s(?:of|the|for|and|in|on|at|to|a|an|with|by|as|from|its|their|after|over|de|la|le|der|die|und|et|y|in|zu)|[,–—&-])$/iu.test(
      text,
    ) || /^\p{Ll}/u.test(next)
  )
}

/** A text that begins with its body: a short first sentence alone on its line is its headline, a dateline is not. */
function ledeAsHeadline(lines: readonly Line[], span: BodySpan, used: ReadonlySet<number>): ReadHeadline {
  const lede = lines[span.lede]
  const next = lines[span.lede + 1]
  if (lede === undefined || next === undefined || used.has(span.lede) || lede.text.length > 160) return NONE
  const isShort = wordCount(lede.text) <= 18 && isProse(next.text)
  const isDateline = /^\p{Lu}{3,}|\s[-–—]{1,2}\s/u.test(lede.text.slice(0, 50))
  return isShort && !isDateline ? { headline: tidy(lede.text), lines: [span.lede], standfirst: [] } : NONE
}

const tidy = (text: string): string => text.replace(/^[\s*_#>]+|[\s*_#]+$/g, '').trim()
