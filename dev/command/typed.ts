import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { Refusal } from '../stack/refusal.ts'

/**
 * What was typed behind a command's name: words, and options by their names.
 * @param usage what is said instead when an option is none, or lacks its value
 * @throws Refusal with the usage
 */
export function readTyped<Options extends ParseArgsOptionsConfig>(args: string[], options: Options, usage: string) {
  try {
    return parseArgs({ args, allowPositionals: true, options })
  } catch {
    throw new Refusal(usage)
  }
}
