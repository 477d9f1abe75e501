import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { LARGEST_FILE, paperOf } from '../../lib/reading/paper-of.ts'
import { type ReadingOptions, readPaper } from '../../lib/reading/read-release.ts'
import type { Reading } from '../../lib/reading/reading.ts'
import { type UnreadableCode, unreadableWords } from '../../lib/words/en/reading.ts'
import { releaseWords as words } from '../../lib/words/en/release-commands.ts'
import { Refusal } from '../stack/refusal.ts'
import type { Context } from './context.ts'
import { readingOptionsOf } from './reading-options.ts'

export type FileReading = { is: 'read'; reading: Reading } | { is: 'unreadable'; why: UnreadableCode }

/** Reads the release in a file, or a pipe: plain text, Markdown, HTML, Word or mail. What is too large is not read to its end. */
export async function openRelease(file: string, options: ReadingOptions): Promise<FileReading> {
  const bytes = await bytesOf(file)
  if (typeof bytes === 'string') return { is: 'unreadable', why: bytes }
  const opened = await paperOf(bytes, file)
  return opened.is === 'paper' ? { is: 'read', reading: readPaper(opened.paper, options) } : opened
}

/** A pipe does not state its size, so that even one that never ends is read one byte further than it may be long, and no more. */
async function bytesOf(file: string): Promise<Uint8Array | UnreadableCode> {
  try {
    const facts = await stat(file)
    if (facts.isDirectory()) return 'folder'
    if (facts.size > LARGEST_FILE) return 'too-large'
    const pieces: Uint8Array[] = []
    for await (const piece of createReadStream(file, { end: LARGEST_FILE })) pieces.push(piece)
    return Buffer.concat(pieces)
  } catch {
    return 'missing'
  }
}

/**
 * The same for a command that can do nothing without the release.
 * @throws Refusal, one sentence, for a file that cannot be read
 */
export async function readFile({ organisation }: Pick<Context, 'organisation'>, file: string): Promise<Reading> {
  const opened = await openRelease(file, readingOptionsOf(organisation))
  if (opened.is === 'read') return opened.reading
  throw new Refusal(words.unreadable(file, unreadableWords[opened.why]))
}
