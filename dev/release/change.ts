import { cleanText } from '../../lib/clean-text.ts'
import { confirm } from '../../lib/confirmation.ts'
import { closeToEnquiries, correct, nameContacts, type ReleaseRefusal, withdraw } from '../../lib/correction.ts'
import { type Draft, type DraftRefusal, edit } from '../../lib/draft.ts'
import type { DraftId } from '../../lib/draft-id.ts'
import { parseEmailAddress } from '../../lib/email-address.ts'
import { endOfDay } from '../../lib/embargo-moment.ts'
import type { Release, ReleaseContact } from '../../lib/release.ts'
import type { Changed } from '../../lib/store/drafts.ts'
import { releaseWords as words } from '../../lib/words/en/release-commands.ts'
import { Refusal } from '../stack/refusal.ts'
import { addressOf, type Context, dateOf, momentWords, slugIn, targetOf, whoIs } from './context.ts'
import { directoryOf, meetContacts } from './directory.ts'
import { showReading, textOf } from './keep.ts'
import { contactRows, routeRow } from './preview.ts'
import { readFile } from './read-file.ts'

type ChangeRefusal = DraftRefusal | ReleaseRefusal | 'no-such-contact'

/** What a change came to. @throws Refusal when a rule refused it or the thing is gone */
function settled<Thing>(outcome: Changed<Thing, ChangeRefusal>, absent: string, address = ''): Thing {
  if (outcome.is === 'absent') throw new Refusal(absent)
  if (outcome.is === 'changed') return outcome.now
  throw new Refusal(outcome.why === 'no-such-contact' ? words.noSuchContact(address) : words.refusal[outcome.why])
}

/** What a rule makes of a thing that was read, without a write. */
function previewed<Thing extends object>(
  current: Thing | null,
  decide: (thing: Thing) => Thing | ChangeRefusal,
): Changed<Thing, ChangeRefusal> {
  if (current === null) return { is: 'absent' }
  const decided = decide(current)
  return typeof decided === 'string' ? { is: 'refused', why: decided } : { is: 'changed', now: decided }
}

/** A draft as a rule changes it; with `--dry-run` nothing is written. */
async function changeDraft({ newsdesk, isDryRun }: Context, id: DraftId, decide: (draft: Draft) => Draft | ChangeRefusal) {
  if (isDryRun) return previewed(await newsdesk.drafts.read(id), decide)
  return newsdesk.drafts.change<ChangeRefusal>(id, decide)
}

/** A release as a rule changes it; with `--dry-run` nothing is written. */
async function changeRelease({ newsdesk, isDryRun }: Context, slug: string, decide: (now: Release) => Release | ChangeRefusal) {
  if (isDryRun) return previewed(await newsdesk.releases.read(slug), decide)
  return newsdesk.releases.change<ChangeRefusal>(slug, decide)
}

/** `confirm ID|SLUG [ADDRESS]`: shows each contact with the sentence it came from, and from here on enquiries go to it. */
export async function confirmContacts(context: Context, [text = '', typed]: string[]): Promise<void> {
  const { say, clock } = context
  const target = targetOf(text)
  const address = typed === undefined ? null : (parseEmailAddress(typed) ?? typed)
  const confirmation = { by: whoIs(context), at: clock() }
  const decide = (contacts: ReleaseContact[]) => confirm(contacts, address, confirmation)
  if (target.is === 'draft') {
    const outcome = await changeDraft(context, target.id, (draft) => {
      const contacts = decide(draft.text.contacts)
      if (typeof contacts === 'string') return contacts
      return contacts === draft.text.contacts ? draft : edit(draft, { contacts })
    })
    return shown(settled(outcome, words.noDraft(target.id), typed).text.contacts)
  }
  const outcome = await changeRelease(context, target.slug, (release) => {
    const contacts = decide(release.contacts)
    return typeof contacts === 'string' ? contacts : nameContacts(release, contacts)
  })
  return shown(settled(outcome, words.noRelease(target.slug), typed).contacts)

  async function shown(contacts: ReleaseContact[]): Promise<void> {
    if (!context.isDryRun) await meetContacts(context, contacts, address, confirmation)
    const directory = await directoryOf(context, contacts)
    for (const line of contacts.flatMap((contact) => contactRows(context, contact, directory))) say(line)
    say(routeRow(context, contacts, directory))
    if (context.isDryRun) say(words.dryRun)
  }
}

async function releaseOf({ newsdesk }: Context, slug: string): Promise<Release> {
  const release = await newsdesk.releases.read(slug)
  if (!release) throw new Refusal(words.noRelease(slug))
  return release
}

function noteOf({ options }: Context): string {
  const note = cleanText(options.note ?? '')
  if (note === '') throw new Refusal(words.noNote)
  return note
}

function sayNote({ say }: Context, note: string): void {
  say(`  ${words.tellsEverybody}`)
  for (const line of note.split('\n')) say(`    ${line}`)
}

/** `correct SLUG FILE --note TEXT`. */
export async function correctRelease(context: Context, [target = '', file]: string[]): Promise<void> {
  const { newsdesk, say, clock } = context
  const slug = slugIn(target)
  if (!file) throw new Refusal(words.noFile)
  const note = noteOf(context)
  const reading = await readFile(context, file)
  const preview = await releaseOf(context, slug)
  const decide = (release: Release) => correct(release, textOf(context, file, reading, release), note, clock())
  const next = decide(preview)
  if (typeof next === 'string') throw new Refusal(words.refusal[next])
  const directory = await directoryOf(context, next.contacts)
  showReading(context, file, reading, next, directory)
  say(words.willHappen)
  sayNote(context, note)
  say(routeRow(context, next.contacts, directory))
  if (context.isDryRun) return say(words.dryRun)
  const { version } = settled(await newsdesk.releases.change(slug, decide), words.noRelease(slug))
  say(words.corrected(addressOf(context, slug), version))
}

/** `withdraw SLUG --note TEXT`. */
export async function withdrawRelease(context: Context, [target = '']: string[]): Promise<void> {
  const { newsdesk, say, clock } = context
  const slug = slugIn(target)
  const note = noteOf(context)
  const release = await releaseOf(context, slug)
  const next = withdraw(release, note, clock())
  if (typeof next === 'string') throw new Refusal(words.refusal[next])
  say(release.headline)
  say(`  ${words.withdraws}`)
  sayNote(context, note)
  if (context.isDryRun) return say(words.dryRun)
  settled(await newsdesk.releases.change(slug, (current) => withdraw(current, note, clock())), words.noRelease(slug))
  say(words.withdrawn(addressOf(context, slug)))
}

/** `close ID|SLUG DATE`, or `off`: takes enquiries to the end of that day. */
export async function closeRelease(context: Context, [text = '', day = '']: string[]): Promise<void> {
  const { say, organisation } = context
  const target = targetOf(text)
  const closesAt = day === 'off' ? null : endOfDay(dateOf(day), organisation.zone)
  if (target.is === 'draft') {
    settled(await changeDraft(context, target.id, (draft) => edit(draft, { closesAt })), words.noDraft(target.id))
  } else {
    const outcome = await changeRelease(context, target.slug, (release) => closeToEnquiries(release, closesAt))
    settled(outcome, words.noRelease(target.slug))
  }
  say(closesAt ? words.closes(momentWords(context, closesAt)) : words.staysOpen)
  if (context.isDryRun) say(words.dryRun)
}
