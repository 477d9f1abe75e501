import type { BodySpan } from './body-span.ts'
import { type Block, blocksOf, CLOSING } from './contact-block.ts'
import { type Draft, draftsOf } from './contact-person.ts'
import { type Piece, piecesOf } from './contact-piece.ts'
import { isOfficeAddress } from './contact-verdict.ts'
import { isOwn } from './own-address.ts'
import type { Line } from './paper.ts'
import { loneName } from './person-name.ts'
import type { ReadContact } from './reading.ts'
import type { HomeCountry } from './telephone.ts'

/** The contacts, which lines only say whom to ask, and what a person should look at. */
export type ReadContacts = { contacts: ReadContact[]; used: ReadonlySet<number>; unclearPhones: string[] }

/** More blocks of contacts than any release has: what comes after is somebody's address book. */
const MOST_BLOCKS = 100

/**
 * Whom the release names for the media. Only words that speak to the media count; where no line does, a named person or a press
 * address beside "contact" at the top or after the end of the body is likely meant. Speakers, helplines, booking lines and
 * investor contacts stay out.
 */
export function contactsIn(lines: readonly Line[], span: BodySpan, home: HomeCountry): ReadContacts {
  const pieces = piecesOf(lines, home)
  const blocks = blocksOf(pieces, gapsTell(lines, span), span.last).slice(0, MOST_BLOCKS)
  const media = blocks.filter((block) => block.verdict === 'media')
  const isMeant = (block: Block): boolean =>
    isLikely(block, span, lines) && (media.length === 0 || (!isOnSubject(block) && media.some((other) => isBeside(block, other))))
  const chosen = blocks.filter((block) => block.verdict === 'media' || isMeant(block))
  const used = new Set<number>()
  const contacts: ReadContact[] = []
  for (const block of chosen) {
    const drafts = draftsOf(block, (name) => span.text.includes(name)).filter(
      (draft) => hasPoint(draft) && !isScholar(draft, block),
    )
    sign(drafts, block, pieces, used)
    signBelow(drafts, block, pieces)
    for (const draft of drafts)
      merge(contacts, {
        ...bare(draft),
        evidence: evidenceOf(draft, block, pieces),
        sure: block.verdict === 'media' ? 'certain' : 'likely',
      })
  }
  markUsed(chosen, pieces, used)
  const points = chosen.flatMap((block) => block.pieces.flatMap((piece) => piece.points))
  const unclearPhones = points.flatMap((point) => (point.is === 'phone' && !point.isSure ? [point.value.shown] : []))
  return { contacts: withoutCouncillors(contacts), used, unclearPhones: [...new Set(unclearPhones)] }
}

/** Under a plain "Contact" beside a clerk or an officer, a councillor's number is for those who live there. */
function withoutCouncillors(contacts: ReadContact[]): ReadContact[] {
  const isCouncillor = ({ name, sure }: ReadContact): boolean =>
    sure === 'likely' && /^(?:cllr|councillor)(?!\p{L})/iu.test(name ?? '')
  return contacts.every(isCouncillor) ? contacts : contacts.filter((contact) => !isCouncillor(contact))
}

const hasPoint = ({ emails, phones, outOfHours }: Draft): boolean => emails.length + phones.length + outOfHours.length > 0
const bare = ({ name, role, emails, phones, outOfHours }: Draft) => ({ name, role, emails, phones, outOfHours })

/** Blank lines set blocks apart only in texts where lines also stand together. */
function gapsTell(lines: readonly Line[], span: BodySpan): boolean {
  return lines.some(
    ({ paragraph }, index) => (index > span.last || index < span.lede) && lines[index + 1]?.paragraph === paragraph,
  )
}

/** "Contact: Jane Roe, 01632 960000" without a word about the media: taken above the body or after its end, with a name or a press address. */
function isLikely(block: Block, span: BodySpan, lines: readonly Line[]): boolean {
  const [first] = block.pieces
  if (first === undefined) return false
  const isOutside = first.line < span.lede || first.line > span.last
  const opener = first.cues.find((cue) => cue.kind === 'general')
  if (isAskedBack(block, lines, span)) return true
  // In running text only a sentence that begins with it asks for enquiries about the release.
  if (first.isProse && (opener === undefined || opener.start > 12 || (first.line < span.end && /^please/i.test(first.text))))
    return false
  if (block.pieces.every(({ cues }) => cues.length === 0) && block.pieces.some(({ text }) => SCHOLAR.test(text))) return false
  const drafts = draftsOf(block, (name) => span.text.includes(name))
  const isNamed = drafts.some((draft) => hasPoint(draft) && (draft.name !== null || draft.emails.some(isOfficeAddress)))
  const isDepartment = block.pieces.some(({ text }) => DEPARTMENT.test(text) && text.length < 120)
  return isOutside && (isNamed || isDepartment || isForm(first, block.pieces.at(-1)?.line ?? first.line, lines, span))
}

/** "For more information on our events, call …" beside a contact for the media asks those who want to come. */
const isOnSubject = ({ pieces: [first] }: Block): boolean =>
  first?.isProse === true && /(?:information|info|details) (?:on|about|regarding) (?!this (?:release|story))/iu.test(first.text)

/** "With queries beforehand ring …" under the invitation to a press conference: nobody else is invited. */
function isAskedBack({ pieces: [first] }: Block, lines: readonly Line[], span: BodySpan): boolean {
  if (first === undefined || !ASKS_BACK.test(first.text)) return false
  return lines.slice(0, span.lede + 1).some(({ text }) => text.length < 200 && INVITATION.test(text))
}
const ASKS_BACK =
  /^(?:bei |für )(?:weitere(?:n)? )?rückfragen(?! zu[mr]? )|^(?:for |with )?(?:any )?(?:queries|questions) (?:beforehand|before the|ahead of|in advance)|^pour toute question préalable/iu
const INVITATION =
  /(?<!\p{L})(?:pressekonferenz|pressegespräch|pressetermin|medientermin|fototermin|media advisory|press conference|photocall|photo call|conférence de presse|point presse|rueda de prensa|cynhadledd i'r wasg)(?!\p{L})/iu

/**
 * A label "Contact:" needs no name where only a release has one: above the headline beside "For immediate release" or the date,
 * and right above the closing words of whoever distributed it.
 */
function isForm({ text, line }: Piece, last: number, lines: readonly Line[], span: BodySpan): boolean {
  if (!/^(?:contacts?|contact (?:details|information|info|person))\s?:?$/iu.test(text)) return false
  const isAbove = lines.slice(Math.max(0, line - 3), line).some(({ furniture }) => furniture === 'status' || furniture === 'date')
  const isClosed = lines.slice(last + 1, last + 3).some((below) => DISTRIBUTED.test(below.text))
  return line < span.lede ? isAbove : isClosed
}

/** What a distributor prints below the contact of whoever paid for the release. */
const DISTRIBUTED = /^(?:company website|view (?:source|original) (?:version|content)|source\s?:)/iu

/** Who puts out what an office without a press office has to say. */
const DEPARTMENT =
  /(?<!\p{L})(?:(?:marketing|publicity|promotions|external affairs|public affairs) (?:department|dept|team|office|unit)|(?:office|department|division|bureau) (?:of|for) (?:the )?(?:public|external|media|press|communications?|news)(?: (?:affairs|relations|information|services))?|presse- und \p{L}+|presse(?:dienst|amt|stelle|büro)|service de presse)(?!\p{L})/iu

/** Under a plain "Contacts" that lists a press officer too, whoever is named with a department did the research. */
function isScholar(draft: Draft, block: Block): boolean {
  if (block.label === 'media' || block.verdict !== 'media') return false
  const own = block.pieces.filter(({ index }) => index >= draft.from && index <= draft.to)
  return own.some(({ text }) => SCHOLAR.test(text)) && !own.some(({ cues }) => cues.some((cue) => cue.kind === 'media'))
}

const SCHOLAR =
  /(?<!\p{L})(?:prof(?:essor)?|ph\.?d|department of|school of|faculty|institut|fakultät|laboratory|laboratoire)(?!\p{L})/iu

/** Who speaks for somebody: an agency, an office for the press. */
const AGENCY = /(?<!\p{L})(?:PR|communications?|comms|public relations|press|media)(?!\p{L})/u

/** A contact without a label beside one for the media: the same person or number again, or the next one in the list. */
function isBeside(block: Block, media: Block): boolean {
  const values = (of: Block) =>
    of.pieces.flatMap((piece) => piece.points.map((point) => (point.is === 'email' ? point.value : point.value.number)))
  const known = new Set(values(media))
  const distance = (media.pieces[0]?.line ?? 0) - (block.pieces.at(-1)?.line ?? 0)
  if (values(block).some((value) => known.has(value))) return true
  return distance > 0 && distance <= 3 && block.pieces.some((piece) => AGENCY.test(piece.text))
}

/** A lone name, with or without a role, right above the line that says whom to ask: how a release is signed. */
function sign(drafts: readonly Draft[], block: Block, pieces: readonly Piece[], used: Set<number>): void {
  const [draft] = drafts
  const [first] = block.pieces
  if (draft === undefined || first === undefined || draft.name !== null) return
  if (!first.cues.some((cue) => cue.start < 12 && (cue.kind === 'media' || cue.kind === 'general'))) return
  for (let at = first.index - 1; at >= first.index - 2; at--) {
    const above = pieces[at]
    if (above === undefined || above.isProse || above.points.length > 0) return
    const name = loneName(above.text)
    if (name === null) continue
    draft.name = name
    if (first.line - above.line === 2) draft.role ??= pieces[at + 1]?.text ?? null
    for (let line = above.line; line < first.line; line++) used.add(line)
    return
  }
}

/** "I may be reached on …", and the name under "Yours faithfully": how a letter is signed. */
function signBelow(drafts: readonly Draft[], block: Block, pieces: readonly Piece[]): void {
  const [draft] = drafts
  const last = block.pieces.at(-1)
  if (draft === undefined || last === undefined || draft.name !== null || !/(?<!\p{L})(?:I|me|my)(?!\p{L})/u.test(last.text))
    return
  const below = pieces.slice(last.index + 1, last.index + 6)
  const closing = below.findIndex(({ text }) => CLOSING.test(text))
  const signed = below[closing + 1]
  if (closing !== -1 && signed !== undefined) draft.name = loneName(signed.text)
}

/** A line is used up when nothing but contacts stands in it. */
function markUsed(chosen: readonly Block[], pieces: readonly Piece[], used: Set<number>): void {
  const taken = new Set(chosen.flatMap((block) => block.pieces.map((piece) => piece.index)))
  const left = new Set(pieces.filter((_, index) => !taken.has(index)).map((piece) => piece.line))
  for (const block of chosen) for (const { line } of block.pieces) if (!left.has(line)) used.add(line)
}

/** The sentence, or the lines of a block from the label or the name to the last number, as they stand in the text. */
function evidenceOf(draft: Draft, block: Block, pieces: readonly Piece[]): string {
  const [first] = block.pieces
  const isFirst = first !== undefined && block.pieces.every((piece) => piece.index >= draft.from || piece.points.length === 0)
  const from = isFirst ? first.index : draft.from
  return pieces
    .slice(from, draft.to + 1)
    .map((piece) => piece.text)
    .join(' ')
}

/** Words that make a duty officer's number one for the night: without them it is the number to ring. */
const AT_NIGHT = /out[ -]of|outside|after|evening|weekend|night|holiday|other times|allan|hors |fuera|außerhalb|switchboard/i

/** The same person twice, above and below the body, is one contact with everything that was said of them. */
function merge(contacts: ReadContact[], contact: ReadContact): void {
  if (contact.phones.length === 0 && !AT_NIGHT.test(contact.evidence)) contact.phones.push(...contact.outOfHours.splice(0))
  const [only] = contacts
  const isNightLine = contact.name === null && contact.emails.length + contact.phones.length === 0
  if (only !== undefined && contacts.length === 1 && isNightLine) {
    only.outOfHours.push(...contact.outOfHours)
    return
  }
  const same = contacts.find(
    (other) =>
      (other.name !== null && other.name === contact.name) ||
      isOwnersAgain(other, contact) ||
      (isUnnamedPair(other, contact) && overlaps(other, contact)),
  )
  if (same === undefined) {
    contacts.push(contact)
    return
  }
  same.name ??= contact.name
  same.role ??= contact.role
  same.emails.push(...contact.emails.filter((email) => !same.emails.includes(email)))
  for (const list of ['phones', 'outOfHours'] as const) {
    const known = [...same.phones, ...same.outOfHours].map((phone) => phone.number)
    same[list].push(...contact[list].filter((phone) => !known.includes(phone.number)))
  }
}

/** "Ellerby Boats, jroe@…" below "Jane Roe, jroe@…": an address that bears a name is one person's. */
const isOwnersAgain = (known: ReadContact, contact: ReadContact): boolean =>
  known.name !== null &&
  contact.emails.some((email) => known.emails.includes(email) && isOwn(email, known.name) && !isOwn(email, contact.name))

const isUnnamedPair = (a: ReadContact, b: ReadContact): boolean => a.name === null || b.name === null
const overlaps = (a: ReadContact, b: ReadContact): boolean =>
  a.emails.some((email) => b.emails.includes(email)) ||
  a.phones.some((phone) => b.phones.some((other) => other.number === phone.number))
