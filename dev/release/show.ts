import type { Draft } from '../../lib/draft.ts'
import { addressKey } from '../../lib/person.ts'
import type { Release, ReleaseContact } from '../../lib/release.ts'
import { releaseWords as words } from '../../lib/words/en/release-commands.ts'
import { Refusal } from '../stack/refusal.ts'
import { addressOf, type Context, momentWords, targetOf } from './context.ts'
import { directoryOf, flagsIn } from './directory.ts'
import { routeRow, row, textRows } from './preview.ts'

function releaseState(context: Context, { withdrawnAt, publishedAt }: Pick<Release, 'withdrawnAt' | 'publishedAt'>): string {
  if (withdrawnAt) return words.state.withdrawn(momentWords(context, withdrawnAt))
  return words.state.published(momentWords(context, publishedAt))
}

function stateWords(context: Context, state: Draft['state']): string {
  return state.is === 'embargoed' ? words.state.embargoed(momentWords(context, state.until)) : words.state[state.is]
}

/**
 * `list`: drafts first, because they are what waits for somebody; withdrawn releases last. Contacts whose letters fail are named
 * beneath.
 */
export async function list(context: Context): Promise<void> {
  const { newsdesk, say } = context
  const flags = await flagsIn(context)
  const drafts = await newsdesk.drafts.list()
  for (const { id, headline, state } of drafts) {
    say([id, stateWords(context, state), headline].join(' · '))
    if (flags.size > 0) sayFlags(context, (await newsdesk.drafts.read(id))?.text.contacts, flags)
  }
  let count = drafts.length
  for (let page = await newsdesk.releases.list(); ; page = await newsdesk.releases.list(page.older.month, page.older.after)) {
    count += page.listings.length
    for (const { slug, headline, publishedAt } of page.listings) {
      say([slug, words.state.published(momentWords(context, publishedAt)), headline].join(' · '))
      if (flags.size > 0) sayFlags(context, (await newsdesk.releases.read(slug))?.contacts, flags)
    }
    if (!page.older) break
  }
  const withdrawn = await newsdesk.releases.withdrawn()
  for (const release of withdrawn) say([release.slug, releaseState(context, release), release.headline].join(' · '))
  if (count + withdrawn.length === 0) say(words.nothing)
}

function sayFlags({ say }: Context, contacts: ReleaseContact[] = [], flags: ReadonlyMap<string, string>): void {
  for (const email of contacts.flatMap(({ emails }) => emails)) {
    const flag = flags.get(addressKey(email))
    if (flag) say(row(words.labels.warning, flag))
  }
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
  const directory = await directoryOf(context, draft.text.contacts)
  for (const line of textRows(context, draft.text, directory)) say(line)
  say(routeRow(context, draft.text.contacts, directory))
}

async function showRelease(context: Context, slug: string, version: string | undefined): Promise<void> {
  const { newsdesk, say } = context
  const release =
    version === undefined ? await newsdesk.releases.read(slug) : await newsdesk.releases.readVersion(slug, Number(version))
  if (!release) throw new Refusal(version === undefined ? words.noRelease(slug) : words.noVersion(slug, version))
  const directory = await directoryOf(context, release.contacts)
  say(addressOf(context, slug))
  for (const line of [...factRows(context, release), ...textRows(context, release, directory)]) say(line)
  say(routeRow(context, release.contacts, directory))
}

function factRows(context: Context, release: Release): string[] {
  const { version, closesAt, corrections } = release
  const end = closesAt ? words.untilDate(momentWords(context, closesAt)) : words.withoutEnd
  return [
    row(words.labels.state, releaseState(context, release)),
    row(words.labels.version, String(version)),
    row(words.labels.closes, end),
    ...corrections.map(({ at, note }) => row(words.labels.corrected, `${momentWords(context, at)}: ${note}`)),
  ]
}
