import { mailPaper } from './mail.ts'
import type { Paper } from './paper.ts'
import { textPaper } from './text-paper.ts'
import { wordPaper } from './word.ts'

/** The largest file that is read, in bytes. */
export const LARGEST_FILE = 5 * 1024 * 1024

/** Why a file is not read: each has its sentence in the catalogue, which says what to do instead. */
export type Unreadable =
  | 'too-large'
  | 'empty'
  | 'pdf'
  | 'old-word'
  | 'rich-text'
  | 'open-document'
  | 'damaged-word'
  | 'damaged-mail'
  | 'binary'
export type PaperOf = { is: 'paper'; paper: Paper } | { is: 'unreadable'; why: Unreadable }

const read = (paper: Paper): PaperOf => (paper.paragraphs.length === 0 ? refused('empty') : { is: 'paper', paper })
const refused = (why: Unreadable): PaperOf => ({ is: 'unreadable', why })

/**
 * Opens a file by what it holds; its name only settles what the content leaves open.
 * @param name the file's name or path
 */
export async function paperOf(bytes: Uint8Array, name: string): Promise<PaperOf> {
  if (bytes.length > LARGEST_FILE) return refused('too-large')
  if (startsWith(bytes, [0x50, 0x4b, 3, 4])) return zipPaper(bytes)
  // Old Word files and password-protected new ones share this signature.
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return refused('old-word')
  const text = textOf(bytes)
  if (text === null) return refused('binary')
  if (text.slice(0, 1024).includes('%PDF-')) return refused('pdf')
  if (/^\s*\{\\rtf/.test(text.slice(0, 100))) return refused('rich-text')
  if (text.trim() === '') return refused('empty')
  if (/\.eml$/i.test(name) || looksLikeMail(text)) return mailOrRefused(bytes)
  return read(textPaper(text, name))
}

function zipPaper(bytes: Uint8Array): PaperOf {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  if (start.includes('mimetypeapplication/vnd.oasis')) return refused('open-document')
  const paper = wordPaper(bytes)
  return paper === null ? refused('damaged-word') : read(paper)
}

async function mailOrRefused(bytes: Uint8Array): Promise<PaperOf> {
  try {
    return read(await mailPaper(bytes))
  } catch {
    return refused('damaged-mail')
  }
}

/** Header lines that only a mail has, before anything else. */
const looksLikeMail = (text: string): boolean => {
  const [head = ''] = text.slice(0, 8000).split(/\r?\n\r?\n/, 1)
  return (
    /^(?:received|return-path|delivered-to|mime-version|message-id|from):/im.test(head) &&
    /^(?:mime-version|message-id|received|content-type):/im.test(head) &&
    /^[\w-]+:/.test(head)
  )
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte)
}

/** UTF-8, UTF-16 by its mark, else what Windows wrote; null for what is no text. */
function textOf(bytes: Uint8Array): string | null {
  if (startsWith(bytes, [0xff, 0xfe])) return new TextDecoder('utf-16le').decode(bytes)
  if (startsWith(bytes, [0xfe, 0xff])) return new TextDecoder('utf-16be').decode(bytes)
  if (bytes.includes(0)) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return isWindowsText(bytes) ? new TextDecoder('windows-1252').decode(bytes) : null
  }
}

const isWindowsText = (bytes: Uint8Array): boolean =>
  bytes.subarray(0, 4096).every((byte) => byte >= 32 || byte === 9 || byte === 10 || byte === 12 || byte === 13)
