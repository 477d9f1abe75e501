import MailComposer from 'nodemailer/lib/mail-composer/index.js'
import { cleanLine } from '../clean-text.ts'
import { parseEmailAddress } from '../email-address.ts'
import type { Letter, Mailbox } from './letters.tsx'

/**
 * The bytes of a letter as SES is given them: one recipient, text and HTML, and the calendar file where there is one.
 * Addresses are passed as objects: nodemailer parses strings as lists, and a line break in one once became a second recipient.
 * @throws TypeError when an address is not exactly one plain address: a letter that could go elsewhere is not written
 */
export async function composeMessage(letter: Letter): Promise<Uint8Array> {
  const { text, html, calendar, replyTo, headers } = letter
  const composer = new MailComposer({
    from: mailbox(letter.from),
    to: [mailbox(letter.to)],
    ...(replyTo && { replyTo: mailbox(replyTo) }),
    subject: headerText(letter.subject),
    text,
    html,
    headers: Object.entries(headers).map(([key, value]) => ({ key, value: headerText(value) })),
    ...(calendar !== null && { icalEvent: { method: 'PUBLISH', filename: 'deadline.ics', content: calendar } }),
    // Lines stay short whatever people type.
    textEncoding: 'base64',
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return composer.compile().build()
}

function mailbox({ name, address }: Mailbox): { name: string; address: string } {
  const plain = parseEmailAddress(address)
  if (plain === null) throw new TypeError('not one plain address')
  return { name: headerText(name ?? ''), address: plain }
}

/** One line in which nothing is an encoded word yet: mail programs decode those even in quotes, and out comes what was cleaned away. */
function headerText(text: string): string {
  return cleanLine(text).replaceAll('=?', '= ?')
}
