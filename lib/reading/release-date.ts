import { datesIn, type NumberOrder, type WrittenDate } from './date.ts'
import { type Furniture, isEmbargo } from './furniture.ts'
import { dayAtEnds } from './headline-ends.ts'
import { withoutWeekdays } from './month.ts'
import type { Line } from './paper.ts'

/** Where a text states its own date, best first. */
const LABELLED =
  /^(?:date|dated|issue date|issued|published|posted|release date|date of release|released|publication date|press notice|media notice|news release|press release|media release|pressemitteilung|communiqué de presse|nota de prensa|for immediate release|immediate release|for release|dyddiad|datum|fecha|date de publication)(?: on)?\s*[:,–-]?\s/iu
/** "DENVER, Colo., April 21, 2026 -", "Paris, le 7 avril 2026 –", "MADISON, Wis. (March 3, 2026) -": how a body begins. */
const DATELINE =
  /^(?:(?:[\p{Lu}\d][\p{L}\d'’.]*|and|und|et|y|de|la|le|den|am|a|of|sur|upon|del)(?=[\s,()[—–/&|:-]|$)|[\s,()[—–/&|:-])*$/u
/** "4 September - 27 September 2026" is a season, not the day of the release. */
function isRange(line: string, order: NumberOrder): boolean {
  const [from, to] = line.length > 120 ? [] : datesIn(line, order)
  return (
    from !== undefined && to !== undefined && /^,? ?(?:-|–|—|to|until|bis|au|al)(?![\p{L}])/u.test(line.slice(from.end, to.start))
  )
}

/** The date of something that will happen, in an invitation. */
const EVENT =
  /^(?:when|where|what|who|event|venue|time|date and time|photo ?call|wann|quand|cuándo|zeit|termin|uhrzeit|ort|lieu|heure|lugar|hora|pryd|ble)\s?:/iu
/** "WORLD OTTER DAY: 3 JUNE 2026", "Incident number: 417 of 3 June 2026": the date of what it names, not of the release. */
function isNamedDay(line: string, order: NumberOrder): boolean {
  const [date] = line.length > 120 ? [] : datesIn(line, order)
  if (date === undefined) return false
  const before = line.slice(0, date.start)
  return (NAMED_DAY.test(before) && !/release|issue|publi|press|media|news/iu.test(before)) || OTHER_NUMBER.test(line)
}
const NAMED_DAY =
  /\p{L}\s(?:day|week|weekend|month|fortnight|festival|fair|show|conference|summit|awards|games|cup|final|exhibition|tour)\s?[:,–(-]?\s*(?:\p{L}{3,9}day,?\s)?$/iu
/** "Date: 13 June" in one block with "Venue: the library" is when something happens. */
const isOfEvent = (line: Line, all: readonly Line[]): boolean =>
  /^(?:date|day)\s?:/iu.test(line.text) &&
  all.slice(0, 60).some(({ text, paragraph }) => paragraph === line.paragraph && PLACE.test(text))
/** "Prices rise from" and under it "1 January 2026". */
const isOfHeadline = (above: Line | undefined, { paragraph, text }: Line): boolean =>
  above !== undefined &&
  /\p{L}{3}/u.test(text) &&
  above.paragraph === paragraph &&
  above.furniture === null &&
  /\p{L}{3}\s(?:from|on|until|till|by|before|after|since|ab|bis|vom|am|zum|du|au|hasta|desde)$/iu.test(above.text)
const PLACE = /^(?:place|venue|where|meeting point|address|lieu|ort|lugar)\s?:/iu
const OTHER_NUMBER = /^(?!press|media|news|release|our|your|ref)[\p{L} ]{3,30} (?:number|no\.?|ref(?:erence)?)\s?:/iu
const OPENER = /^(?:from|on|by|in|until|since|between|the|before|after|this|at|starting|every|last|next|when|for)\s/i
const TODAY = /(?<!\p{L})(?:today|heute|aujourd['’]hui|hoy|heddiw|this morning|this afternoon|this evening)[ ,]{0,2}[(]?/iu
const SAID_ON =
  /(?<!\p{L})(?:said|announced|says|published|released|confirmed|reported|revealed) (?:today )?on (?:\p{L}{6,9},? )?$/iu

/** A date and the line that it stands in. */
export type DatedLine = { line: string; date: WrittenDate }

/**
 * The line that states the release's own date, or null: then the release's date is the day of its mail's header, else that of its
 * embargo. One that leaves the year open is taken only if no other is complete.
 */
export function datedLineOf(all: readonly Line[], lede: number, order: NumberOrder): DatedLine | null {
  const lines = all.map((line, at) =>
    line.furniture === 'embargo' ||
    EVENT.test(line.text) ||
    isNamedDay(line.text, order) ||
    isOfEvent(line, all) ||
    isRange(line.text, order) ||
    isOfHeadline(all[at - 1], line)
      ? { ...line, text: '' }
      : line,
  )
  const ways = [
    () =>
      firstIn(
        lines.slice(0, lede + 1).filter((_, at) => lines[at - 1]?.furniture === 'status'),
        order,
        isDayAlone,
      ),
    () => firstIn(lines.slice(0, lede + 1), order, labelled),
    () => firstIn(lines.slice(0, lede), order, (_line, _date, furniture) => furniture === 'date'),
    () => firstIn(lines.slice(0, lede), order, (_line, _date, furniture) => furniture !== null),
    () => firstIn(lines.slice(0, lede + 3), order, isDateline),
    () => firstIn(lines, order, labelled),
    () =>
      firstIn(
        lines.slice(0, lede),
        order,
        (line, { start, end }) => /[([]$/.test(line.slice(0, start)) && /^[)\]]\s*$/.test(line.slice(end)),
      ),
    () => firstIn(lines.slice(0, lede + 1), order, (line, { start }) => dayAtEnds(line)?.start === start),
    () => firstIn(lines, order, (line, date) => TODAY.test(line.slice(Math.max(0, date.start - 36), date.start))),
    () => firstIn(lines.slice(lede + 1), order, (_line, _date, furniture) => furniture === 'date'),
    () => firstIn(lines, order, (line, date) => beginsLabel(line, date) || ISSUED_BY.test(line.slice(0, date.start))),
    () =>
      firstIn(lines.slice(lede, lede + 3), order, (line, date) =>
        SAID_ON.test(line.slice(Math.max(0, date.start - 60), date.start)),
      ),
  ]
  let incomplete: DatedLine | null = null
  for (const way of ways) {
    const found = way()
    if (found?.date.is === 'date') return found
    incomplete ??= found
  }
  return incomplete
}

/** "FOR IMMEDIATE RELEASE" and the day under it outdo the day on which a page put the release up. */
const isDayAlone: Fits = (_line, _date, furniture) => furniture === 'date'
const labelled = (line: string, date: WrittenDate): boolean =>
  line.length < 120 && date.start < 60 && LABELLED.test(line) && !isEmbargo(line)

/** "31 May 2001 Media contact: Jane Roe", "10 February 2003 Media release 03/069": the day, then a label. */
const beginsLabel = (line: string, { start, end }: WrittenDate): boolean =>
  line.length < 160 && withoutWeekdays(line.slice(0, start)).trim().length <= 1 && LABEL_AFTER.test(line.slice(end))
/** "Issued by Ellerby College Marketing, 16/06/2026." */
const ISSUED_BY = /^(?:issued|released|published|sent out) (?:by|on behalf of) [^.:;]{3,80}[,:(–-] ?(?:on )?$/iu
const LABEL_AFTER =
  /^[\s|,–-]{0,5}(?:(?:for )?(?:media|press|news|further|more)(?:\s|$)|contacts?(?:\s|:)|\d{1,2}[:.]\d{2}\s*$)/iu

/** Places, perhaps a conference and its stand, then the day, then a dash or the body itself. */
function isDateline(line: string, { start, end }: WrittenDate): boolean {
  const after = line.slice(end, end + 6)
  if (start > 110 || !DATELINE.test(line.slice(0, start)) || OPENER.test(line)) return false
  return /^[)\]\s]{0,3}[.–—:,(/-]/.test(after) || (start > 3 && /^[)\s]{1,3}\p{Lu}/u.test(after))
}

type Fits = (line: string, date: WrittenDate, furniture: Furniture | null) => boolean

/** The first complete date that fits, else the first incomplete one. */
function firstIn(lines: readonly Line[], order: NumberOrder, fits: Fits): DatedLine | null {
  let incomplete: DatedLine | null = null
  for (const { text, furniture } of lines) {
    for (const date of datesIn(text, order)) {
      if (!fits(text, date, furniture)) continue
      if (date.is === 'date') return { line: text, date }
      incomplete ??= { line: text, date }
    }
  }
  return incomplete
}

/** The words of an unfinished date with the "today" before it and the bracket after it. */
export function wordsOf({ line, date }: DatedLine): string {
  const before = /(?:today|heute|aujourd['’]hui|hoy|heddiw)[ ,(]{1,3}$/iu.exec(
    line.slice(Math.max(0, date.start - 16), date.start),
  )
  const closing = before?.[0].includes('(') && line.charAt(date.end) === ')' ? ')' : ''
  return `${before?.[0] ?? ''}${date.words}${closing}`
}
