import type { Context } from 'hono'
import { Temporal } from 'temporal-polyfill'
import { later } from '../../lib/instant.ts'
import type { ReleaseListing } from '../../lib/release.ts'
import { type Content, document, element } from '../../lib/ui/xml.ts'
import { siteWords } from '../../lib/words/en/site.ts'
import { keep } from './answers.ts'
import type { Web } from './web.ts'

/** Of a feed in which nothing has ever stood: it must say some moment (RFC 4287, 4.1.1), and always the same. */
const NEVER = Temporal.Instant.fromEpochMilliseconds(0)

/** GET /feed.xml — the newest releases for feed readers (Atom, RFC 4287). A correction moves `updated`; a release that is gone is gone here too. */
export const feed = (web: Web) => async (c: Context) => {
  keep(c, 'public')
  const text = feedOf(web, await web.releases.latest())
  return c.body(text, 200, { 'Content-Type': 'application/atom+xml; charset=utf-8' })
}

function feedOf({ organisation, publicUrl }: Pick<Web, 'organisation' | 'publicUrl'>, listings: ReleaseListing[]): string {
  const updated = listings.map(({ updatedAt }) => updatedAt).reduce(later, NEVER)
  return document(
    element(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': organisation.language },
      element('id', {}, `${publicUrl}/feed.xml`),
      element('title', {}, siteWords.feed(organisation.name)),
      element('updated', {}, updated.toString()),
      element('author', {}, element('name', {}, organisation.name), element('uri', {}, organisation.website)),
      element('link', { rel: 'self', type: 'application/atom+xml', href: `${publicUrl}/feed.xml` }),
      element('link', { rel: 'alternate', type: 'text/html', href: `${publicUrl}/` }),
      ...listings.map((listing) => entryOf(publicUrl, listing)),
    ),
  )
}

/** The address of a release never changes, so that it is its id too. */
function entryOf(publicUrl: string, { slug, headline, summary, publishedAt, updatedAt, language }: ReleaseListing): Content {
  const address = `${publicUrl}/releases/${slug}`
  return element(
    'entry',
    { 'xml:lang': language },
    element('id', {}, address),
    element('title', {}, headline),
    element('link', { rel: 'alternate', type: 'text/html', hreflang: language, href: address }),
    element('published', {}, publishedAt.toString()),
    element('updated', {}, updatedAt.toString()),
    element('summary', {}, summary),
  )
}
