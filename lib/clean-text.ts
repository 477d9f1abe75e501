/** C0 and C1 controls other than tab and line feed, and DEL. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g
/** Bidirectional overrides, embeddings, isolates and marks; zero-width characters and the byte order mark: nobody types them, and they make text read as what it is not. */
const INVISIBLE = /[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g
const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029]/g

/**
 * Text of several lines as it may be kept and shown: line ends become `\n`, controls and invisible direction marks go,
 * half characters become �, and letters are composed (NFC), so that equal words are equal texts.
 */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(LINE_ENDS, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(CONTROLS, '')
    .replaceAll(INVISIBLE, '')
    .normalize('NFC')
    .trim()
}

/** Text of one line: every run of white space, line ends included, is one space, so that it can stand in a subject or a header. */
export function cleanLine(text: string): string {
  return cleanText(text).replaceAll(/\s+/gu, ' ').trim()
}
