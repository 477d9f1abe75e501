import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { unconfirmed } from '../../lib/confirmation.ts'
import { readRelease } from '../../lib/reading/read-release.ts'
import type { Releases } from '../../lib/store/releases.ts'

/** The text says "today (Nov 24)" and no year; whoever publishes it knows, and says so. */
const STATED_DATE = '2017-11-24'

/**
 * Publishes the seed release when a data folder is new, as a person would: reads it, states what the text leaves open,
 * and confirms the press contact that was read.
 */
export async function publishSeed(releases: Releases, folder: string, now: Temporal.Instant): Promise<void> {
  const done = path.join(folder, 'seeded')
  if (existsSync(done)) return
  const text = readFileSync(new URL('./release.txt', import.meta.url), 'utf8')
  const { headline, body, links, contacts } = readRelease(text, { region: 'GB' })
  if (headline === null) throw new Error('the seed release has no headline')
  await releases.publish({
    slug: slugOf(headline),
    version: 1,
    headline,
    body,
    links,
    date: Temporal.PlainDate.from(STATED_DATE),
    publishedAt: now,
    contacts: unconfirmed(contacts).map((one) => ({ ...one, confirmed: { by: 'seed', at: now } })),
    language: 'en',
    closesAt: null,
    draftId: null,
    recalls: 0,
    corrections: [],
    withdrawnAt: null,
    rounds: [],
  })
  writeFileSync(done, '')
}

/** The permanent part of a release's address: the words of its headline, in letters that every keyboard has. */
export function slugOf(headline: string): string {
  const plain = headline.normalize('NFD').replaceAll(/[\u0300-\u036f'’‘]/g, '')
  return plain
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .join('-')
    .slice(0, 80)
    .replace(/-$/, '')
}
