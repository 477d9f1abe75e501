import { paperOf } from '../../lib/reading/paper-of.ts'
import { readPaper } from '../../lib/reading/read-release.ts'
import type { Figure } from './figure.ts'

const filled = (text: string, length: number): string => text.repeat(Math.ceil(length / text.length)).slice(0, length)

/** Texts that cost a careless reader more than their length, each made to a length. */
const HOSTILE: Readonly<Record<string, (length: number) => string>> = {
  'one line of prose': (length) => filled('The bridge opened in May and the council was glad of it. ', length),
  'one word': (length) => filled('a', length),
  'digits without an end': (length) => filled('0123 456789 ', length),
  'half addresses': (length) => filled('a@', length),
  'spelt addresses': (length) => filled('a [at] b dot c ', length),
  'open quotation marks': (length) => filled('“she said that ', length),
  'names in a row': (length) => filled('Jane Roe ', length),
  'dates in a row': (length) => filled('3 June 2026 ', length),
  'capitals before a day': (length) => filled('PANTO BACK AT THE VILLAGE HALL! 4 June 2026\n', length),
  'press contacts': (length) => filled('Media contact: Jane Roe 01632 960001\n', length),
  'lines set apart': (length) => filled(`${'the bridge and the canal, '.repeat(3)}\n\n\n`, length),
  'wide gaps': (length) => filled('Press release  3 June 2026  a  ', length),
  'titles that go on': (length) => filled('THE BRIDGE OF THE\nCANAL AND THE\n', length),
  embargoes: (length) => filled('Embargoed until 9am on Thursday\n', length),
  'Markdown links that never close': (length) => filled('# a\n[a](', length),
  'nested tags': (length) => `<html>${filled('<div>', length)}`,
  'tags that are never closed': (length) => `<html>${filled('<p>x<b>', length)}`,
  'comments that never end': (length) => `<html>${filled('<p>a<!--', length)}`,
  'quotes in tags': (length) => `<html>${filled(`<a x="'`, length)}`,
  'scripts that never end': (length) => `<html>${filled('<script>a', length)}`,
}
const LENGTH = 60_000
const ROUNDS = 6
const SAMPLE = 20

/**
 * How many times longer reading a text of twice the length takes; 2 is linear. The shortest of some rounds each, because a shared
 * machine only ever adds time.
 */
export async function readingTime(): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const [what, make] of Object.entries(HOSTILE)) {
    const once = await shortest(make(LENGTH))
    const twice = await shortest(make(2 * LENGTH))
    figures.push({ what: `reading, twice the length: ${what}`, figure: round(twice / once), unit: 'times', goal: '≤ 2.5' })
  }
  const whole = await shortest(filled('Media contact: Jane Roe 01632 960001 jane@press.example\n', 5 * 1024 * 1024), 1)
  figures.push({ what: 'reading, 5 MB of press contacts', figure: Math.round(whole), unit: 'ms', goal: '' })
  return figures
}

/** Milliseconds of processor time of one reading, each sample long enough for the clock; other programs do not count. */
async function shortest(text: string, rounds = ROUNDS): Promise<number> {
  const bytes = new TextEncoder().encode(text)
  const first = await sample(bytes, 1)
  const times = Math.max(1, Math.min(40, Math.ceil(SAMPLE / first)))
  let best = rounds === 1 ? first : Number.POSITIVE_INFINITY
  for (let at = 1; at < rounds; at++) best = Math.min(best, await sample(bytes, times))
  return best
}

async function sample(bytes: Uint8Array, times: number): Promise<number> {
  const start = process.cpuUsage()
  for (let at = 0; at < times; at++) {
    const opened = await paperOf(bytes, 'release.txt')
    if (opened.is === 'paper') readPaper(opened.paper, { region: 'GB' })
  }
  return process.cpuUsage(start).user / 1000 / times
}

const round = (figure: number): number => Math.round(figure * 100) / 100
