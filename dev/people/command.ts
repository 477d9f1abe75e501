import { createPeople } from '../../lib/store/people.ts'
import { peopleWords as words } from '../../lib/words/en/people.ts'
import { openPlace } from '../command/stack-table.ts'
import { readTyped } from '../command/typed.ts'
import { Refusal } from '../stack/refusal.ts'
import { add, comeBack, confirm, flag, goAway } from './change.ts'
import type { Context } from './context.ts'
import { list, show } from './show.ts'

const COMMANDS = new Map<string, (context: Context, rest: string[]) => Promise<void>>([
  ['list', list],
  ['show', show],
  ['add', add],
  ['confirm', confirm],
  ['away', goAway],
  ['back', comeBack],
  ['flag', flag],
])

const text = { type: 'string' } as const
const OPTIONS = {
  ...{ name: text, role: text, phone: text, from: text, to: text, cover: text, why: text, by: text },
  help: { type: 'boolean' },
} as const

/**
 * Does one command about people.
 * @throws Refusal for what whoever typed it can put right
 */
export async function peopleCommand(args: string[], env: NodeJS.ProcessEnv, say: Context['say']): Promise<void> {
  const { positionals, values } = readTyped(args, OPTIONS, words.usage)
  const { help, ...options } = values
  if (help) return say(words.usage)
  const [name = '', ...rest] = positionals
  const command = COMMANDS.get(name)
  if (!command || rest.length > 1) throw new Refusal(words.usage)
  const { table, clock, organisation } = openPlace(env)
  await command({ people: createPeople(table), organisation, clock, options, say }, rest)
}
