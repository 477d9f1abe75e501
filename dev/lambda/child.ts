import { type ChildProcess, fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { closeSync, openSync, writeSync } from 'node:fs'
import * as v from 'valibot'
import { type Order, reportSchema } from './protocol.ts'

/** One function as the template defines it, with its environment complete. */
export type LambdaFunction = {
  name: string
  /** Absolute path of the bundle. */
  file: string
  /** Name of the bundle's export. */
  handler: string
  timeoutMs: number
  environment: Record<string, string>
  /** File to which everything goes that the function prints. */
  log: string
}

/** What became of one invocation. */
export type Outcome =
  | { is: 'returned'; result: unknown }
  | { is: 'threw'; fault: string }
  | { is: 'crashed' }
  | { is: 'timed-out' }

export type Child = ReturnType<typeof startChild>

/**
 * Starts a process of a function. It is invoked one event at a time, as a Lambda execution environment is.
 * @param clockOffset milliseconds by which its clock stands ahead of the machine's
 */
export function startChild(lambda: LambdaFunction, clockOffset: number) {
  const log = openSync(lambda.log, 'a', 0o600)
  const process_ = fork(new URL('./bootstrap.ts', import.meta.url), [lambda.file, lambda.handler, String(clockOffset)], {
    env: lambda.environment,
    execArgv: ['--disable-warning=ExperimentalWarning'],
    stdio: ['ignore', log, log, 'ipc'],
  })
  const exited = once(process_, 'exit').then(() => closeSync(log))
  const tell = (order: Order) => void (process_.connected && process_.send(order, () => {}))
  return {
    /** True until the process has ended. */
    alive: () => process_.exitCode === null && process_.signalCode === null,
    /** True once the bundle is loaded; false when it ended before. */
    loaded: Promise.race([once(process_, 'message').then(() => true), exited.then(() => false)]),
    setClock: (offset: number) => tell({ is: 'clock', offset }),
    async invoke(event: unknown): Promise<Outcome> {
      const requestId = randomUUID()
      const stop = new AbortController()
      const reported = reportOf(process_, stop.signal)
      tell({ is: 'invoke', event, requestId, timeoutMs: lambda.timeoutMs })
      let late = false
      const timer = setTimeout(() => {
        late = true
        writeSync(log, `${requestId} Task timed out after ${lambda.timeoutMs / 1000} seconds\n`)
        process_.kill('SIGKILL')
      }, lambda.timeoutMs)
      const outcome = await Promise.race([reported, exited.then((): Outcome => ({ is: 'crashed' }))])
      clearTimeout(timer)
      stop.abort()
      return outcome.is === 'crashed' && late ? { is: 'timed-out' } : outcome
    },
    async stop(): Promise<void> {
      process_.kill('SIGKILL')
      await exited
    },
  }
}

async function reportOf(child: ChildProcess, signal: AbortSignal): Promise<Outcome> {
  try {
    const [message] = await once(child, 'message', { signal })
    const report = v.parse(reportSchema, message)
    if (report.is === 'loaded') return { is: 'crashed' }
    return report.is === 'returned' ? { is: 'returned', result: report.result } : report
  } catch {
    return { is: 'crashed' }
  }
}
