import type { Token } from './html-tags.ts'

/** A table that is read column by column: the cells of each column, and where the table ends. */
export type Columns = { columns: Token[][][]; close: number }

/** A table of more tokens than this holds figures, not offices. */
const LONGEST = 400
const HEAD =
  /contact|enquir|inquir|press|media|médias|medien|prensa|medios|stampa|wasg|cyfryngau|kontakt|contacto|investor|investisseur|public/i

/** The columns of the table that opens at a token if its head names two offices side by side ("Media contact | Investor contact"); else null. */
export function columnsAt(tokens: readonly Token[], at: number): Columns | null {
  const rows: Token[][][] = []
  for (const [offset, token] of tokens.slice(at + 1, at + LONGEST).entries()) {
    const isTable = token.is !== 'text' && token.name === 'table'
    if (isTable && token.is === 'open') return null
    if (isTable) return hasOffices(rows) ? { columns: columnsOf(rows), close: at + 1 + offset } : null
    if (token.is === 'open' && token.name === 'tr') rows.push([])
    else if (token.is === 'open' && (token.name === 'td' || token.name === 'th')) rows.at(-1)?.push([])
    else if (token.is === 'text' || !ROW_PARTS.has(token.name)) rows.at(-1)?.at(-1)?.push(token)
  }
  return null
}

const ROW_PARTS: ReadonlySet<string> = new Set(['tr', 'td', 'th', 'tbody', 'thead'])

function hasOffices([head, ...rows]: readonly Token[][][]): boolean {
  if (head === undefined || head.length < 2 || head.length > 4 || rows.length === 0) return false
  return rows.every((row) => row.length === head.length) && head.every((cell) => isOffice(wordsOf(cell)))
}

const isOffice = (words: string): boolean => words.length < 60 && HEAD.test(words) && !/[\d@]/.test(words)
const wordsOf = (cell: readonly Token[]): string =>
  cell
    .map((token) => (token.is === 'text' ? token.raw : ' '))
    .join('')
    .trim()
const columnsOf = (rows: readonly Token[][][]): Token[][][] =>
  (rows[0] ?? []).map((_, column) => rows.flatMap((row) => row.slice(column, column + 1)))
