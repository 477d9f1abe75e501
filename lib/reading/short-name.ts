import type { Piece } from './contact-piece.ts'
import { OFFICE_WORDS, ROLE_NOUNS } from './name-words.ts'
import { isOwn } from './own-address.ts'
import type { FoundName } from './person-name.ts'

/** "Elin-Mai 01632 960001", "Orla at Magpie PR": one name is enough where its address, a label or a preposition holds it. */
export function shortNamesIn({ text, points }: Pick<Piece, 'text' | 'points'>): FoundName[] {
  const alone = /^(?:[\p{L} &]{1,30}: )?(\p{Lu}\p{Ll}{1,15}(?:-\p{Lu}\p{Ll}{1,15})?)(?=,? [+(\d])/u.exec(text)
  const own = alone?.[1] ?? ''
  const at = (alone?.[0].length ?? 0) - own.length
  const isOwner = own.includes('-') || points.some((point) => point.is === 'email' && own !== '' && isOwn(point.value, own))
  if (isOwner && !OFFICE_WORDS.has(own.toLowerCase())) return [{ start: at, end: at + own.length, name: own, before: '' }]
  const match = /(?::|\b[Cc]ontact|\b[Cc]all|\b[Ee]mail|\b[Rr]ing) (\p{Lu}\p{Ll}{2,15}) (?:at|from|on|in) /u.exec(text)
  if (match?.[1] === undefined || ROLE_NOUNS.has(match[1].toLowerCase())) return []
  const start = match.index + match[0].indexOf(match[1])
  return [{ start, end: start + match[1].length, name: match[1], before: '' }]
}
