import type { Block, LetterBody, Line } from './letter-blocks.ts'

/** Narrow enough to be quoted twice without breaking (RFC 3676 asks for at most 78). */
const COLUMNS = 72
const INDENT = '    '

/** The plain-text part of a letter: everything that the HTML part says, for a reader who sees nothing else. */
export function letterText({ banner, blocks, foot }: LetterBody): string {
  const head = banner === null ? '' : `${banner}\n\n`
  const body = blocks.map((block) => `${blockText(block)}${block.is === 'heading' ? '\n' : '\n\n'}`).join('')
  return `${head}${body}--\n${foot.flatMap(lineText).join('\n')}\n`
}

function blockText(block: Block): string {
  switch (block.is) {
    case 'title':
      return [block.text, block.below].flatMap((text) => (text === null ? [] : wrap(text, COLUMNS))).join('\n')
    case 'flags':
      return block.texts.flatMap((text) => wrap(`* ${text}`, COLUMNS)).join('\n')
    case 'heading':
      return underlined(block.text)
    case 'paragraph':
      return wrap(block.text, COLUMNS).join('\n')
    case 'panel':
      return [underlined(block.label), ...wrap(block.main, COLUMNS), ...block.lines.flatMap(lineText)].join('\n')
    case 'actions':
      return block.actions.map(({ label }) => label).join('\n')
    case 'words':
      return indented(block.text)
    case 'facts':
      return block.rows.map(rowText).join('\n')
  }
}

function underlined(text: string): string {
  return `${text}\n${'-'.repeat([...text].length)}`
}

/** Set in, so that a text that imitates the letter's own headings is still seen to be the reporter's. */
function indented(text: string): string {
  const lines = text.split('\n').flatMap((line) => wrap(line, COLUMNS - INDENT.length))
  return lines.map((line) => (line === '' ? '' : INDENT + line)).join('\n')
}

function rowText({ label, lines }: { label: string; lines: Line[] }): string {
  const [first, ...rest] = lines.flatMap(({ text }) => text.split('\n'))
  const [head = '', ...tail] = wrap(`${label}: ${first ?? ''}`, COLUMNS)
  const more = [...tail, ...rest.flatMap((text) => wrap(text, COLUMNS - INDENT.length))]
  return [head, ...more.map((line) => INDENT + line)].join('\n')
}

function lineText({ text }: Line): string[] {
  return wrap(text, COLUMNS)
}

/** Breaks between words only: a broken address could not be opened. */
function wrap(text: string, columns: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > columns) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}
