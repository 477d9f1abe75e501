import { ASIDE, CARD, CREDIT_LINE, FIELD, READING_TIME, SEASON, SITE, VERSION, WAY } from './frame-words.ts'
import { wordCount } from './sentence.ts'

const LONGEST = 500
const MOST_WORDS = 45

/**
 * Whether a line looks like the frame around a release: a field of a form, a row of tags, a page's words about itself, a word to
 * those who print it. A doubt, not a verdict: such a line is passed over only where another can be the headline or the body.
 */
export function isFrame(text: string): boolean {
  if (text.length > LONGEST || wordCount(text) > MOST_WORDS) return false
  if (SEASON.test(text)) return true
  if (/^(?:\[[^\]]*\]|\([^)]*\))$/.test(text)) return true
  return (
    FIELD.test(text) ||
    READING_TIME.test(text) ||
    CREDIT_LINE.test(text) ||
    CARD.test(text) ||
    (wordCount(text) <= 7 && /\spresents?:?$/iu.test(text)) ||
    isRowOfTags(text) ||
    SITE.test(text) ||
    ASIDE.test(text) ||
    WAY.test(text) ||
    (wordCount(text) <= 14 && VERSION.test(text))
  )
}

/** A field whose value stands on the next line: "From:", "Caption:". */
export const isLoneField = (text: string): boolean => text.endsWith(':') && FIELD.test(text)

/** "Peer-reviewed | Observational study | Animals" */
function isRowOfTags(text: string): boolean {
  if (text.length > 120 || /[\d@]/.test(text)) return false
  const parts = text.split(/\s*[|•·▪]\s*|\s\/\s/)
  return parts.length >= 3 && parts.every((part) => wordCount(part) <= 3)
}
