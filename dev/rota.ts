import { run } from './command/run.ts'
import { rotaCommand } from './rota/command.ts'

await run(() => rotaCommand(process.argv.slice(2), process.env, (line) => void process.stdout.write(`${line}\n`)))
