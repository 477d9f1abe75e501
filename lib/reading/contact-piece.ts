import type { Phone } from '../release.ts'
import { addressesIn } from './address.ts'
import { type Cue, cuesIn, outOfHoursIn } from './cue.ts'
import type { Line } from './paper.ts'
import { isProse, sentencesOf } from './sentence.ts'
import { type HomeCountry, telephonesIn } from './telephone.ts'

/** "I may be reached on …", "do ring me if you want a photograph": whoever writes a release and gives their own number is asked about it. */
const OWN_NUMBER =
  /(?<!\p{L})(?:(?:i|we) (?:can|may|am|will|shall|are)(?: \p{L}+)? (?:be )?(?:reached|contacted|available|reachable)|(?:reach|contact|call|ring|phone|telephone|email|e-mail|text|message) me|give me a (?:ring|call|bell|shout)|my (?:mobile|number|phone|telephone|e-?mail(?: address)?|direct line) is)(?!\p{L})/iu
const WANTED =
  /(?<!\p{L})(?:photo\p{L}*|pictures?|camera|interviews?|(?:further|more|other|additional) (?:information|info|details?|questions?)|anything (?:further|else|more)|any questions|quer(?:y|ies)|story|article|feature|reporter|journalist)(?!\p{L})/iu

function ofWriter(piece: Piece): Piece {
  if (piece.points.length === 0 || !OWN_NUMBER.test(piece.text) || /^["“‘']/u.test(piece.text)) return piece
  const isForOthers = piece.cues.some(({ kind }) => kind === 'other') || JOINS.test(piece.text)
  return WANTED.test(piece.text) && !isForOthers
    ? { ...piece, cues: [{ kind: 'media', start: 0, end: 1 }, ...piece.cues] }
    : piece
}
const JOINS =
  /(?<!\p{L})(?:join|help (?:out|with|us|at|on|in)|come along|like to (?:help|be|sing|play|attend)|interested in|volunteer\p{L}*|take part|tickets?|stalls?|book\p{L}*|donat\p{L}+|enter|lost|found|buy)(?!\p{L})/iu

/** An address or a number in a piece of text. */
export type Point = { start: number; end: number; outOfHours: boolean } & (
  | { is: 'email'; value: string }
  | { is: 'phone'; value: Phone; isSure: boolean }
)

/** A sentence or a short line: the smallest part of a text that speaks to somebody. */
export type Piece = {
  text: string
  line: number
  paragraph: number
  level: number
  isFirst: boolean
  isProse: boolean
  points: Point[]
  cues: Cue[]
}

/** A sentence longer than this names no contact; it is not looked at, so that one endless line costs no more than its length. */
const LONGEST = 1500
const MAY_HOLD_POINT =
  /@| AT (?=[a-z])| at [a-z0-9-]{1,63} (?:dot|punkt|point|punto) |\d[\d ().+/-]{4}|\((?:at|@)\)|\[(?:at|@)\]/i

/** "Contact DetailsJane Roe": a label and what stands below it on a page, copied as one. */
const RUN_TOGETHER =
  /^(?:(?:Media |Press )?(?:Contacts?|Enquiries|Inquiries|Relations)(?: (?:Details|Information|Info|Person))?|Pressekontakt|Ansprechpartner(?:in)?|Contacts? presse)(?=\p{Lu}\p{Ll})/u

/** "Contact DetailsLockside Investors": what a firm is called after its first word tells nothing. */
const isOfFirm = ({ kind, start }: Cue): boolean => start === 0 || kind === 'media' || kind === 'general'

/** Cuts lines into pieces and finds what each holds. */
export function piecesOf(lines: readonly Line[], home: HomeCountry): Piece[] {
  return lines.flatMap(({ text: typed, paragraph, level }, line) => {
    const text = withEnding(typed, lines[line + 1])
    const label = RUN_TOGETHER.exec(text)?.[0]
    if (label !== undefined && text.length < 200) {
      const [above, below] = [label, text.slice(label.length)].map((part) =>
        pieceOf(part, { line, paragraph, level, isFirst: true }, home),
      )
      return above === undefined || below === undefined ? [] : [above, { ...below, cues: below.cues.filter(isOfFirm) }]
    }
    const parts = isProse(text) || text.length > 200 ? sentencesOf(text) : [text]
    const pieces = parts.map((part, index) => pieceOf(part, { line, paragraph, level, isFirst: index === 0 }, home))
    if (TO_PRESS.test(text)) return pieces.map(spokenToPress)
    return pieces.map((piece, at) => (OFFERS.test(parts[at - 1] ?? '') ? spokenToPress(piece) : ofWriter(piece)))
  })
}

/** "press@ellerby.", and on the next line "example": an address that a narrow page broke at its dot. */
function withEnding(text: string, next: Line | undefined): string {
  const ending = /^[a-z]{2,10}(?:\.[a-z]{2,6})?(?=[.,;)]?(?:\s|$))/.exec(next?.text ?? '')?.[0]
  return ending !== undefined && next !== undefined && next.text.length < 24 && BROKEN.test(text) ? text + ending : text
}
const BROKEN = /[a-z0-9][a-z0-9._-]{0,63}@[a-z0-9-]{2,63}(?:\.[a-z0-9-]{2,63}){0,3}\.$/i

/** "Note to editors: Ron is happy to be photographed. Ring the shop on …": what such a paragraph asks, it asks of the media. */
const TO_PRESS =
  /^\(?(?:(?:a )?notes? (?:to|for) (?:the )?(?:editors?|media|press|journalists|newsdesks?|picture desks?|broadcasters)|(?:media|press|editors?['’]?s?)(?: notes?)?)\s?[:–-]\s?\S/iu
/** "Bo Hadley is available for interview. Call 01632 …": the sentence before says for what. */
const OFFERS =
  /(?<!\p{L})(?:(?:available|happy|free|willing) (?:for|to (?:give|do|be)) (?:an? )?(?:\p{L}+ )?(?:interview(?:s|ed)?|comment|photo(?:graph)?(?:s|ed)?|filming)|(?:interviews?|photographs?|photos|images|pictures|footage|case studies) (?:are|is|can be|may be) (?:available|arranged|supplied|provided|requested))/iu
const ASKS = /^(?:please )?(?:ring|call|phone|telephone|e-?mail|contact|text|write to|get in touch|speak to)\s/iu

function spokenToPress(piece: Piece): Piece {
  if (!ASKS.test(piece.text)) return piece
  const cues = piece.cues.filter(
    ({ kind, start, end }) => kind !== 'other' || !/ (?:her|him|them)$/iu.test(piece.text.slice(start, end)),
  )
  return cues.some(({ kind }) => kind === 'other') ? piece : { ...piece, cues: [{ kind: 'media', start: 0, end: 1 }, ...cues] }
}

function pieceOf(text: string, place: Pick<Piece, 'line' | 'paragraph' | 'level' | 'isFirst'>, home: HomeCountry): Piece {
  const isShort = text.length <= LONGEST
  const points = isShort && MAY_HOLD_POINT.test(text) ? pointsIn(text, home) : []
  const cues = isShort ? cuesIn(text).filter((cue) => !isInLink(text, cue)) : []
  const from =
    place.isFirst && points.some(({ is, start }) => is === 'phone' && start < 120) ? FROM_WIRE.exec(text)?.[0] : undefined
  const label: Cue[] = from === undefined ? [] : [{ kind: 'media', start: 0, end: from.length }]
  return { ...place, text, isProse: isProse(text), points, cues: [...label, ...cues] }
}

/** "From: Jane Roe of the Ellerby Trust, 202-555-0143": a wire's first line; a mail's own has no number. */
const FROM_WIRE = /^From: (?=\p{Lu})/u

/** "www.ellerby.example/newsroom/…": what an address is made of announces nobody. */
const isInLink = (text: string, { start }: Cue): boolean =>
  start > 8 && /(?:https?:\/\/|www\.)[^\s|]{1,200}$/i.test(text.slice(Math.max(0, start - 210), start))

/** Addresses behind which nobody answers the media: whoever keeps the site, the data or the list of readers. */
const MACHINE =
  /^(?:web-?(?:master|team|site|editor|support)|(?:do[._-]?)?no(?:t)?[._-]?reply|postmaster|hostmaster|mailer-daemon|abuse|privacy|dpo|data[._-]?protection|gdpr|foi|unsubscribe|subscriptions?|cookies|accessibility|spam|helpdesk|support)(?:[._+-][^@]{0,40})?@/i

function pointsIn(text: string, home: HomeCountry): Point[] {
  const emails = addressesIn(text)
    .filter(({ value }) => !MACHINE.test(value))
    .map(({ start, end, value }) => ({
      start,
      end,
      is: 'email' as const,
      value,
      outOfHours: false,
    }))
  const phones = telephonesIn(text, home)
    .filter(({ start, end }) => !emails.some((email) => start < email.end && email.start < end))
    .map(({ start, end, phone, isSure }) => ({ start, end, is: 'phone' as const, value: phone, isSure, outOfHours: false }))
  const points: Point[] = [...emails, ...phones].sort((a, b) => a.start - b.start)
  markOutOfHours(text, points)
  return points
}

/** "07700 900461 (out of hours)" speaks of the number before it, "out of hours: 07700 900461" of those after it. */
function markOutOfHours(text: string, points: Point[]): void {
  for (const { start, end } of outOfHoursIn(text)) {
    const before = points.findLast((point) => point.end <= start)
    const bracket = before === undefined ? '' : text.slice(before.end, start)
    const isAside = LEADS_TO_NIGHT.test(bracket) && /^[^\d@]{0,24}(?:[)\]]|$)/.test(text.slice(end))
    const isAskedFor =
      before !== undefined && points.length === 1 && / ask(?:ing)? (?:for|to)\b/i.test(text.slice(before.end, start))
    if ((isAside || isAskedFor) && before !== undefined) before.outOfHours = true
    else if (!OFFICE_HOURS.test(text.slice(start, end)))
      for (const point of points) if (point.start >= end) point.outOfHours = true
  }
}

const LEADS_TO_NIGHT =
  /^\s?[([–-]\s?$|^ (?:(?:for|urgent|emergency|media|press|enquiries|requests|calls|at|on|over|in|the|during) ){0,7}$/i
const OFFICE_HOURS = /^in office hours$/i
