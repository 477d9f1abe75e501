import { userInfo } from 'node:os'
import { cleanLine } from '../../lib/clean-text.ts'
import { shortened } from '../../lib/shortened.ts'

/** Characters; it stands in a letter and on other people's screens. */
const LONGEST_NAME = 80

/**
 * Who types a command, as the record will name them: one line without anything that steers a screen.
 * @param stated what `--by` says; the machine's account name when nobody says
 * @returns empty when there is no name
 */
export function officerName(stated: string | undefined): string {
  return shortened(cleanLine(stated ?? userInfo().username), LONGEST_NAME)
}
