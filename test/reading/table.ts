import { readFileSync } from 'node:fs'
import type { ReadContact } from '../../lib/reading/reading.ts'

/** One case of a table: a piece of a release and what a person reads in it. */
export type Case = { text: string; wanted: string }

/** Reads a table: `====`, lines of text, then `=> ` and what is wanted, which may go on in indented lines. */
export function casesOf(name: string): Case[] {
  const table = readFileSync(new URL(`./tables/${name}.txt`, import.meta.url), 'utf8')
  return table
    .split(/^====\n/m)
    .slice(1)
    .map((block) => {
      const at = block.lastIndexOf('\n=> ')
      return { text: block.slice(0, at), wanted: block.slice(at + 4).trimEnd() }
    })
}

/** A case's name in a report. */
export const nameOf = ({ text }: Case): string => text.replaceAll(/\s+/g, ' ').slice(0, 90)

/** Contacts as the tables write them: name | addresses | numbers | numbers for the night. */
export function written(contacts: readonly ReadContact[]): string {
  if (contacts.length === 0) return 'nobody'
  const lines = contacts.map(({ name, emails, phones, outOfHours }) =>
    [name ?? '', emails.join(), phones.map(({ number }) => number).join(), outOfHours.map(({ number }) => number).join()].join(
      ' | ',
    ),
  )
  return lines.join('\n   ').trimEnd()
}
