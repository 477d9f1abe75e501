import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch'
import type { Context, DynamoDBRecord } from 'aws-lambda'
import { describe, expect, test } from 'vitest'
import { WEEKDAYS } from '../../lib/rota.ts'
import { HOUR, MINUTE } from '../proof/town/agenda.ts'
import { CONTACTS, DUTY, MANAGER, OFFICE } from '../proof/town/people.ts'
import { openTown } from '../proof/town/story.ts'
import { AFTERNOON } from '../support/facts.ts'

const [AMAL = '', BINA = ''] = CONTACTS
const [GUS = '', HANA = ''] = DUTY
const FIRST = AFTERNOON.epochMilliseconds

describe('an event of SES', () => {
  const event = (enquiry: string, notice = 'ntc_1', eventType = 'Delivery') =>
    JSON.stringify({ eventType, mail: { messageId: 'm', tags: { enquiry: [enquiry], notice: [notice] } } })

  test('about an enquiry that we do not know, one that was erased, or somebody else’s letter is dropped and changes nothing', async () => {
    const { town, ask, rest } = await openTown()
    const reference = await ask()
    await rest(30)
    town.memory.rows.delete(`ENQUIRY#${reference}\nENQUIRY`)
    const [writes, sent] = [town.record.writes(), town.post.sent()]
    const foreign = [
      event('ME-222222'),
      event(reference, 'ntc_1', 'DeliveryDelay'),
      event('ticket-7'),
      event('DG-00000000000000000000000000000000'),
      JSON.stringify({ eventType: 'Delivery', mail: { messageId: 'm', tags: {} } }),
    ]
    for (const body of foreign) await town.feedback({ body })
    await rest(30)
    expect([town.record.writes(), town.post.sent()]).toEqual([writes, sent])
    expect(town.codes.get('event-unknown')).toBe(2)
  })

  test('about a notice that its enquiry does not have changes nothing', async () => {
    const { town, ask, rest } = await openTown()
    const reference = await ask()
    await rest(1)
    const writes = town.record.writes()
    await town.feedback({ body: event(reference, 'ntc_99') })
    expect(town.record.writes()).toBe(writes)
  })

  test('that cannot be read is handed back, so that it ends among the failures and is seen', async () => {
    const { town } = await openTown()
    await expect(town.feedback({ body: '{"eventType":"Delivery"' })).rejects.toThrow()
    expect(town.codes.get('record-failed')).toBe(1)
  })
})

test('a record that nobody can read in a batch of ten holds none of the other nine up, and alone is handed back', async () => {
  const { town, ask } = await openTown()
  town.faults.begin('stream-lost')
  const references: string[] = []
  for (let index = 0; index < 9; index++) references.push(await ask({}, null))
  const recordOf = (pk: string, index: number): DynamoDBRecord => ({
    eventID: `event-${index}`,
    eventSource: 'aws:dynamodb',
    dynamodb: { SequenceNumber: `${index}`, Keys: { pk: { S: pk }, sk: { S: 'ENQUIRY' } } },
  })
  const records = references.map((reference, index) => recordOf(`ENQUIRY#${reference}`, index))
  records.splice(4, 0, recordOf('ENQUIRY#not a reference', 99))
  const work = (record: DynamoDBRecord) => town.notify(record, () => true)
  const answer = await processPartialResponse({ Records: records }, work, new BatchProcessor(EventType.DynamoDBStreams), {
    context: {} as Context,
    throwOnFullBatchFailure: false,
  })
  expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: '99' }] })
  const told = references.map((reference) => town.record.entries.get(reference)?.enquiry.notices[0]?.state.is)
  expect(told).toEqual(references.map(() => 'sent'))
})

test('an enquiry whose item cannot be read any more stands alone: the sweep does the others, and says so each time', async () => {
  const { town, ask, rest, letters } = await openTown()
  town.faults.begin('stream-lost')
  const [broken, ...whole] = [await ask(), await ask(), await ask()]
  const item = town.memory.rows.get(`ENQUIRY#${broken}\nENQUIRY`)
  if (item) item['notices'] = 'nonsense'
  await rest(2)
  expect(
    letters()
      .filter(({ to }) => to === AMAL)
      .map(({ reference }) => reference),
  ).toEqual(whole)
  expect(town.codes.get('record-failed')).toBe(2)
})

test('with the stream off for a whole day everybody is told by the schedule, within a minute', async () => {
  const { town, ask, rest, delays } = await openTown()
  town.faults.begin('stream-lost')
  for (let hour = 0; hour < 24; hour++) {
    await ask()
    await rest(60)
  }
  expect(delays()).toHaveLength(24)
  expect(Math.max(...delays())).toBeLessThanOrEqual(MINUTE + 25_000)
})

test('a schedule that missed an hour makes good at its next look, with one letter for each person', async () => {
  const { town, ask, rest, letters } = await openTown()
  const reference = await ask({ deadline: { is: 'at', at: AFTERNOON.add({ minutes: 50 }) } })
  town.faults.begin('schedule-missed')
  await rest(60)
  expect(letters().map(({ to }) => to)).toEqual([AMAL])
  town.faults.end('schedule-missed')
  await rest(1)
  const after = letters()
    .slice(1)
    .map(({ to }) => to)
  expect(after.toSorted()).toEqual([...new Set(after)].toSorted())
  expect(after).toContain(OFFICE)
  expect(after).toContain(MANAGER)
  expect(town.record.entries.get(reference)?.enquiry.ladder?.rungs).toEqual([])
})

test('a schedule that fires twice at once tells nobody twice', async () => {
  const { town, ask, letters } = await openTown()
  town.faults.begin('stream-lost')
  for (let index = 0; index < 40; index++) await ask({}, null)
  await Promise.all([town.sweep(), town.sweep()])
  expect(letters()).toHaveLength(40)
  expect(new Set(letters().map(({ reference }) => reference)).size).toBe(40)
})

describe('clocks that are five minutes apart', () => {
  const half = 2.5 * MINUTE
  test.each([
    ['the stream’s ahead of the others', { notify: half, web: -half, sweep: -half, feedback: -half }],
    ['the stream’s behind the others', { notify: -half, web: half, sweep: half, feedback: half }],
    ['the schedule’s ahead of the others', { sweep: half, web: -half, notify: -half, feedback: -half }],
    ['the form’s ahead of the others', { web: half, notify: -half, sweep: -half, feedback: -half }],
    ['that of SES’s events ahead of the others', { feedback: half, web: -half, notify: -half, sweep: -half }],
  ])('tell one person once, and everything comes to rest: %s', async (_which, skew) => {
    const { town, ask, rest, letters } = await openTown({ skew })
    const reference = await ask()
    await rest(4)
    expect(letters().map(({ to }) => to)).toEqual([AMAL])
    await rest(24 * 60)
    expect(town.record.wrongs).toEqual([])
    expect(town.record.entries.get(reference)?.enquiry.ladder?.rungs).toEqual([])
    expect(town.record.due().filter((due) => due.includes(reference))).toEqual([])
  })
})

describe('a rota', () => {
  const nights = (person: string) => ({ days: [...WEEKDAYS], from: '17:00', to: '09:00', person })

  test('that gives a night to two officers wakes the first of them alone', async () => {
    const { town, ask, rest, letters } = await openTown({ start: FIRST + 6 * HOUR })
    await town.rotas.change((rota) => ({ ...rota, weekly: [nights(GUS), nights(HANA)] }), town.agenda.clock())
    await ask({ deadline: { is: 'asap' } })
    await rest(1)
    expect(
      letters()
        .map(({ to }) => to)
        .toSorted(),
    ).toEqual([AMAL, GUS])
  })

  test('that gives a night to nobody leaves it to the press office, and the ladder to the manager', async () => {
    const { town, ask, rest, letters } = await openTown({ start: FIRST + 6 * HOUR })
    const days = [...WEEKDAYS].filter((day) => day !== 'tuesday')
    await town.rotas.change((rota) => ({ ...rota, weekly: [{ ...nights(GUS), days }] }), town.agenda.clock())
    await ask({ deadline: { is: 'asap' } })
    await rest(31)
    expect(
      letters()
        .map(({ to }) => to)
        .slice(0, 2)
        .toSorted(),
    ).toEqual([AMAL, OFFICE])
    expect(letters().map(({ to }) => to)).toContain(MANAGER)
  })
})

test('covers who name each other, or the absent person, leave the enquiry to the press office', async () => {
  for (const coverOfBina of [AMAL, BINA]) {
    const { town, ask, rest, letters } = await openTown()
    const [from, to] = [AFTERNOON.subtract({ hours: 1 }), AFTERNOON.add({ hours: 8 })]
    const write = (address: string, cover: string) =>
      town.people.know(address, (person) => ({ ...person, absences: [{ from, to, cover }] }))
    await write(AMAL, BINA)
    await write(BINA, coverOfBina)
    await ask()
    await rest(1)
    expect(
      letters()
        .map((letter) => letter.to)
        .toSorted(),
    ).toEqual([AMAL, OFFICE])
  }
})

test('a manager who is away and has no cover is not the one who knows: when the press office’s mailbox is full, the telephone is texted', async () => {
  const { town, ask, rest } = await openTown()
  const absence = { from: AFTERNOON.subtract({ hours: 1 }), to: AFTERNOON.add({ hours: 8 }), cover: null }
  await town.people.know(MANAGER, (person) => ({ ...person, absences: [absence] }))
  town.post.treat(OFFICE, 'full')
  const reference = await ask({ deadline: { is: 'at', at: AFTERNOON.add({ minutes: 50 }) } }, null)
  await rest(6)
  expect(town.record.entries.get(reference)?.told?.by).toBe('text')
})

test.each(['bounces', 'full', 'delayed', 'refused'] as const)(
  'while the schedule is out, a mailbox that %s is passed on as soon as SES says so, by the stream alone',
  async (behaviour) => {
    const { town, ask, rest, letters } = await openTown()
    town.faults.begin('schedule-missed')
    town.post.treat(AMAL, behaviour)
    const reference = await ask()
    await rest(5)
    expect(
      letters()
        .map(({ to }) => to)
        .at(-1),
    ).toBe(OFFICE)
    const entry = town.record.entries.get(reference)
    expect((entry?.told?.at ?? Number.POSITIVE_INFINITY) - (entry?.acceptedAt ?? 0)).toBeLessThan(4.5 * MINUTE)
  },
)

test('a mailbox of which nothing is ever heard is passed on at the first look after five minutes', async () => {
  const { town, ask, rest, letters } = await openTown()
  town.post.treat(AMAL, 'suppressed')
  await ask({ deadline: { is: 'none' } })
  await rest(5)
  expect(letters().map(({ to }) => to)).toEqual([AMAL])
  await rest(1)
  expect(letters().map(({ to }) => to)).toEqual([AMAL, OFFICE])
})
