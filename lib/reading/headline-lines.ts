import type { BodySpan } from './body-span.ts'
import { DOES } from './letterhead-words.ts'
import { isOfficeName } from './office-name.ts'
import type { Line } from './paper.ts'
import { plain } from './pasted-title.ts'
import { namesIn } from './person-name.ts'
import { isProse, wordCount } from './sentence.ts'

/**
 * Whether a headline goes on in the next line: the title beside the text says so, the first line cannot end where it does, or the
 * second cannot begin anything.
 * @param text what has been joined so far
 * @param above the line right above the next one, as it stands in the text
 */
export function goesOn(text: string, above: Line, next: Line, span: BodySpan): boolean {
  if (next.furniture === 'date' && LEADS_TO_DAY.test(text) && /\p{L}{3}/u.test(next.text)) return true
  if (next.furniture !== null || text.length > 160 || /\s[|›]\s/.test(next.text) || (isByline(next.text) && text.length < 60))
    return false
  if (above.paragraph !== next.paragraph) return isLoudLink(text, next.text) || OPEN_END.test(text)
  return isAsTitle(text, next.text, span.title) || isSeam(text, next.text, span) || isUnfinished(text, above.text, next.text)
}

function isUnfinished(text: string, above: string, next: string): boolean {
  const isCapital = !/\p{Ll}/u.test(text + next) && !/[.!?:]$/.test(text)
  if (/\p{L}:$/u.test(text) && wordCount(text) >= 2 && wordCount(next) >= 4 && !isProse(next)) return true
  if (isCapital && (text.length > 28 || (wordCount(above) <= 2 && wordCount(next) <= 2))) return true
  return SMALL_END.test(text) || /^\p{Ll}/u.test(next) || isTitleCut(text, next) || isLinked(text, next) || isOrphan(above, next)
}

/** "by Helen Garroway" under a book's title, "By Jane Roe" under a story's. */
export const isByline = (text: string): boolean =>
  /^(?:written )?by (?:\p{Lu}[\p{L}'’.-]*|and|&|de|van|von)(?: (?:\p{Lu}[\p{L}'’.-]*|and|&|de|van|von)){1,7}$/iu.test(text) &&
  namesIn(text)[0]?.end === text.length

/** "Prices rise from" and under it "1 January 2026": the day belongs to the headline. */
const LEADS_TO_DAY = /\s(?:from|on|until|till|by|to|of|before|after|since|ab|bis|vom|am|zum|le|du|au|el|del|hasta|desde)$/iu

/** "… for the Old Mill and River" and under it "Walks Programme …": the body has the words across the cut. */
function isSeam(text: string, next: string, span: BodySpan): boolean {
  const [tail, head] = [text.split(' '), next.split(' ')]
  if (/[.!?:;,]$/.test(text) || isProse(next) || tail.length < 4 || head.length < 2 || (DOES.test(text) && DOES.test(next)))
    return false
  const body = span.text.slice(0, 4000).toLowerCase()
  const seams = [
    [...tail.slice(-2), ...head.slice(0, 1)],
    [...tail.slice(-1), ...head.slice(0, 2)],
  ]
  return seams.some((words) => body.includes(words.join(' ').toLowerCase()))
}

/** A word or a mark after which something must follow. */
const SMALL_END =
  /(?:\s(?:of|the|for|and|in|on|at|to|a|an|with|by|as|from|its|their|after|over|but|new|de|la|le|der|die|und|et|y|in|zu)|[,–—&-])$/iu
/** A headline that cannot end here, whatever stands between it and its next line. */
const OPEN_END = /\p{L}\s(?:of|the|for|and|with|but|new|a|an|its|their)$/u

/** The last word or two of a line that a program cut. */
const isOrphan = (line: string, next: string): boolean =>
  line.length >= 60 && /^\p{L}[\p{L}'’-]+(?: \p{L}[\p{L}'’-]+)?$/u.test(next) && !/[.!?:;]$/.test(line)

/** "STATEMENT OF JANE ROE" and under it "ON THE OPENING OF THE BRIDGE": a second line that begins with the word that ties it on. */
export const isLinked = (text: string, next: string): boolean =>
  LINK.test(next) &&
  wordCount(next) <= 16 &&
  !/[.!?:;]$/.test(text + next) &&
  isInCapitals(text) &&
  isInCapitals(next) &&
  /\p{Ll}/u.test(text) === /\p{Ll}/u.test(next)
const LINK =
  /^(?:for|on|of|in|with|after|at|to|by|from|as|and|against|over|during|following|amid|through|into|under|ahead of|before|until|despite|de|del|de la|du|des|für|zu|zum|zur|en|sur|pour)\s/iu
/** The same all in capitals, which a blank line may set apart. */
const isLoudLink = (text: string, next: string): boolean => !/\p{Ll}/u.test(text + next) && isLinked(text, next)
/** A word of weight without a capital, which a title in capital words does not have. */
const SMALL_WORD =
  /(?<![\p{L}'’-])(?!(?:with|from|into|over|than|that|this|after|amid|upon|para|pour|über|nach)(?!\p{L}))\p{Ll}[\p{L}'’]{3}/u
/** Every word of weight begins with a capital letter. */
const isInCapitals = (text: string): boolean => wordCount(text) >= 3 && !SMALL_WORD.test(text)

/** The next line goes on as the title beside the text does. */
const isAsTitle = (text: string, next: string, title: string): boolean =>
  title !== '' && title.startsWith(plain(`${text} ${next}`))

/** A title in capital words that its writer cut in two: only its first line says what is done. */
const isTitleCut = (text: string, next: string): boolean =>
  text.length >= 40 &&
  wordCount(next) <= 9 &&
  DOES.test(text) &&
  !DOES.test(next) &&
  !SMALL_WORD.test(`${text} ${next}`) &&
  !/[.!?:;]$/.test(text + next) &&
  !isOfficeName(next)
