const LINK = /\bhttps?:\/\/[^\s<>"“”]{1,2000}/gi

/** The web addresses written in a text, in order, without the punctuation that ends their sentence. */
export function linksIn(text: string): string[] {
  const links: string[] = []
  for (const [written] of text.matchAll(LINK)) {
    const link = written.replace(/[.,;:!?'’)\]]{1,9}$/, '')
    if (URL.canParse(link)) links.push(link)
  }
  return links
}
