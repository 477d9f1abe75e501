import type { BodySpan } from './body-span.ts'
import { datesIn } from './date.ts'
import { isFrame } from './frame.ts'
import { DOES } from './letterhead-words.ts'
import { isCapitalised, isOfficeName } from './office-name.ts'
import { wordCount } from './sentence.ts'

/** What a score looks at: a line above the body and how high a heading the source makes it, 0 for none. */
export type Scored = { text: string; level: number }

/** By so much a line must be the better one before signs outweigh what the rules chose. */
const MARGIN = 3

/**
 * The line that many weak signs together make the headline, where they speak clearly against the one that the rules chose;
 * else that one. A kicker, a letterhead, a field or a page's own words loses because the body's beginning does not say it again.
 */
export function clearlyBetter<T extends Scored>(chosen: T, candidates: readonly T[], span: BodySpan): T {
  const own = scoreOf(chosen, span)
  let best = { candidate: chosen, score: own + MARGIN }
  for (const candidate of candidates) {
    const score = scoreOf(candidate, span)
    if (score > best.score) best = { candidate, score }
  }
  return best.candidate
}

/** How like a headline a line is, about -10 to 10. The strongest sign is what it has in common with the body's beginning. */
export function scoreOf({ text, level }: Scored, span: BodySpan): number {
  const words = wordCount(text)
  const { common, share } = sharedWith(text, span.text.slice(0, LEDE))
  let score = Math.min(common, 4) + 3 * share
  score += words >= 4 && words <= 25 ? 2 : -2
  if (DOES.test(text)) score += 1
  if (level > 0) score += 2
  if (isNameOf(text, span)) score -= 3
  else if (common === 0 && share > 0) score -= 2
  if (isFrame(text)) score -= 3
  if (/@|https?:|www\.|\d[\d ()]{7}/.test(text) || datesIn(text, 'day-first').length > 0) score -= 3
  if (/[,:;]$/.test(text) || /^[^:]{1,24}:\s/.test(text)) score -= 1
  return score
}

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
  const words = [...text.slice(0, 300).matchAll(/[\p{L}\p{N}]{4,}/gu)].map(([word]) => stemOf(word.toLowerCase()))
  if (words.length === 0) return { common: 0, share: 0 }
  const lower = lede.toLowerCase()
  const common = new Set(words.filter((word) => lede.includes(word))).size
  return { common, share: words.filter((word) => lower.includes(word)).length / words.length }
}

const stemOf = (word: string): string => (word.length >= 7 ? word.slice(0, 5) : word.slice(0, 4))
