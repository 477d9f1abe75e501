import type { Phone } from '../release.ts'
import { askedNamesIn } from './asked-name.ts'
import type { Block, ContactPiece } from './contact-block.ts'
import type { Point } from './contact-piece.ts'
import { isOfficeAddress } from './contact-verdict.ts'
import { ROLE_NOUNS } from './name-words.ts'
import { isOwn } from './own-address.ts'
import type { FoundName } from './person-name.ts'
import { shortNamesIn } from './short-name.ts'

/** A contact while it is being put together; `from` and `to` are its first and last piece. */
export type Draft = {
  name: string | null
  role: string | null
  emails: string[]
  phones: Phone[]
  outOfHours: Phone[]
  from: number
  to: number
}

/** Persons who share the numbers that follow them. */
type Group = { drafts: Draft[]; points: Point[]; isWeak: boolean }
type Token = { is: 'name'; at: number; found: FoundName } | { is: 'point'; at: number; point: Point }

const JOINED = /^[\s,(]*(?:\/|&|and|or|ou|oder|und|et|y|o|neu|a|ac)[\s)]*$/iu
const OFFICE = /(?:office|desk|team|line|duty|department|stelle|swyddfa|gabinete|service|bureau)/i

/** "Duty press officer", and below it the number: nobody whom the lines above named. */
const DUTY = /^(?:duty|on[- ]call|press (?:office|desk)|media (?:office|desk)|news ?desk)(?!\p{L})/iu

/** The persons and offices of a block, in order. */
export function draftsOf(block: Block, isElsewhere: (name: string) => boolean): Draft[] {
  const groups: Group[] = []
  for (const [place, piece] of block.pieces.entries()) {
    const tokens = tokensOf(piece)
    const names = tokens.filter((token) => token.is === 'name')
    const hasMore = block.pieces.slice(place + 1).some((later) => later.points.length > 0)
    const isDuty = piece.points.length === 0 && names.length === 0 && hasMore && DUTY.test(piece.text)
    if (isOtherOffice(piece, names.length, groups) || (isDuty && groups.length > 1)) groups.push(groupOf(null, piece.index))
    let end = 0
    let previous: Token | null = null
    for (const token of tokens) {
      if (token.is === 'point') addPoint(groups, token.point, piece.index)
      else {
        const joined = previous?.is === 'name' && JOINED.test(piece.text.slice(end, token.found.start))
        addName(groups, token.found, { joined, isLast: !hasMore && piece.points.length === 0, piece, isElsewhere })
      }
      end = token.is === 'name' ? token.found.end : token.point.end
      previous = token
    }
    addRole(
      groups,
      piece,
      names.map(({ found }) => found),
    )
  }
  return withOfficeNumber(groups.flatMap(shared))
}

/** "Bellringer PR 020 …" and under it a person with an address only: the number is theirs. */
function withOfficeNumber(drafts: readonly Draft[]): Draft[] {
  return drafts.filter((draft, at) => {
    const next = drafts[at + 1]
    const isOffice = draft.name === null && draft.emails.length === 0 && draft.outOfHours.length === 0
    if (!isOffice || next?.name == null || next.emails.length === 0 || next.phones.length > 0) return true
    next.phones.push(...draft.phones)
    next.from = draft.from
    return false
  })
}

const groupOf = (name: string | null, index: number): Group => ({ drafts: [draftOf(name, index)], points: [], isWeak: false })
const draftOf = (name: string | null, index: number): Draft => ({
  name,
  role: null,
  emails: [],
  phones: [],
  outOfHours: [],
  from: index,
  to: index,
})

function tokensOf(piece: ContactPiece): (Token & { is: 'name' | 'point' })[] {
  const asked = askedNamesIn(piece)
  const names = (asked.length > 0 ? asked : shortNamesIn(piece)).map((found): Token => ({ is: 'name', at: found.start, found }))
  const points = piece.points.map((point): Token => ({ is: 'point', at: point.start, point }))
  return [...names, ...points].sort((a, b) => a.at - b.at)
}

/** A name that is also the address's host is an organisation's: "Otter Watch: press@otterwatch.example". */
function isHost(piece: ContactPiece, found: FoundName): boolean {
  const joined = found.name.replaceAll(/[^\p{L}]/gu, '').toLowerCase()
  return piece.points.some(
    (point) =>
      point.is === 'email' &&
      point.value
        .slice(point.value.indexOf('@') + 1)
        .replaceAll('-', '')
        .startsWith(joined),
  )
}

type NamePlace = { joined: boolean; isLast: boolean; piece: ContactPiece; isElsewhere: (name: string) => boolean }

function addName(groups: Group[], found: FoundName, place: NamePlace): void {
  const group = groups.at(-1)
  const [first] = group?.drafts ?? []
  const { index } = place.piece
  if (isHost(place.piece, found)) {
    if (group !== undefined && group.points.length > 0) groups.push(groupOf(null, index))
    return
  }
  const isAlone = found.start === 0 && found.end === place.piece.text.length
  if (group?.isWeak && group.points.length === 0 && (isAlone || place.piece.points.length > 0)) {
    groups.pop()
    groups.push(groupOf(found.name, group.drafts[0]?.from ?? index))
  } else if (group === undefined || first === undefined)
    groups.push({ ...groupOf(found.name, index), isWeak: isWeak(place.piece, found) })
  else if (group.points.length > 0) {
    const isLate = place.isLast && group.drafts.every((draft) => draft.name === null)
    if (isLate) first.name = found.name
    else groups.push(groupOf(found.name, index))
    first.to = isLate ? index : first.to
  } else if (first.name === null) {
    first.name = found.name
    group.isWeak = isWeak(place.piece, found)
  } else if (place.joined || isSecondPerson(found, group, place)) group.drafts.push(draftOf(found.name, first.from))
}

/** "Press office Sierra Alta", "Interviews: Bo Hadley": a name in such a line gives way to one that stands with the numbers. */
const isWeak = ({ text, points }: ContactPiece, { start }: FoundName): boolean =>
  points.length === 0 && WEAK.test(text.slice(0, start))
const WEAK =
  /(?:office|desk|team|gabinete|oficina|departamento|pressestelle|pressebüro|presseamt|service|ufficio|swyddfa|interviews?|entrevistas|interviste|cyfweliadau)(?!\p{L})/iu

/** Under a name, another two words alone on a line are a colleague, unless the text knows them as an organisation. */
function isSecondPerson(found: FoundName, group: Group, { piece, isElsewhere }: NamePlace): boolean {
  const isAlone = found.start === 0 && found.end === piece.text.length
  return (
    isAlone &&
    piece.index === (group.drafts.at(-1)?.to ?? -2) + group.drafts.length &&
    found.name.split(' ').length === 2 &&
    !isElsewhere(found.name)
  )
}

/** A second office number, the office's address below a person with one of their own, or the number for when the office is shut, does not belong to the last of several persons. */
function isOtherOffice(piece: ContactPiece, names: number, groups: readonly Group[]): boolean {
  const last = groups.at(-1)
  const [point] = piece.points
  if (names > 0 || point === undefined || last === undefined || last.points.length === 0) return false
  if (last.drafts[0]?.name === null && groups.length === 1) return false
  const hasOwn = last.drafts.every(({ name }) => last.points.some((own) => own.is === 'email' && isOwn(own.value, name)))
  if (hasOwn && piece.points.some((own) => own.is === 'email' && isOfficeAddress(own.value))) return true
  const label = piece.text.slice(0, point.start)
  return OFFICE.test(label) && piece.cues.some((cue) => cue.kind === 'media') && !(point.outOfHours && groups.length === 1)
}

function addPoint(groups: Group[], point: Point, index: number): void {
  if (groups.length === 0) groups.push(groupOf(null, index))
  const group = groups.at(-1)
  group?.points.push(point)
  for (const draft of group?.drafts ?? []) draft.to = Math.max(draft.to, index)
}

/** The words of a role: a part of the line that has a role's noun and no name. */
function addRole(groups: readonly Group[], piece: ContactPiece, names: readonly FoundName[]): void {
  const draft = groups.at(-1)?.drafts[0]
  if (draft === undefined || draft.role !== null) return
  let text = piece.text
  for (const { start, end } of [...piece.points, ...names].sort((a, b) => b.start - a.start))
    text = `${text.slice(0, start)}|${text.slice(end)}`
  for (const part of text.split(/[|,:;·•()]|\s[–—-]\s/)) {
    const role = part.trim()
    const words = role.split(' ')
    if (words.length <= 8 && role.length > 3 && words.some((word) => ROLE_NOUNS.has(word.toLowerCase().replace(/\.$/, '')))) {
      draft.role = role
      return
    }
  }
}

/** Gives each of a group its own address where the address says whose it is, and all of them what they share. */
function shared({ drafts, points }: Group): Draft[] {
  const emails = points.filter((point) => point.is === 'email').map((point) => point.value)
  const owners = emails.map((email) => drafts.find((draft) => isOwn(email, draft.name)))
  for (const [at, email] of emails.entries()) {
    const owner =
      owners[at] ?? (emails.length === drafts.length && owners.every((own) => own === undefined) ? drafts[at] : undefined)
    for (const draft of owner === undefined ? drafts : [owner]) if (!draft.emails.includes(email)) draft.emails.push(email)
  }
  const phones = points.filter((point) => point.is === 'phone')
  // "Jane Roe / Ali Khan", their numbers and their addresses, each in the same order.
  const isPaired =
    drafts.length > 1 &&
    phones.length === drafts.length &&
    drafts.every((draft, at) => owners.length === drafts.length && owners[at] === draft)
  for (const [at, point] of phones.entries())
    for (const draft of isPaired ? drafts.slice(at, at + 1) : drafts) addPhone(draft, point)
  return drafts
}

function addPhone(draft: Draft, point: Extract<Point, { is: 'phone' }>): void {
  const list = point.outOfHours ? draft.outOfHours : draft.phones
  if (![...draft.phones, ...draft.outOfHours].some((phone) => phone.number === point.value.number)) list.push(point.value)
}
