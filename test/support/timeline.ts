import type { EventType, Message } from '../../dev/ses/message.ts'
import type { Enquiry, EventName } from '../../lib/enquiry.ts'
import { startLadder } from '../../lib/ladder.ts'
import { type Notice, owedTo } from '../../lib/notice.ts'
import { AFTERNOON, at, enquiry, reading } from './facts.ts'

const local = (time: string) => at(`2026-11-24T${time}:00Z`)
const DEADLINE = { is: 'at', at: local('17:00') } as const

/** A letter of an enquiry in the mailbox, and what SES has told of it. */
const letterOf = (notice: Notice, time: string, told: EventType): Message => ({
  id: `${notice.id}-sent`,
  receivedAt: local(time).toString(),
  from: 'enquiries@press.reading.gov.uk',
  to: [notice.to ?? ''],
  configurationSet: 'events',
  tags: { enquiry: 'ME-7K3Q9F', notice: notice.id },
  raw: Buffer.from('Subject: [ME-7K3Q9F] Deadline 17:00 today\r\n\r\nx').toString('base64'),
  events: [{ id: `${notice.id}-told`, type: told, at: local(time).toString(), body: '{}', accepted: true }],
})

/** An enquiry at 15:00: its contact's mailbox was dead, the press office was told and reminded, then the duty officer was told. */
export function climbing(changes: Partial<Enquiry> = {}) {
  const bare = enquiry()
  const [first, acknowledgement] = bare.notices
  if (!first || !acknowledgement) throw new Error('an enquiry begins with two notices')
  const contact: Notice = { ...first, to: 'oscar.mortali@reading.gov.uk' }
  const whole = startLadder(AFTERNOON, DEADLINE, reading)
  const pressOffice = {
    kind: 'triage',
    audience: 'press-office',
    to: reading.pressOffice.email,
    counts: true,
    reason: 'passed-on',
  } as const
  const duty = { ...pressOffice, audience: 'duty-officer', to: 'duty@reading.gov.uk' } as const
  const passedOn = owedTo(3, { ...pressOffice, rung: 'telling' }, local('14:06'))
  const reminder = owedTo(4, { ...pressOffice, rung: 'reminder', reason: 'reminder' }, local('14:20'))
  const next = owedTo(5, { ...duty, rung: 'pass-on', reason: 'not-picked-up' }, local('14:36'))
  const happened: [string, EventName][] = [
    ['14:05', 'routed'],
    ['14:06', 'passed-on'],
    ['14:20', 'reminded'],
    ['14:36', 'not-picked-up'],
  ]
  const events = happened.map(([time, what], index) => ({ number: index + 2, at: local(time), what, by: 'system', note: null }))
  const stood: Enquiry = {
    ...bare,
    notices: [contact, acknowledgement, passedOn, reminder, next],
    ladder: { ...whole, rungs: whole.rungs.filter(({ is }) => is === 'manager' || is === 'late-prompt') },
    events: [...bare.events, ...events],
    ...changes,
  }
  const letters = [
    letterOf(contact, '14:05', 'Bounce'),
    letterOf(acknowledgement, '14:05', 'Delivery'),
    letterOf(passedOn, '14:06', 'Delivery'),
    letterOf(reminder, '14:20', 'Delivery'),
    letterOf(next, '14:36', 'Delivery'),
  ]
  return { enquiry: stood, letters, now: local('15:00') }
}
