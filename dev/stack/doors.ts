import { stackWords as words } from '../../lib/words/en/stack.ts'
import { createFetchServer, type Fetch } from '../http/fetch-server.ts'
import { close, listen } from '../http/loopback.ts'
import type { Outcome } from '../lambda/child.ts'
import { createGateway } from '../wiring/gateway.ts'
import type { Clock } from './clock.ts'
import { Refusal } from './refusal.ts'
import type { StackSettings } from './settings.ts'

type Invoke = (event: unknown) => Promise<Outcome>

/**
 * Takes the two ports before anything else is done, because the newsroom's address becomes part of what is built.
 * Who knocks meanwhile waits until the stack is ready.
 * @throws Refusal naming the port that another program has
 */
export async function openDoors(settings: StackSettings, clock: Clock) {
  const web = Promise.withResolvers<Invoke>()
  const pages = Promise.withResolvers<Fetch>()
  const gateway = createGateway(async (event) => (await web.promise)(event), clock.now)
  const mailbox = createFetchServer(async (request) => (await pages.promise)(request))
  const port = await listen(gateway, settings.port)
  if (port === null) throw new Refusal(words.portTaken('PORT', settings.port))
  const mailboxPort = await listen(mailbox, settings.mailboxPort)
  if (mailboxPort === null) {
    await close(gateway)
    throw new Refusal(words.portTaken('MAILBOX_PORT', settings.mailboxPort))
  }
  return {
    newsroom: `http://localhost:${port}`,
    mailbox: `http://localhost:${mailboxPort}`,
    ready(invoke: Invoke, fetch: Fetch): void {
      web.resolve(invoke)
      pages.resolve(fetch)
    },
    async shut(): Promise<void> {
      await Promise.all([close(gateway), close(mailbox)])
    },
  }
}
