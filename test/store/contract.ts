import { type DynamoDBClient, GetItemCommand, PutItemCommand, QueryCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { close, type Enquiry, record, take } from '../../lib/enquiry.ts'
import { drawReference } from '../../lib/reference.ts'
import { createDueList } from '../../lib/store/due-list.ts'
import { createEnquiries } from '../../lib/store/enquiries.ts'
import { createEnquiryLists } from '../../lib/store/enquiry-lists.ts'
import { createIntake } from '../../lib/store/intake.ts'
import { enquiryKey } from '../../lib/store/keys.ts'
import { createReleases } from '../../lib/store/releases.ts'
import { createTable } from '../../lib/store/table.ts'
import { claim, dueAt } from '../../lib/telling.ts'
import { AFTERNOON, at, release, submission, words } from '../support/facts.ts'

export type Backend = { client: DynamoDBClient; tableName: string; stop(): Promise<void> }

const ADDRESS_KEYS = [new TextEncoder().encode('an address key of at least 32 characters')]
let forms = 0
const form = () => (++forms).toString(16).padStart(32, '0')
const otherWords = { ...words, question: 'And who led the fourth visit?' }

/** What every database under the store must do; it runs on the embedded one and on DynamoDB Local. */
export function storeContract(name: string, start: () => Promise<Backend>): void {
  describe(`the store on ${name}`, () => {
    let backend: Backend
    let now = AFTERNOON
    const clock = () => now
    const table = () => createTable(backend.client, backend.tableName)
    const intake = () => createIntake(table(), { addressKeys: ADDRESS_KEYS, retentionDays: 730 })
    const enquiries = () => createEnquiries(table(), clock)
    const lists = () => createEnquiryLists(table(), ADDRESS_KEYS, clock)
    const kept = async (formId: string, changes = {}): Promise<Enquiry> => {
      const { reference } = await intake().submit(submission({ formId, ...changes }))
      const enquiry = await enquiries().read(reference)
      if (!enquiry) throw new Error('not kept')
      return enquiry
    }

    beforeAll(async () => {
      backend = await start()
    })
    afterAll(() => backend.stop())

    test('an enquiry comes back as it was kept', async () => {
      const formId = form()
      const deadline = { is: 'at', at: at('2026-11-24T17:00:00Z') } as const
      const enquiry = await kept(formId, { words: { ...words, deadline, kind: 'interview', answerBy: 'by phone' } })
      expect(enquiry).toMatchObject({ formId, held: null, version: 1, words: { kind: 'interview', answerBy: 'by phone' } })
      expect(enquiry.words.deadline).toEqual(deadline)
      expect(enquiry.expiresAt.toString()).toBe('2028-11-23T14:05:00Z')
    })

    test('the same form with the same words is one enquiry, however often and at once it comes', async () => {
      const formId = form()
      const answers = await Promise.all(Array.from({ length: 50 }, () => intake().submit(submission({ formId }))))
      expect(new Set(answers.map(({ reference }) => reference)).size).toBe(1)
      expect(answers.filter(({ is }) => is === 'stored')).toHaveLength(1)
      expect(answers.filter(({ is }) => is === 'duplicate')).toHaveLength(49)
    })

    test('other words under the same form are kept beside the first and owe a triage letter of their own', async () => {
      const formId = form()
      await kept(formId)
      const answer = await intake().submit(submission({ formId, words: otherWords }))
      const again = await intake().submit(submission({ formId, words: otherWords }))
      const enquiry = await enquiries().read(answer.reference)
      expect([answer.is, again.is]).toEqual(['appended', 'duplicate'])
      expect(enquiry?.words.question).toBe(words.question)
      expect(enquiry?.additions.map((added) => added.words.question)).toEqual([otherWords.question])
      expect(enquiry?.notices.map(({ kind }) => kind)).toEqual(['triage', 'acknowledgement', 'triage'])
    })

    test('ten different texts under one form at once are all kept', async () => {
      const formId = form()
      const texts = Array.from({ length: 10 }, (_, index) => `Question ${index}?`)
      const answers = await Promise.all(
        texts.map((question) => intake().submit(submission({ formId, words: { ...words, question } }))),
      )
      const references = [...new Set(answers.map(({ reference }) => reference))]
      const found = await Promise.all(references.map((reference) => enquiries().read(reference)))
      const questions = found.flatMap((enquiry) => [enquiry, ...(enquiry?.additions ?? [])].map((post) => post?.words.question))
      expect(questions.toSorted()).toEqual(texts.toSorted())
    })

    test('fifty different texts under one form are all kept, and the last one sent again is still one', async () => {
      const formId = form()
      const send = (count: number) => intake().submit(submission({ formId, words: { ...words, question: `Question ${count}?` } }))
      for (let count = 0; count < 50; count++) expect((await send(count)).is).not.toBe('duplicate')
      const last = await send(49)
      expect([last.is, (await enquiries().read(last.reference))?.words.question]).toEqual(['duplicate', 'Question 49?'])
    })

    test('a reference that another form drew is left alone and the next one is drawn', async () => {
      const [mine, theirs] = [form(), form()]
      const taken = drawReference(mine, 0)
      await intake().submit(submission({ formId: theirs }))
      const { Item } = await backend.client.send(
        new GetItemCommand({ TableName: backend.tableName, Key: marshall(enquiryKey(drawReference(theirs, 0))) }),
      )
      const moved = { ...Item, ...marshall(enquiryKey(taken)), reference: { S: taken } }
      await backend.client.send(new PutItemCommand({ TableName: backend.tableName, Item: moved }))
      const answer = await intake().submit(submission({ formId: mine }))
      expect(answer).toEqual({ is: 'stored', reference: drawReference(mine, 1) })
      expect((await enquiries().read(taken))?.formId).toBe(theirs)
    })

    test('of fifty officers who take an enquiry at once, one has it', async () => {
      const { reference } = await kept(form())
      const officers = Array.from({ length: 50 }, (_, index) => `officer-${index}`)
      const results = await Promise.allSettled(
        officers.map((by) =>
          enquiries().change(reference, (current) => {
            const taken = take(current, by, now)
            return typeof taken === 'string' ? null : taken
          }),
        ),
      )
      const winners = results.filter((result) => result.status === 'fulfilled' && result.value !== null)
      expect(winners).toHaveLength(1)
      expect((await enquiries().read(reference))?.version).toBe(2)
    })

    test('what a newer release of the code wrote into an item survives a change by this one', async () => {
      const { reference } = await kept(form())
      const key = { TableName: backend.tableName, Key: marshall(enquiryKey(reference)) }
      const later = { UpdateExpression: 'SET fromTomorrow = :v', ExpressionAttributeValues: marshall({ ':v': 'kept' }) }
      await backend.client.send(new UpdateItemCommand({ ...key, ...later }))
      await enquiries().change(reference, (current) => close(current, 'officer', now))
      const { Item } = await backend.client.send(new GetItemCommand(key))
      expect(Item?.['fromTomorrow']).toEqual({ S: 'kept' })
    })

    test('of 30 events the last 20 stay in the enquiry and no event is lost', async () => {
      const { reference } = await kept(form())
      const told = (current: Enquiry) => record(current, { at: now, what: 'letter-sent', by: 'system', note: 'ntc_1' })
      for (let count = 0; count < 29; count++) await enquiries().change(reference, told)
      const live = (await enquiries().read(reference))?.events.map(({ number }) => number) ?? []
      const query = {
        TableName: backend.tableName,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
        ExpressionAttributeValues: marshall({ ':pk': enquiryKey(reference).pk, ':sk': 'EVENT#' }),
      }
      const { Items = [] } = await backend.client.send(new QueryCommand(query))
      const older = Items.map((item) => unmarshall(item)['number'])
      expect([...older, ...live]).toEqual(Array.from({ length: 30 }, (_, index) => index + 1))
      expect(live).toHaveLength(20)
    })

    test('an enquiry whose retention is over does not exist any more, though the item still stands', async () => {
      const { reference } = await kept(form(), { receivedAt: at('2024-11-25T00:00:00Z') })
      expect(await enquiries().read(reference)).not.toBeNull()
      now = at('2026-11-25T12:00:00Z')
      expect(await enquiries().read(reference)).toBeNull()
      now = AFTERNOON
    })

    test('what is due is found until it is done, and nothing else', async () => {
      const { reference } = await kept(form(), { receivedAt: at('2026-11-24T10:00:00Z') })
      const due = async (moment: Temporal.Instant) =>
        (await Array.fromAsync(createDueList(table())(moment))).flat().map(({ id }) => id)
      expect(await due(at('2026-11-24T09:59:59Z'))).not.toContain(reference)
      expect(await due(at('2026-11-24T10:00:00Z'))).toContain(reference)
      const claimed = await enquiries().change(reference, (current) => claim(current, 'ntc_1', 'x@reading.gov.uk', now))
      expect(claimed && dueAt(claimed)?.toString()).toBe('2026-11-24T10:00:00Z')
      await enquiries().change(reference, (current) => claim(current, 'ntc_2', 'x@reading.gov.uk', now))
      expect(await due(now)).not.toContain(reference)
      expect(await due(now.add({ seconds: 61 }))).toContain(reference)
    })

    test('the queue stands by deadline, and a closed enquiry leaves it', async () => {
      const deadlines = [{ is: 'none' }, { is: 'at', at: at('2026-11-24T18:00:00Z') }, { is: 'asap' }] as const
      const all = await Promise.all(deadlines.map((deadline) => kept(form(), { words: { ...words, deadline } })))
      const mine = new Set(all.map(({ reference }) => reference))
      const queue = async () =>
        (await lists().queue()).filter(({ reference }) => mine.has(reference)).map(({ deadline }) => deadline.is)
      expect(await queue()).toEqual(['asap', 'at', 'none'])
      for (const { reference } of all.slice(0, 1))
        await enquiries().change(reference, (current) => close(current, 'officer', now))
      expect(await queue()).toEqual(['asap', 'at'])
    })

    test('the same question of the same reporter within a day is found, under whatever form it came', async () => {
      const reporter = { ...words.reporter, email: 'twice@ledger.example' }
      const first = await kept(form(), { words: { ...words, reporter }, receivedAt: at('2026-11-24T09:00:00Z') })
      const second = await kept(form(), { words: { ...words, reporter } })
      await kept(form(), { words: { ...words, reporter, question: 'Another question?' }, receivedAt: at('2026-11-24T09:30:00Z') })
      expect(await lists().alike(second)).toEqual([first.reference])
      expect(await lists().alike(first)).toEqual([])
    })

    test('a release is published once, is found by its address and stands in its month', async () => {
      const releases = createReleases(table(), 'Europe/London')
      expect(await releases.read(release.slug)).toBeNull()
      expect([await releases.publish(release), await releases.publish(release)]).toEqual(['published', 'exists'])
      expect(await releases.read(release.slug)).toEqual(release)
      const { listings, month, months } = await releases.list()
      expect(listings.map(({ slug }) => slug)).toEqual([release.slug])
      expect([month?.toString(), months.map(String)]).toEqual(['2026-11', ['2026-11']])
      expect((await releases.list(Temporal.PlainYearMonth.from('2020-01'))).listings).toEqual([])
    })
  })
}
