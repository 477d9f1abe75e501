import { existsSync, readdirSync, rmSync } from 'node:fs'
import { deployWords as words } from '../lib/words/en/deploy.ts'
import { run } from './command/run.ts'
import { folderOf } from './stack/defaults.ts'
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

await run(() => void process.stdout.write(`${reset(folderOf(process.env))}\n`))
