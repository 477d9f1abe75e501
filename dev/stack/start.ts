import { renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createClock } from './clock.ts'
import { openDoors } from './doors.ts'
import { createFailures } from './failures.ts'
import { startFunctions } from './functions.ts'
import { loadTsx } from './load-tsx.ts'
import { takeFolder } from './lock.ts'
import type { StackSettings } from './settings.ts'
import { connect } from './wires.ts'

export type Stack = { newsroom: string; mailbox: string; database: string; stop(): Promise<void> }

/**
 * Starts the whole stack: takes the data folder and the ports, builds and synthesises, starts what stands for AWS and
 * the functions, and wires them as the template says.
 * @throws Refusal for everything that whoever starts it can put right
 */
export async function startStack(settings: StackSettings): Promise<Stack> {
  const { folder } = settings
  const endings: (() => void | Promise<void>)[] = [takeFolder(folder)]
  const stop = async () => {
    for (const end of endings.splice(0).reverse()) await end()
  }
  try {
    const clock = createClock(settings.clockOffset)
    const doors = await openDoors(settings, clock)
    endings.push(doors.shut)
    // Loaded now and not before: what refuses to start says so at once.
    const [{ assemble }, { startCloud }, { createMailboxApp }] = await heavyParts()
    const assembly = await assemble(settings, doors.newsroom)
    const { plan } = assembly
    const cloud = await startCloud(assembly, settings, clock)
    endings.push(cloud.stop)
    const pools = await startFunctions(assembly, cloud.endpoints, settings, clock)
    const disconnect = connect({
      plan,
      pools,
      clock,
      failures: createFailures(folder),
      tickSeconds: settings.tickSeconds,
      ...cloud,
    })
    // A mapping that is told to stop waits for its function, so both end together.
    endings.push(async () => {
      await Promise.all([disconnect(), ...[...pools.values()].map((pool) => pool.stop())])
    })

    const app = createMailboxApp({
      mailbox: cloud.mailbox,
      ses: cloud.ses,
      texts: cloud.texts,
      sns: cloud.sns,
      clock,
      newsroom: doors.newsroom,
      organisation: settings.organisation,
      kindOf: cloud.kindOf,
      readEnquiry: cloud.readEnquiry,
      replies: path.join(folder, 'replies'),
    })
    const web = pools.get(plan.web)
    doors.ready(web ? web.invoke : async () => ({ is: 'crashed' }), app.fetch)
    const facts = {
      ...cloud.endpoints,
      tableName: plan.tableName,
      newsroom: doors.newsroom,
      mailbox: doors.mailbox,
      pid: process.pid,
      organisationFile: path.resolve(settings.organisationFile),
    }
    endings.push(tell(folder, () => ({ ...facts, clockOffset: clock.offset() }), clock.onAdvance))
    return { newsroom: doors.newsroom, mailbox: doors.mailbox, database: cloud.endpoints.dynamodb, stop }
  } catch (fault) {
    await stop()
    throw fault
  }
}

function heavyParts() {
  loadTsx()
  return Promise.all([import('./assemble.ts'), import('./cloud.ts'), import('../mailbox/app.tsx')])
}

/** Keeps `stack.json`, by which the commands find the running stack; gives back the way to remove it. */
function tell(folder: string, facts: () => object, onAdvance: (listener: () => void) => void): () => void {
  const file = path.join(folder, 'stack.json')
  const write = () => {
    writeFileSync(`${file}.new`, JSON.stringify(facts(), null, 2))
    renameSync(`${file}.new`, file)
  }
  write()
  onAdvance(write)
  return () => rmSync(file, { force: true })
}
