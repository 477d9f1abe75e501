import type { Piece } from './contact-piece.ts'
import { isOfficeAddress } from './contact-verdict.ts'

/** What a page or a letter prints below everything: the house's own address, its imprint, its rules. */
const IMPRINT =
  /(?<!\p{L})(?:impressum|datenschutz|mentions légales|aviso legal|privacy|cookies|accessibility|terms of use|all rights reserved|private bag|p\.?\s?o\.? box|postfach|cedex|unsubscribe)(?!\p{L})/iu
/** An address that everybody in the house reads. */
const EVERYBODY = /(?<![\p{L}.])(?:info|office|enquir(?:y|ies)|mail|post|rathaus|stadt|gemeinde|mairie|hello|reception)@/iu
/** "Offices: Ellerby 01632 … | Ardle 01632 …": whoever lives near one of them goes there. */
const OFFICES = /^(?:our )?(?:\p{L}+ ){0,2}(?:offices|locations|branches|standorte|bureaux|oficinas)\s?:/iu

/** A row of a house's own numbers under the contacts: for everybody, not for the media. */
export function isFootLine({ text, cues, points }: Piece): boolean {
  if (cues.some(({ kind }) => kind === 'media')) return false
  if (points.some((point) => point.is === 'email' && isOfficeAddress(point.value))) return false
  const columns = text.split(/\s[|•·]\s/).length
  return (OFFICES.test(text) && points.length > 1) || (columns > 2 && (IMPRINT.test(text) || EVERYBODY.test(text)))
}
