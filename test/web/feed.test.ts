import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { correct, withdraw } from '../../lib/correction.ts'
import { at, release } from '../support/facts.ts'
import { numbered } from '../support/newsroom.ts'
import { createWorld, PUBLIC_URL, type World } from '../support/world.ts'

let world: World
beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => world.stop())

async function read() {
  const response = await world.web.request('/feed.xml')
  const text = await response.text()
  const [head = '', ...entries] = text.split('<entry')
  const of = (part: string, name: string) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(part)?.[1] ?? null
  return { response, text, head, entries, of }
}

describe('the feed', () => {
  test('names the newsroom, its author and itself, with whole addresses', async () => {
    await world.releases.publish(release)
    const { response, head, text, of } = await read()
    expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
    expect(text).toMatch(
      /^<\?xml version="1\.0" encoding="utf-8"\?>\n<feed xmlns="http:\/\/www\.w3\.org\/2005\/Atom" xml:lang="en">/,
    )
    expect([of(head, 'id'), of(head, 'title'), of(head, 'name'), of(head, 'updated')]).toEqual([
      `${PUBLIC_URL}/feed.xml`,
      'News releases from Reading Borough Council',
      'Reading Borough Council',
      '2026-11-24T09:00:00Z',
    ])
    expect(head).toContain(`<link rel="self" type="application/atom+xml" href="${PUBLIC_URL}/feed.xml">`)
    expect(text.match(/href="(?!https:\/\/)/)).toBeNull()
  })

  test('has an entry of a release with its first paragraph', async () => {
    await world.releases.publish(release)
    const { entries, of } = await read()
    const [entry = ''] = entries
    const address = `${PUBLIC_URL}/releases/${release.slug}`
    expect([of(entry, 'id'), of(entry, 'title'), of(entry, 'summary'), of(entry, 'published'), of(entry, 'updated')]).toEqual([
      address,
      release.headline,
      release.body[0],
      '2026-11-24T09:00:00Z',
      '2026-11-24T09:00:00Z',
    ])
    expect(entry).toContain(`href="${address}"`)
  })

  test('moves an entry’s moment, and its own, when a release is corrected, and keeps its id', async () => {
    await world.releases.publish(release)
    await world.releases.change(release.slug, (one) => correct(one, { headline: 'Corrected' }, 'x', at('2026-11-25T10:00:00Z')))
    const { head, entries, of } = await read()
    const [entry = ''] = entries
    expect([of(head, 'updated'), of(entry, 'updated'), of(entry, 'published'), of(entry, 'title')]).toEqual([
      '2026-11-25T10:00:00Z',
      '2026-11-25T10:00:00Z',
      '2026-11-24T09:00:00Z',
      'Corrected',
    ])
    expect(of(entry, 'id')).toBe(`${PUBLIC_URL}/releases/${release.slug}`)
  })

  test('holds no withdrawn release', async () => {
    await world.releases.publish(release)
    await world.releases.change(release.slug, (one) => withdraw(one, 'x', at('2026-11-25T10:00:00Z')))
    expect((await read()).entries).toEqual([])
  })

  test('shows what people wrote as text, and no character that no document may hold', async () => {
    const headline = '</title><script>alert("1")</script> & ]]> \u0000\u0007\ud800'
    await world.releases.publish({ ...release, headline, language: 'cy', body: ['<p>&</p>'], slug: 'hostile' })
    const { entries, of } = await read()
    const [entry = ''] = entries
    expect(of(entry, 'title')).toMatch(
      /^&lt;\/title&gt;&lt;script&gt;alert\(&quot;1&quot;\)&lt;\/script&gt; &amp; \]\]&gt; \ufffd?$/,
    )
    expect(of(entry, 'summary')).toBe('&lt;p&gt;&amp;&lt;/p&gt;')
    expect(entry).toMatch(/^ xml:lang="cy">/)
  })

  test('is a document of its own while nothing has been published', async () => {
    const { response, head, entries, of } = await read()
    expect([response.status, of(head, 'updated'), entries]).toEqual([200, '1970-01-01T00:00:00Z', []])
  })

  test('holds the newest twenty, from as many months as it takes', async () => {
    const months = ['2026-11', '2026-10', '2026-09']
    for (const [index, month] of months.entries()) {
      for (let number = 0; number < 8; number++) {
        await world.releases.publish(numbered(10 * index + number, at(`${month}-${20 - number}T09:00:00Z`)))
      }
    }
    world.dynamo.resetCalls()
    const { entries, of } = await read()
    const published = entries.map((entry) => of(entry, 'published') ?? '')
    expect(entries).toHaveLength(20)
    expect(published).toEqual(published.toSorted().toReversed())
    expect([published[0], published.at(-1)]).toEqual(['2026-11-20T09:00:00Z', '2026-09-17T09:00:00Z'])
    expect(world.dynamo.calls()).toEqual({ Query: 4 })
  })

  test('is named in the head of every page', async () => {
    for (const address of ['/', '/enquiry', '/nothing', '/privacy']) {
      const page = await (await world.web.request(address)).text()
      expect(page).toContain('<link rel="alternate" href="/feed.xml" type="application/atom+xml"')
    }
  })
})
