import type { Piece, Point } from './contact-piece.ts'
import type { Cue } from './cue.ts'
import { furnitureOf } from './furniture.ts'
import { namesIn } from './person-name.ts'

/** Whom a point is for: the media by name, nobody by name, somebody else; null when nothing says. */
export type Verdict = 'media' | 'general' | 'other' | null

/** An address whose own name says that it is the press office's. */
const OFFICE_ADDRESS =
  /^(?:[^@]{0,40}[._-])?(?:press(?:e|office|team|desk|enquiries|inquiries|contact|stelle|amt)?|media(?:office|team|relations|enquiries|inquiries|desk|contact|centre)?|communications?|comms|newsdesk|newsroom|pressandmedia|prensa|comunicacion|medios|cyfathrebu|wasg|medien|pr|public[._-]?(?:affairs|relations|information)|publicity|external[._-]?affairs)(?:[._-][^@]{0,40})?@/i

export const isOfficeAddress = (address: string): boolean => OFFICE_ADDRESS.test(address)

/**
 * Whom a point is for. The nearest label before it decides; a public that is only mentioned ("a survey of customers") counts
 * where nothing in the sentence speaks to the media; then what the lines above said holds.
 * @param isFirst whether it is the first point below the label that `carried` comes from
 */
export function verdictOf(piece: Piece, point: Point, carried: Verdict, isFirst = false): Verdict {
  const before = piece.cues.filter((cue) => cue.start < point.start)
  const media = before.findLast((cue) => cue.kind === 'media')
  if (isSpeakersOwn(piece, point)) return 'other'
  const other = before.findLast(
    (cue) =>
      cue.kind === 'other' &&
      (isLabel(piece.text, cue) || media === undefined) &&
      !NEXT_LABEL.test(piece.text.slice(cue.end, point.start)),
  )
  const isHeaded = media !== undefined && media.start === 0 && /^\s?:/.test(piece.text.slice(media.end))
  if (isHeaded && other !== undefined && !/^\s?[:–—]/.test(piece.text.slice(other.end))) return 'media'
  if (other !== undefined && (media === undefined || other.start > media.start)) return 'other'
  if (media !== undefined) return 'media'
  const after = piece.cues.some(
    (cue) => cue.kind === 'media' && cue.start >= point.end && isSameBreath(piece.text, point.end, cue.start),
  )
  if (after) return 'media'
  if (point.is === 'email' && isOfficeAddress(point.value)) return 'media'
  if (carried === 'media' && isSide(piece.text)) return 'media'
  if (CREDIT.test(piece.text) || SPEAKER.test(piece.text) || FOR_OTHERS.test(piece.text) || TO_DO.test(piece.text)) return 'other'
  const isPublic = piece.cues.some(
    (cue) =>
      cue.kind === 'public' &&
      !(isSwitchboard(piece.text, cue) && ((isFirst && carried === 'media') || hasExtension(piece, cue))),
  )
  if (isPublic) return carried === 'media' && !speaksFirst(piece) ? 'media' : 'other'
  if (carried !== null) return carried
  if (piece.points.some((near) => near.is === 'email' && isOfficeAddress(near.value))) return 'media'
  return before.some((cue) => cue.kind === 'general') ? 'general' : null
}

/** "Bo Hadley can be emailed on …" gives the address of somebody who speaks, not of who is asked. */
const SPEAKER = /^(?:(?:Dr|Prof|Professor|Mr|Mrs|Ms)\.? )?\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){1,3} (?:can|is|may|will) /u

/** "Reception: 01632 960000; Mr Lamb: lamb@…": a label of its own after a semicolon or a bar. */
const NEXT_LABEL = /[;|]\s*[^;|:]{2,40}:\s*$|[.!]\s(?:Contacts?|Enquiries|Inquiries|For (?:more|further) information)\s?:\s*$/u

/** "2. Cllr Roe can be reached on 07700 …": who has a title speaks, and nothing there asks anybody else. */
function isSpeakersOwn({ text, cues }: Piece, point: Point): boolean {
  const titled = TITLED.exec(text.slice(0, 120))
  if (titled === null) return false
  return !cues.some(({ kind, start }) => (kind === 'media' || kind === 'general') && start < point.start)
}
const TITLED =
  /^(?:\d{1,2}[.)] |[•*–-] )?(?:Cllr|Councillor|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Rev|Revd|Bishop)\.? (?:\p{Lu}[\p{L}'’-]* ?){1,3} ?(?:can|is|may|will) /u

/** "Photographs by Liz Day, 07700 …": who took them, not who is asked. */
const CREDIT =
  /^(?:photo(?:graph)?s?|pictures?|images?|video|film|illustrations?|design)\s?(?:credits?|courtesy)?\s?(?:by|:|of|©)\s/iu

/** "For translations: …" is for whoever wants translations. */
const FOR_OTHERS =
  /^For (?!(?:the |all |any |more |further |additional |a |news |local |members of the )*(?:press|media|journalists?|reporters?|editors?|interviews?|information|info|details|enquiries|inquiries|queries|images?|pictures|photos|photographs|cop(?:y|ies)|immediate|release|use|broadcast|out|urgent|weekends?|evenings?|comment|quotes|filming|high|video|case studies|spokes|background|requests|urgent)(?!\p{L}))\p{Ll}[\p{L} -]{2,40}?(?::|,? (?:please )?(?:call|ring|phone|telephone|contact|e-?mail|visit|go to|text|write to)\s)/u

/** "For the journal: Jane Roe, 01632 …" under a label for the media: which side somebody speaks for. */
const isSide = (text: string): boolean => /^For the (?:\p{Ll}+ ){0,1}\p{Ll}+:\s/u.test(text) && namesIn(text).length > 0

/** "To take part in the survey call …" is for whoever wants to take part; what only the media want to do is left out. */
const TO_DO =
  /^(?:\d{1,2}[.)] |[•*–-] )?To (?!(?:arrange|request|interview|speak|talk|attend|accredit|discuss|find|see|view|obtain|get|receive|contact|download|film|photograph|organi[sz]e|set|reach|confirm|access|rsvp|hear|cover|schedule|secure|register|learn)(?!\p{L}))\p{Ll}+ [^:]{3,80}? (?:call|ring|phone|telephone|e-?mail|visit|text|write to|contact)\s/u

/** A label stands at the beginning of its clause, before a colon, or right before the number that it names. */
function isLabel(text: string, cue: Cue): boolean {
  const before = text.slice(Math.max(0, cue.start - 3), cue.start)
  const after = text.slice(cue.end, cue.end + 12)
  return (
    /(?:^|[|;•·.(,]\s?|\s[–—-]\s)$/.test(before) ||
    /^\s?[:–—(|]|^\s-\s|^(?:\s(?:on|at|number|tel|is|no))?[.:]?\s?[+\d(]/i.test(after) ||
    /^(?:for|to) /i.test(text.slice(cue.start, cue.end))
  )
}

/** A label after its number belongs to it unless another number or a bar comes between. */
const isSameBreath = (text: string, from: number, to: number): boolean => !/[|;]|\d{5}|@/.test(text.slice(from, to))

/** Right under "Press office" the switchboard is the way to it; beside a direct line it is not. */
const isSwitchboard = (text: string, { start, end }: Cue): boolean =>
  /^(?:switchboard|zentrale|centralita)$/iu.test(text.slice(start, end))

/** "Switchboard: 01632 960000 ext. 466": where the extension is somebody's, so is the number. */
const hasExtension = ({ points }: Piece, { end }: Cue): boolean =>
  points.some((point) => point.is === 'phone' && point.start >= end && point.value.number.includes(';ext='))

const speaksFirst = (piece: Piece): boolean => piece.cues.some((cue) => cue.kind === 'public' && cue.start < 12)

/** "Press contact: if you cannot come, watch the stream.": such a label holds for the name below, whatever it says first. */
const CONTACT_WORD = /contact|kontakt|enquir|inquir|anfragen|rückfragen|ymholiadau|cyswllt|contatt/i

/** Nothing before a label, or what stands in another column of its line: "For immediate release   Contact: Jane Roe". */
const isOpening = (before: string): boolean => before === '' || OTHER_COLUMN.has(furnitureOf(before.trim()) ?? 'page')
const OTHER_COLUMN: ReadonlySet<string> = new Set(['status', 'date', 'label', 'reference'])

/** Whom a line without an address or number announces: "Media contact", "Box office:"; null when it announces nobody. */
export function announcedBy(piece: Piece): Verdict {
  const { text, cues, level } = piece
  const isLabelLine = level > 0 || (/[:–-]$/.test(text) && text.length < 240) || (!piece.isProse && text.length < 90)
  const [first] = cues
  const isHead = first?.kind === 'media' && first.start === 0 && CONTACT_WORD.test(text.slice(0, first.end))
  if (isHead && /^\s?:/.test(text.slice(first.end)) && text.length < 240) return 'media'
  const asks = /\b(?:contact|call|email|kontakt|cysylltwch â|contacter|contactar)$/i.test(text)
  if (!isLabelLine && !asks) return null
  const strong = cues.find((cue) => cue.kind === 'other')
  const media = cues.find((cue) => cue.kind === 'media')
  if (media !== undefined && (strong === undefined || media.start < strong.start || !isLabel(text, strong))) return 'media'
  const isWhole = (cue: Cue): boolean =>
    /[:–-]$/.test(text) ||
    level > 0 ||
    cue.end - cue.start > text.length * (cue.kind === 'other' ? 0.4 : 0.6) ||
    (isOpening(text.slice(0, cue.start)) && /^\s?:/.test(text.slice(cue.end)))
  if (strong !== undefined && isWhole(strong)) return 'other'
  const weak = cues.find((cue) => cue.kind === 'public')
  // "Website: www.…" in a contact's lines says nothing of the next one.
  if (/^web ?(?:site)?\s?:?\s(?:https?:|www\.)/i.test(text)) return null
  if (weak !== undefined && isWhole(weak)) return 'other'
  return cues.some((cue) => cue.kind === 'general' && (asks || isWhole(cue))) ? 'general' : null
}
