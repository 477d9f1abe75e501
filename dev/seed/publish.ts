import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { confirm, unconfirmed } from '../../lib/confirmation.ts'
import { newDraft } from '../../lib/draft.ts'
import { newDraftId } from '../../lib/draft-id.ts'
import { readRelease } from '../../lib/reading/read-release.ts'
import type { createNewsdesk } from '../../lib/store/newsdesk.ts'

/** The text says "today (Nov 24)" and no year; whoever publishes it knows, and says so. */
const STATED_DATE = '2017-11-24'
/** Always the same, so that a start that was cut off publishes it once all the same. */
const SEED_ID = newDraftId(new Uint8Array(16))

type Newsdesk = Pick<ReturnType<typeof createNewsdesk>, 'drafts' | 'publishing'>

/**
 * Publishes the seed release when a data folder is new, as a person would: reads it, states what the text leaves open,
 * confirms the press contact that was read, and publishes the draft.
 */
export async function publishSeed({ drafts, publishing }: Newsdesk, folder: string, now: Temporal.Instant): Promise<void> {
  const done = path.join(folder, 'seeded')
  if (existsSync(done)) return
  const text = readFileSync(new URL('./release.txt', import.meta.url), 'utf8')
  const { headline, body, links, contacts } = readRelease(text, { region: 'GB' })
  if (headline === null) throw new Error('the seed release has no headline')
  const confirmed = confirm(unconfirmed(contacts), null, { by: 'seed', at: now })
  if (typeof confirmed === 'string') throw new Error('the seed release has no contact')
  const date = Temporal.PlainDate.from(STATED_DATE)
  const written = { headline, body, links, date, contacts: confirmed, language: 'en', closesAt: null }
  await drafts.create(newDraft(SEED_ID, written, null, now))
  const outcome = await publishing.publish(SEED_ID)
  if (outcome.is !== 'published') throw new Error('the seed release cannot be published')
  writeFileSync(done, '')
}
