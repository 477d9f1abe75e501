import { randomBytes } from 'node:crypto'
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseKeys } from '../../lib/runtime/secrets.ts'
import { stackWords as words } from '../../lib/words/en/stack.ts'
import { Refusal } from '../stack/refusal.ts'

/**
 * The text of the secret, drawn once for a data folder and readable by its owner alone. It stays the same over restarts:
 * with other keys, forms that people have open would be refused.
 * @throws Refusal when the file is there and damaged: new keys would hide what the old ones made
 */
export function keysOf(folder: string): string {
  const file = path.join(folder, 'secret.json')
  const found = textOf(file)
  const text = found ?? draw(file)
  try {
    parseKeys(text)
  } catch {
    throw new Refusal(words.badSecret(file))
  }
  return text
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

function draw(file: string): string {
  const key = () => randomBytes(32).toString('hex')
  const text = JSON.stringify({ form: [key()], address: [key()] })
  writeFileSync(`${file}.new`, text, { mode: 0o600 })
  renameSync(`${file}.new`, file)
  return text
}
