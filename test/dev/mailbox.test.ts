import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import MailComposer from 'nodemailer/lib/mail-composer/index.js'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { createMailboxApp } from '../../dev/mailbox/app.tsx'
import type { Message } from '../../dev/ses/message.ts'
import { createClock } from '../../dev/stack/clock.ts'
import { mailboxParts } from '../support/mailbox.ts'

const NOW = Date.parse('2026-11-24T14:05:00Z')
const raw = await new MailComposer({
  from: { name: 'Press office', address: 'press@reading.example' },
  to: [{ name: 'Oscar Mortali', address: 'oscar@reading.example' }],
  replyTo: { name: 'Ŵyn <script>', address: 'reporter@outlet.example' },
  subject: 'Deadline 17:00 – <b>The Outlet</b>',
  text: 'The text part',
  html: '<html><head><title>x</title></head><body><p>The HTML part</p><script>alert(1)</script><a href="https://x.example">x</a></body></html>',
  headers: { 'X-Of-Ours': 'yes' },
  icalEvent: { method: 'PUBLISH', filename: 'deadline.ics', content: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR' },
})
  .compile()
  .build()
const message: Message = {
  id: '0102-a-000000',
  receivedAt: '2026-11-24T14:05:00.000Z',
  from: 'press@reading.example',
  to: ['oscar@reading.example'],
  configurationSet: 'events',
  tags: {},
  raw: raw.toString('base64'),
  events: [
    { id: 'e0', type: 'Send', at: '2026-11-24T14:05:00.000Z', body: '{}', accepted: true },
    { id: 'e1', type: 'Bounce', at: '2026-11-24T14:06:00.000Z', body: '{}', accepted: false },
  ],
}

const folder = mkdtempSync(join(tmpdir(), 'replies-'))
afterAll(() => rmSync(folder, { recursive: true }))
let parts: ReturnType<typeof mailboxParts>
let mailbox: typeof parts.mailbox
let clock: typeof parts.clock
let app: ReturnType<typeof createMailboxApp>
const json = async (path: string) => JSON.parse(await text(path))
beforeEach(() => {
  clock = createClock(NOW - Date.now())
  parts = mailboxParts({ clock, replies: folder })
  mailbox = parts.mailbox
  app = createMailboxApp(parts)
})
const text = async (path: string) => (await app.request(path)).text()
const post = (path: string, body: string, type = 'application/x-www-form-urlencoded') =>
  app.request(path, { method: 'POST', body, headers: { 'content-type': type } })

describe('for programs', () => {
  test('the list has bare addresses, the kind of notice and a way to the bytes, newest last', async () => {
    expect(await json('/messages.json')).toEqual([])
    mailbox.add(message)
    mailbox.add({ ...message, id: 'later' })
    const list = await json('/messages.json')
    expect(list[0]).toEqual({
      id: '0102-a-000000',
      from: 'press@reading.example',
      to: ['oscar@reading.example'],
      subject: 'Deadline 17:00 – <b>The Outlet</b>',
      receivedAt: '2026-11-24T14:05:00.000Z',
      source: '/messages/0102-a-000000.eml',
      notice: 'triage',
    })
    expect(list[1].id).toBe('later')
    const answer = await app.request(list[0].source)
    expect(answer.headers.get('content-type')).toBe('message/rfc822')
    expect(Buffer.from(await answer.arrayBuffer()).equals(raw)).toBe(true)
  })

  test('the mailbox is emptied, and mail in is kept', async () => {
    mailbox.add(message)
    expect((await app.request('/messages', { method: 'DELETE' })).status).toBe(204)
    expect(mailbox.list()).toEqual([])
    const kept = await post('/replies', JSON.stringify({ to: 'a@b.example', raw: 'From: x' }), 'application/json')
    expect([kept.status, Object.keys(JSON.parse(await kept.text()))]).toEqual([202, ['note']])
    expect(readdirSync(folder)).toHaveLength(1)
    expect((await post('/replies', '{"to":1}', 'application/json')).status).toBe(400)
    expect((await post('/replies', 'nonsense', 'application/json')).status).toBe(400)
  })

  test('texts are listed, removed and made to fail', async () => {
    const one = { id: 'one', topic: 'arn:aws:sns:eu-west-2:0:on-call', text: '2 <wait>', sentAt: '2026-11-24T14:05:00.000Z' }
    parts.texts.add(one)
    expect(await json('/texts.json')).toEqual([one])
    expect(await text('/texts')).toMatch(/on-call.*2 &lt;wait&gt;.*8 characters.*Tuesday 24 November 2026 at 14:05/)
    expect((await app.request('/texts', { method: 'DELETE' })).status).toBe(204)
    expect(await json('/texts.json')).toEqual([])
    expect((await post('/texts/faults', '{"fault":"garbage","times":2}', 'application/json')).status).toBe(200)
    expect((await post('/texts/faults', 'fault=toString')).status).toBe(400)
    expect(parts.ordered).toEqual(['text: garbage 2'])
  })

  test('the clock moves forward and never back', async () => {
    const moved = await post('/clock', '{"advance":"PT10M"}', 'application/json')
    expect(JSON.parse(await moved.text()).now).toMatch(/^2026-11-24T14:15:0/)
    for (const bad of ['{"advance":"-PT10M"}', '{"advance":"soon"}', '{}', 'nonsense']) {
      expect((await post('/clock', bad, 'application/json')).status).toBe(400)
    }
    expect(clock.now() - NOW).toBeLessThan(11 * 60_000)
  })
})

describe('for people', () => {
  test('the list shows subject, recipient, sender, time, notice and what became of it, and the clock', async () => {
    expect(await text('/')).toContain('No letters yet')
    mailbox.add(message)
    const page = await text('/')
    for (const part of [
      'Deadline 17:00 – &lt;b&gt;The Outlet',
      'oscar@reading.example',
      'Tuesday 24 November 2026 at 14:05',
      'Triage',
    ]) {
      expect(page).toContain(part)
    }
    expect(page).toContain('>sent<')
    clock.advance(120_000)
    expect(await text('/')).toContain('>bounced<')
  })

  test.each([
    ['', 'iframe'],
    ['/text', 'The text part'],
    ['/source', 'Message-ID: &lt;0102-a-000000@email.amazonses.com&gt;'],
    ['/headers', 'X-Of-Ours'],
    ['/attachments', 'deadline.ics'],
    ['/events', 'Bounce, not told yet'],
  ])('a letter at %j shows %s and no markup of its own', async (view, part) => {
    mailbox.add(message)
    const page = await text(`/messages/${message.id}${view}`)
    expect(page).toContain(part)
    expect(page).not.toContain('<script')
    expect(page).toContain('Ŵyn &lt;script&gt;')
  })

  test('its HTML part comes apart, where no script may run', async () => {
    mailbox.add(message)
    const answer = await app.request(`/messages/${message.id}/part.html`)
    const policy = answer.headers.get('content-security-policy')
    expect(policy).toMatch(/^default-src 'none'/)
    expect(policy).toContain('sandbox')
    expect(policy).not.toContain('allow-scripts')
    expect(await answer.text()).toContain('<head><base target="_blank">')
  })

  test('an attachment is downloaded, and what is not there is a page that says so', async () => {
    mailbox.add(message)
    const answer = await app.request(`/messages/${message.id}/attachments/0`)
    expect(answer.headers.get('content-disposition')).toContain('attachment')
    expect(await answer.text()).toContain('BEGIN:VCALENDAR')
    for (const path of [
      '/messages/none',
      '/messages/none.eml',
      `/messages/${message.id}/other`,
      `/messages/${message.id}/attachments/9`,
      '/x',
    ]) {
      expect((await app.request(path)).status).toBe(404)
    }
  })

  test('forms order faults and move the clock, and lead back to their page', async () => {
    const moved = await post('/clock', 'advance=PT5M')
    expect([moved.status, moved.headers.get('location')]).toEqual([303, '/'])
    expect((await post('/treatments', 'address=a%40B.example&behaviour=bounces')).headers.get('location')).toBe('/faults')
    expect((await post('/faults', 'fault=Throttling&times=2')).headers.get('location')).toBe('/faults')
    expect(parts.ordered).toEqual(['a@b.example bounces', 'Throttling 2'])
    for (const [path, bad] of [
      ['/treatments', 'address=a&behaviour=bounces'],
      ['/faults', 'fault=toString&times=1'],
      ['/faults', 'fault=garbage&times=0'],
    ] as const) {
      expect((await post(path, bad)).status).toBe(400)
    }
    expect(await text('/faults')).toContain('Make mail fail')
  })
})
