import { createPeople } from '../../lib/store/people.ts'
import { createRota } from '../../lib/store/rota.ts'
import { rotaWords as words } from '../../lib/words/en/rota.ts'
import { openPlace } from '../command/stack-table.ts'
import { readTyped } from '../command/typed.ts'
import { Refusal } from '../stack/refusal.ts'
import { addEveryWeek, addOnce, exchange, nameManager, removeEveryWeek, removeOnce } from './change.ts'
import type { Context } from './context.ts'
import { check, show } from './show.ts'

type Command = { does: (context: Context, rest: string[]) => Promise<void>; words: number }

/** What each command does, and how many words stand behind it. */
const COMMANDS = new Map<string, Command>([
  ['show', { does: show, words: 0 }],
  ['check', { does: check, words: 0 }],
  ['weekly add', { does: addEveryWeek, words: 3 }],
  ['weekly remove', { does: removeEveryWeek, words: 1 }],
  ['dated add', { does: addOnce, words: 3 }],
  ['dated remove', { does: removeOnce, words: 1 }],
  ['swap', { does: exchange, words: 4 }],
  ['manager', { does: nameManager, words: 1 }],
])

const text = { type: 'string' } as const
const OPTIONS = { by: text, days: text, help: { type: 'boolean' } } as const

/**
 * Does one rota command.
 * @throws Refusal for what whoever typed it can put right
 */
export async function rotaCommand(args: string[], env: NodeJS.ProcessEnv, say: Context['say']): Promise<void> {
  const { positionals, values } = readTyped(args, OPTIONS, words.usage)
  const { help, ...options } = values
  if (help) return say(words.usage)
  const [first = '', second = '', ...rest] = positionals
  const pair = COMMANDS.get(`${first} ${second}`)
  const command = pair ?? COMMANDS.get(first)
  const more = pair ? rest : positionals.slice(1)
  if (!command || more.length > command.words) throw new Refusal(words.usage)
  const { table, clock, organisation } = openPlace(env)
  await command.does({ rotas: createRota(table), people: createPeople(table), organisation, clock, options, say }, more)
}
