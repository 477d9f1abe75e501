/** A line of a letter; with `href` it is a link. Links are ours, a telephone number or a checked address: never read out of a text. */
export type Line = { text: string; href: string | null }

/** What a letter is made of, once for its HTML and its plain-text part, so that neither can say what the other does not. */
export type Block =
  | { is: 'title'; text: string; below: string | null }
  /** Warnings, one short line each. */
  | { is: 'flags'; texts: string[] }
  | { is: 'heading'; text: string }
  | { is: 'paragraph'; text: string }
  /** The one thing of its part that must catch the eye, with what explains it. */
  | { is: 'panel'; label: string; main: string; lines: Line[] }
  /** Big enough for a thumb. */
  | { is: 'actions'; actions: { label: string; href: string }[] }
  /** A reporter's own text, set apart from what the letter says itself. */
  | { is: 'words'; text: string }
  | { is: 'facts'; rows: { label: string; lines: Line[] }[] }

/** The body of a letter. */
export type LetterBody = {
  /** Over everything, in the organisation's colour; null where the first screen is needed for other things. */
  banner: string | null
  blocks: Block[]
  /** Small print. */
  foot: Line[]
}

/** A line that is no link. */
export function plain(text: string): Line {
  return { text, href: null }
}

/** A link that shows its whole address, as people can check it. */
export function link(address: string): Line {
  return { text: address, href: address }
}
