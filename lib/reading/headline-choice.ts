import type { BodySpan } from './body-span.ts'
import { isFrame } from './frame.ts'
import { isOfficeName } from './office-name.ts'
import { wordCount } from './sentence.ts'

/** What may be the headline, with the lines that it takes up. */
export type Candidate = { lines: number[]; text: string; level: number; isInLetterhead: boolean }

/**
 * The headline among what stands above the body: the highest heading of the source, else the first candidate that tells something.
 * The body is the witness: a headline announces what the body then says, a letterhead, a slogan or a topic does not.
 */
export function chosenOf(candidates: readonly Candidate[], span: BodySpan): Candidate | undefined {
  const named = candidates.filter(({ text }) => !isLetterhead(text, span))
  return headingAmong(named) ?? plainAmong(named, span) ?? headingAmong(candidates) ?? onlyOf(candidates)
}

const onlyOf = (candidates: readonly Candidate[]): Candidate | undefined => (candidates.length === 1 ? candidates[0] : undefined)

function headingAmong(candidates: readonly Candidate[]): Candidate | undefined {
  const headings = candidates.filter(({ level }) => level > 0)
  const highest = Math.min(...headings.map(({ level }) => level))
  return headings.find(({ level }) => level === highest)
}

function plainAmong(named: readonly Candidate[], span: BodySpan): Candidate | undefined {
  const plain = named.filter(({ text }) => !isBullet(text))
  const unframed = plain.filter(({ text }) => !isFrame(text))
  const telling = unframed.length > 0 ? unframed : plain
  const firms = telling.filter(({ text }, at) => at === telling.length - 1 || !isKnownName(text, span))
  return firms.find((candidate, at) => !isBesidePoint(candidate, firms.slice(at + 1), span)) ?? firms.at(-1)
}

/** What a headline does: "Health Department Opens Clinic" is no department's name. */
const DOES =
  /(?<!\p{L})(?:adds|advances|aims|announces?|appoints?|approves?|arrested|asks|awards?|awarded|backs|bans|becomes|begins|boosts|brings|builds|buys|calls|celebrates?|charged|chosen|closes?|commits|completes|confirms|continues|creates|cuts|declares|delivers|donates|earns|elects|ends|enters|expands?|faces|finds|gains|gets|gives|goes|helps|honou?rs|hosts?|introduces|invests|invites|issues|jailed|joins?|keeps|launche[sd]?|leads|makes|marks|moves|named|names|offers|opens|orders|partners with|passes|plans to|pledges|praises|prepares|presents|provides|raises|reaches|receives|recognizes|recognises|releases|remembers|reopens|reports|responds|returns|reveals|saves|secures|seeks|sees|selects|sells|sentenced|sets|shares|shows|signs|starts|supports|takes|tells|tests|to|unveils|urges|visits|votes|wants|warns|welcomes|will|wins?)(?!\p{L})/iu

/** A letterhead's name. A long one that the body never mentions is a title in capitals that ends in "Center" or "Services". */
function isLetterhead(text: string, span: BodySpan): boolean {
  if (!isOfficeName(text)) return false
  const [, ...rest] = text.split(' ')
  const isShort = text.split(/\s[/|–-]\s/).every((part) => wordCount(part) < 7)
  return !DOES.test(rest.join(' ')) && (isShort || span.text.toLowerCase().includes(text.toLowerCase()))
}

/** A firm whose name has no organisation's noun is known by the body that names it. */
function isKnownName(text: string, span: BodySpan): boolean {
  if (wordCount(text) > 4 || !/^\p{Lu}/u.test(text)) return false
  return span.text.includes(text) || (!/\p{Ll}/u.test(text) && span.text.toLowerCase().includes(text.toLowerCase()))
}

const isBullet = (text: string): boolean => /^[•*▪–-] /.test(text)

/** A topic or a slogan: the body says nothing of it, and what stands below it tells more. */
function isBesidePoint({ text, isInLetterhead }: Candidate, later: readonly Candidate[], span: BodySpan): boolean {
  const words = wordCount(text)
  const own = sharedWith(text, span)
  const rivals = later.filter((other) => wordCount(other.text) >= 4).map((other) => sharedWith(other.text, span))
  if (words <= 2) return later.length > 0 && own.share < 1
  if (words <= 4 && !SPEAKS.test(text)) return own.share < 0.5 && later.some((other) => wordCount(other.text) >= 5)
  return isInLetterhead && own.count === 0 && rivals.some(({ count, share }) => count >= 2 && share >= 0.3)
}

/** A short line that says something ("Take a pew", "We are listening") rather than names a topic. */
const SPEAKS =
  /(?<!\p{L})(?:an?|we|you|it|is|are|to|your|our|my|not?|they|he|she|his|her|us|this|who|what|why|how)(?!\p{L})|\sthe\s|[.!?]["”’']?$|^["“‘«„]/iu

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
