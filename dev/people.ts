import { run } from './command/run.ts'
import { peopleCommand } from './people/command.ts'

await run(() => peopleCommand(process.argv.slice(2), process.env, (line) => void process.stdout.write(`${line}\n`)))
