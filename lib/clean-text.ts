/** Ends of a line in every system; the vertical tab is what word processors paste for a soft one. */
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g
/** C0 and C1 controls and DEL, without the line feed. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/g
/**
 * Direction overrides, embeddings, isolates and marks, zero-width spaces, soft hyphens, annotation marks and the byte order mark:
 * nobody types them, and they make a text read as what it is not. Joiners stay: Persian words, families and flags need them.
 */
const INVISIBLE = /[\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB]/g
/**
 * What stands over thirty marks on one letter, the bound of Unicode's stream-safe text (UAX #15, 13): no language has as many,
 * and composing a tower of them takes time that grows with the square of its height.
 */
const PILED = /(?<=\p{M}{30})\p{M}+/gu
/** What a reader can see; the fillers are letters by name only, and � stands for what could not be read. */
const VISIBLE = /[[\p{L}\p{N}\p{P}\p{S}]--[\u115F\u1160\u2800\u3164\uFFA0\uFFFD]]/v

/**
 * Text of several lines as it may be kept and shown: line ends become `\n`, controls and direction marks go, half characters
 * become �, marks over thirty on a letter go, and letters are composed (NFC), so that equal words are equal texts.
 * A text in which nothing can be seen is empty.
 */
export function cleanText(text: string): string {
  const cleaned = text
    .toWellFormed()
    .replaceAll(LINE_ENDS, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(CONTROLS, '')
    .replaceAll(INVISIBLE, '')
    .replaceAll(PILED, '')
    .normalize('NFC')
    .replaceAll(PILED, '')
    .trim()
  return VISIBLE.test(cleaned) ? cleaned : ''
}

/** Text of one line: every run of white space, line ends included, is one space, so that it can stand in a subject or a header. */
export function cleanLine(text: string): string {
  return cleanText(text).replaceAll(/\s+/gu, ' ').trim()
}
