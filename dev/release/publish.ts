import { embargo, startPublishing } from '../../lib/draft.ts'
import type { DraftId } from '../../lib/draft-id.ts'
import { recall } from '../../lib/recall.ts'
import { releaseWords as words } from '../../lib/words/en/release-commands.ts'
import { Refusal } from '../stack/refusal.ts'
import { addressOf, type Context, draftIdOf, momentOf, momentWords, slugIn } from './context.ts'
import { directoryOf } from './directory.ts'
import { routeRow } from './preview.ts'

async function draftOf({ newsdesk }: Context, id: DraftId) {
  const draft = await newsdesk.drafts.read(id)
  if (!draft) throw new Refusal(words.noDraft(id))
  return draft
}

/** `publish ID`: says what will be public and who will be asked, then publishes. */
export async function publish(context: Context, [text = '']: string[]): Promise<void> {
  const { say, newsdesk, clock } = context
  const id = draftIdOf(text)
  const draft = await draftOf(context, id)
  const started = startPublishing(draft, clock())
  if (typeof started === 'string') throw new Refusal(words.refusal[started])
  say(draft.text.headline)
  say(`  ${words.publishes}`)
  say(routeRow(context, draft.text.contacts, await directoryOf(context, draft.text.contacts)))
  if (context.isDryRun) return say(words.dryRun)
  const outcome = await newsdesk.publishing.publish(id)
  if (outcome.is === 'refused') throw new Refusal(words.refusal[outcome.why])
  say(outcome.is === 'published' && outcome.slug ? words.publishedAt(addressOf(context, outcome.slug)) : words.publishedElsewhere)
}

/** `embargo ID "WHEN"`, or `off`. */
export async function setEmbargo(context: Context, [text = '', when]: string[]): Promise<void> {
  const { say, newsdesk, clock, organisation } = context
  const id = draftIdOf(text)
  const until = momentOf(when, organisation.zone)
  const draft = await draftOf(context, id)
  const preview = embargo(draft, until, clock())
  if (typeof preview === 'string') throw new Refusal(words.refusal[preview])
  say(draft.text.headline)
  say(`  ${until ? words.embargoSet(momentWords(context, until)) : words.embargoLifted}`)
  say(routeRow(context, draft.text.contacts, await directoryOf(context, draft.text.contacts)))
  if (context.isDryRun) return say(words.dryRun)
  const outcome = await newsdesk.drafts.change(id, (current) => embargo(current, until, clock()))
  if (outcome.is === 'refused') throw new Refusal(words.refusal[outcome.why])
  if (outcome.is === 'absent') throw new Refusal(words.noDraft(id))
}

/** `recall SLUG [--until "WHEN"]`. */
export async function takeBack(context: Context, [text = '']: string[]): Promise<void> {
  const { say, newsdesk, clock, options, organisation } = context
  const slug = slugIn(text)
  const until = options.until === undefined ? null : momentOf(options.until, organisation.zone)
  const release = await newsdesk.releases.read(slug)
  if (!release) throw new Refusal(words.noRelease(slug))
  const preview = recall(release, until, clock())
  if (typeof preview === 'string') throw new Refusal(words.refusal[preview])
  say(release.headline)
  say(`  ${words.recalls}`)
  if (until) say(`  ${words.embargoSet(momentWords(context, until))}`)
  if (context.isDryRun) return say(words.dryRun)
  const outcome = await newsdesk.recalling.recall(slug, until)
  if (outcome.is === 'refused') throw new Refusal(words.refusal[outcome.why])
  if (outcome.is === 'absent') throw new Refusal(words.noRelease(slug))
  say(words.recalled(outcome.id))
}
