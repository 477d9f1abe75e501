import { cleanLine } from '../clean-text.ts'
import { timesIn } from './clock-time.ts'
import { datesIn } from './date.ts'
import { NO_EMBARGO, READING_TIME } from './frame-words.ts'
import {
  ADDRESS,
  CASE,
  DATED_LABEL,
  EMBARGO,
  END,
  FROM,
  GREETING,
  HASHES,
  LABEL,
  LABEL_END,
  LABEL_START,
  NOTES,
  NUMBER_START,
  NUMBERED_FIELD,
  OFFICE_LABEL,
  OFFICE_START,
  PAGE,
  REFERENCE,
  STATUS,
  STATUS_END,
  STATUS_START,
} from './furniture-words.ts'
import { withoutWeekdays } from './month.ts'
import { isOfficeName } from './office-name.ts'
import { isProse } from './sentence.ts'

/** What a line is when it is no part of the body: printed around it, on every release of that office. */
export type Furniture = 'label' | 'status' | 'embargo' | 'date' | 'reference' | 'end' | 'notes' | 'greeting' | 'address' | 'page'

const LONGEST = 240
/** No line that says what a text is, with its headline in it, is longer. */
const LONGEST_TOP = 600

/** What a line is if it is furniture; null for the body, headlines and contacts. */
export function furnitureOf(text: string): Furniture | null {
  if (text.length > LONGEST) return null
  if (HASHES.test(text) || END.test(text)) return 'end'
  if (NOTES.test(text)) return 'notes'
  if (isEmbargo(text)) return 'embargo'
  if (isLabel(text)) return 'label'
  if (STATUS.test(text)) return 'status'
  if (REFERENCE.test(text) || NUMBERED_FIELD.test(text)) return 'reference'
  if (isDateLine(text) || isTimeField(text)) return 'date'
  if (GREETING.test(text)) return 'greeting'
  if (PAGE.test(text) || CASE.test(text) || !/[\p{L}\p{N}]/u.test(text)) return 'page'
  if (ADDRESS.test(text)) return 'address'
  return isMadeOfLabels(text) || remainderOf(text) === '' ? 'label' : null
}

/** "Time: 14:00": the second half of a date that stands on two lines. */
const isTimeField = (text: string): boolean =>
  text.length < 50 &&
  /^(?:(?:time|issue time|uhrzeit|heure|hora|amser)\s?:|(?:published|posted|updated|issued)\s(?:at )?\d)/iu.test(text) &&
  timesIn(text).length > 0

function isLabel(text: string): boolean {
  const spaced = /^(?:\p{L} ){4,}\p{L}$/u.test(text) ? text.replaceAll(' ', '') : text
  return LABEL.test(spaced) || FROM.test(text)
}

/** Whether a line sets an embargo: not one of the body that speaks of an arms embargo. */
export function isEmbargo(text: string): boolean {
  if (text.length > LONGEST || STATUS.test(text) || NO_EMBARGO.test(text)) return false
  if (BARE_EMBARGO.test(text)) return true
  if (TIMED_RELEASE.test(text) && timesIn(text).length > 0) return true
  const start = EMBARGO.exec(text)?.index
  if (start === undefined || start >= 60) return false
  const isBody = isProse(text) && !/\b(?:release|information|story|report|until|under)\b/i.test(text)
  if (!isBody && start <= 12 && OPEN_ENDED.test(text)) return true
  return !isBody && /\d|noon|midnight|mon|tue|wed|thu|fri|sat|sun|tomorrow|lundi|mardi|jeudi|montag|lunes|llun|iau/i.test(text)
}

/** "STRICTLY EMBARGOED", and not a word of until when. */
const BARE_EMBARGO =
  /^[\s*_#-]{0,6}(?:strictly |strict |press |media |news )?(?:under )?embargo(?:ed)?(?: (?:release|copy|news|press release))?[\s*_#.!:-]{0,6}$/i

/** An embargo that does not yet say its hour or its day. */
export function isOpenEmbargo(text: string): boolean {
  if (text.length > 90 || !EMBARGO.test(text) || NO_EMBARGO.test(text) || isProse(text)) return false
  const rest = text.replace(/[^\d]/g, '')
  return rest === '' || timesIn(text).length === 0 || datesIn(text, 'day-first').length === 0
}

/** A line that says only when: an hour, a day, or both. */
export function isWhen(text: string): boolean {
  if (text.length > 70 || /^[^\d]*@/.test(text)) return false
  const parts = [...timesIn(text), ...datesIn(text, 'day-first')]
  const rest = parts
    .toSorted((a, b) => b.start - a.start)
    .reduce((left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`, text)
  return (
    parts.length > 0 &&
    cleanLine(withoutWeekdays(rest).replaceAll(MARKS, ' '))
      .split(' ')
      .filter((word) => word.length > 0).length <= 3
  )
}

/** "Embargoed until the minister rises to speak": an embargo that ends with an event. */
const OPEN_ENDED = /(?<!\p{L})(?:until|till|before|prior to|ahead of|bis|vor|avant|jusqu['’]\p{L}+|hasta|antes de|tan)\s/iu

/** "FOR RELEASE: 06:00 BST, 8 September 2026": a release with an hour is an embargo. */
const TIMED_RELEASE =
  /^(?:for (?:release|publication|use|broadcast)\s?(?::|at|on|from|after)?\s|(?:release time|time of (?:release|publication)|publication time|release at)\s?:?\s)/i

const DATE_WORDS =
  /^(?:(?:date|dated|issue|issued|to|publish|published|posted|added|created|first|modified|reviewed|release|released|publication|updated|last|on|of|by|admin|the|le|den|am|vom|el|dyddiad|datum|fecha|de|press|media|notice|immediate|for)[\s:,]{0,3}){0,6}$/iu
const PLACES = /^(?:(?:\p{Lu}[\p{L}'’.-]*|de|la|le|del|sur|upon|am|den|a|el)[\s,]{0,3}){1,5}$/u
const TIME_AFTER =
  /^(?:(?:at |um |à )?\d{1,2}[:.h]\d{2}\s?(?:hrs?|hours|uhr|am|pm|a\.m\.|p\.m\.)?\s?(?:[a-z]{2,4}|eastern (?:daylight |standard )?time)?)?(?:\s?by [\p{L} ]{1,40})?(?:\s?\d[\d,.]* (?:views?|reads?|likes?|shares?|comments?)(?!\p{L}).{0,40})?$/iu
const MARKS = /[\s\-–—_*#/.:;|•·~=<>«»"“”()[\],]+/gu

/** "129.06", "AA 07 45": an office's own number before its date. */
const NUMBER = /^[a-z]{0,4} ?\d{1,4}(?:[ ./-]\d{1,4}){0,2}$/i
/** "Dated: 3 June 2026 Portfolio: Canals": further fields may follow. */
const LABELLED_DATE = /^(?:date|dated|date of issue|issue date|release date|published|posted|issued|datum|fecha|dyddiad)\s?:\s/i

/** A line that says nothing but when, perhaps with a place before it. */
export function isDateLine(text: string): boolean {
  if (text.length > (LABELLED_DATE.test(text) ? 160 : 90)) return false
  const [date] = datesIn(text, 'day-first')
  if (date === undefined) return false
  const before = cleanLine(withoutWeekdays(text.slice(0, date.start)).replaceAll(MARKS, ' '))
  const after = cleanLine(withoutWeekdays(text.slice(date.end)).replace(/^[,.\s)\]–—:-]+|[\s.)\]–—-]+$/g, ''))
  if (LABELLED_DATE.test(text) && text.slice(0, date.start).length < 24) return true
  const [day = '', tags = ''] = text.split(/\s?\|\s?/)
  if (tags !== '' && tags.split(' ').length <= 6 && /^\d/.test(day) && isDateLine(day)) return true
  const halves = text.split(' / ')
  if (halves.length === 2 && halves.every((half) => /\d/.test(half) && half.split(' ').length <= 6) && halves.some(isDateLine))
    return true
  const isPlace = PLACES.test(before) && before.split(' ').length <= (date.is === 'date' ? 4 : 2)
  return (DATE_WORDS.test(before) || NUMBER.test(before) || isPlace) && TIME_AFTER.test(after)
}

/** "Ellerby Trust | 3 June 2026 | Press release", "Photocall: Thursday, 10am, Ellerby Lock": every part says who, what kind, when or where. */
function isMadeOfLabels(text: string): boolean {
  if (text.length > 120) return false
  const dates = datesIn(text, 'day-first')
  const rest = dates
    .reduceRight((left, { start, end }) => `${left.slice(0, start)} | ${left.slice(end)}`, text)
    .replace(NO_EMBARGO, '')
  const parts = withoutWeekdays(rest)
    .split(/\s*[|•·;()[\]]\s*|\s\/\s|\s+[–—-]\s+|:\s+|,\s*/)
    .map((part) => part.trim())
    .filter((part) => /[\p{L}\p{N}]/u.test(part))
  const kinds = parts.map((part) => kindOfPart(part, dates.length > 0))
  return !kinds.includes('telling') && (dates.length > 0 || kinds.includes('label'))
}

/** What an office calls the part of its site for the media. */
const PRESS_AREA = /^(?:press|news|media) (?:stuff|room|page|pages|centre|center|area|hub|pack|releases|information|info)$/i

function kindOfPart(part: string, isDated: boolean): 'label' | 'who' | 'telling' {
  const words = part.replace(/\s(?:of|on|dated|du|vom|de|del)$/i, '')
  const isNumbered = REFERENCE.test(words) || REFERENCE.test(words.replace(LABEL_START, ''))
  if (PRESS_AREA.test(words)) return 'label'
  if (LABEL.test(words) || STATUS.test(words) || isNumbered || READING_TIME.test(words)) return 'label'
  if (isDated && (DATE_WORDS.test(words) || DATED_LABEL.test(words))) return 'label'
  const office = OFFICE_LABEL.exec(part)?.[1]
  if (office !== undefined && /^\p{Lu}/u.test(office)) return 'label'
  if (/^\d{1,2}(?:[.:]\d{2})?\s?(?:[ap]\.?m\.?|hrs?)?$/i.test(part) || /^(?:from|by) .{3,60}$/i.test(part)) return 'who'
  return isOfficeName(part.replace(/(?<=\sCo)\.$/u, '')) || (PLACES.test(part) && part.split(' ').length <= 3) ? 'who' : 'telling'
}

/**
 * What is left of a line when the label, the reference and the date that stand before it are taken away:
 * the headline of "PRESS RELEASE: Bridge opens", nothing of "News release: 14 July 2026 (No. 204)".
 */
export function remainderOf(text: string): string {
  if (text.length > LONGEST_TOP) return text
  let rest = text.replace(/^\[[^\]]{0,80}\d{4}\]\s*/, '').replace(NUMBER_START, '')
  for (let round = 0; round < 3; round++) {
    const before = rest
    rest = rest.replace(LABEL_START, '').replace(STATUS_START, '')
    if (rest === before) break
  }
  rest = rest.replace(LABEL_END, '').replace(OFFICE_START, '').replace(STATUS_END, '')
  if (rest === text) return text
  const unnumbered = rest.replace(/^\d{1,5}(?:[/-]\d{2,4})?\s+(?=\p{Lu})/u, '')
  if (isDateLine(unnumbered)) return ''
  return withoutEnds(rest.trim())
}

/** Parts at a line's ends that only say when, which number or for whom are no part of its headline. */
function withoutEnds(text: string): string {
  const parts = text.split(/(\s+[|–—-]\s+|[()])/)
  const tells = (part: string): boolean =>
    /[\p{L}\p{N}]/u.test(part) && !REFERENCE.test(part) && !isDateLine(part) && !STATUS.test(part) && !isMadeOfLabels(part)
  const from = parts.findIndex(tells)
  const last = parts.findLastIndex(tells)
  const to = parts[last + 1] === ')' ? last + 2 : last + 1
  return from === -1 ? '' : parts.slice(from, to).join('').trim()
}
