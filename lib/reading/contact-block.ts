import { isEntry } from './contact-entry.ts'
import type { Piece, Point } from './contact-piece.ts'
import { announcedBy, type Verdict, verdictOf } from './contact-verdict.ts'
import { outOfHoursIn } from './cue.ts'
import { isFootLine } from './foot-line.ts'
import { furnitureOf } from './furniture.ts'
import { ROLE_NOUNS } from './name-words.ts'
import { isOwn } from './own-address.ts'
import { areNames, loneName, namesIn, signedName } from './person-name.ts'
import { wordCount } from './sentence.ts'

/** A piece that belongs to a contact, with those of its points that are for the media. */
export type ContactPiece = Piece & { index: number }
/** Pieces under one label: one or more persons, or an office. `verdict` is media as soon as one of them speaks to the media. */
export type Block = { label: 'media' | 'general'; verdict: 'media' | 'general'; pieces: ContactPiece[] }

/** `label`: a line above announced it; `block`: a number under such a label; `line`: a line that announced and named at once;
 * `end`: the end mark, after which a name signs the release. */
type Carried = { verdict: Verdict; from: 'label' | 'block' | 'line' | 'end'; idle: number }

/** A fax number between a contact's others is no end of them. */
const isFax = ({ text, points }: Piece): boolean => points.length === 0 && /^(?:tele)?fax\s?[.:]?\s?[+(\d]/iu.test(text)
const NOTHING: Carried = { verdict: null, from: 'line', idle: 0 }
/** Lines of an address or a name that may stand between a label and its number. */
const LONGEST_IDLE = 7
const ABOUT = /^(?:about|über|à propos|acerca de|sobre|ynghylch|boilerplate|background|disclaimer|forward-looking)(?!\p{L})/iu
const CONTACT_START =
  /^(?:t|tel|m|mob|e|p|d|dd|ph|o|c|w|tel\.|telephone|phone|mobile|cell|office|direct(?: line)?|email|e-mail|mail|ffôn|ebost|e-bost|telefon|mobil|téléphone|tél|courriel|teléfono|móvil|correo|or|out[ -]of[ -]hours|after hours|twitter|mailto)(?![\p{L}])/iu

/**
 * Groups the pieces that speak to the media into blocks. A label holds for the short lines after it until running text, another
 * label, the end of the body or a gap that nothing contact-like follows.
 * @param after the last line of running text, below which a name with its numbers signs the release
 * @param gapsTell whether blank lines set blocks apart in this text, or every line stands alone anyway
 */
export function blocksOf(pieces: readonly Piece[], gapsTell: boolean, after: number): Block[] {
  const blocks: Block[] = []
  let open: Block | null = null
  let carried = NOTHING
  let isNight = false
  for (const [index, piece] of pieces.entries()) {
    if (isFax(piece)) continue
    const previous = pieces[index - 1]
    if (
      previous !== undefined &&
      previous.line !== piece.line &&
      previous.points.length === 0 &&
      !isFax(previous) &&
      carried.from === 'line' &&
      !isNight
    )
      carried = NOTHING
    if (previous !== undefined && previous.paragraph !== piece.paragraph)
      carried =
        isListed(previous, piece) && carried.from === 'block'
          ? carried
          : acrossGap(carried, piece, pieces.slice(index + 1, index + 3), gapsTell)
    if (carried.verdict === null && ((piece.line > after && isSignature(pieces, index)) || isOnTop(pieces, index)))
      carried = { ...NOTHING, from: 'end' }
    const step = stepOf(piece, carried)
    // "Out of hours:", the control room's name, and then its number.
    const staysNight: boolean = isNight && previous?.points.length === 0 && previous.paragraph === piece.paragraph
    if (piece.points.length === 0) isNight = step.carried.verdict !== null && (staysNight || outOfHoursIn(piece.text).length > 0)
    else if (isNight) for (const point of step.points) point.outOfHours = true
    carried = step.carried
    const verdict = carried.verdict
    if (verdict !== 'media' && verdict !== 'general') {
      open = null
      if (step.points.length === 0) continue
    }
    if (step.isNew || open === null) {
      open = { label: step.strength, verdict: step.strength, pieces: [] }
      blocks.push(open)
    }
    if (step.strength === 'media') open.verdict = 'media'
    open.pieces.push({ ...piece, points: step.points, index })
  }
  return blocks.filter((block) => block.pieces.some((piece) => piece.points.length > 0)).map(trimmed)
}

/** Short lines after the last number belong to the text, unless they say who "Press officer" is. */
function trimmed({ label, verdict, pieces }: Block): Block {
  const last = pieces.findLastIndex((piece) => piece.points.length > 0)
  const next = pieces[last + 1]
  const isLateName = next?.cues.some((cue) => cue.kind === 'media') && namesIn(next.text).length > 0
  return { label, verdict, pieces: pieces.slice(0, isLateName ? last + 2 : last + 1) }
}

/** How a letter or a note ends, above the name of who wrote it. */
export const CLOSING =
  /(?:regards|wishes|thanks|thank you|sincerely|faithfully|cheers|cofion|grüße|grüßen|salutations|cordialement|saludos|saluti)[,.!]?$/iu
const hasRole = (text: string): boolean =>
  wordCount(text) <= 9 && text.split(/[\s,]+/).some((word) => ROLE_NOUNS.has(word.toLowerCase()))

/** A lone name with its role, its own address or a greeting, and its numbers on one of the next three short lines. */
function isSignature(pieces: readonly Piece[], index: number): boolean {
  const piece = pieces[index]
  if (piece === undefined) return false
  const name = signedName(piece.text)
  const below = pieces.slice(index + 1, index + 4)
  const until = below.findIndex((next) => next.points.length > 0)
  const last = below[until]
  if (name === null || last === undefined || namesIn(last.text).length > 0) return false
  if (last.cues.some(({ kind, start }) => start < 12 && (kind === 'media' || kind === 'general'))) return false
  if (/^(?:cllr|councillor)(?!\p{L})/iu.test(name)) return false
  const isClosed = pieces.slice(Math.max(0, index - 2), index).some(({ text }) => CLOSING.test(text))
  const isMeant =
    isClosed ||
    hasRole(piece.text) ||
    below.slice(0, until + 1).some(({ text, cues }) => cues.some(({ kind }) => kind === 'media') || hasRole(text)) ||
    below.some(({ points }) => points.some((point) => point.is === 'email' && isOwn(point.value, name)))
  return (
    isMeant &&
    below
      .slice(0, until + 1)
      .every((next) => !next.isProse && next.level === 0 && !next.cues.some(({ kind }) => kind === 'other' || kind === 'public'))
  )
}

/** "For immediate release", a lone name, and on the next line nothing but a number: where a form has its contact. */
function isOnTop(pieces: readonly Piece[], index: number): boolean {
  const [above, piece, below] = [pieces[index - 1], pieces[index], pieces[index + 1]]
  if (above === undefined || piece === undefined || below === undefined || index > 8 || below.points.length === 0) return false
  const furniture = furnitureOf(above.text)
  if ((furniture !== 'status' && furniture !== 'date') || loneName(piece.text) === null) return false
  return !/\p{L}{3}/u.test(below.points.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), below.text))
}

type Step = { carried: Carried; points: Point[]; isNew: boolean; strength: 'media' | 'general' }

function stepOf(piece: Piece, carried: Carried): Step {
  if (piece.points.length > 0) return pointStep(piece, carried)
  const furniture = furnitureOf(piece.text)
  if (/^ISDN(?!\p{L})/u.test(piece.text)) return { points: [], strength: 'general', carried, isNew: false }
  // A name right after the end mark signs the release, with or without a label.
  if (carried.from === 'end' && carried.idle === 0 && (areNames(piece.text) || signedName(piece.text) !== null))
    return { points: [], strength: 'general', carried: { verdict: 'general', from: 'label', idle: 0 }, isNew: true }
  if (furniture === 'end')
    return { points: [], strength: 'general', carried: { verdict: null, from: 'end', idle: 0 }, isNew: false }
  const isNotes = furniture === 'notes' && !/inform|contact/i.test(piece.text)
  const announced = isNotes || (furniture === 'label' && !/inform|contact/i.test(piece.text)) ? null : announcedBy(piece)
  const strength = announced === 'media' || carried.verdict === 'media' ? 'media' : 'general'
  const quiet: Pick<Step, 'points' | 'strength'> = { points: [], strength }
  // "Issued by Ellerby Council Press Office." is furniture, and says whose number the next sentence gives.
  const isOffice = furniture === 'label' && piece.isProse && piece.cues.some(({ kind }) => kind === 'media')
  const isPlain = isOffice || furniture === null || furniture === 'reference' || furniture === 'address'
  // A date beside a label, in a column of its own, leaves the label to the line below.
  const isBeside = furniture === 'date' && carried.from === 'label' && carried.idle <= 1 && carried.verdict !== 'other'
  if (announced === null && isBeside) return { ...quiet, carried, isNew: false }
  if (announced === null && (!isPlain || ABOUT.test(piece.text) || piece.level > 0))
    return { ...quiet, carried: NOTHING, isNew: false }
  if (announced !== null) {
    // A role under a name ("Press Officer") goes on with the block; a label with a colon or a heading begins one.
    const goesOn =
      carried.verdict !== null &&
      carried.verdict !== 'other' &&
      announced === 'media' &&
      !/:$/.test(piece.text) &&
      piece.level === 0
    const isNew = !goesOn && !(carried.verdict === announced && carried.idle === 0)
    return { ...quiet, carried: { verdict: announced, from: 'label', idle: 0 }, isNew }
  }
  if (piece.isProse || !piece.isFirst) {
    const asks = piece.cues.find((cue) => cue.kind === 'general')
    const media = piece.cues.some((cue) => cue.kind === 'media')
    const isOpen =
      asks !== undefined && (media || asks.start < 8) && !piece.cues.some((cue) => cue.kind === 'other' || cue.kind === 'public')
    const verdict = media ? 'media' : 'general'
    return isOpen
      ? { points: [], strength: verdict, carried: { verdict, from: 'line', idle: 0 }, isNew: true }
      : { ...quiet, carried: NOTHING, isNew: false }
  }
  const idle = carried.idle + 1
  return { ...quiet, carried: idle > LONGEST_IDLE ? NOTHING : { ...carried, idle }, isNew: false }
}

function pointStep(piece: Piece, carried: Carried): Step {
  if (carried.from !== 'label' && isFootLine(piece)) return { points: [], strength: 'general', carried: NOTHING, isNew: false }
  const isOtherEntry =
    carried.from === 'line' &&
    !NARROWED.test(piece.text) &&
    (isOtherItem(piece) || isUnknownLabel(piece) || (piece.isFirst && isLong(piece)))
  const held = carried.from === 'end' && carried.idle === 0 && isSigned(piece) ? 'general' : carried.verdict
  const verdicts = piece.points.map((point) => verdictOf(piece, point, isOtherEntry ? null : held, carried.from === 'label'))
  const points = piece.points.filter((_, at) => verdicts[at] === 'media' || verdicts[at] === 'general')
  const last = verdicts.at(-1) ?? null
  const isOwn = piece.cues.some((cue) => cue.kind === 'media' || cue.kind === 'general')
  const from = (isOwn && carried.verdict !== last) || carried.from === 'line' ? 'line' : 'block'
  return {
    carried: last === null ? NOTHING : { verdict: last, from, idle: 0 },
    points,
    isNew: carried.verdict === null || carried.verdict === 'other',
    strength: verdicts.includes('media') ? 'media' : 'general',
  }
}

/** A longer line after a complete one speaks of something else, unless it says for when its number is. */
const isLong = ({ text }: Piece): boolean => wordCount(text) > 10 && outOfHoursIn(text).length === 0

/** The next item of a list after one that named somebody, unless it says that it goes on. */
const isOtherItem = ({ text, isFirst, cues }: Piece): boolean =>
  isFirst && /^\(?\d{1,2}[.)]\s/.test(text) && outOfHoursIn(text).length === 0 && !cues.some(({ kind }) => kind === 'media')

/** "Before the day:", "Until Friday:", "Alternatively:": another number of the same desk. */
const WHEN =
  /^(?:before|after|until|from|on the day|during|mon|tue|wed|thu|fri|sat|sun|weekdays?|daytime|today|tomorrow|then|or|alternatively|otherwise|urgent)(?:\p{Ll}{0,6})(?!\p{L})/iu

/** "Jane Roe, 01632 …, jane@…" right after the end mark: who signs, and nothing but how to reach them. */
function isSigned({ text, points, isProse, cues }: Piece): boolean {
  const [name] = namesIn(text)
  if (name?.start !== 0 || isProse || cues.some(({ kind }) => kind === 'other' || kind === 'public')) return false
  if (!hasRole(text) && !points.some((point) => point.is === 'email' && isOwn(point.value, name.name))) return false
  const rest = points.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text).slice(name.end)
  return wordCount(rest) <= 6
}

/** "The Ellerby tour only: Jane Roe, …": for a part of what the line above is for. */
const NARROWED = /^[^:@\d]{2,40} (?:only|nur|uniquement|seulement|en unig|yn unig|solo|solamente)\s?:/iu

/** "Ellerby Police: 01632 …" and, a gap below, "Ardle Fire Service: 01632 …": offices that put a release out together. */
const isListed = (above: Piece, piece: Piece): boolean => isOffice(above) && isOffice(piece)
const isOffice = ({ text, points, cues }: Piece): boolean =>
  points.length > 0 && OFFICE_LINE.test(text) && !cues.some(({ kind }) => kind === 'other' || kind === 'public')
const OFFICE_LINE = /^(?:\p{Lu}[\p{L}'’.&-]* (?:(?:of|and|&|the|for) )?){1,6}\p{Lu}[\p{L}'’.-]*\s?:\s?[+(\d]/u

/** In a list of labelled lines ("Press: …", "Secretariat: …") a label that nobody knows names somebody else. */
function isUnknownLabel({ text, cues }: Piece): boolean {
  const label = /^[\p{L}][^:@\d]{1,40}(?=:)/u.exec(text)?.[0]
  if (label === undefined || CONTACT_START.test(text) || namesIn(label).length > 0) return false
  if (WHEN.test(label)) return false
  return outOfHoursIn(label).length === 0 && !cues.some((cue) => cue.kind === 'general' && cue.start < label.length)
}

/** What a label above a gap still says about the line below it. */
function acrossGap(carried: Carried, piece: Piece, below: readonly Piece[], gapsTell: boolean): Carried {
  if (carried.verdict === null) return carried
  if (carried.verdict === 'other' && piece.cues.some((cue) => cue.kind === 'general' && cue.start === 0)) return NOTHING
  if (outOfHoursIn(piece.text).length > 0 && carried.verdict !== 'other') return carried
  if (CONTACT_START.test(piece.text) || isNameFirst(piece.text) || /^[+(\d]/.test(piece.text)) return carried
  if (piece.points.length > 0 && /^[^\s@]{1,64} ?@/.test(piece.text)) return carried
  if (carried.from === 'label' && carried.idle === 0 && piece.points.length > 0) return carried
  if (carried.verdict === 'media' && carried.from !== 'line' && isEntry(piece, below)) return carried
  if (!gapsTell && piece.points.length === 0 && !piece.isProse) return carried
  return carried.from === 'label' && carried.idle === 0 && !piece.isProse ? carried : NOTHING
}

const isNameFirst = (text: string): boolean => loneName(text) !== null || namesIn(text.slice(0, 80))[0]?.start === 0
