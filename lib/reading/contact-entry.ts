import type { Piece } from './contact-piece.ts'
import { loneName, namesIn } from './person-name.ts'
import { wordCount } from './sentence.ts'

/** The next entry under a label for the media: an agency or a person with an office, whose numbers stand on the line below. */
export function isEntry(piece: Piece, [next, after]: readonly Piece[]): boolean {
  if (piece.isProse || piece.points.length > 0 || wordCount(piece.text) > 10 || piece.cues.some(({ kind }) => kind !== 'media'))
    return false
  if (next?.paragraph !== piece.paragraph || next.isProse) return false
  // "Ellerby Theatre", "Jane Roe", and then the number.
  if (next.points.length === 0)
    return loneName(next.text) !== null && after?.paragraph === piece.paragraph && !after.isProse && after.points.length > 0
  if (next.cues.some(({ kind }) => kind === 'other' || kind === 'public')) return false
  return AGENCY.test(piece.text) || namesIn(piece.text).length > 0
}

/** Who speaks for others. */
const AGENCY =
  /(?<!\p{L})(?:PR|communications?|comms|public relations|agence|agentur|agencia|agenzia|relations publics|press|media|presse|prensa|consulting|consultancy)(?!\p{L})/iu
