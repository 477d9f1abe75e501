/** A name or a host without spaces, marks and accents, to see whether one is made of the other. */
export const squashed = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()

const HOST = /(?:@|https?:\/\/|www\.)(?:www\.)?([a-z0-9-]{3,63})(?:\.[a-z0-9-]{2,63}){1,4}/giu
const MOST = 40

/** The first labels of the web and mail addresses in a text, without marks: "orrinwater" of press@orrin-water.example. */
export function hostsIn(lines: readonly { text: string }[]): string[] {
  const hosts = new Set<string>()
  for (const { text } of lines.slice(0, 1000)) {
    if (hosts.size >= MOST) break
    for (const match of text.slice(0, 2000).matchAll(HOST)) hosts.add(squashed(match[1] ?? ''))
  }
  return [...hosts]
}
