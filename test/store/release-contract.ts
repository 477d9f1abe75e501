import { GetItemCommand, PutItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb'
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb'
import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { closeToEnquiries, correct, withdraw } from '../../lib/correction.ts'
import { edit, newDraft } from '../../lib/draft.ts'
import { type DraftId, newDraftId } from '../../lib/draft-id.ts'
import type { Place } from '../../lib/listing.ts'
import type { Release } from '../../lib/release.ts'
import { createDueList } from '../../lib/store/due-list.ts'
import { draftKey, releaseKey } from '../../lib/store/keys.ts'
import { createNewsdesk } from '../../lib/store/newsdesk.ts'
import { versionItem } from '../../lib/store/release-item.ts'
import { createTable } from '../../lib/store/table.ts'
import { AFTERNOON, at, release, releaseText } from '../support/facts.ts'
import type { Backend } from './contract.ts'

/** What every database under the store must do for releases before, in and after the public. */
export function releaseContract(name: string, start: () => Promise<Backend>): void {
  describe(`releases on ${name}`, () => {
    let backend: Backend
    let id: DraftId
    let slug: string
    let count = 0
    const table = () => createTable(backend.client, backend.tableName)
    const newsdesk = () => createNewsdesk(table(), () => AFTERNOON, 'Europe/London')
    const { drafts, releases, recalling } = {
      drafts: () => newsdesk().drafts,
      releases: () => newsdesk().releases,
      recalling: () => newsdesk().recalling,
    }
    const mine = (changes: Partial<Release> = {}): Release => ({ ...release, slug, draftId: id, ...changes })
    const raw = async () =>
      (await backend.client.send(new ScanCommand({ TableName: backend.tableName }))).Items?.map((item) => unmarshall(item)) ?? []

    beforeAll(async () => {
      backend = await start()
    })
    beforeEach(() => {
      count++
      id = newDraftId(new Uint8Array(16).fill(count))
      slug = `release-${count}`
    })
    afterAll(() => backend.stop())

    test('a draft comes back as it was kept, and is kept once', async () => {
      const draft = newDraft(id, { ...releaseText, closesAt: AFTERNOON }, { words: 'EMBARGOED', at: null }, AFTERNOON)
      expect(await drafts().create(draft)).toBeNull()
      expect(await drafts().read(id)).toEqual(draft)
      expect(await drafts().create({ ...draft, version: 7 })).toEqual(draft)
    })

    test('of five edits at once none is lost', async () => {
      await drafts().create(newDraft(id, { ...releaseText, body: [] }, null, AFTERNOON))
      const lines = Array.from({ length: 5 }, (_, index) => `line ${index}`)
      await Promise.all(lines.map((line) => drafts().change(id, (draft) => edit(draft, { body: [...draft.text.body, line] }))))
      const draft = await drafts().read(id)
      expect(draft?.text.body.toSorted()).toEqual(lines)
      expect(draft?.version).toBe(6)
    })

    test('a draft is deleted in the state it was seen in, and not in a later one', async () => {
      const draft = newDraft(id, releaseText, null, AFTERNOON)
      await drafts().create(draft)
      const changed = await drafts().change(id, (one) => edit(one, { headline: 'Later' }))
      await drafts().remove(draft)
      expect((await drafts().read(id))?.text.headline).toBe('Later')
      if (changed.is === 'changed') await drafts().remove(changed.now)
      expect(await drafts().read(id)).toBeNull()
      await drafts().remove(draft)
    })

    test('an address is its draft’s: repeated it stands, another draft is refused, an old worker too', async () => {
      expect(await releases().publish(mine())).toBe('published')
      expect(await releases().publish(mine({ headline: 'Other' }))).toBe('exists')
      expect(await releases().publish(mine({ draftId: newDraftId(new Uint8Array(16).fill(99)) }))).toBe('taken')
      await recalling().recall(slug, null)
      expect(await releases().publish(mine())).toBe('recalled')
      expect(await releases().publish(mine({ recalls: 1, version: 2 }))).toBe('published')
      expect(await releases().publish(mine())).toBe('recalled')
      expect((await releases().read(slug))?.headline).toBe(release.headline)
    })

    test('every version is kept, whoever changes what at the same time', async () => {
      await releases().publish(mine())
      const notes = ['one', 'two', 'three', 'four']
      await Promise.all(notes.map((note) => releases().change(slug, (one) => correct(one, { body: [note] }, note, AFTERNOON))))
      const current = await releases().read(slug)
      expect(current?.version).toBe(5)
      const bodies = await Promise.all(
        [1, 2, 3, 4, 5].map(async (version) => (await releases().readVersion(slug, version))?.body.join()),
      )
      expect(bodies[0]).toBe(release.body.join())
      expect(bodies.slice(1).toSorted()).toEqual(notes.toSorted())
      expect(current?.corrections.map(({ note }) => note)).toEqual(bodies.slice(1))
      expect([await releases().readVersion(slug, 6), await releases().readVersion(slug, 0)]).toEqual([null, null])
      expect([await releases().readVersion('absent', 1), await releases().change('absent', (one) => one)]).toEqual([
        null,
        { is: 'absent' },
      ])
    })

    test('a version that a late worker left behind is not shown while the release is not public', async () => {
      await releases().publish(mine())
      await recalling().recall(slug, null)
      await table().putNew(versionItem(mine()))
      expect(await releases().readVersion(slug, 1)).toBeNull()
    })

    test('a withdrawn release leaves the lists and stays at its address', async () => {
      await releases().publish(mine())
      await releases().change(slug, (one) => closeToEnquiries(one, AFTERNOON))
      await releases().change(slug, (one) => withdraw(one, 'Wrong.', AFTERNOON))
      expect(await releases().read(slug)).toMatchObject({ withdrawnAt: AFTERNOON, closesAt: AFTERNOON, version: 3 })
      expect((await releases().list()).listings.map((one) => one.slug)).not.toContain(slug)
    })

    test('the office finds what it has withdrawn, the latest first, and nothing else', async () => {
      const withdrawn: string[] = []
      for (const number of [1, 2, 3]) {
        const one = mine({ slug: `${slug}-${number}`, draftId: newDraftId(new Uint8Array(16).fill(230 + number)) })
        await releases().publish(one)
        if (number === 3) break
        await releases().change(one.slug, (it) => withdraw(it, 'Wrong.', AFTERNOON.add({ minutes: number })))
        withdrawn.unshift(one.slug)
      }
      const found = (await releases().withdrawn()).filter((one) => one.slug.startsWith(slug))
      expect(found.map((one) => one.slug).slice(0, 2)).toEqual(withdrawn)
      expect(found.every(({ withdrawnAt }) => withdrawnAt !== null)).toBe(true)
    })

    test('a newest month that has lost its releases is passed over', async () => {
      await releases().publish(mine({ publishedAt: at('2027-03-01T09:00:00Z') }))
      expect((await releases().list()).month?.toString()).toBe('2027-03')
      await recalling().recall(slug, null)
      const { month, listings } = await releases().list()
      expect([month?.toString() === '2027-03', listings.length > 0]).toEqual([false, true])
    })

    test('a month is listed page by page, also behind a place where nothing stands any more', async () => {
      const moments = Array.from({ length: 23 }, (_, number) => at('2031-05-20T09:00:00Z').subtract({ hours: number }))
      for (const [number, publishedAt] of moments.entries())
        await releases().publish(
          mine({ slug: `paged-${number}`, publishedAt, draftId: newDraftId(new Uint8Array(16).fill(220)) }),
        )
      const month = Temporal.PlainYearMonth.from('2031-05')
      const slugs = async (after: Place | null) => (await releases().list(month, after)).listings.map((one) => one.slug)
      const first = await releases().list(month)
      const place = first.older?.after ?? null
      expect([first.listings.length, place?.slug]).toEqual([20, 'paged-19'])
      expect(await slugs(place)).toEqual(['paged-20', 'paged-21', 'paged-22'])
      expect(await slugs({ publishedAt: at('2031-05-20T08:30:00Z'), slug: 'never' })).toHaveLength(20)
      expect((await slugs({ publishedAt: at('2031-05-20T08:30:00Z'), slug: 'never' }))[0]).toBe('paged-1')
      expect(await slugs({ publishedAt: at('2001-01-01T00:00:00Z'), slug: 'old' })).toHaveLength(20)
      expect((await releases().list(month, place)).older?.month.toString() ?? null).not.toBe('2031-05')
    })

    test('of a recalled release nothing stays in the public’s partitions but that the address is its draft’s', async () => {
      const marker = `canary${count}`
      await releases().publish(mine({ body: [marker], headline: marker }))
      await releases().change(slug, (one) => correct(one, { body: [`${marker} again`] }, marker, AFTERNOON))
      await recalling().recall(slug, null)
      const held = (await raw()).filter((item) => JSON.stringify(item).includes(marker)).map((item) => String(item['pk']))
      expect(new Set(held)).toEqual(new Set([draftKey(id).pk]))
      expect(held).toHaveLength(3)
      const left = await backend.client.send(
        new GetItemCommand({ TableName: backend.tableName, Key: marshall(releaseKey(slug)) }),
      )
      expect(left.Item && unmarshall(left.Item)).toEqual({ ...releaseKey(slug), reserved: true, draftId: id, recalls: 1 })
    })

    test('an item from before drafts, corrections and confirmations is still a release', async () => {
      const { draftId, recalls, corrections, withdrawnAt, rounds, language, closesAt, contacts, ...old } = mine()
      const item = {
        ...releaseKey(slug),
        ...JSON.parse(JSON.stringify(old)),
        contacts: contacts.map(({ confirmed, ...one }) => one),
      }
      await backend.client.send(new PutItemCommand({ TableName: backend.tableName, Item: marshall(item) }))
      const confirmed = { by: 'publisher', at: release.publishedAt }
      expect(await releases().read(slug)).toEqual({
        ...mine({ draftId: null }),
        contacts: contacts.map((one) => ({ ...one, confirmed })),
      })
      const changed = await releases().change(slug, (one) => correct(one, { body: ['New.'] }, 'x', AFTERNOON))
      expect(changed).toMatchObject({ is: 'changed', now: { version: 2 } })
      expect((await releases().readVersion(slug, 1))?.body).toEqual(release.body)
    })

    test('drafts, releases and enquiries that are due stand in one list, drafts first', async () => {
      await releases().publish(mine())
      await releases().change(slug, (one) => correct(one, { body: ['New.'] }, 'x', AFTERNOON))
      const draft = newDraft(newDraftId(new Uint8Array(16).fill(200)), releaseText, null, AFTERNOON)
      await drafts().create({ ...draft, state: { is: 'embargoed', until: AFTERNOON } })
      const due = async (moment: typeof AFTERNOON) => (await Array.fromAsync(createDueList(table())(moment))).flat()
      expect((await due(AFTERNOON.add({ seconds: 15 })))[0]).toEqual({ is: 'draft', id: draft.id })
      expect(await due(AFTERNOON.add({ seconds: 15 }))).toContainEqual({ is: 'release', id: slug })
      expect(await due(AFTERNOON.add({ seconds: 14 }))).not.toContainEqual({ is: 'release', id: slug })
    })
  })
}
