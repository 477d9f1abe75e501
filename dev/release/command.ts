import { createNewsdesk } from '../../lib/store/newsdesk.ts'
import { createPeople } from '../../lib/store/people.ts'
import { releaseWords as words } from '../../lib/words/en/release-commands.ts'
import { openPlace } from '../command/stack-table.ts'
import { readTyped } from '../command/typed.ts'
import { Refusal } from '../stack/refusal.ts'
import { closeRelease, confirmContacts, correctRelease, withdrawRelease } from './change.ts'
import type { Context } from './context.ts'
import { add } from './keep.ts'
import { publish, setEmbargo, takeBack } from './publish.ts'
import { list, show } from './show.ts'

const COMMANDS = new Map<string, (context: Context, rest: string[]) => Promise<void>>([
  ['add', add],
  ['list', list],
  ['show', show],
  ['confirm', confirmContacts],
  ['embargo', setEmbargo],
  ['publish', publish],
  ['recall', takeBack],
  ['correct', correctRelease],
  ['withdraw', withdrawRelease],
  ['close', closeRelease],
])

const text = { type: 'string' } as const
const OPTIONS = {
  ...{ headline: text, date: text, language: text, by: text, until: text, note: text, version: text },
  'dry-run': { type: 'boolean' },
  help: { type: 'boolean' },
} as const

/**
 * Does one release command.
 * @param tell.complain receives a sentence about one of several things that did not work, while the others did
 * @throws Refusal for what whoever typed it can put right
 */
export async function releaseCommand(
  args: string[],
  env: NodeJS.ProcessEnv,
  tell: Pick<Context, 'say' | 'complain'>,
): Promise<void> {
  const { positionals, values } = readTyped(args, OPTIONS, words.usage)
  if (values.help) return tell.say(words.usage)
  const [name = '', ...rest] = positionals
  const command = COMMANDS.get(name)
  if (!command) throw new Refusal(words.usage)
  const { 'dry-run': isDryRun = false, help: _, ...options } = values
  const { table, clock, newsroom, organisation } = openPlace(env)
  const newsdesk = createNewsdesk(table, clock, organisation.zone)
  await command({ newsdesk, people: createPeople(table), organisation, newsroom, clock, options, isDryRun, ...tell }, rest)
}
