/**
 * A text of at most so many characters: cut at a word, with … in place of what is left out. A single word that is longer is cut anywhere.
 * @param longest characters, the … included
 */
export function shortened(text: string, longest: number): string {
  const characters = [...text.toWellFormed()]
  if (characters.length <= longest) return characters.join('')
  const whole = characters
    .slice(0, longest)
    .join('')
    .replace(/\s+\S*$/u, '')
  return [...whole].length < longest && whole !== '' ? `${whole}…` : `${characters.slice(0, longest - 1).join('')}…`
}
