import { existsSync, readdirSync, rmSync } from 'node:fs'
import { deployWords as words } from '../lib/words/en/deploy.ts'
import { takeFolder } from './stack/lock.ts'
import { Refusal } from './stack/refusal.ts'

/** What the local stack leaves in its folder from its first moment on; a folder without any of it is somebody else's. */
const OURS = ['secret.json', 'stack.json', 'cdk.out', 'lock']

/** `npm run reset`: removes the local stack's data, unless a stack is running on them. */
function reset(folder: string): string {
  if (!existsSync(folder)) return words.nothingToReset(folder)
  const content = readdirSync(folder)
  if (content.length > 0 && !content.some((name) => OURS.includes(name))) throw new Refusal(words.notOurs(folder))
  takeFolder(folder)
  rmSync(folder, { recursive: true })
  return words.reset(folder)
}

try {
  process.stdout.write(`${reset(process.env['DATA_DIR'] || '.local')}\n`)
} catch (fault) {
  if (!(fault instanceof Refusal)) throw fault
  process.stderr.write(`${fault.message}\n`)
  process.exitCode = 1
}
