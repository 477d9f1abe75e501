import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { confirm, unconfirmed } from '../../lib/confirmation.ts'
import { newDraft } from '../../lib/draft.ts'
import { newDraftId } from '../../lib/draft-id.ts'
import { acquaint, hearAbout } from '../../lib/person.ts'
import { readRelease } from '../../lib/reading/read-release.ts'
import type { createNewsdesk } from '../../lib/store/newsdesk.ts'
import type { People } from '../../lib/store/people.ts'

/** The text says "today (Nov 24)" and no year; whoever publishes it knows, and says so. */
const STATED_DATE = '2017-11-24'
/** Always the same, so that a start that was cut off publishes it once all the same. */
const SEED_ID = newDraftId(new Uint8Array(16))

type Desk = Pick<ReturnType<typeof createNewsdesk>, 'drafts' | 'publishing'> & { people: Pick<People, 'know'> }

/**
 * Publishes the seed release when a data folder is new, as a person would: reads it, states what the text leaves open,
 * confirms the press contact that was read, and publishes the draft. The example office has long worked with that contact:
 * the directory knows that letters arrive there, so that a first enquiry is told to the contact alone.
 */
export async function publishSeed({ drafts, publishing, people }: Desk, folder: string, now: Temporal.Instant): Promise<void> {
  const done = path.join(folder, 'seeded')
  if (existsSync(done)) return
  const text = readFileSync(new URL('./release.txt', import.meta.url), 'utf8')
  const { headline, body, links, contacts } = readRelease(text, { region: 'GB' })
  if (headline === null) throw new Error('the seed release has no headline')
  const confirmation = { by: 'seed', at: now }
  const confirmed = confirm(unconfirmed(contacts), null, confirmation)
  if (typeof confirmed === 'string') throw new Error('the seed release has no contact')
  for (const { name, role, phones, emails } of confirmed) {
    const known = { name, role, phone: phones[0] ?? null }
    for (const email of emails.slice(0, 1))
      await people.know(email, (person) => hearAbout(acquaint(person, known, confirmation), { is: 'delivered', at: now }))
  }
  const date = Temporal.PlainDate.from(STATED_DATE)
  const written = { headline, body, links, date, contacts: confirmed, language: 'en', closesAt: null }
  await drafts.create(newDraft(SEED_ID, written, null, now))
  const outcome = await publishing.publish(SEED_ID)
  if (outcome.is !== 'published') throw new Error('the seed release cannot be published')
  writeFileSync(done, '')
}
