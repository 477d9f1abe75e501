import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { openRelease } from '../../dev/release/read-file.ts'
import type { Reading } from '../../lib/reading/reading.ts'

type Contact = { emails: string[]; phones: string[]; outOfHours?: string[] }
type Label = { headline: string | null; date: string | null; embargo: string | null; contacts: Contact[] }

/** What was read of one text against what a person read: true where both agree. */
export type Verdict = {
  name: string
  headline: boolean
  date: boolean
  embargo: boolean
  /** Addresses and telephone numbers that a person sees, those of them that were found, and those that were made up. */
  wanted: number
  found: number
  wrong: number
}

/** Where one half of the corpus lies. */
export const folderOf = (half: 'develop' | 'held'): string => path.join('test/reading/corpus', half)

/** Reads every text of one half of the corpus and compares it with its label. */
export async function scoreOf(half: 'develop' | 'held'): Promise<Verdict[]> {
  const folder = folderOf(half)
  const names = readdirSync(folder).filter((name) => !name.endsWith('.json'))
  return Promise.all(names.map((name) => verdictOn(folder, name)))
}

async function verdictOn(folder: string, name: string): Promise<Verdict> {
  const label = JSON.parse(readFileSync(path.join(folder, `${path.parse(name).name}.json`), 'utf8')) as Label
  const opened = await openRelease(path.join(folder, name), { region: 'GB' })
  if (opened.is !== 'read') throw new Error(`${name}: ${opened.why}`)
  const { reading } = opened
  const wanted = pointsOf(label.contacts)
  const read = pointsOf(
    reading.contacts.map(({ emails, phones, outOfHours }) => ({
      emails,
      phones: numbers(phones),
      outOfHours: numbers(outOfHours),
    })),
  )
  return {
    name,
    headline: reading.headline === label.headline,
    date: (reading.date?.toString() ?? null) === label.date,
    embargo: isSameMoment(embargoOf(reading), label.embargo),
    wanted: wanted.size,
    found: wanted.intersection(read).size,
    wrong: read.difference(wanted).size,
  }
}

const numbers = (phones: { number: string }[]) => phones.map(({ number }) => number)

function pointsOf(contacts: Contact[]): Set<string> {
  return new Set(contacts.flatMap(({ emails, phones, outOfHours = [] }) => [...emails, ...phones, ...outOfHours]))
}

function embargoOf({ embargo }: Reading): string | null {
  if (embargo === null) return null
  return embargo.is === 'at' ? embargo.at.toString({ timeZoneName: 'never' }) : embargo.words
}

/** The same moment may be written with an offset or in UTC; words that are no moment must contain the ones that a person marked. */
function isSameMoment(read: string | null, label: string | null): boolean {
  if (read === null || label === null) return read === label
  const isMoment = (text: string) => /^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:\d{2})$/.test(text)
  if (isMoment(read) !== isMoment(label)) return false
  return isMoment(read) ? Temporal.Instant.from(read).equals(Temporal.Instant.from(label)) : read.includes(label)
}

/** Shares of a half, in percent. */
export function sharesOf(verdicts: Verdict[]) {
  const share = (count: number, of: number) => Math.round((1000 * count) / of) / 10
  const sum = (of: (verdict: Verdict) => number) => verdicts.reduce((total, verdict) => total + of(verdict), 0)
  const silent = verdicts.filter(({ wanted }) => wanted === 0)
  return {
    texts: verdicts.length,
    contacts: share(
      sum(({ found }) => found),
      sum(({ wanted }) => wanted),
    ),
    wrong: sum(({ wrong }) => wrong),
    headline: share(
      sum(({ headline }) => Number(headline)),
      verdicts.length,
    ),
    dateAndEmbargo: share(
      sum(({ date, embargo }) => Number(date) + Number(embargo)),
      2 * verdicts.length,
    ),
    inventedWhereNone: silent.filter(({ wrong }) => wrong > 0).length,
  }
}
