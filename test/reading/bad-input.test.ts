import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseEmailAddress } from '../../lib/email-address.ts'
import { htmlPaper } from '../../lib/reading/html.ts'
import { MOST_LINES } from '../../lib/reading/paper.ts'
import { readPaper, readRelease } from '../../lib/reading/read-release.ts'

const GB = { region: 'GB' } as const
const flat = (text: string): string => text.replaceAll(/\s+/g, ' ')

describe('what somebody may paste by mistake or out of malice', () => {
  test('twenty thousand tags inside each other hold the same words as none', () => {
    const release =
      '<h1>Otters seen again</h1><p>A family of otters has been seen in the canal.</p><p>Media contact: Jane Roe 01632 960001</p>'
    const nested = `${'<div>'.repeat(20_000)}${release}${'</div>'.repeat(20_000)}`
    expect(readPaper(htmlPaper(nested), GB)).toEqual(readPaper(htmlPaper(release), GB))
    expect(readPaper(htmlPaper(`${'<div>'.repeat(200_000)}${release}`), GB)).toEqual(readPaper(htmlPaper(release), GB))
  })

  test('five million characters on one line are read, and hold no contact', () => {
    const reading = readRelease('otters and 01632 960001 and '.repeat(180_000), GB)
    expect([reading.contacts, reading.warnings.map(({ code }) => code)]).toEqual([[], ['no-headline', 'no-date', 'no-contact']])
  })

  test.each([
    'PANTO BACK AT THE VILLAGE HALL AFTER THE FLOOD, OH YES IT IS! 4 June 2026',
    `“It is what it is and more,” said ${'EXECUTIVE DIRECTOR OF OTTERS WITH A LONG TITLE; '.repeat(4)}`,
    `${'A'.repeat(200)} ${'B/C&D-'.repeat(40)}! 4 June 2026`,
  ])('capitals without an end cost no more than their length: %s', (line) => {
    const { body } = readRelease(`Otters seen again\n\n${line}\n\nA family of otters has been seen in the canal at Ellerby.`, GB)
    expect(body.length).toBeGreaterThan(0)
  })

  test('of a text longer than any release the beginning is read, with a warning', () => {
    const { warnings } = readRelease(`Otters seen again\n\n${'x\n'.repeat(MOST_LINES)}`, GB)
    expect(warnings).toContainEqual({ code: 'text-cut' })
  })

  test('an address keeps neither the full stop of its sentence nor the wrapping of a tracker', () => {
    const text =
      'Media enquiries to <a href="https://t.example/c?u=mailto%3Ajane%40ellerby.example%3Fsubject%3DOtters">Jane Roe</a> or press@ellerby.example.'
    const { contacts } = readPaper(htmlPaper(`<p>${text}</p>`), GB)
    expect(contacts.flatMap(({ emails }) => emails)).toEqual(['jane@ellerby.example', 'press@ellerby.example'])
  })

  test('an address with letters that mail cannot carry is not cut down to another one', () => {
    expect(readRelease('Media contact: Siân Rhys, siân@ellerby.example', GB).contacts).toEqual([])
  })

  test('direction marks and soft hyphens change nothing', () => {
    const text = 'Otters seen again\n\nMedia contact: Jane Roe, jane@ellerby.example'
    const hidden = text.replace('Roe', '\u202ERoe\u202C').replace('seen', 'se\u00ADen').replace('jane@', 'jane\u200B@')
    expect(readRelease(hidden, GB)).toEqual(readRelease(text, GB))
  })
})

const words = fc.constantFrom(
  ...'Media contact|Press office:|For more information|Jane Roe|Dr|jane@ellerby.example|01632 960001|+32 2 555 0123|out of hours|ENDS|###|\n|\n\n|3 June 2026|Embargoed until|9am|Thursday|said|“quoted”|Box office|customers|(|)|<p>|</p>|# |**|[x](mailto:a@b.example)|.|,|:|–|\t\t|Notes to editors|Council'.split(
    '|',
  ),
)
const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(words, { maxLength: 60 }).map((parts) => parts.join(' ')),
)

test('whatever the text, it is read, every address is one that mail can reach and stands in its evidence', () => {
  fc.assert(
    fc.property(texts, (text) => {
      for (const { emails, phones, evidence } of readRelease(text, GB).contacts) {
        expect(emails.map(parseEmailAddress)).toEqual(emails)
        for (const { shown } of phones) expect(flat(evidence)).toContain(flat(shown))
      }
    }),
    { numRuns: 400 },
  )
})
