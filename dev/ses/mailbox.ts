import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { EVENT_TYPES, type Message, type SesEvent } from './message.ts'

const text = v.string()
const schema = v.object({
  id: text,
  receivedAt: text,
  from: text,
  to: v.array(text),
  configurationSet: v.nullable(text),
  tags: v.record(text, text),
  raw: text,
  events: v.array(
    v.object({
      id: text,
      type: v.picklist(EVENT_TYPES),
      at: text,
      body: text,
      accepted: v.boolean(),
    }),
  ),
})

export type Mailbox = ReturnType<typeof openMailbox>

/**
 * Everything that was sent, oldest first, one file a message. A message and the events owed for it are written
 * together and before SES answers, so that a stack that is killed still tells them after its next start:
 * SNS and SQS would have kept them.
 * @param folder made if absent; null keeps everything in memory
 */
export function openMailbox(folder: string | null) {
  const files = new Map<string, string>()
  const messages = new Map<string, Message>()
  const listeners = new Set<() => void>()
  if (folder) mkdirSync(folder, { recursive: true })
  for (const name of folder ? readdirSync(folder).sort() : []) {
    if (!folder || !name.endsWith('.json')) continue
    const message = v.parse(schema, JSON.parse(readFileSync(join(folder, name), 'utf8')))
    messages.set(message.id, message)
    files.set(message.id, name)
  }
  let count = Math.max(0, ...[...files.values()].map((name) => Number.parseInt(name, 10) || 0))

  function write(message: Message): void {
    if (!folder) return
    const name = files.get(message.id) ?? `${String(++count).padStart(8, '0')}-${message.id}.json`
    files.set(message.id, name)
    const temporary = join(folder, `${name}.new`)
    writeFileSync(temporary, JSON.stringify(message))
    renameSync(temporary, join(folder, name))
  }

  return {
    list: (): Message[] => [...messages.values()],
    find: (id: string): Message | null => messages.get(id) ?? null,
    add(message: Message): void {
      write(message)
      messages.set(message.id, message)
      for (const listener of listeners) listener()
    },
    clear(): void {
      for (const name of files.values()) if (folder) rmSync(join(folder, name), { force: true })
      files.clear()
      messages.clear()
    },
    /** Events that nobody has accepted yet, oldest first, those of the future included. */
    owed: (): SesEvent[] => [...messages.values()].flatMap(({ events }) => events.filter((event) => !event.accepted)),
    accept(eventIds: readonly string[]): void {
      for (const message of messages.values()) {
        const taken = message.events.filter((event) => eventIds.includes(event.id))
        for (const event of taken) event.accepted = true
        if (taken.length > 0) write(message)
      }
    },
    /** Called whenever a message came in. */
    onMessage(listener: () => void): void {
      listeners.add(listener)
    },
  }
}
