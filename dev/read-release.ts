import { readFileSync, statSync } from 'node:fs'
import { readRelease } from '../lib/reading/read-release.ts'
import type { Reading } from '../lib/reading/reading.ts'
import { readingWarningWords, readReleaseUsage, unreadableWords } from '../lib/words/en/reading.ts'

const LARGEST = 5 * 1024 * 1024

type FileText = { is: 'text'; text: string } | { is: 'unreadable'; why: keyof typeof unreadableWords }

/** The text of a file; PDF, binary files and anything over 5 MB are refused by name. */
function textOf(file: string): FileText {
  try {
    const facts = statSync(file)
    if (facts.isDirectory()) return { is: 'unreadable', why: 'folder' }
    if (facts.size > LARGEST) return { is: 'unreadable', why: 'too-large' }
    const bytes = readFileSync(file)
    if (bytes.subarray(0, 1024).includes('%PDF-')) return { is: 'unreadable', why: 'pdf' }
    if (bytes.includes(0)) return { is: 'unreadable', why: 'binary' }
    const text = bytes.toString('utf8')
    return text.trim() === '' ? { is: 'unreadable', why: 'empty' } : { is: 'text', text }
  } catch {
    return { is: 'unreadable', why: 'missing' }
  }
}

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

const files = process.argv.slice(2)
if (files.length === 0) {
  process.stderr.write(`${readReleaseUsage}\n`)
  process.exitCode = 1
}
for (const file of files) {
  const read = textOf(file)
  if (read.is === 'text') print(lineOf(file, readRelease(read.text, { region: 'GB' })))
  else {
    print({ file, error: unreadableWords[read.why] })
    process.exitCode = 1
  }
}
