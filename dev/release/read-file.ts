import { readFileSync, statSync } from 'node:fs'
import { paperOf } from '../../lib/reading/paper-of.ts'
import { type ReadingOptions, readPaper } from '../../lib/reading/read-release.ts'
import type { Reading } from '../../lib/reading/reading.ts'
import { type UnreadableCode, unreadableWords } from '../../lib/words/en/reading.ts'
import { releaseWords as words } from '../../lib/words/en/release-commands.ts'
import { Refusal } from '../stack/refusal.ts'
import type { Context } from './context.ts'
import { readingOptionsOf } from './reading-options.ts'

export type FileReading = { is: 'read'; reading: Reading } | { is: 'unreadable'; why: UnreadableCode }

/** Reads the release in a file: plain text, Markdown, HTML, Word or mail. */
export async function openRelease(file: string, options: ReadingOptions): Promise<FileReading> {
  const facts = statSync(file, { throwIfNoEntry: false })
  if (!facts) return { is: 'unreadable', why: 'missing' }
  if (facts.isDirectory()) return { is: 'unreadable', why: 'folder' }
  const bytes = bytesOf(file)
  if (!bytes) return { is: 'unreadable', why: 'missing' }
  const opened = await paperOf(bytes, file)
  return opened.is === 'paper' ? { is: 'read', reading: readPaper(opened.paper, options) } : opened
}

/** Null when the file may not be read. */
function bytesOf(file: string): Uint8Array | null {
  try {
    return readFileSync(file)
  } catch {
    return null
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
