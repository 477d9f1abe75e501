import { randomBytes } from 'node:crypto'
import { cleanLine } from '../../lib/clean-text.ts'
import { carryOver, unconfirmed } from '../../lib/confirmation.ts'
import { newDraft, type StatedEmbargo } from '../../lib/draft.ts'
import { newDraftId } from '../../lib/draft-id.ts'
import { resolveLocal } from '../../lib/local-time.ts'
import type { Reading } from '../../lib/reading/reading.ts'
import type { ReleaseText } from '../../lib/release.ts'
import { releaseWords as words } from '../../lib/words/en/release-commands.ts'
import type { Directory } from '../command/flags.ts'
import { Refusal } from '../stack/refusal.ts'
import { type Context, dateOf } from './context.ts'
import { directoryOf } from './directory.ts'
import { embargoRow, routeRow, textRows, warningRows } from './preview.ts'
import { readFile } from './read-file.ts'

/**
 * The text of a release as it was read, with what the command line states.
 * @param before what it corrects: fields that the file leaves open stay as they are, and contacts keep their confirmation
 * @throws Refusal without a headline
 */
export function textOf(context: Context, file: string, reading: Reading, before: ReleaseText | null): ReleaseText {
  const { options, organisation } = context
  const headline = cleanLine(options.headline ?? reading.headline ?? before?.headline ?? '')
  if (headline === '') throw new Refusal(words.noHeadline(file))
  return {
    headline,
    body: reading.body,
    links: reading.links,
    date: options.date === undefined ? (reading.date ?? before?.date ?? null) : dateOf(options.date),
    contacts: carryOver(before?.contacts ?? [], unconfirmed(reading.contacts)),
    language: options.language ?? before?.language ?? organisation.language,
    closesAt: before?.closesAt ?? null,
  }
}

/** Everything that was read out of a file, for a person to judge. */
export function showReading(context: Context, file: string, reading: Reading, text: ReleaseText, directory: Directory): void {
  const { say, options } = context
  say(words.read(file))
  const rows = textRows(context, text, directory, options.date === undefined ? undefined : words.statedByYou)
  for (const line of [...rows, embargoRow(context, reading), ...warningRows(context, reading)]) say(line)
}

function statedEmbargo({ embargo }: Reading): StatedEmbargo | null {
  if (!embargo) return null
  return { words: embargo.words, at: embargo.is === 'at' ? embargo.at.toInstant() : null }
}

/** An embargo's moment as `embargo` reads it back: on the organisation's clocks where that names one moment, else in UTC. */
function typed(embargo: StatedEmbargo, zone: string): string | null {
  if (!embargo.at) return null
  const local = embargo.at.toZonedDateTimeISO(zone).toPlainDateTime()
  const minute = (text: string) => text.slice(0, 16).replace('T', ' ')
  return resolveLocal(local, zone).is === 'once' ? minute(local.toString()) : `${minute(embargo.at.toString())}Z`
}

async function addOne(context: Context, file: string): Promise<void> {
  const { say, clock, newsdesk, organisation } = context
  const reading = await readFile(context, file)
  const text = textOf(context, file, reading, null)
  const draft = newDraft(newDraftId(randomBytes(16)), text, statedEmbargo(reading), clock())
  const directory = await directoryOf(context, text.contacts)
  showReading(context, file, reading, text, directory)
  say(words.willHappen)
  say(`  ${words.keepsDraft}`)
  say(routeRow(context, text.contacts, directory))
  if (draft.statedEmbargo) say(`  ${words.heldBack}`)
  if (context.isDryRun) return say(words.dryRun)
  await newsdesk.drafts.create(draft)
  say(words.kept(draft.id))
  if (text.contacts.length > 0) say(`  ${words.nextConfirm(draft.id)}`)
  if (draft.statedEmbargo) say(`  ${words.nextEmbargo(draft.id, typed(draft.statedEmbargo, organisation.zone) ?? 'WHEN')}`)
  else say(`  ${words.nextPublish(draft.id)}`)
}

/**
 * Keeps a draft of each file. A file that cannot be read is one sentence; the others are still kept.
 * @throws Refusal without a file, and when what is stated could be about several
 */
export async function add(context: Context, files: string[]): Promise<void> {
  const { headline, date, language } = context.options
  if (files.length === 0) throw new Refusal(words.noFile)
  if (files.length > 1 && (headline ?? date ?? language) !== undefined) throw new Refusal(words.oneFile)
  for (const file of files) {
    try {
      await addOne(context, file)
    } catch (fault) {
      if (!(fault instanceof Refusal)) throw fault
      context.complain(fault.message)
    }
  }
}
