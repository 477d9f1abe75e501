import PostalMime from 'postal-mime'
import type { Message } from '../ses/message.ts'

export type Attachment = { name: string; type: string; content: Buffer }

/** A message as mail programs show it. */
export type ShownLetter = {
  from: string
  to: string
  replyTo: string
  subject: string
  html: string | null
  text: string | null
  headers: { name: string; value: string }[]
  attachments: Attachment[]
}

export type Standing = 'sent' | 'delayed' | 'delivered' | 'bounced' | 'complained' | 'away'

/** What can be said of a message at a moment, by what SES has told until then. */
export function standingOf(message: Message, now: number): Standing {
  const types = message.events.filter((event) => Date.parse(event.at) <= now).map((event) => event.type)
  if (types.includes('Complaint')) return 'complained'
  if (types.includes('Bounce')) return types.includes('Delivery') ? 'away' : 'bounced'
  if (types.includes('Delivery')) return 'delivered'
  return types.includes('DeliveryDelay') ? 'delayed' : 'sent'
}

/** Reads a message's bytes. What is broken in them is left out. */
export async function readLetter(raw: Buffer): Promise<ShownLetter> {
  const mail = await PostalMime.parse(new Uint8Array(raw))
  return {
    from: mailboxes(mail.from ? [mail.from] : []),
    to: mailboxes(mail.to ?? []),
    replyTo: mailboxes(mail.replyTo ?? []),
    subject: mail.subject ?? '',
    html: mail.html ?? null,
    text: mail.text ?? null,
    headers: mail.headers.map(({ originalKey, value }) => ({ name: originalKey, value })),
    attachments: mail.attachments.map(({ filename, mimeType, content }) => ({
      name: filename ?? mimeType,
      type: mimeType,
      content: typeof content === 'string' ? Buffer.from(content) : Buffer.from(new Uint8Array(content)),
    })),
  }
}

type Mailbox = { name?: string; address?: string | undefined }

function mailboxes(list: readonly Mailbox[]): string {
  return list.map(({ name, address = '' }) => (name ? `${name} <${address}>` : address)).join(', ')
}
