/** A phrase that stood in a text, and what is left of the text without it. */
export type Taken = { found: RegExpExecArray; rest: string }

/**
 * Takes the first place of a pattern out of a text, so that what nobody understood remains and can be refused.
 * @param pattern without the global flag
 * @returns null when the text does not hold it
 */
export function takePhrase(text: string, pattern: RegExp): Taken | null {
  const found = pattern.exec(text)
  if (!found) return null
  const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`
  return { found, rest: rest.replaceAll(/ +/g, ' ').trim() }
}
