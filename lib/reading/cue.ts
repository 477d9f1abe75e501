import {
  GENERAL_WORDS,
  MEDIA_LABEL,
  MEDIA_WORDS,
  OUT_OF_HOURS_WORDS,
  SOME_MEDIA,
  STRONG_OTHER_WORDS,
  WEAK_OTHER_WORDS,
} from './cue-words.ts'

/** Whom a line speaks to: the media; nobody in particular; others, by a label of their own or only by the way. */
export type CueKind = 'media' | 'general' | 'other' | 'public'
export type Cue = { kind: CueKind; start: number; end: number }

const standing = (words: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}@.])(?:${words.join('|')})(?![\\p{L}\\p{N}@])`, 'giu')
const MEDIA = standing(MEDIA_WORDS)
const LABEL = new RegExp(
  `(?:^|[|•·;/]\\s?|\\d[.)] |- )(?:for (?:the )?)?(?:${MEDIA_LABEL}|${SOME_MEDIA})(?=\\s?(?:[:–—|]|- |$))`,
  'giu',
)
/** "Press and events, Penmorva Harbour Trust": the department that somebody signs for. */
const DEPARTMENT =
  /^(?:(?:marketing|fundraising|events|publicity|engagement) ?(?:and|&|\/|\+) ?)?(?:press|media|pr|public relations|external (?:relations|affairs)|corporate affairs|communications?|comms|presse|kommunikation|prensa|comunicación|communication)(?: ?(?:and|&|\/|\+|et|und|y) ?\p{L}+)?(?=,|$| (?:at|for|[–—|-]) )/giu
/** "Senior Account Executive, Toast PR": whom somebody works for, who speaks for others. */
const AGENCY =
  /(?:^|, |\s(?:at|for|@|[–—|-]) )(?:\p{Lu}[\p{L}\p{N}&'’.-]* ){1,3}(?:PR|Communications|Comms|Public Relations)(?=$|[,|)])/gu
/** "Media RSVP:", "Press hotline:", "Media bookings -": whatever is asked for, the media ask it. */
const ANY_LABEL =
  /(?:^|[|•·;]\s?)(?:media|press|pr|presse|medien|prensa|journalists?['’]?)(?: (?!release|statement|notice|freedom)(?:\p{L}+|[&+])){1,3}(?=\s?(?:[:–—]|- ))/giu
/** "Policy queries:", "Boat and lock enquiries:": a label that asks for a subject of its own is not for the media. */
const SUBJECT_LABEL =
  /(?:^|[|•·;]\s?|^\d{1,2}[.)]\s)(?!(?:media|press|pr|news|journalists?|reporters?|broadcast|editorial|interviews?|images?|pictures?|photos?|photography|filming|communications?|comms|corporate|publicity|further|more|additional|any|all|for|urgent|please|presse|medien|your|our|tv|radio|regional|national|international|local|initial|out|after|weekend|evening|first|main)(?!\p{L}))\p{L}+['’]?(?: (?:and|&|or) \p{L}+['’]?)? (?:queries|enquiries|inquiries|questions|bookings?|orders)(?=\s?[:–—])/giu
const PATTERNS: readonly [CueKind, RegExp][] = [
  ['media', MEDIA],
  ['media', LABEL],
  ['media', DEPARTMENT],
  ['media', ANY_LABEL],
  ['media', AGENCY],
  ['general', standing(GENERAL_WORDS)],
  ['other', standing(STRONG_OTHER_WORDS)],
  ['other', SUBJECT_LABEL],
  ['public', standing(WEAK_OTHER_WORDS)],
]
const OUT_OF_HOURS = standing(OUT_OF_HOURS_WORDS)

/** No cue has fewer letters. */
const SHORTEST = 3

/** Every cue in a text, in order of its beginning; a cue inside another of a stronger kind is none. */
export function cuesIn(text: string): Cue[] {
  if (text.length < SHORTEST) return []
  const cues: Cue[] = []
  for (const [kind, pattern] of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const cue = { kind, start: match.index, end: match.index + match[0].length }
      if (!cues.some((other) => other.start <= cue.start && cue.end <= other.end)) cues.push(cue)
    }
  }
  const isInside = (cue: Cue, other: Cue): boolean => other !== cue && other.start <= cue.start && cue.end <= other.end
  const nights = outOfHoursIn(text)
  const isOfNight = ({ kind, start, end }: Cue): boolean =>
    (kind === 'other' || kind === 'public') && nights.some((night) => night.start <= start && end <= night.end)
  return cues
    .filter((cue) => !cues.some((other) => other.kind === 'other' && isInside(cue, other)) && !isOfNight(cue))
    .sort((a, b) => a.start - b.start)
}

export const hasCue = (text: string, kind: CueKind): boolean => cuesIn(text).some((cue) => cue.kind === kind)

/** Where a text says that a number is for when the office is shut. */
export function outOfHoursIn(text: string): { start: number; end: number }[] {
  return [...text.matchAll(OUT_OF_HOURS)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
}
