import { commandWords as words } from '../../lib/words/en/commands.ts'
import { Refusal } from '../stack/refusal.ts'

/** The sentence for a fault that whoever typed the command can put right; null for every other fault. */
function sentenceOf(fault: unknown): string | null {
  if (!(fault instanceof Error)) return null
  if (fault instanceof Refusal) return fault.message
  if (fault.message === 'Region is missing') return words.noRegion
  if (fault.name === 'CredentialsProviderError') return words.noCredentials
  return null
}

/** Runs a command: what whoever typed it can put right is one sentence and exit 1, everything else a fault with its trace. */
export async function run(command: () => Promise<void> | void): Promise<void> {
  // Whoever reads our output may have seen enough of it, as `| head` has.
  process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
    if (fault.code !== 'EPIPE') throw fault
    process.exit(0)
  })
  try {
    await command()
  } catch (fault) {
    const sentence = sentenceOf(fault)
    if (sentence === null) throw fault
    process.stderr.write(`${sentence}\n`)
    process.exitCode = 1
  }
}
