import { readFileSync, statSync } from 'node:fs'
import { readRelease } from '../../lib/reading/read-release.ts'
import type { Reading } from '../../lib/reading/reading.ts'
import { unreadableWords } from '../../lib/words/en/reading.ts'
import { releaseWords as words } from '../../lib/words/en/release-commands.ts'
import { Refusal } from '../stack/refusal.ts'

const LARGEST = 5 * 1024 * 1024

/**
 * Reads the release in a file.
 * @throws Refusal, one sentence, for a file that cannot be read
 */
export async function readFile(file: string): Promise<Reading> {
  const refuse = (why: keyof typeof unreadableWords) => new Refusal(words.unreadable(file, unreadableWords[why]))
  const facts = statSync(file, { throwIfNoEntry: false })
  if (!facts) throw refuse('missing')
  if (facts.isDirectory()) throw refuse('folder')
  if (facts.size > LARGEST) throw refuse('too-large')
  const bytes = readFileSync(file)
  if (bytes.subarray(0, 1024).includes('%PDF-')) throw refuse('pdf')
  if (bytes.includes(0)) throw refuse('binary')
  const text = bytes.toString('utf8')
  if (text.trim() === '') throw refuse('empty')
  return readRelease(text, { region: 'GB' })
}
