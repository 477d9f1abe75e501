import { type BodySpan, isSummary, isTeaser } from './body-span.ts'
import { datesIn } from './date.ts'
import { isFrame, isLoneField } from './frame.ts'
import { remainderOf } from './furniture.ts'
import { type Candidate, chosenOf } from './headline-choice.ts'
import { tidy } from './headline-ends.ts'
import { goesOn, isByline, isLinked } from './headline-lines.ts'
import { isPersonOrPost, taglineName } from './letterhead.ts'
import { DOES } from './letterhead-words.ts'
import { isCapitalised, isOfficeName } from './office-name.ts'
import type { Line } from './paper.ts'
import { isProse, wordCount } from './sentence.ts'
import { subjectOf } from './subject.ts'

/** The headline and the lines that it takes up; `standfirst` are the lines between it and the body. */
export type ReadHeadline = { headline: string | null; lines: number[]; standfirst: number[] }

const NONE: ReadHeadline = { headline: null, lines: [], standfirst: [] }
const LABELLED = /^(?:headline|title|titel|titre|titular|pennawd|subject|re|betreff|objet|asunto|pwnc)\s?[:–-]\s?(.{8,250})$/iu
const SECTION =
  /^(?:contacts?|media contacts?|press contacts?|media enquiries|press office|summary|overview|news|latest news|listings?|key (?:points|facts|findings)|who|introduction|intro|in brief|standfirst|what|when|where|issue date|date of issue|date|published|release date|location|title)\s?:?$/i
const CONTACT_LINE =
  /^(?:(?:media |press )?(?:contacts?|enquiries|inquiries)|tel|telephone|phone|mobile|cell|email|e-mail|from|to|cc|date|status|fax|website|web)\s?:|^[^\s@]+@[^\s@]+$|^[+(\d][\d ().+-]{6,}$/i
/** A line of a letterhead that gives a telephone number. */
const NUMBERED =
  /(?<!\p{L})(?:tel(?:ephone)?|ph(?:one)?|fax|facsimile|mob(?:ile)?|cell|abn|acn|p\.? ?o\.? box|reg(?:istered|istration)?\.?(?: charity| company| office)? (?:no|nr|number))[:.]{0,2} ?\(?\+?\d/iu
/** "Wien (OTS) - ", "CHICAGO —", "TORONTO /CNW/ -": how a body begins. */
const AGENCY_LINE =
  /^\p{Lu}[\p{L} .,'’-]{1,40} ?(?:\((?:OTS|ots|dpa|AP|AFP|Reuters)\)|\/(?:CNW|PRNewswire)[^/]{0,30}\/) ?[-–—]|^\p{Lu}{3,}[\p{Lu} .'’-]{0,30}(?:, \p{Lu}[\p{L}.]{1,12})? ?—/u
/** "Subject :" and the headline on the line below. */
const LONE_LABEL = /^(?:headline|title|titel|titre|titular|pennawd|subject|betreff|objet|asunto|pwnc)\s?:$/iu
const MAIL_FIELD = /^(?:subject|re|betreff|objet|asunto|pwnc)\s?[:–-]/iu
const LONGEST = 300
/** A text with more lines above its body has no headline among the later ones. */
const MOST = 60

/**
 * The headline: what a heading or a label says it is, else the first line above the body that is no furniture, no contact and
 * no name of the office itself.
 * @param used lines that only say whom to ask
 * @param hasTitle whether the source states a title, which is surer than a first sentence or a line of a frame
 */
export function headlineIn(lines: readonly Line[], span: BodySpan, used: ReadonlySet<number>, hasTitle = false): ReadHeadline {
  const candidates = belowSalutation(belowLabel(candidatesIn(lines, span, used), lines, span), lines, span)
  const top = lines.slice(0, Math.max(span.lede, 1) + 1)
  for (const [index, { text }] of top.entries()) {
    const labelled = subjectOf(LABELLED.exec(text)?.[1] ?? '')
    const isMails = MAIL_FIELD.test(text) && candidates.some((one) => one.isLed && isUnderLabel(lines, index, one))
    const isTopic = wordCount(labelled) <= 3 && candidates.some(({ text: other }) => wordCount(other) >= 5)
    if (labelled !== '' && !isTopic && !isMails) return { ...NONE, headline: labelled, lines: [index] }
    const below = LONE_LABEL.test(text) ? candidates.find(({ lines: [first = 0] }) => first === index + 1) : undefined
    if (below !== undefined) return { ...NONE, headline: below.text, lines: below.lines }
  }
  const chosen = chosenOf(candidates, span)
  if (hasTitle && (chosen === undefined || isFrame(chosen.text))) return NONE
  if (chosen === undefined) return ledeAsHeadline(lines, span, used)
  const below = candidates.filter(({ lines: [first = 0], text }) => first > (chosen.lines.at(-1) ?? 0) && !isFrame(text))
  return { headline: chosen.text, lines: chosen.lines, standfirst: below.flatMap((candidate) => candidate.lines) }
}

/** The mail that brought a release has its own subject; the release below it begins with its label. */
const isUnderLabel = (lines: readonly Line[], subject: number, { lines: [first = 0] }: Candidate): boolean =>
  lines.slice(subject + 1, first).some(isKind)

function candidatesIn(lines: readonly Line[], span: BodySpan, used: ReadonlySet<number>): Candidate[] {
  const candidates: Candidate[] = []
  const mayBe = (index: number): boolean => index >= span.start && !used.has(index) && mayBeHeadline(lines, index)
  for (let index = span.start; index < span.lede && candidates.length < MOST; index++) {
    if (!mayBe(index)) continue
    const candidate = withContinuation(lines, index, span, used)
    candidates.push(candidate)
    index = candidate.lines.at(-1) ?? index
  }
  return candidates
}

function mayBeHeadline(lines: readonly Line[], index: number): boolean {
  const { text = '', furniture = null } = lines[index] ?? {}
  const rest = remainderOf(text)
  const above = lines[index - 1]
  if ((isSummary(above) && isProse(text)) || (isProse(text) && isTeaser(lines, index))) return false
  const isFirstHalf = isBeforeColon(lines, index)
  const isValue = above?.paragraph === lines[index]?.paragraph && isLoneField(above?.text ?? '') && wordCount(rest) <= 8
  return furniture === null && rest !== '' && rest.length <= LONGEST && !isNoHeadline(text, rest, isFirstHalf) && !isValue
}

/** "Sold out, shut down, started again:" right under a label, and its second half right below. */
function isBeforeColon(lines: readonly Line[], index: number): boolean {
  const [above, line, below] = [lines[index - 1], lines[index], lines[index + 1]]
  if (line?.text.endsWith(':') !== true || (above?.furniture ?? null) === null || below?.furniture !== null) return false
  return (
    wordCount(line.text) >= 2 &&
    !isFrame(line.text) &&
    !SECTION.test(line.text) &&
    below.paragraph === line.paragraph &&
    /^["“‘]?[\p{L}\d]/u.test(below.text) &&
    !isProse(below.text)
  )
}

const isNoHeadline = (text: string, rest: string, isFirstHalf: boolean): boolean =>
  AGENCY_LINE.test(text) ||
  /[\p{L}\d]@[\p{L}\d]|\d{3} ?[/-] ?\d{3}-\d{4}|^\p{L}{1,7} ?: ?(?:https?:|www\.)/u.test(text) ||
  CONTACT_LINE.test(text) ||
  NUMBERED.test(text) ||
  LABELLED.test(text) ||
  isByline(text) ||
  SECTION.test(rest) ||
  (rest.endsWith(':') &&
    !isFirstHalf &&
    (wordCount(rest) <= 6 || /\s(?:said|says|commented|added|explained|told us):$/iu.test(rest)))

/** What stands above "PRESS RELEASE" is the letterhead, if anything is left below it. */
function belowLabel(candidates: Candidate[], lines: readonly Line[], span: BodySpan): Candidate[] {
  const label = lines.findLastIndex(
    (line, index) => index >= span.start && index < span.lede && (isKind(line) || OFFICE.test(line.text)),
  )
  const isBelow = ({ lines: [first = 0] }: Candidate): boolean => first > label
  const below = candidates.filter(isBelow)
  const isSmall = ({ text, level }: Candidate): boolean =>
    wordCount(text) <= (level > 0 ? 2 : 8) || (level === 0 && isSender(text, span))
  const isLetterhead = (one: Candidate): boolean => isBelow(one) || isSmall(one)
  return below.some(({ text }) => !isFrame(text)) && candidates.every(isLetterhead) ? below : candidates
}

/** A letter has no headline: who writes, from where and to whom stand above "Dear Editor". */
function belowSalutation(candidates: Candidate[], lines: readonly Line[], span: BodySpan): Candidate[] {
  const salutation = lines.findIndex(({ text }, index) => index <= span.lede && SALUTATION.test(text))
  const isAddress = ({ text, lines: [first = 0], level }: Candidate): boolean =>
    first < salutation && level === 0 && (ADDRESSEE.test(text) || (isCapitalised(text) && !DOES.test(text)))
  return candidates.filter((candidate) => !isAddress(candidate))
}
const SALUTATION =
  /^dear (?:sirs?|madam|sir or madam|(?:the )?(?:news )?editors?|sir\/madam|mr|mrs|ms|miss|dr|all|newsdesk|(?:news|picture|planning|forward planning) desk|colleagues?|journalist)(?!\p{L})/iu
const ADDRESSEE =
  /^(?:to|for the attention of|fao|attn)?:? ?(?:the |news |picture |features )*(?:editors?|newsdesk|news desk|newsroom)(?!\p{L})/iu

/** The press office's own line in a letterhead. */
const OFFICE =
  /^(?:service de presse|bureau de presse|press office|media office|pressestelle|presseamt|gabinete de prensa|swyddfa['’]r wasg|office of communications)$/i

/** A line that says what kind of text this is, or an office's name with it: "European Bureau for Railways - Press release". */
function isKind({ text, furniture }: Line): boolean {
  const rest = remainderOf(text)
  const isOffice =
    rest !== text && text.startsWith(rest) && !/(?<!\p{L})(?!(?:of|the|for|and|in|on|de|la|du|für)(?!\p{L}))\p{Ll}/u.test(rest)
  return (furniture === 'label' && !isPeriod(text)) || furniture === 'status' || rest === '' || isOffice
}

/** "26 September 2026 – 14 February 2027": how long an exhibition is open. */
const isPeriod = (text: string): boolean => text.length < 90 && datesIn(text, 'day-first').length === 2

/** A headline that goes on in the next line: it ends in a small word or the next line begins with a small letter. */
function withContinuation(lines: readonly Line[], index: number, span: BodySpan, used: ReadonlySet<number>): Candidate {
  const first = lines[index]
  let text = first === undefined ? '' : remainderOf(first.text)
  const taken = [index]
  for (let next = index + 1; next < span.lede && !isWholeSender(text, lines[next], span); next++) {
    const line = lines[next]
    const above = lines[next - 1]
    if (
      line === undefined ||
      above === undefined ||
      used.has(next) ||
      CONTACT_LINE.test(line.text) ||
      !goesOn(text, above, line, span)
    )
      break
    text += ` ${line.text}`
    taken.push(next)
  }
  return {
    text: tidy(text),
    lines: taken,
    level: first?.level ?? 0,
    isInLetterhead: isInLetterhead(lines, index, span),
    isLed: (lines[index - 1]?.furniture ?? null) !== null || used.has(index - 1) || isTopLine(text, index, span),
  }
}

/** A text that begins with a sentence rather than with a name begins with its headline. */
const isTopLine = (text: string, index: number, span: BodySpan): boolean =>
  index === span.start &&
  wordCount(text) >= 6 &&
  !isCapitalised(text) &&
  taglineName(text) === null &&
  !/\p{Lu}{2,} [–—-] /u.test(text) &&
  (text.toLowerCase().match(/\p{L}{5,}/gu) ?? []).some((word) => span.text.toLowerCase().includes(word))

/** A sender's name goes on in no other line, unless it is what somebody states "ON THE OPENING OF THE BRIDGE". */
const isWholeSender = (text: string, next: Line | undefined, span: BodySpan): boolean =>
  wordCount(text) > 1 &&
  isSender(text, span) &&
  !DOES.test(text) &&
  !(SAID_OF.test(`${text}|${next?.text ?? ''}`) && isLinked(text, next?.text ?? ''))

/** A statement, or a second line that says on what: no name goes on so. */
const SAID_OF =
  /^(?:statement|remarks|speech|message|comments?)\s|\|(?:on|after|at|as|against|over|following|amid|under|before|during)\s/iu

const isSender = (text: string, span: BodySpan): boolean => isOfficeName(text) || isPersonOrPost(text, span)

/** Right under an office's name: in one block with it, or closed off by a label or a date. */
function isInLetterhead(lines: readonly Line[], index: number, span: BodySpan): boolean {
  const above = lines[index - 1]
  if (above === undefined || above.furniture !== null || !isSender(above.text, span)) return false
  return above.paragraph === lines[index]?.paragraph || (lines[index + 1]?.furniture ?? null) !== null
}

/** A text that begins with its body: a short first sentence alone on its line is its headline, a dateline is not. */
function ledeAsHeadline(lines: readonly Line[], span: BodySpan, used: ReadonlySet<number>): ReadHeadline {
  const lede = lines[span.lede]
  const next = lines.find(({ furniture }, index) => index > span.lede && furniture === null && !used.has(index))
  if (lines.slice(0, span.lede).some(({ text }) => SALUTATION.test(text))) return NONE
  if (lede === undefined || next === undefined || used.has(span.lede) || lede.text.length > 160) return NONE
  const isShort = wordCount(lede.text) <= 18 && isProse(next.text)
  const isDateline = /^\p{Lu}{3,}|\s[-–—]{1,2}\s/u.test(lede.text.slice(0, 50))
  return isShort && !isDateline ? { headline: tidy(lede.text), lines: [span.lede], standfirst: [] } : NONE
}
