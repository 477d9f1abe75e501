import { Temporal } from 'temporal-polyfill'
import { longMoment } from '../lib/words/en/moments.ts'
import { stackWords as words } from '../lib/words/en/stack.ts'
import { Refusal } from './stack/refusal.ts'
import { readStackSettings } from './stack/settings.ts'
import { startStack } from './stack/start.ts'

const say = (text: string) => process.stdout.write(`${text}\n`)
const row = (name: string, value: string) => say(`${name.padEnd(10)}${value}`)

/** `npm start`: the whole product on this machine. The last line that it prints begins with `ready`. */
async function serve(): Promise<void> {
  const settings = readStackSettings(process.env, Date.now())
  const stack = await startStack(settings)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void stack.stop().then(() => process.exit(0)))
  }
  row(words.newsroom, `${stack.newsroom}/`)
  row(words.mailbox, `${stack.mailbox}/`)
  row(words.database, stack.database)
  row(words.data, settings.folder)
  if (settings.clockOffset !== 0) {
    const now = Temporal.Instant.fromEpochMilliseconds(Date.now() + settings.clockOffset)
    row(words.clock, longMoment(now, settings.organisation.zone))
  }
  if (settings.switchedOff.length > 0) row(words.switchedOff, settings.switchedOff.join(', '))
  say(words.ready((performance.now() / 1000).toFixed(1)))
}

try {
  await serve()
} catch (fault) {
  if (!(fault instanceof Refusal)) throw fault
  process.stderr.write(`${fault.message}\n`)
  process.exit(1)
}
