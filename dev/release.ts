import { run } from './command/run.ts'
import { releaseCommand } from './release/command.ts'

const say = (line: string) => void process.stdout.write(`${line}\n`)
const complain = (line: string) => {
  process.stderr.write(`${line}\n`)
  process.exitCode = 1
}

await run(() => releaseCommand(process.argv.slice(2), process.env, { say, complain }))
