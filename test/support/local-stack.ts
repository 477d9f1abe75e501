import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

export type MailboxEntry = {
  id: string
  from: string
  to: string[]
  subject: string
  receivedAt: string
  source: string
  notice: string
}

export type TestStack = {
  newsroom: string
  mailbox: string
  folder: string
  /** Everything that the stack itself printed. */
  printed(): string
  letters(): Promise<MailboxEntry[]>
  /** Moves the stack's clock forward, for example by `PT10M`. */
  advance(by: string): Promise<void>
  /** All that the functions logged, over restarts. */
  logs(): string
  kill9(): Promise<void>
  /** Starts again on the same folder and ports, after `kill9` or `stop`. */
  restart(more?: Record<string, string>): Promise<void>
  stop(): Promise<void>
  /** Stops it and removes its folder. */
  remove(): Promise<void>
}

/** Starts `npm start`'s own program on free ports and a folder of its own, and waits until it says `ready`. */
export async function startStack(settings: Record<string, string> = {}): Promise<TestStack> {
  const folder = mkdtempSync(join(tmpdir(), 'stack-'))
  let env: Record<string, string> = { PORT: '0', MAILBOX_PORT: '0', DATA_DIR: folder, ...settings }
  let running = await spawnStack(env)
  env = { ...env, PORT: new URL(running.newsroom).port, MAILBOX_PORT: new URL(running.mailbox).port }
  const end = async (signal: NodeJS.Signals) => {
    if (running.child.exitCode !== null || running.child.signalCode !== null) return
    running.child.kill(signal)
    await once(running.child, 'exit')
  }
  return {
    newsroom: running.newsroom,
    mailbox: running.mailbox,
    folder,
    printed: () => running.lines.join('\n'),
    letters: async () => JSON.parse(await (await fetch(`${running.mailbox}/messages.json`)).text()),
    async advance(by) {
      const headers = { 'content-type': 'application/json' }
      await fetch(`${running.mailbox}/clock`, { method: 'POST', headers, body: JSON.stringify({ advance: by }) })
    },
    logs() {
      const logs = join(folder, 'logs')
      return readdirSync(logs)
        .map((name) => readFileSync(join(logs, name), 'utf8'))
        .join('')
    },
    kill9: () => end('SIGKILL'),
    async restart(more = {}) {
      running = await spawnStack({ ...env, ...more })
    },
    stop: () => end('SIGTERM'),
    async remove() {
      await end('SIGTERM')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

type Running = { child: ChildProcess; newsroom: string; mailbox: string; lines: string[] }

/** @throws Error with what the stack said when it does not get ready */
async function spawnStack(settings: Record<string, string>): Promise<Running> {
  const child = spawn(process.execPath, ['dev/serve.ts'], {
    env: { PATH: process.env['PATH'] ?? '', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const lines: string[] = []
  child.stderr.on('data', (data) => lines.push(String(data)))
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line)
    if (line.startsWith('ready')) break
  }
  const url = (name: string) => lines.map((line) => new RegExp(`^${name} +(http://\\S+?)/?$`).exec(line)?.[1]).find(Boolean)
  const newsroom = url('Newsroom')
  const mailbox = url('Mailbox')
  if (newsroom && mailbox && lines.some((line) => line.startsWith('ready'))) return { child, newsroom, mailbox, lines }
  child.kill('SIGKILL')
  throw new Error(`the stack did not start: ${lines.join('\n')}`)
}

/** Runs the program to its end and gives back its exit code and what it wrote to standard error. */
export async function runToEnd(settings: Record<string, string>): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, ['dev/serve.ts'], {
    env: { PATH: process.env['PATH'] ?? '', ...settings },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (data) => {
    said += data
  })
  const [code] = await once(child, 'close')
  return { code, said }
}
