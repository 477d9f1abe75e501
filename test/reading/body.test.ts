import { describe, expect, test } from 'vitest'
import { readRelease } from '../../lib/reading/read-release.ts'

const TEXT = `Ellerby Canal Trust
PRESS RELEASE

Otters seen in the canal again
Trust asks walkers to keep dogs on leads

A family of otters has been seen in the canal at Ellerby for the first time since 1958.

Ranger Bo Hadley, who saw them first, said: “They looked at us as if we were late.

“Then they had breakfast.”

“It is good news,” added Prof Asha Patel of the University of Ellerby. She said: “Otters are a sign of clean water.”

ENDS

Notes to editors
1. The canal was dug in 1793.
2. Media contact: Jane Roe, 01632 960001`

describe('a release', () => {
  const reading = readRelease(TEXT, { region: 'GB' })

  test('has its headline, a standfirst and a story without letterhead and end', () => {
    expect(reading.headline).toBe('Otters seen in the canal again')
    expect(reading.standfirst).toBe('Trust asks walkers to keep dogs on leads')
    expect(reading.body.at(0)).toBe('Trust asks walkers to keep dogs on leads')
    expect(reading.body.at(-1)).toMatch(/^“It is good news,”/)
    expect(reading.body).toHaveLength(5)
  })

  test('has quotes with the names of who said them, one that goes on in the next paragraph included', () => {
    expect(reading.quotes).toEqual([
      { speaker: 'Bo Hadley', words: 'They looked at us as if we were late.' },
      { speaker: 'Bo Hadley', words: 'Then they had breakfast.' },
      { speaker: 'Prof Asha Patel', words: 'It is good news,' },
      { speaker: 'Prof Asha Patel', words: 'Otters are a sign of clean water.' },
    ])
  })

  test('has notes for editors without the line that only says whom to ask', () => {
    expect(reading.notes).toEqual(['1. The canal was dug in 1793.'])
  })

  test('names its contact with certainty where the text says that it is for the media, and as likely where it does not', () => {
    const likely = readRelease(TEXT.replace('Media contact', 'Contact'), { region: 'GB' })
    expect([reading.contacts[0]?.sure, likely.contacts[0]?.sure]).toEqual(['certain', 'likely'])
    expect(likely.warnings.map(({ code }) => code)).toContain('contact-unlabelled')
  })
})

test('lines that a program cut at a fixed width are one paragraph again', () => {
  const cut = `Otters seen in the canal again

A family of otters has been seen in the canal at Ellerby for the first time
since 1958, and walkers have been asked to keep their dogs on leads until the
young ones can swim.`
  expect(readRelease(cut, { region: 'GB' }).body).toEqual([
    'A family of otters has been seen in the canal at Ellerby for the first time since 1958, and walkers have been asked to keep their dogs on leads until the young ones can swim.',
  ])
})
