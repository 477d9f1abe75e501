import { CALLINGS, COURTESY, LEADING, OFFICE_WORDS, PARTICLES, ROLE_NOUNS, TITLES } from './name-words.ts'

/** A person's name in a text: `[start, end)` covers titles too, `before` is the word in front of it. */
export type FoundName = { start: number; end: number; name: string; before: string }

type Token = { start: number; end: number; text: string; low: string }

const TOKEN = /[\p{L}\p{M}][\p{L}\p{M}'’.-]*|[^\s\p{L}]/gu
/** Capital and small letters, initials, whole capitals, or a script without capitals. */
const NAME_TOKEN =
  /^(?:\p{Lu}[\p{L}\p{M}'’-]*|\p{Lu}\.(?:-?\p{Lu}\.)?|(?:d|l|o)['’]\p{Lu}[\p{L}\p{M}'’-]+|\p{Lo}[\p{Lo}\p{M}'’-]*)$/u
/** German role and office words are one word: Unternehmenskommunikation, Pressereferentin. */
const COMPOUND =
  /(?:kommunikation|stelle|büro|amt|zentrum|dezernat|referat|abteilung|sprecher(?:in)?|arbeit|dienst|referent(?:in)?|ministerium|verband|schaft|leiter(?:in)?|kontakt|werke|haus|straße)$/iu
/** Words that begin something new even where a text lost its full stops: "Pay Raise Contact Sue Reeve". */
const BREAKS = /^(?:contacts?|call|e-?mail|tel|telephone|phone|mobile|mob|mb|mbl|ph|cell|fax)\.?$/
const LONGEST_NAME = 6
/** "North West", "Central South": a part of the country. */
const COMPASS: ReadonlySet<string> = new Set(['north', 'south', 'east', 'west', 'central', 'mid', 'midlands', 'wessex', 'anglia'])

/**
 * The names of persons in a text, in order: two or more capitalised words of which none belongs to an office, a role or a label.
 * Names are found by their form alone, so a firm called by two surnames looks like one: who asks decides by what stands around.
 */
export function namesIn(text: string): FoundName[] {
  const names: FoundName[] = []
  let run: Token[] = []
  let before = ''
  for (const match of text.slice(0, 2000).matchAll(TOKEN)) {
    const token = { start: match.index, end: match.index + match[0].length, text: match[0], low: match[0].toLowerCase() }
    const near = run.at(-1)
    // "Council's Communications Officer Jane Roe": whose officer it is ends with its 's.
    const isNear = near === undefined || (token.start - near.end <= 1 && !/['’]s$/u.test(near.text))
    if (isNear && mayJoin(token, run)) run.push(token)
    else {
      add(names, run, before)
      before = run.at(-1)?.low ?? before
      run = mayJoin(token, []) ? [token] : []
    }
    if (run.length === 0) before = token.low
  }
  add(names, run, before)
  return names
}

function mayJoin(token: Token, run: readonly Token[]): boolean {
  if (BREAKS.test(token.low)) return false
  // "M. Roux" is a gentleman, "Jane M. Roux" has an initial.
  const isInitial = token.text === 'M.' && run.length > 0 && !isTitle(run.at(-1))
  if (!isInitial && (TITLES.has(token.low) || COURTESY.has(token.low))) return run.length === 0 || isTitle(run.at(-1))
  if (run.length > 0 && PARTICLES.has(token.low)) return true
  return NAME_TOKEN.test(stripped(token.text)) && !PARTICLES.has(token.text)
}

const isTitle = (token: Token | undefined): boolean => token !== undefined && (TITLES.has(token.low) || COURTESY.has(token.low))
const stripped = (word: string): string => (/^\p{Lu}\.|^(?:St|Jr|Sr)\.$/u.test(word) ? word : word.replace(/[.'’-]+$/u, ''))

/** Takes the name out of a run of capitalised words; a role noun may follow it, an office word may not be in it. */
function add(names: FoundName[], run: readonly Token[], before: string): void {
  const leading = run.findIndex((token) => !isOfficeWord(token))
  if (leading === -1) return
  if (!run.slice(0, leading).every(({ low }) => LEADING.has(stripped(low)) || ROLE_NOUNS.has(stripped(low)))) return
  if (leading > 0) {
    add(names, run.slice(leading), run[leading - 1]?.low ?? '')
    return
  }
  const callings = run.findIndex(({ low }) => !CALLINGS.has(low))
  if (callings > 0 && run.length - callings >= 2) {
    add(names, run.slice(callings), run[callings - 1]?.low ?? '')
    return
  }
  const titles = run.findIndex((token) => !isTitle(token))
  if (titles === -1) return
  const rest = run.slice(titles)
  const stop = rest.findIndex((token) => isOfficeWord(token))
  const words = trimmed(stop === -1 ? rest : rest.slice(0, stop))
  const followed = stop === -1 ? [] : rest.slice(stop)
  if (followed.length > 0 && !followed.some((token) => ROLE_NOUNS.has(token.low) || COMPOUND.test(token.text))) return
  const named = words.filter((token) => !PARTICLES.has(token.text))
  if (named.every(({ low }) => COMPASS.has(stripped(low)))) return
  if (/['’]s$/u.test(words.at(-1)?.text ?? '')) return
  if (words.length > LONGEST_NAME || named.length < (titles > 0 ? 1 : 2)) return
  if (named.some((token) => /^\p{Lu}{2,3}$/u.test(token.text)) && !named.some((token) => token.text.length > 3)) return
  const kept = run.slice(0, titles).filter((token) => !COURTESY.has(token.low))
  const [first] = run
  const last = words.at(-1)
  if (first === undefined || last === undefined) return
  const name = [...kept, ...words].map((token) => stripped(token.text)).join(' ')
  names.push({ start: first.start, end: last.end, name, before })
}

function isOfficeWord({ text, low }: Token): boolean {
  const word = stripped(low)
  return (
    OFFICE_WORDS.has(word) ||
    /(?:^|-)(?:presse?|media|medien|pr|team)(?:-|$)/u.test(word) ||
    ROLE_NOUNS.has(word) ||
    (COMPOUND.test(text) && text.length > 8)
  )
}

function trimmed(words: readonly Token[]): Token[] {
  const kept = [...words]
  while (kept.length > 0 && (PARTICLES.has(kept.at(-1)?.low ?? '') || kept.at(-1)?.text.length === 1)) kept.pop()
  return kept
}

/** The name if a line is nothing but one, perhaps with a title or an initial. */
export function loneName(line: string): string | null {
  const [name, second] = namesIn(line)
  if (name === undefined || second !== undefined || line.length > 60) return null
  const rest = line.slice(0, name.start) + line.slice(name.end)
  return /[\p{L}\p{N}@]/u.test(rest) ? null : name.name
}

/** "Keith Lambourne (publicity)", "Jane Roe, Hon. Secretary": the name of who signs, with what they are behind it. */
export function signedName(line: string): string | null {
  const alone = loneName(line)
  if (alone !== null || line.length > 90 || /[\d@:?!]/.test(line)) return alone
  const [name, second] = namesIn(line)
  if (name === undefined || name.start > 5) return null
  if (second !== undefined && !/^(?:of|for|at|the)$/.test(second.before)) return null
  return /^(?:,|\s?[([–—-])\s?[\p{L}'’&./ -]{3,60}[)\]]?$/u.test(line.slice(name.end)) ? name.name : null
}

/** Whether a line is nothing but names: "Jane Roe", "Jane Roe / Ali Khan". */
export function areNames(line: string): boolean {
  if (line.length > 80) return false
  const names = namesIn(line)
  const rest = names.reduceRight((text, { start, end }) => text.slice(0, start) + text.slice(end), line)
  return names.length > 0 && !/[\p{L}\p{N}@]/u.test(rest.replaceAll(/ (?:and|or|und|et|y) /g, ' '))
}
