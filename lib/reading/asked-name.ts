import type { ContactPiece } from './contact-block.ts'
import { type FoundName, namesIn } from './person-name.ts'

/** Words before a name that make it somebody else: an interview with, a colleague of. */
const NOT_THE_CONTACT = new Set([
  'with',
  'of',
  'by',
  'about',
  'behalf',
  'at',
  'from',
  'in',
  'bei',
  'von',
  'de',
  'chez',
  'avec',
  'con',
])
const ASKED =
  /(?:information|details|available|images|interviews?|requests?|enquiries|issued|released|touch|liaise|registered|booked|requested|obtained|contact|copies) (?:\p{L}+ )?(?:from|by|with)\s$/iu
/** "Finn Ogle, curator, is available for interview": who is offered is not who is asked. */
const OFFERED =
  /^(?: \([^)]{1,30}\))?(?:,[^,.;:]{1,60},)? (?:is|are|will be|can be|may be|would be) (?:also )?(?:available|happy|free|willing|delighted|interviewed|photographed)(?!\p{L})/iu
/** "Rail Watch press office": whose office it is, is no person. */
const OFFICE_AFTER =
  /^(?:['’]s?)? (?:press|media|news|communications|comms|PR) (?:office|team|desk|department|unit|line|bureau|enquiries)(?!\p{L})/u

/** "Ellerby Boats, Inc.": two names with a firm's form behind them. */
const FIRM_AFTER =
  /^,? (?:Inc|LLC|L\.L\.C|LLP|Ltd|Limited|plc|PLC|Corp|Co\.|GmbH|AG|SE|SA|S\.A|SAS|SARL|NV|BV|AB|Oy|S\.p\.A)(?!\p{L})/u

/** "An interview with Jane Roe or Ali Khan": the second is as much asked as the first. */
const JOINED = /^,? (?:or|and|oder|und|ou|et|o|y|neu|a|ac) $|^ ?[/,] $/u
/** "Severn & Wye Railway": the second half of a firm. */
const AMPERSAND = /\p{Lu}[\p{L}'’-]* & $/u

/** The persons whom a piece names as those to ask: not who is interviewed, whose office it is, or who speaks. */
export function askedNamesIn(piece: ContactPiece): FoundName[] {
  if (isLongLabel(piece)) return []
  const all = namesIn(piece.text)
  const isOne = (found: FoundName, at: number): boolean => {
    const previous = all[at - 1]
    const between = piece.text.slice(previous?.end ?? 0, found.start)
    if (previous === undefined || !JOINED.test(between)) return isAsked(piece.text, found) && !AMPERSAND.test(between)
    return isOne(previous, at - 1)
  }
  return all
    .filter((found, at) => isOne(found, at) && !piece.points.some((point) => found.start < point.end && point.start < found.end))
    .filter((found, at, all) => !isBeforeAsking(piece, found, all) && !isBeforePost(piece.text, found, all[at + 1]))
}

/** "Press contact: if you cannot come, the meeting is on our page": who is named there is not asked. */
const isLongLabel = ({ text, points, isProse, cues: [first] }: ContactPiece): boolean =>
  points.length === 0 &&
  (isProse || text.length >= 90) &&
  first?.kind === 'media' &&
  first.start === 0 &&
  text.charAt(first.end) === ':'

/** "An interview with Bo Hadley" names somebody else; "information from Jane Roe" does not. */
function isAsked(text: string, found: FoundName): boolean {
  if (FIRM_AFTER.test(text.slice(found.end, found.end + 12))) return false
  if (OFFICE_AFTER.test(text.slice(found.end, found.end + 40))) return false
  if (OFFERED.test(text.slice(found.end, found.end + 120))) return false
  const before = text.slice(Math.max(0, found.start - 40), found.start)
  return !NOT_THE_CONTACT.has(found.before) || (ASKED.test(before) && !/interviews? with\s$/i.test(before))
}

/** "Ardle Bay Lifeboat Press Officer: Will Tarn": whose officer it is stands before the post. */
const isBeforePost = (text: string, found: FoundName, next: FoundName | undefined): boolean =>
  next !== undefined && POST_OR_REST.test(text.slice(found.end, next.start))
const POST_OR_REST =
  /^(?: (?:\p{L}+ ){0,3}(?:officer|manager|secretary|contact|lead|director)s?\s?[:–-]\s?| (?:for|of|in|at) [^.;:]{2,40} [–—-] )$/iu

/** "To reach Bo Hadley call Jane Roe": who is called is asked. */
const CALLED = /(?:^|[\s,])(?:call|ring|phone|telephone|e-?mail|contact|text)\s$/iu

/** In "Holloway opens bridge. Contact Sue Reeve 01632 960000" only who stands after the word that asks is asked. */
function isBeforeAsking(piece: ContactPiece, found: FoundName, all: readonly FoundName[]): boolean {
  const point = piece.points.find(({ start }) => start >= found.end)
  const isNext = (other: FoundName): boolean =>
    other.start >= found.end && CALLED.test(piece.text.slice(Math.max(0, other.start - 12), other.start))
  if (point !== undefined && all.some((other) => other.end <= point.start && isNext(other))) return true
  const isSpokenTo = /(?:interview|interviewing|speak(?:ing)? (?:to|with)|talk to|meet|film|photograph|hear from)\s$/i.test(
    piece.text.slice(0, found.start),
  )
  const asking = piece.cues.findLast(
    (cue) => cue.kind === 'general' && cue.start >= found.end && (point === undefined || cue.end <= point.start),
  )
  return (
    asking !== undefined &&
    (isSpokenTo || all.some((other) => other.start >= asking.end && (point === undefined || other.end <= point.start)))
  )
}
