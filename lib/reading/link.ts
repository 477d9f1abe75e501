const LINK = /(?<![\p{L}\p{N}@])https?:\/\/[^\s<>"“”«»]{1,2000}/giu

/** The web addresses written in a text, in order, without the punctuation that ends their sentence. */
export function linksIn(text: string): string[] {
  const links: string[] = []
  for (const [written] of text.matchAll(LINK)) {
    const link = withoutEnd(written)
    if (URL.canParse(link)) links.push(link)
  }
  return links
}

/** A closing bracket belongs to the address only if it was opened there. */
function withoutEnd(written: string): string {
  let link = written
  while (/[.,;:!?'’*_]$/.test(link) || (/[)\]]$/.test(link) && !/[([]/.test(link))) link = link.slice(0, -1)
  return link
}

/**
 * The address behind a link that a mail program or a newsletter tool wrapped, or null when it is no mailto.
 * @param href as it stands in the source, entities already decoded
 */
export function mailtoIn(href: string): string | null {
  for (const text of [href, decoded(href), decoded(decoded(href))]) {
    const match = /mailto:([^?&\s"'<>]{3,320})/i.exec(text.slice(0, 4000))
    const address = match?.[1] === undefined ? '' : decoded(match[1])
    if (address.includes('@')) return address
  }
  return null
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
