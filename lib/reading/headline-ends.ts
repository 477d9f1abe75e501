import { datesIn, type WrittenDate } from './date.ts'
import { SEASON } from './frame-words.ts'
import { isDateLine } from './furniture.ts'
import { isOfficeName } from './office-name.ts'
import { wordCount } from './sentence.ts'

/** A headline is still one when its end is taken away: it keeps this many words. */
const SHORTEST = 4
/** "By Jane Roe", "By the Regional Office in Ellerby": who wrote it, before the day. */
const BYLINE = /\s+By (?:\p{Lu}[\p{L}'’.-]*|the)(?: (?:\p{Lu}[\p{L}'’.-]*|in|of|the|for|and|de)){1,8}$/u

/**
 * A headline without what only its page puts around it: marks, the day before or behind it, who wrote it, and the name of the site.
 */
export function tidy(text: string): string {
  const what = /^what\s?:\s+/iu.exec(text)
  if (what !== null) return tidy(text.slice(what[0].length))
  const day = /\s*[([]([^()[\]]{6,40})[)\]]$/u.exec(text)
  if (day?.[1] !== undefined && (isDateLine(day[1]) || SEASON.test(day[1]))) return tidy(text.slice(0, day.index))
  const undated = withoutDay(text)
  const [title = '', site = ''] = undated.split(/\s+[|·]\s+(?=[^|·]{1,80}$)/u)
  return (site !== '' && isOfficeName(site) ? title : undated).replace(/^[\s*_#>]+|[\s*_#]+$/g, '').trim()
}

/** The day that a line gives before or behind its words: "June 5, 2026: Bridge opens", "Bridge opens | 5 June 2026". */
export function dayAtEnds(text: string): WrittenDate | null {
  if (text.length > 300 || wordCount(text) < SHORTEST + 2) return null
  const dates = datesIn(text, 'day-first')
  const [first] = dates
  const last = dates.at(-1)
  if (first?.is === 'date' && first.start === 0 && /^(?:\s?[:|–—]|\s-)\s+[^\p{Ll}]/u.test(text.slice(first.end))) return first
  if (last?.is !== 'date' || !/^[\s)\]]*$/.test(text.slice(last.end))) return null
  const isApart = /\s[|·–—-]\s*$/.test(text.slice(0, last.start)) || /^[\d./-]+$/.test(last.words)
  return isApart && dates.length === 1 ? last : null
}

function withoutDay(text: string): string {
  const day = dayAtEnds(text)
  if (day === null) return text
  if (day.start === 0) return text.slice(day.end).replace(/^[\s:|–—-]+/, '')
  const rest = text.slice(0, day.start).replace(/[\s|·–—-]+$/, '')
  const unsigned = rest.replace(BYLINE, '')
  return wordCount(unsigned) >= SHORTEST ? unsigned : rest
}
