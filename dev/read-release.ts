import type { Reading } from '../lib/reading/reading.ts'
import { readingWarningWords, readReleaseUsage, unreadableWords } from '../lib/words/en/reading.ts'
import { run } from './command/run.ts'
import { openRelease } from './release/read-file.ts'
import { readingOptionsOf } from './release/reading-options.ts'
import { organisationFileOf } from './stack/defaults.ts'
import { readOrganisation } from './stack/organisation.ts'
import { Refusal } from './stack/refusal.ts'

function lineOf(file: string, reading: Reading): object {
  const { headline, date, contacts, body, links, warnings } = reading
  return {
    file,
    headline,
    date: date?.toString() ?? null,
    embargo: embargoOf(reading),
    contacts: contacts.map((contact) => ({
      name: contact.name,
      role: contact.role,
      emails: contact.emails,
      phones: contact.phones.map((phone) => phone.number),
      outOfHours: contact.outOfHours.map((phone) => phone.number),
      evidence: contact.evidence,
    })),
    body,
    links,
    warnings: warnings.map(readingWarningWords),
  }
}

function embargoOf({ embargo }: Reading): string | null {
  if (embargo === null) return null
  return embargo.is === 'at' ? embargo.at.toString({ timeZoneName: 'never' }) : embargo.words
}

const print = (line: object): boolean => process.stdout.write(`${JSON.stringify(line)}\n`)

await run(async () => {
  const files = process.argv.slice(2)
  if (files.length === 0) throw new Refusal(readReleaseUsage)
  const options = readingOptionsOf(readOrganisation(organisationFileOf(process.env)))
  for (const file of files) {
    const opened = await openRelease(file, options)
    if (opened.is === 'read') print(lineOf(file, opened.reading))
    else {
      print({ file, error: unreadableWords[opened.why] })
      process.exitCode = 1
    }
  }
})
