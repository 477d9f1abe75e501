import { readFileSync } from 'node:fs'
import { checkOrganisation, type Organisation } from '../../lib/organisation.ts'
import { stackWords as words } from '../../lib/words/en/stack.ts'
import { Refusal, reasonOf } from './refusal.ts'

/** The organisation's settings in a file. @throws Refusal naming the file and its first wrong setting */
export function readOrganisation(file: string): Organisation {
  try {
    return checkOrganisation(JSON.parse(readFileSync(file, 'utf8')))
  } catch (fault) {
    throw new Refusal(words.badOrganisation(file, reasonOf(fault)))
  }
}
