import { decodeWords } from 'postal-mime'
import type { SendRequest } from './request.ts'

/** A message that SES took, and what SES has still to tell of it. */
export type Message = {
  /** SES's message id: names the message in the mailbox, in its events and in its `Message-ID`. */
  id: string
  /** ISO moment of the stack's clock. */
  receivedAt: string
  /** Envelope, not header: bare addresses. */
  from: string
  to: string[]
  configurationSet: string | null
  tags: Record<string, string>
  /** The bytes that SES was given, in base64. */
  raw: string
  events: SesEvent[]
}

export const EVENT_TYPES = ['Send', 'Delivery', 'DeliveryDelay', 'Bounce', 'Complaint'] as const
export type EventType = (typeof EVENT_TYPES)[number]

/** One event of a message. It is told again, over restarts too, until `accepted`. */
export type SesEvent = {
  id: string
  type: EventType
  /** ISO moment of the stack's clock at which it happens. */
  at: string
  /** What SES publishes, as JSON. */
  body: string
  accepted: boolean
}

/** The bytes of a message as its recipient gets them: SES replaces `Message-ID` and `Date`, whatever was sent. */
export function delivered(message: Message): Buffer {
  const raw = Buffer.from(message.raw, 'base64').toString('latin1')
  const end = /\r?\n\r?\n/.exec(raw)
  const head = end ? raw.slice(0, end.index) : raw
  const kept = head.split(/\r?\n(?![ \t])/).filter((line) => !/^(message-id|date):/i.test(line))
  const date = new Date(message.receivedAt).toUTCString().replace('GMT', '+0000')
  const own = [`Message-ID: <${message.id}@email.amazonses.com>`, `Date: ${date}`]
  return Buffer.from([...own, ...kept].join('\r\n') + raw.slice(head.length), 'latin1')
}

/** Text of one header of the raw message, unfolded and with encoded words read; empty when it is absent. */
export function header(message: Message, name: string): string {
  const head =
    Buffer.from(message.raw, 'base64')
      .toString('utf8')
      .split(/\r?\n\r?\n/)[0] ?? ''
  const line = head.split(/\r?\n(?![ \t])/).find((text) => text.toLowerCase().startsWith(`${name.toLowerCase()}:`))
  const value = (line ?? '').slice(name.length + 1).replaceAll(/\r?\n[ \t]+/g, ' ')
  return decodeWords(value.trim())
}

/** The message that a call makes, before anything is known of its events. */
export function messageOf(request: SendRequest, id: string, receivedAt: string): Message {
  return {
    id,
    receivedAt,
    from: request.source,
    to: request.destinations,
    configurationSet: request.configurationSet,
    tags: request.tags,
    raw: request.raw.toString('base64'),
    events: [],
  }
}
