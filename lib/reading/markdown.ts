import { mailtoIn } from './link.ts'
import type { Paper } from './paper.ts'
import { paragraphsOf } from './plain-text.ts'

const LINK = /(!?)\[([^\]\n]{0,400})\]\(<?([^()\s>]{1,2000})>?(?: "[^"\n]{0,200}")?\)/g
const AUTOLINK = /<((?:https?:\/\/|mailto:)?[^\s<>@]{1,400}(?:@[^\s<>]{1,255})?)>/g
const EMPHASIS = /(\*{1,3}|_{2,3})(?=\S)([^*_\n]{1,2000}?)(?<=\S)\1/g
const UNDERSCORED = /(?<![\p{L}\p{N}_])_(?=\S)([^_\n]{1,2000}?)(?<=\S)_(?![\p{L}\p{N}_])/gu
const HEADING = /^ {0,3}(#{1,6})\s+([^#\s].*?)\s*#*$/

/** Whether a text is written with Markdown's marks, so that they are no part of its words. */
export function looksLikeMarkdown(text: string): boolean {
  const start = text.slice(0, 20_000)
  return (
    /^ {0,3}#{1,6} [^#\s]/m.test(start) ||
    /\*\*\S[^*\n]{0,200}\S\*\*/.test(start) ||
    /\[[^\]\n]{1,200}\]\((?:https?:|mailto:|tel:)/.test(start)
  )
}

/** Reads Markdown: headings, links with their addresses, and words without their marks. */
export function markdownPaper(text: string): Paper {
  const links: string[] = []
  const lines = withoutFrontMatter(text).split(/\r?\n/)
  const levels: number[] = []
  const plain = lines.flatMap((line, index) => {
    const heading = HEADING.exec(line.slice(0, 1000))
    const isUnderlined = /^(?:=+|-{3,})\s*$/.test(lines[index + 1] ?? '') && line.trim() !== '' && line.length < 200
    const level = heading?.[1]?.length ?? (isUnderlined ? ((lines[index + 1] ?? '').startsWith('=') ? 1 : 2) : 0)
    // The rule under a table's head is no line of its own.
    if (/^\s{0,3}\|?\s{0,3}:?-{2,}:?\s{0,3}\|[\s|:-]*$/.test(line)) return []
    if (/^\s{0,3}(?:={2,}|(?:[-*_]\s?){3,})\s*$/.test(line)) return ['']
    const words = wordsOf(heading?.[2] ?? line, links)
    if (level === 0) return [words]
    levels.push(level)
    return ['', `${MARK}${words}`, '']
  })
  let at = 0
  const paragraphs = paragraphsOf(plain).map((paragraph) => {
    const isHeading = paragraph.lines[0]?.startsWith(MARK)
    return { lines: paragraph.lines.map((line) => line.replaceAll(MARK, '')), level: isHeading ? (levels[at++] ?? 0) : 0 }
  })
  return { paragraphs, links: [...new Set(links)], ...statedIn(text) }
}

/** Stands before a heading until the paragraphs are cut; no text has it. */
const MARK = '\u{F8FF}'

/** The title and the day that the front matter states. */
function statedIn(text: string): Pick<Paper, 'title' | 'date'> {
  const matter = FRONT_MATTER.exec(text)?.[0] ?? ''
  const title = /^title:\s*["']?([^\n]{3,300}?)["']?\s*$/im.exec(matter)?.[1] ?? null
  const date = /^(?:date|published|publishdate):\s*["']?(\d{4}-\d{2}-\d{2})/im.exec(matter)?.[1] ?? null
  return { title: title === null ? null : withoutEntities(title), date }
}

const FRONT_MATTER = /^\uFEFF?---\r?\n(?:[^\n]{0,2000}\n){0,100}?---\r?\n/

const CHARACTERS = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['nbsp', ' '],
  ['#39', "'"],
  ['rsquo', '’'],
  ['ndash', '–'],
])
const withoutEntities = (text: string): string =>
  text.replaceAll(/&(amp|lt|gt|quot|nbsp|#39|rsquo|ndash);/g, (whole, name: string) => CHARACTERS.get(name) ?? whole)

const withoutFrontMatter = (text: string): string => text.replace(FRONT_MATTER, '')

function wordsOf(line: string, links: string[]): string {
  return withoutEntities(line)
    .replace(/^\s{0,3}(?:>\s?){1,9}/, '')
    .replace(/^\s{0,8}[-*+]\s+/, '')
    .replace(/^\s*\|(.*)\|\s*$/, '$1')
    .replaceAll(LINK, (_, image: string, words: string, href: string) => (image === '' ? linked(words, href, links) : ''))
    .replaceAll(AUTOLINK, (whole: string, target: string) =>
      /@|^https?:/.test(target) ? target.replace(/^mailto:/i, '') : whole,
    )
    .replaceAll(EMPHASIS, '$2')
    .replaceAll(EMPHASIS, '$2')
    .replaceAll(UNDERSCORED, '$1')
    .replaceAll(/`([^`\n]{1,400})`/g, '$1')
    .replace(/\\$| {2,}$/, '')
}

function linked(words: string, href: string, links: string[]): string {
  const address = mailtoIn(href)
  if (address !== null) return words.includes('@') ? words : `${words} (${address})`
  if (/^tel:/i.test(href)) return words.replaceAll(/\D/g, '').length < 5 ? `${words} ${href.slice(4)}` : words
  if (/^https?:/i.test(href) && URL.canParse(href)) links.push(href)
  return words
}
