import type { Line } from './paper.ts'

/** What mail programs put above a message that is passed on. */
const MARK =
  /^[-_=\s>]*(?:begin )?(?:forwarded message|original message|forwarded by .{2,60}|weitergeleitete nachricht|ursprüngliche nachricht|message (?:transféré|d['’]origine)|mensaje (?:reenviado|original)|neges (?:wreiddiol|wedi['’]i hanfon ymlaen)|messaggio (?:inoltrato|originale)|doorgestuurd bericht)[-_=\s:]*$/iu
const HEADER =
  /^[>\s*]*(?:from|sent|date|to|cc|subject|reply-to|von|gesendet|datum|an|betreff|de|envoyé|date|à|objet|enviado|fecha|para|asunto|oddi wrth|anfonwyd|at|pwnc)\s?\*?\s?:/iu
const SENDER = /^[>\s*]*(?:from|von|de|oddi wrth)\s?\*?\s?:.*@/iu
const LOOKED_AT = 80

/** The release that a mail passes on, without the words of those who passed it on; all lines where nothing was passed on. */
export function withoutForwarding(lines: readonly Line[]): readonly Line[] {
  const top = lines.slice(0, LOOKED_AT)
  const mark = top.findLastIndex(
    ({ text }, index) => MARK.test(text) || (index > 1 && SENDER.test(text) && headersFrom(lines, index) >= 3),
  )
  if (mark === -1) return lines
  const from = MARK.test(lines[mark]?.text ?? '') ? mark + 1 : mark
  const rest = lines.slice(from + headersFrom(lines, from))
  return rest.length >= 3 ? rest : lines
}

/** How many lines in a row are a message's headers. */
function headersFrom(lines: readonly Line[], from: number): number {
  const until = lines.slice(from, from + 12).findIndex(({ text }) => !HEADER.test(text))
  return until === -1 ? Math.min(12, lines.length - from) : until
}
