/** What stands in an element: text, which is escaped, or another element. */
export type Content = string | { readonly xml: string }

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Characters that no XML document may hold, not even escaped (XML 1.0, 2.2). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

function escaped(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(FORBIDDEN, '')
    .replaceAll(/[&<>"]/g, (character) => ESCAPES[character] ?? '')
}

/** An element with its attributes. @param name a name of ours, never a text of somebody's */
export function element(name: string, attributes: Record<string, string>, ...contents: Content[]): { xml: string } {
  const named = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`)
  const inner = contents.map((content) => (typeof content === 'string' ? escaped(content) : content.xml))
  return { xml: `<${name}${named.join('')}>${inner.join('')}</${name}>` }
}

/** A finished document. */
export function document({ xml }: { xml: string }): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${xml}\n`
}
