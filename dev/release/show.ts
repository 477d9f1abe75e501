import type { Draft } from '../../lib/draft.ts'
import type { Release } from '../../lib/release.ts'
import { releaseWords as words } from '../../lib/words/en/release-commands.ts'
import { Refusal } from '../stack/refusal.ts'
import { addressOf, type Context, momentWords, targetOf } from './context.ts'
import { routeRow, row, textRows } from './preview.ts'

function stateWords(context: Context, state: Draft['state']): string {
  return state.is === 'embargoed' ? words.state.embargoed(momentWords(context, state.until)) : words.state[state.is]
}

/** `list`: drafts first, because they are what waits for somebody. */
export async function list(context: Context): Promise<void> {
  const { newsdesk, say } = context
  const drafts = await newsdesk.drafts.list()
  for (const { id, headline, state } of drafts) say([id, stateWords(context, state), headline].join(' · '))
  let count = drafts.length
  for (let page = await newsdesk.releases.list(); ; page = await newsdesk.releases.list(page.older.month, page.older.after)) {
    count += page.listings.length
    for (const { slug, headline, publishedAt } of page.listings)
      say([slug, words.state.published(momentWords(context, publishedAt)), headline].join(' · '))
    if (!page.older) break
  }
  if (count === 0) say(words.nothing)
}

/** `show ID|SLUG`. */
export async function show(context: Context, [text = '']: string[]): Promise<void> {
  const { newsdesk, say, options } = context
  const target = targetOf(text)
  if (target.is === 'release') return showRelease(context, target.slug, options.version)
  const draft = await newsdesk.drafts.read(target.id)
  if (!draft) throw new Refusal(words.noDraft(target.id))
  say(draft.id)
  say(row(words.labels.state, stateWords(context, draft.state)))
  if (draft.statedEmbargo) say(row('', words.heldBack))
  if (draft.published) say(row(words.labels.address, addressOf(context, draft.published.slug)))
  for (const line of textRows(context, draft.text)) say(line)
  say(routeRow(context, draft.text.contacts))
}

async function showRelease(context: Context, slug: string, version: string | undefined): Promise<void> {
  const { newsdesk, say } = context
  const release =
    version === undefined ? await newsdesk.releases.read(slug) : await newsdesk.releases.readVersion(slug, Number(version))
  if (!release) throw new Refusal(version === undefined ? words.noRelease(slug) : words.noVersion(slug, version))
  say(addressOf(context, slug))
  for (const line of [...factRows(context, release), ...textRows(context, release)]) say(line)
  say(routeRow(context, release.contacts))
}

function factRows(context: Context, release: Release): string[] {
  const { version, publishedAt, withdrawnAt, closesAt, corrections } = release
  const published = words.state.published(momentWords(context, publishedAt))
  const end = closesAt ? words.untilDate(momentWords(context, closesAt)) : words.withoutEnd
  return [
    row(words.labels.state, withdrawnAt ? words.state.withdrawn(momentWords(context, withdrawnAt)) : published),
    row(words.labels.version, String(version)),
    row(words.labels.closes, end),
    ...corrections.map(({ at, note }) => row(words.labels.corrected, `${momentWords(context, at)}: ${note}`)),
  ]
}
