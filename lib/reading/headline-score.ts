import type { BodySpan } from './body-span.ts'
import { datesIn } from './date.ts'
import { isFrame } from './frame.ts'
import { DOES } from './letterhead-words.ts'
import { isCapitalised, isOfficeName } from './office-name.ts'
import { isProse, wordCount } from './sentence.ts'

/** What a score looks at: a line above the body and how high a heading the source makes it, 0 for none. */
export type Scored = { text: string; level: number; isLed: boolean; lines: readonly number[] }

/** By so much a line must be the better one before signs outweigh what the rules chose; by less where the body knows nothing of that. */
const MARGIN = 3
const MARGIN_OF_UNKNOWN = 2

/**
 * The line that many weak signs together make the headline, where they speak clearly against the one that the rules chose;
 * else that one. A kicker, a letterhead, a field or a page's own words loses because the body's beginning does not say it again.
 */
export function clearlyBetter<T extends Scored>(chosen: T, candidates: readonly T[], span: BodySpan): T {
  const isKnown = sharedWith(chosen.text, span.text.slice(0, LEDE)).share > 0
  const own = scoreOf(chosen, span)
  let best = { candidate: chosen, score: own + (isKnown ? MARGIN : MARGIN_OF_UNKNOWN) }
  for (const candidate of candidates) {
    if ((own > 1 && isStandfirst(candidate.text)) || isSecond(candidate, chosen)) continue
    const score = scoreOf(candidate, span)
    if (score > best.score) best = { candidate, score }
  }
  return best.candidate
}

/** What stands right under a line that the letterhead leads to tells more of it: a headline that plays with words says little. */
const isSecond = ({ lines: [first = 0] }: Scored, { lines, isLed }: Scored): boolean => isLed && first === (lines.at(-1) ?? 0) + 1

/** A standfirst shares more with the body than a headline that plays with words, and is longer. */
const isStandfirst = (text: string): boolean => (wordCount(text) > 13 && /\p{Ll}/u.test(text)) || isProse(text)

/** How like a headline a line is, about -10 to 10. The strongest sign is what it has in common with the body's beginning. */
export function scoreOf({ text, level, isLed }: Scored, span: BodySpan): number {
  const words = wordCount(text)
  const { common, share } = sharedWith(text, span.text.slice(0, LEDE))
  let score = Math.min(common, 4) + 3 * share
  score += words >= 4 && words <= 25 ? 2 : -2
  if (DOES.test(text)) score += 1
  if (level > 0) score += 2
  if (isNameOf(text, span)) score -= 3
  else if (common === 0 && share > 0 && !DOES.test(text)) score -= 2
  if (SMALL_WORD.test(text)) score += 1
  else if (common === 0 && !DOES.test(text)) score -= 1
  if (words > 13) score -= 2
  if (isFrame(text)) score -= 3
  if (isPoint(text)) score -= 3
  if (isLed) score += 1
  if (words >= 6 && !/\p{Ll}/u.test(text)) score += 2
  if (/[,:;]$/.test(text) || /^[^:]{1,24}:\s/.test(text)) score -= 1
  return score
}

/** An address, a number or a day. */
const isPoint = (text: string): boolean =>
  /@|https?:|www\.|\d[\d ()]{7}/.test(text) || datesIn(text, 'day-first').some(({ is }) => is === 'date' || wordCount(text) <= 6)

/** A word of weight in small letters, which a name does not have. */
const SMALL_WORD = /(?<![\p{L}'’-])\p{Ll}{4}/u

/** As much of the body as announces what is new. */
const LEDE = 900

/** Nothing but names: an office, its street and its town, a journal that the body names in the same words. */
const isNameOf = (text: string, span: BodySpan): boolean =>
  isCapitalised(text) && !DOES.test(text) && (isOfficeName(text) || /,/.test(text) || span.text.includes(text))

/**
 * What a line has in common with the body's beginning: how many of its words stand there in small letters, which names do not,
 * and what share of all its words of weight stands there in any letters. Inflected forms count.
 */
function sharedWith(text: string, lede: string): { common: number; share: number } {
  const words = [...text.slice(0, 300).matchAll(/[\p{L}\p{N}]{4,}/gu)]
    .map(([word]) => word.toLowerCase())
    .filter((word) => !EMPTY.has(word))
    .map(stemOf)
  if (words.length === 0) return { common: 0, share: 0 }
  const lower = lede.toLowerCase()
  const common = new Set(words.filter((word) => has(lede, word))).size
  return { common, share: words.filter((word) => has(lower, word)).length / words.length }
}

/** Words of no weight that have four letters or more. */
const EMPTY = new Set(
  'about after also been before came does down each even ever every first from have here into just last less like made make many more most much near next only other over said some such than that their them then there these they this those through under until were what when where which while will with would year years your nach über eine einer einem einen oder auch wird werden wurde sind dans pour avec plus leur cette sont para como desde sobre este esta entre'.split(
    ' ',
  ),
)

/** A short stem stands at a word's beginning, a long one may be inside a compound. */
const has = (text: string, stem: string): boolean =>
  stem.length > 4 ? text.includes(stem) : new RegExp(`(?<![\\p{L}\\p{N}])${stem}`, 'u').test(text)

const stemOf = (word: string): string => (word.length >= 7 ? word.slice(0, 5) : word.slice(0, 4))
