import { Temporal } from 'temporal-polyfill'
import type { Organisation } from '../../lib/organisation.ts'
import { FUNCTION_SETTINGS } from '../../lib/runtime/settings.ts'
import { stackWords as words } from '../../lib/words/en/stack.ts'
import { folderOf, organisationFileOf } from './defaults.ts'
import { readOrganisation } from './organisation.ts'
import { Refusal } from './refusal.ts'

export type StackSettings = {
  port: number
  mailboxPort: number
  folder: string
  organisationFile: string
  organisation: Organisation
  /** Milliseconds by which the stack's clock stands ahead of the machine's when it starts. */
  clockOffset: number
  tickSeconds: number
  /** Functions that are not run. */
  switchedOff: string[]
}

type Env = Record<string, string | undefined>

/**
 * Reads what may be set for `npm start`. An empty variable counts as not set.
 * @param now milliseconds since 1970, by the machine's clock
 * @throws Refusal naming the first setting that is wrong
 */
export function readStackSettings(env: Env, now: number): StackSettings {
  const organisationFile = organisationFileOf(env)
  return {
    port: portOf('PORT', env['PORT'] || '3000'),
    mailboxPort: portOf('MAILBOX_PORT', env['MAILBOX_PORT'] || '8005'),
    folder: folderOf(env),
    organisationFile,
    organisation: readOrganisation(organisationFile),
    clockOffset: env['CLOCK'] ? momentOf(env['CLOCK']) - now : 0,
    tickSeconds: tickOf(env['TICK_SECONDS'] || '5'),
    switchedOff: (env['SWITCH_OFF'] ?? '')
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean)
      .map(known),
  }
}

function portOf(name: string, text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
  if (port <= 65_535) return port
  throw new Refusal(words.badPort(name, text))
}

function tickOf(text: string): number {
  const seconds = Number(text)
  if (Number.isFinite(seconds) && seconds > 0) return seconds
  throw new Refusal(words.badTick(text))
}

function momentOf(text: string): number {
  try {
    return Temporal.Instant.from(text).epochMilliseconds
  } catch {
    throw new Refusal(words.badClock(text))
  }
}

function known(name: string): string {
  const names = Object.keys(FUNCTION_SETTINGS)
  if (names.includes(name)) return name
  throw new Refusal(words.badSwitch(name, names.join(', ')))
}
