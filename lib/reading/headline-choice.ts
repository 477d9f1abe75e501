import type { BodySpan } from './body-span.ts'
import { isFrame } from './frame.ts'
import { clearlyBetter } from './headline-score.ts'
import { squashed } from './host.ts'
import { inTitleCase, isLetterhead, isPersonOrPost, namesPost } from './letterhead.ts'
import { DOES } from './letterhead-words.ts'
import { isCapitalised, isOfficeName } from './office-name.ts'
import { ORGANISATION_OF } from './organisation-words.ts'
import { wordCount } from './sentence.ts'

/** What may be the headline, with the lines that it takes up; `isLed` when a date, a label or a contact stands right above it. */
export type Candidate = { lines: number[]; text: string; level: number; isInLetterhead: boolean; isLed: boolean }

/**
 * The headline among what stands above the body: the highest heading of the source, else the first candidate that tells something.
 * The body is the witness: a headline announces what the body then says, a letterhead, a slogan or a topic does not.
 */
export function chosenOf(candidates: readonly Candidate[], span: BodySpan): Candidate | undefined {
  const named = candidates.filter(({ text }, at) => !isLetterhead(text, span) && !isLoudOffice(text, candidates.slice(at + 1)))
  const telling = named.filter(({ text, level }) => wordCount(text) >= 2 || level > 0)
  const chosen =
    headingAmong(telling) ?? plainAmong(telling, span) ?? headingAmong(candidates) ?? lastResort(candidates, named, span)
  if (chosen === undefined) return undefined
  return clearlyBetter(
    chosen,
    telling.filter(({ text }) => !isBullet(text) && !isFrame(text)),
    span,
  )
}

/** An office's long name in capitals over a headline that has small letters. */
function isLoudOffice(text: string, later: readonly Candidate[]): boolean {
  const [, ...rest] = text.split(' ')
  if (
    /\p{Ll}/u.test(text) ||
    !(isOfficeName(text) || (ORGANISATION_OF.test(text) && wordCount(text) <= 14)) ||
    DOES.test(rest.join(' '))
  )
    return false
  return later.some((other) => /\p{Ll}/u.test(other.text) && wordCount(other.text) >= 5 && !isFrame(other.text))
}

/** One word that the body repeats, or an office's line that nothing else stands beside. */
function lastResort(candidates: readonly Candidate[], named: readonly Candidate[], span: BodySpan): Candidate | undefined {
  const word = named.findLast(({ text }) => text.length >= 4 && sharedWith(text, span).share === 1)
  const [only] = candidates.length === 1 ? candidates : []
  const led = candidates.length > 1 ? candidates.at(-1) : undefined
  const isTopic = led?.isLed && wordCount(led.text) >= 3 && !isPersonOrPost(led.text, span)
  return (
    word ??
    (isTopic ? led : undefined) ??
    (only !== undefined &&
    wordCount(only.text) >= 2 &&
    (STATED.test(only.text) || !(isPersonOrPost(only.text, span) && namesPost(only.text)))
      ? only
      : undefined)
  )
}

/** "Statement of the minister on the bridge" is a headline where nothing else is. */
const STATED =
  /^(?:joint |opening )?(?:statement|remarks|speech|message|letter|erklärung|déclaration|discours|discurso|declaración)\s/iu

/** The highest heading; one or two words over something longer are a site's name or a section. */
function headingAmong(candidates: readonly Candidate[]): Candidate | undefined {
  const headings = candidates.filter(({ text, level }, at) => {
    const isOver = wordCount(text) <= 2 && candidates.slice(at + 1).some((other) => wordCount(other.text) >= 4)
    return level > 0 && !isOver
  })
  const highest = Math.min(...headings.map(({ level }) => level))
  return headings.find(({ level }) => level === highest)
}

function plainAmong(named: readonly Candidate[], span: BodySpan): Candidate | undefined {
  const plain = named.filter(({ text }) => !isBullet(text))
  const unframed = plain.filter(({ text }) => !isFrame(text))
  const undotted = unframed.filter(({ text }) => !isShortSentence(text))
  const telling = [undotted, unframed].find((some) => some.length > 0) ?? plain
  const firms = telling.filter(({ text }, at) => at === telling.length - 1 || !isKnownName(text, span))
  return firms.find((candidate, at) => !isBesidePoint(candidate, firms.slice(at + 1), span)) ?? firms.at(-1)
}

/** A short line that ends as a sentence does tells a reader something about the text; headlines seldom end so. */
const isShortSentence = (text: string): boolean => /\p{Ll}{2}\.$/u.test(text) && wordCount(text) <= 9

/** A firm whose name has no organisation's noun is known by the body that names it. */
function isKnownName(text: string, span: BodySpan): boolean {
  if (wordCount(text) > 8 || !/^\p{Lu}/u.test(text)) return false
  if (isCapitalised(text) && !DOES.test(text) && (isHostName(text, span.hosts) || isKnownWithout(text, span))) return true
  if (wordCount(text) > 4) return false
  if (isCapitalised(text) && !DOES.test(text) && span.below.includes(/\p{Ll}/u.test(text) ? text : inTitleCase(text))) return true
  return span.text.includes(text) || (!/\p{Ll}/u.test(text) && span.text.toLowerCase().includes(text.toLowerCase()))
}

/** "HARTWELL TOWN FC", of which the body says "Hartwell Town": a name with a short end. */
function isKnownWithout(text: string, span: BodySpan): boolean {
  const words = text.split(' ')
  if (words.length < 3 || (words.at(-1)?.length ?? 0) > 4) return false
  const name = words.slice(0, -1).join(' ')
  return span.text.includes(/\p{Ll}/u.test(name) ? name : inTitleCase(name))
}

/** The sender's name without spaces is the beginning of its address on the web. */
function isHostName(text: string, hosts: readonly string[]): boolean {
  const names = [text, text.replaceAll(SMALL_WORD, ' ')].map(squashed)
  return hosts.some((host) =>
    names.some(
      (name) =>
        (host.length >= 5 && name.startsWith(host) && name.length - host.length <= 8) ||
        (name.length >= 6 && host.startsWith(name) && wordCount(text) >= 2),
    ),
  )
}

const SMALL_WORD = /(?<!\p{L})(?:of|the|for|and|de|la|le|les|des|du|del|der|die|das|für|und|et|y|yr|van)(?!\p{L})/giu

const isBullet = (text: string): boolean => /^[•*▪–-] /.test(text)

/** A topic or a slogan: the body says nothing of it, and what stands below it tells more. */
function isBesidePoint({ text, isInLetterhead, isLed }: Candidate, later: readonly Candidate[], span: BodySpan): boolean {
  const words = wordCount(text)
  const own = sharedWith(text, span)
  const rivals = later.filter((other) => wordCount(other.text) >= 4).map((other) => sharedWith(other.text, span))
  if (isLed && words >= 2 && span.text.toLowerCase().includes(text.toLowerCase())) return false
  if (words <= 2) return later.length > 0 && own.share < 0.6
  if (words <= 4 && !SPEAKS.test(text)) return own.share < 0.5 && later.some((other) => wordCount(other.text) >= 5)
  return isInLetterhead && own.count === 0 && rivals.some(({ count, share }) => count >= 2 && share >= 0.3)
}

/** A short line that says something ("Take a pew", "We are listening") rather than names a topic. */
const SPEAKS =
  /(?<!\p{L})(?:an?|we|you|it|is|are|to|your|our|my|not?|they|he|she|his|her|us|this|who|what|why|how)(?!\p{L})|^(?:the|la|le|les|une?|der|die|das|eine?|el|los|las)\s|\sthe\s|[.!?]["”’']?$|^["“‘«„]/iu

/** How many of a line's words of weight the body's beginning has too; inflected and mutated forms count. */
function sharedWith(text: string, span: BodySpan): { count: number; share: number } {
  const lede = span.text.slice(0, 1500).toLowerCase()
  const words = [
    ...text
      .toLowerCase()
      .slice(0, 300)
      .matchAll(/[\p{L}\p{N}]{4,}/gu),
  ].map(([word]) => word)
  const count = words.filter((word) => lede.includes(word.length >= 7 ? word.slice(1, 6) : word.slice(0, 5))).length
  return { count, share: words.length === 0 ? 0 : count / words.length }
}
