import type { BodySpan } from './body-span.ts'
import { DOES, HONORIFICS, HONOURABLE, LABEL_PREFIX, POST, POST_OF, POST_THEN } from './letterhead-words.ts'
import { isOfficeName } from './office-name.ts'
import { type FoundName, namesIn } from './person-name.ts'
import { wordCount } from './sentence.ts'

/** Words that stay small in a name or a post. */
const SMALL =
  /^(?:of|the|for|and|to|in|on|at|with|de|des|du|la|le|les|et|d[’']|der|die|das|des|für|und|von|zu|del|los|las|y|para|o|i|yr|y|a|dros|ar|&)$/iu
const LONGEST = 300

/**
 * Whether a line is a letterhead's: an office's name, a person's, a post, or several of them, as ministers, members and mayors
 * put them over their releases. A long office's name that the body never mentions is a title in capitals that ends in "Center".
 */
export function isLetterhead(text: string, span: BodySpan): boolean {
  if (isPersonOrPost(text, span) || isTagline(text, span)) return true
  if (!isOfficeName(text)) return false
  const [, ...rest] = text.split(' ')
  const isShort = text.split(/\s[/|–-]\s/).every((part) => wordCount(part) < 7)
  return !DOES.test(rest.join(' ')) && (isShort || span.text.toLowerCase().includes(text.toLowerCase()))
}

/** "Heatwise, the fuel poverty charity": a name, and what its bearer is; null for anything else. */
export function taglineName(text: string): string | null {
  const [, name = ''] = TAGLINE.exec(text) ?? []
  return /^\p{Lu}/u.test(name) && wordCount(name) <= 4 && !DOES.test(text) ? name : null
}
const TAGLINE = /^([^,–—:|-]{2,40}?)(?:,|:| [–—|-]) (?:the|an?|your|der|die|das|la|le|el|una?) [^.!?;:]{3,70}$/iu

function isTagline(text: string, span: BodySpan): boolean {
  const name = taglineName(text)
  return name !== null && span.text.includes(name)
}

/** "The Hon Jane Roe MP", "Shadow Minister for Canals and Member for Ellerby", "MAYOR OF ELLERBY JANE ROE". */
export function isPersonOrPost(line: string, span: BodySpan): boolean {
  const text = line.replace(LABEL_PREFIX, '')
  if (text.length > LONGEST || /[.!?:;"“”]\s?$/.test(text) || DOES.test(text)) return false
  const spelled = /\p{Ll}/u.test(text) ? text : inTitleCase(text)
  const bare = spelled.replaceAll(POST, '¶').replace(HONORIFICS, ' ')
  const hasTitle = bare !== spelled
  const isPlain = POST_OF.test(bare) || HONOURABLE.test(text) || (hasTitle && wordCount(bare) <= 3)
  const names = namesIn(bare).map((name) => endOfName(name, bare, isPlain ? null : span))
  const rest = names.reduceRight(
    (left, name) => (name === null ? left : `${left.slice(0, name.start)} | ${left.slice(name.end)}`),
    bare,
  )
  if (!/[\p{L}\p{N}¶]/u.test(rest)) return names.some((name) => name !== null)
  if (!hasTitle || /\d/.test(rest) || POST_THEN.test(rest) || /^[^¶]*\p{L}[^¶]*\|[^¶]*$/u.test(rest)) return false
  const words = rest.split(/[^\p{L}\p{N}'’-]+/u).filter((word) => word !== '')
  return words.every((word) => /^\p{Lu}/u.test(word) || SMALL.test(word)) && /[¶|]/u.test(rest)
}

/** Whether a line names a post, so that it cannot be about one who died or won. */
export const namesPost = (text: string): boolean => text.search(POST) !== -1

/** How much of a run of capital words is a name: up to a surname that the body has too, or all of a short one. */
function endOfName({ start, end }: FoundName, text: string, span: BodySpan | null): { start: number; end: number } | null {
  const words = [...text.slice(start, end).matchAll(/\S+/g)]
  const known = words.slice(1, 4).find(([word]) => word.length >= 3 && span?.text.includes(word.replace(/\W+$/u, '')))
  if (known !== undefined) return { start, end: start + known.index + known[0].length }
  return span === null && words.length <= 4 ? { start, end } : null
}

/** Capitals as a name has them: "MAYOR OF ELLERBY" as "Mayor of Ellerby". */
export const inTitleCase = (text: string): string =>
  text.replaceAll(/[\p{L}'’]+/gu, (word) =>
    SMALL.test(word) ? word.toLowerCase() : word.charAt(0) + word.slice(1).toLowerCase(),
  )
