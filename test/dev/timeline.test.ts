import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createMailboxApp } from '../../dev/mailbox/app.tsx'
import { minuteOf, timeScale } from '../../dev/mailbox/time-scale.ts'
import { type Entry, timelineOf } from '../../dev/mailbox/timeline.ts'
import { createClock } from '../../dev/stack/clock.ts'
import { at, reading } from '../support/facts.ts'
import { mailboxParts } from '../support/mailbox.ts'
import { climbing } from '../support/timeline.ts'

const shown = ({ enquiry, letters, now }: ReturnType<typeof climbing>) =>
  timelineOf({ enquiry, letters, organisation: reading, now })
const line = (entry: Entry): string => {
  const time = entry.at.toString().slice(11, 16)
  switch (entry.is) {
    case 'rung':
      return `${time} ${entry.number} ${entry.rung} ${entry.standing}`
    case 'letter':
      return `${time} letter ${entry.step} ${entry.standing}`
    case 'event':
      return `${time} ${entry.event.what}`
    case 'deadline':
    case 'now':
      return `${time} ${entry.is}`
  }
}

test('the way of an enquiry has its steps, its letters and what happened, in order, with the deadline and now', () => {
  expect(shown(climbing()).map(line)).toEqual([
    '14:05 accepted',
    '14:05 1 telling done',
    '14:05 letter null bounced',
    '14:05 letter null delivered',
    '14:06 passed-on',
    '14:06 letter null delivered',
    '14:20 2 reminder done',
    '14:20 letter 2 delivered',
    '14:35 3 pass-on done',
    '14:36 letter 3 delivered',
    '15:00 now',
    '15:05 4 manager to-come',
    '16:30 5 late-prompt to-come',
    '17:00 deadline',
  ])
})

test('once somebody has it no step is to come, and letters of other enquiries are no part of it', () => {
  const taken = climbing({ state: { is: 'taken', by: 'Ada', at: at('2026-11-24T14:50:00Z') } })
  const other = taken.letters.map((letter) => ({ ...letter, tags: { ...letter.tags, enquiry: 'ME-222222' } }))
  const standings = shown({ ...taken, letters: other }).flatMap((entry) => (entry.is === 'rung' ? [entry.standing] : []))
  expect(standings).toEqual(['done', 'done', 'done', 'not-needed', 'not-needed'])
  expect(shown({ ...taken, letters: other }).some(({ is }) => is === 'letter')).toBe(false)
})

test('a step that found nobody new says so, and a letter that the mailbox no longer has is told by its event', () => {
  const known = climbing()
  const { ladder, events } = known.enquiry
  const sent = { number: 9, at: known.now, what: 'letter-sent', by: 'system', note: 'ntc_4' } as const
  const rungs = ladder?.rungs.slice(1) ?? []
  const enquiry = { ...known.enquiry, ladder: ladder && { ...ladder, rungs }, events: [...events, sent] }
  expect(shown({ ...known, enquiry }).map(line)).toContain('15:05 4 manager nobody-new')
  expect(shown({ ...known, enquiry }).map(line)).not.toContain('15:00 letter-sent')
  expect(shown({ ...known, enquiry, letters: [] }).map(line)).toContain('15:00 letter-sent')
})

test('an enquiry that nobody has been told of has no steps yet', () => {
  expect(shown(climbing({ ladder: null })).map(({ is }) => is)).not.toContain('rung')
})

describe('the scale', () => {
  const bounds = { from: 80, to: 880, room: 70 }
  test('keeps every moment in order, within its bounds and apart from its neighbours where there is room', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 30 * 86_400_000 }), { minLength: 2, maxLength: 10 }), (moments) => {
        const { columns, at: xOf } = timeScale(moments, bounds)
        expect(columns[0]?.x).toBe(bounds.from)
        if (columns.length > 1) expect(columns.at(-1)?.x).toBeCloseTo(bounds.to, 0)
        for (const [index, { x }] of columns.slice(1).entries()) {
          expect(x - (columns[index]?.x ?? 0)).toBeGreaterThanOrEqual(bounds.room - 0.2)
        }
        for (const moment of moments) expect(columns.find(({ x }) => x === xOf(moment))?.minute).toBe(minuteOf(moment))
      }),
    )
  })

  test('gives a longer time a wider gap', () => {
    const [a, b, c] = timeScale([0, 60_000, 600_000], bounds).columns
    expect((c?.x ?? 0) - (b?.x ?? 0)).toBeGreaterThan((b?.x ?? 0) - (a?.x ?? 0))
  })
})

test('the page shows it in a picture and in words, is reached from each letter, and is not there for what is no enquiry', async () => {
  const { enquiry, letters, now } = climbing()
  const readEnquiry = async (reference: string) => (reference === enquiry.reference ? enquiry : null)
  const parts = mailboxParts({ clock: createClock(now.epochMilliseconds - Date.now()), readEnquiry })
  for (const letter of letters) parts.mailbox.add(letter)
  const app = createMailboxApp(parts)
  const [letter] = letters
  for (const path of ['/', `/messages/${letter?.id}`]) {
    expect(await (await app.request(path)).text()).toContain(
      '<a class="whole" href="/enquiries/ME-7K3Q9F">Ladder of ME-7K3Q9F</a>',
    )
  }
  const page = await (await app.request('/enquiries/ME-7K3Q9F')).text()
  for (const part of [
    '3 steps taken, 2 to come, 5 letters',
    'done at 14:36',
    'Triage, step 2, to pressoffice@reading.gov.uk',
    '>bounced<',
  ]) {
    expect(page).toContain(part)
  }
  expect(page).not.toContain('<script')
  for (const path of ['/enquiries/ME-222222', '/enquiries/none']) expect((await app.request(path)).status).toBe(404)
})
