import fc from 'fast-check'
import PostalMime, { type Email } from 'postal-mime'
import { describe, expect, test } from 'vitest'
import type { Reporter } from '../../lib/enquiry.ts'
import { type Letter, triageLetter } from '../../lib/mail/letters.tsx'
import { composeMessage } from '../../lib/mail/mime.ts'
import { factsOf, wordsOf } from './example.ts'

const read = async (letter: Letter): Promise<Email> => PostalMime.parse(await composeMessage(letter))
const letterOf = (words = wordsOf()) => triageLetter(factsOf('triage', { words }))
const HEADERS = [
  'auto-submitted',
  'content-type',
  'date',
  'from',
  'message-id',
  'mime-version',
  'reply-to',
  'subject',
  'to',
  'x-auto-response-suppress',
  'x-media-enquiry-notice',
]

/** Controls, direction overrides and isolates: what makes a name read as what it is not. */
const INVISIBLE = /[\p{Cc}\u202A-\u202E\u2066-\u2069\u2028\u2029]/u

/** Our headers once each and no other; one recipient; one person to reply to. */
function expectSafe(email: Email): void {
  expect(email.headers.map(({ key }) => key).toSorted()).toEqual(HEADERS)
  expect(email.to).toEqual([{ name: 'Oscar Mortali', address: 'oscar.mortali@reading.gov.uk' }])
  expect(email.from).toEqual({ name: 'Reading Borough Council press office', address: 'enquiries@press.reading.gov.uk' })
  expect(email.replyTo).toHaveLength(1)
  expect(email.replyTo?.[0]?.address).toBe('sian.price@chronicle.example')
  expect(email.replyTo?.[0]?.name).not.toMatch(/[<>@,;:"\\()[\]]/)
  expect([email.subject, email.replyTo?.[0]?.name].join()).not.toMatch(INVISIBLE)
  expect([email.cc, email.bcc]).toEqual([undefined, undefined])
}

test('a letter is text and HTML that say the same, and the deadline as a calendar file', async () => {
  const letter = letterOf()
  const email = await read(letter)
  expectSafe(email)
  expect(email.subject).toBe(letter.subject)
  expect(email.text?.trimEnd()).toBe(letter.text.trimEnd())
  expect(email.html?.trimEnd()).toBe(letter.html.trimEnd())
  expect(email.attachments.map(({ mimeType, filename, method }) => ({ mimeType, filename, method }))).toContainEqual({
    mimeType: 'application/ics',
    filename: 'deadline.ics',
    method: undefined,
  })
})

const ATTACKS = {
  'a line break and a header': 'Siân\r\nBcc: victim@evil.example',
  'a bare line feed': 'Siân\nBcc: victim@evil.example',
  'a bare carriage return': 'Siân\rBcc: victim@evil.example',
  'a folded header': 'Siân\r\n\tvictim@evil.example',
  'an encoded header': '=?utf-8?Q?Si=C3=A2n=0D=0ABcc:_victim@evil.example?=',
  'the end of the headers': 'Siân\r\n\r\nGet rich',
  'a recipient in the name': '"Bob" <victim@evil.example>',
  'a list of recipients': '"Bob" <victim@evil.example>, <v2@evil.example>;',
  'a comment and a group': 'Friends: victim@evil.example (x); undisclosed:;',
  'a NUL and other controls': 'Si\u0000ân\u0008\u001b\u007f\u0085',
  'a right-to-left override': 'Siân \u202Eelpmaxe.live@mitciv\u202C',
  'line separators': 'Siân\u2028Bcc: victim@evil.example\u2029',
  'half a character': 'Siân \uD83D',
  'emoji and Welsh': 'Siân 👩🏽‍💻 Ŵŷ Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch',
  'a very long name': 'Siân '.repeat(400),
} as const

describe.each(Object.entries(ATTACKS))('%s', (_what, attack) => {
  test.each(['name', 'outlet'] as const)('in the %s makes no header and no recipient', async (field) => {
    const reporter: Partial<Reporter> = { [field]: attack }
    expectSafe(await read(letterOf(wordsOf({}, reporter))))
  })

  test('in the question stays in the question', async () => {
    const email = await read(letterOf(wordsOf({ question: attack })))
    expectSafe(email)
    expect(email.subject).not.toMatch(/evil/)
  })
})

test('whatever people type, nobody else gets the letter and no line is too long to send', async () => {
  const nasty = fc.string({
    unit: fc.oneof(
      fc.string({ unit: 'binary', maxLength: 1 }),
      fc.constantFrom('\r\n', '\n', '<', '>', '"', ',', '@', '=?', '?=', ':', ' '),
    ),
    maxLength: 60,
  })
  await fc.assert(
    fc.asyncProperty(nasty, nasty, nasty, async (name, outlet, question) => {
      const message = await composeMessage(letterOf(wordsOf({ question }, { name, outlet })))
      expectSafe(await PostalMime.parse(message))
      const lines = Buffer.from(message).toString('latin1').split('\r\n')
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(998)
      expect(lines.join('')).not.toMatch(/[^\x20-\x7e\t]/)
    }),
    { numRuns: 150 },
  )
})

test('a subject of any origin is one line of visible characters', async () => {
  expectSafe(
    await read({
      ...letterOf(),
      subject: '=?utf-8?Q?=0D=0ABcc:_victim@evil.example?= Si\u0000\r\nBcc: victim@evil.example \u202Eelpmaxe',
    }),
  )
})

test('a question of 5,000 characters arrives whole', async () => {
  const question = 'Sut mae’r gwaith yn mynd? 👩🏽‍💻 '.repeat(160).slice(0, 5000).toWellFormed().trim()
  const { text } = await read(letterOf(wordsOf({ question })))
  expect(text?.replaceAll(/\s+/g, ' ')).toContain(question.replaceAll(/\s+/g, ' '))
})

test.each(['a@b.example, c@d.example', 'Bob <a@b.example>', 'a@b.example\r\nBcc: c@d.example', 'undisclosed:;', ''])(
  'a letter to %j is not written',
  async (address) => {
    await expect(composeMessage({ ...letterOf(), to: { name: null, address } })).rejects.toThrow('not one plain address')
    await expect(composeMessage({ ...letterOf(), replyTo: { name: null, address } })).rejects.toThrow('not one plain address')
  },
)
