import { type Child, type LambdaFunction, type Outcome, startChild } from './child.ts'

export type Pool = ReturnType<typeof startPool>

/**
 * The processes of one function: `size` of them, each with one event at a time; events wait when all are busy.
 * One that crashed or ran out of time is replaced when it is next needed.
 */
export function startPool(lambda: LambdaFunction, size: number, clockOffset: number) {
  let offset = clockOffset
  let stopped = false
  const children: Child[] = []
  const idle: Child[] = []
  const waiting: ((child: Child) => void)[] = []

  function start(): Child {
    const child = startChild(lambda, offset)
    children.push(child)
    return child
  }

  function release(child: Child): void {
    let ready = child
    if (!child.alive()) {
      children.splice(children.indexOf(child), 1)
      if (stopped) return
      ready = start()
    }
    const next = waiting.shift()
    if (next) next(ready)
    else idle.push(ready)
  }

  async function acquire(): Promise<Child> {
    const child = idle.shift() ?? (await new Promise<Child>((resolve) => waiting.push(resolve)))
    if (child.alive()) return child
    children.splice(children.indexOf(child), 1)
    return start()
  }

  for (let n = 0; n < size; n++) idle.push(start())

  return {
    name: lambda.name,
    /** False when a process could not load the bundle: its log says why. */
    loaded: async () => (await Promise.all(children.map((child) => child.loaded))).every(Boolean),
    async invoke(event: unknown): Promise<Outcome> {
      const child = await acquire()
      try {
        if (!(await child.loaded)) return { is: 'crashed' }
        return await child.invoke(event)
      } finally {
        release(child)
      }
    },
    setClock(milliseconds: number): void {
      offset = milliseconds
      for (const child of children) child.setClock(milliseconds)
    },
    async stop(): Promise<void> {
      stopped = true
      await Promise.all(children.map((child) => child.stop()))
    },
  }
}
