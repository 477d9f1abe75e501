const END = /[.!?…]["'”’»)\]]{0,2} (?=["'“‘«(]?[\p{Lu}\p{N}])/gu
/** Words before whose full stop no sentence ends. */
const SHORT_FORM =
  /(?:^|[\s(])(?:\p{Lu}|\p{Lu}\.\p{Lu}|dr|prof|mr|mrs|ms|cllr|rev|st|no|nr|tel|ext|inc|ltd|co|corp|jr|sr|vs|e\.g|i\.e|approx|dipl|ing|bzw|str|gen|sen|rep|gov|hon|rt|a\.m|p\.m|u\.s|jan|feb|mar|apr|aug|sept?|oct|nov|dec|calif|mass|colo|wash|fla|ariz|conn|ill|ind|mich|minn|miss|neb|nev|ore|penn|tenn|tex|va|wis|wyo|d\.c|n\.y|n\.j)\.$/iu

/** Cuts a text into its sentences. A very long text without full stops is one sentence. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = []
  let start = 0
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length - 1
    if (SHORT_FORM.test(text.slice(Math.max(start, end - 12), end))) continue
    sentences.push(text.slice(start, end))
    start = end + 1
  }
  sentences.push(text.slice(start))
  return sentences
}

/** How many words a text has; more than 60 are not counted. */
export function wordCount(text: string): number {
  let count = 0
  for (const _ of text.slice(0, 600).matchAll(/\S+/g)) if (++count === 60) break
  return count
}

/** "Hearings in Ellerby and Sacramento, Calif.": a place at the end of a title. */
const STATE =
  /, (?:Calif|Mass|Colo|Wash|Fla|Ariz|Conn|Ill|Ind|Mich|Minn|Miss|Neb|Nev|Ore|Penn|Pa|Tenn|Tex|Va|Wis|Wyo|Ga|Ala|Ark|Okla|Mo|Md|Ky|La|Ont|Que|Alta)\.$/

/** Whether a line is running text rather than a label, a name, a headline or a line of an address. */
export function isProse(text: string): boolean {
  const words = wordCount(text)
  if (words < 30 && STATE.test(text)) return false
  return words >= 30 || (words >= 9 && /\p{Ll}/u.test(text) && /(?:[.!?…]["'”’»)\]]{0,2}|https?:\/\/\S{1,300})$/u.test(text))
}
