import { Refusal } from '../stack/refusal.ts'

/** Runs a command: what whoever typed it can put right is one sentence and exit 1, everything else a fault with its trace. */
export async function run(command: () => Promise<void> | void): Promise<void> {
  try {
    await command()
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault
    process.stderr.write(`${fault.message}\n`)
    process.exitCode = 1
  }
}
