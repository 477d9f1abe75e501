import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { at } from '../support/facts.ts'
import { numbered } from '../support/newsroom.ts'
import { createWorld, type World } from '../support/world.ts'

/** Forty-five releases of one month, two each of twenty months before, and nothing in between. */
const NEWEST = at('2026-11-24T08:00:00Z')
const ofNovember = Array.from({ length: 45 }, (_, number) => numbered(number, NEWEST.subtract({ hours: 12 * number })))
const MONTHS = Array.from(
  { length: 20 },
  (_, back) => `${2025 - Math.floor(back / 12)}-${String(12 - (back % 12)).padStart(2, '0')}`,
)
const older = MONTHS.flatMap((month, index) =>
  [0, 1].map((number) => numbered(100 + 2 * index + number, at(`${month}-12T0${9 - number}:00:00Z`))),
)

let world: World
beforeAll(async () => {
  world = await createWorld()
  await Promise.all([...ofNovember, ...older].map((one) => world.releases.publish(one)))
})
afterAll(() => world.stop())

async function open(address: string) {
  world.dynamo.resetCalls()
  const response = await world.web.request(address)
  const page = await response.text()
  const slugs = [...page.matchAll(/headline"><a class="govuk-link" href="\/releases\/([^"]+)"/g)].map(([, slug]) => slug)
  const next = /href="([^"]+)" rel="next"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? null
  const beside = page.slice(Math.max(0, page.indexOf('app-months')))
  const months = [...beside.matchAll(/href="\/\?month=([\d-]+)"/g)].map(([, month]) => month)
  return { status: response.status, page, slugs, next, months, calls: world.dynamo.calls() }
}
const slugsOf = (from: number, to: number) => ofNovember.slice(from, to).map(({ slug }) => slug)

describe('the list', () => {
  test('shows twenty releases, newest first, and leads on', async () => {
    const { slugs, next, calls } = await open('/')
    expect(slugs).toEqual(slugsOf(0, 20))
    expect(next).toMatch(/^\/\?month=2026-11&after=\d+\.[a-z0-9-]+$/)
    expect(calls).toEqual({ Query: 2 })
  })

  test('goes on where it ended, to the end of the month, and then to the month before that has any', async () => {
    const second = await open((await open('/')).next ?? '')
    const third = await open(second.next ?? '')
    expect([second.slugs, third.slugs]).toEqual([slugsOf(20, 40), slugsOf(40, 45)])
    expect([third.next, third.page.includes('December 2025')]).toEqual(['/?month=2025-12', true])
    expect((await open('/?month=2025-12')).next).toBe('/?month=2025-11')
    expect((await open(`/?month=${MONTHS.at(-1)}`)).next).toBeNull()
  })

  test('costs two queries on every page', async () => {
    for (const address of ['/?month=2026-11', (await open('/')).next ?? '', '/?month=2025-03', '/?month=2019-01']) {
      expect((await open(address)).calls, address).toEqual({ Query: 2 })
    }
  })

  test.each([
    ['no place', 'x'],
    ['nothing', ''],
    ['a place of another month before it', '1000.some-release'],
    ['a hostile text', '%00%ff<script>'],
    ['a very long text', 'a'.repeat(5000)],
  ])('begins anew after %s', async (_what, after) => {
    const { status, slugs } = await open(`/?month=2026-11&after=${after}`)
    expect([status, slugs]).toEqual([200, slugsOf(0, 20)])
  })

  test('goes on behind a release that is gone', async () => {
    const { next } = await open('/')
    const last = slugsOf(19, 20)[0] ?? ''
    await world.recalling.recall(last, null)
    expect((await open(next ?? '')).slugs).toEqual(slugsOf(20, 40))
    expect((await open('/')).slugs).toEqual([...slugsOf(0, 19), ...slugsOf(20, 21)])
  })

  test('says that a month without releases has none, and leads to the month before', async () => {
    const { page, next, slugs } = await open('/?month=2026-05')
    expect([slugs, next]).toEqual([[], '/?month=2025-12'])
    expect(page).toContain('There are no releases from May 2026')
  })

  test('a page that ends with the month’s last release does not lead to an empty one', async () => {
    const month = '2030-01'
    const twenty = Array.from({ length: 20 }, (_, number) =>
      numbered(number, at(`${month}-01T09:00:00Z`).subtract({ minutes: number })),
    )
    const other = await createWorld()
    await Promise.all(twenty.map((one) => other.releases.publish(one)))
    const page = await (await other.web.request('/')).text()
    expect([page.split('app-releases__item').length - 1, page.includes('rel="next"')]).toEqual([20, false])
    await other.stop()
  })
})

describe('the date of a release in the list', () => {
  const dateLines = (page: string) =>
    [...page.matchAll(/app-releases__date">(.*?)<\/p>/g)].map(([, line = '']) => line.replaceAll(/<[^>]+>/g, ''))

  test.each([
    ['another day', '2017-11-24', '24 November 2017 · published here on 24 November 2026'],
    ['the day of its publication', '2026-11-24', '24 November 2026'],
    ['no date', null, '24 November 2026'],
  ])('that bears %s', async (_what, date, line) => {
    const other = await createWorld()
    const one = { ...numbered(0, NEWEST), date: date === null ? null : Temporal.PlainDate.from(date) }
    await other.releases.publish(one)
    expect(dateLines(await (await other.web.request('/')).text())).toEqual([line])
    await other.stop()
  })
})

describe('the months', () => {
  test('stand beside the list, the twelve newest of them, and all in the archive', async () => {
    const { months, page } = await open('/')
    expect(months).toEqual(['2026-11', ...MONTHS.slice(0, 11)])
    expect(page).toContain('href="/archive"')
    const archive = await open('/archive')
    expect(archive.months).toEqual(['2026-11', ...MONTHS])
    expect(archive.calls).toEqual({ Query: 1 })
  })

  test('beside an old month are that one and those before it', async () => {
    const { months, page } = await open('/?month=2024-08')
    expect(months).toEqual(['2024-08', '2024-07', '2024-06', '2024-05'])
    expect(page).toContain('aria-current="page"')
  })
})
