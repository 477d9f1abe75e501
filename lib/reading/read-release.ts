import type { CountryCode } from 'libphonenumber-js/min'
import type { Temporal } from 'temporal-polyfill'
import { isAmerican, isFromAfar } from './afar.ts'
import { type BodySpan, bodySpanOf } from './body-span.ts'
import { contactsIn } from './contacts.ts'
import type { NumberOrder } from './date.ts'
import { type HomeZone, readEmbargo } from './embargo.ts'
import { withoutForwarding } from './forwarded.ts'
import { headlineIn } from './headline.ts'
import { homeCountryOf, languageOf } from './home-country.ts'
import { linksIn } from './link.ts'
import { yearBeside } from './month.ts'
import { type Line, lineOf, linesOf, MOST_LINES, type Paper } from './paper.ts'
import { withPastedTitle } from './pasted-title.ts'
import { quotesIn } from './quote.ts'
import type { Reading, ReadingWarning } from './reading.ts'
import { datedLineOf, wordsOf } from './release-date.ts'
import { subjectOf } from './subject.ts'
import { textPaper } from './text-paper.ts'

export type ReadingOptions = {
  /** ISO 3166 country for telephone numbers without a country code. */
  region: CountryCode
  /** IANA zone for an embargo without one; Europe/London when not given. */
  zone?: string
}

/**
 * Reads a release out of its plain text. What the text leaves open is null and a warning, never a guess.
 * @param text the release as pasted, any line ends
 */
export function readRelease(text: string, options: ReadingOptions): Reading {
  return readPaper(textPaper(text), options)
}

/** Reads a release out of a paper, whatever file it came in. */
export function readPaper(source: Paper, options: ReadingOptions): Reading {
  const paper = withPastedTitle(source)
  const lines = withoutForwarding(linesOf(paper))
  const span = bodySpanOf(lines, paper.title)
  const whole = lines.map(({ text }) => text).join('\n')
  const { contacts, used, unclearPhones } = contactsIn(lines, span, homeCountryOf(whole, options.region))
  const title = titleOf(paper)
  const head = headlineIn(lines, span, used, title !== null)
  const order = orderOf(whole, options.region)
  const { date, embargo, warnings } = timesOf(lines, span, paper, { zone: homeZoneOf(whole, options), order })
  const { body, notes } = textsOf(lines, { ...span, start: Math.max(span.start, (head.lines.at(-1) ?? -1) + 1) }, used)
  if (lines.length === MOST_LINES) warnings.push({ code: 'text-cut' })
  if (head.headline === null && title === null) warnings.unshift({ code: 'no-headline' })
  if (contacts.length === 0) warnings.push({ code: 'no-contact' })
  for (const contact of contacts)
    if (contact.sure === 'likely') warnings.push({ code: 'contact-unlabelled', words: contact.evidence })
  for (const words of unclearPhones) warnings.push({ code: 'phone-country-unclear', words })
  const standfirst = head.standfirst.map((index) => lines[index]?.text ?? '').join(' ')
  const links = [...new Set([...lines.flatMap(({ text }) => linksIn(text)), ...paper.links])]
  const headline = head.headline ?? title
  return {
    headline,
    standfirst: standfirst === '' ? null : standfirst,
    body,
    quotes: quotesIn(body),
    notes,
    date,
    embargo,
    links,
    contacts,
    warnings,
  }
}

/** Texts with North American numbers or datelines write the month first, unless they have other countries' numbers too. */
function orderOf(text: string, region: CountryCode): NumberOrder {
  if (region === 'US') return 'month-first'
  if (!isAmerican(text)) return 'day-first'
  return /(?<![\d+])0\d{2,4}[ -)]{1,2}\d{3}|\+(?!1)\d{2}/.test(text.slice(0, 50_000)) ? 'mixed' : 'month-first'
}

const LANGUAGE_ZONES = new Map([
  ['de', 'Europe/Berlin'],
  ['fr', 'Europe/Paris'],
  ['es', 'Europe/Madrid'],
])

/** A text in another country's language or customs does not mean the organisation's clocks. */
function homeZoneOf(text: string, { region, zone = 'Europe/London' }: ReadingOptions): HomeZone {
  const foreign = region === 'GB' ? LANGUAGE_ZONES.get(languageOf(text.slice(0, 20_000))) : undefined
  if (foreign !== undefined) return { is: 'assumed', zone: foreign }
  const isFarAway = region === 'GB' && isFromAfar(text)
  return (region !== 'US' && isAmerican(text)) || isFarAway ? { is: 'unknown' } : { is: 'own', zone }
}

/** A mail's subject without the words that only say what it is. */
function titleOf(paper: Paper): string | null {
  const title = subjectOf(paper.title ?? '')
  return title === '' ? null : title
}

type Times = Pick<Reading, 'date' | 'embargo' | 'warnings'>

function timesOf(
  lines: readonly Line[],
  span: BodySpan,
  paper: Paper,
  { zone, order }: { zone: HomeZone; order: NumberOrder },
): Times {
  const warnings: ReadingWarning[] = []
  const dated = datedLineOf(lines, span.lede, order) ?? (paper.date === null ? null : datedLineOf([lineOf(paper.date)], 1, order))
  const stated = dated?.date.is === 'date' ? dated.date.date : null
  const words = lines.find(({ furniture }, index) => (index <= span.lede || index > span.last) && furniture === 'embargo')?.text
  const read = words === undefined ? null : readEmbargo(words, stated, zone, order)
  const date = stated ?? dateBeside(dated?.date, read?.day ?? null) ?? dateBeside(dated?.date, sourceDay(paper, order))
  if (date === null && dated === null) warnings.push({ code: 'no-date' })
  if (date === null && dated !== null)
    warnings.push({ code: dated.date.is === 'ambiguous' ? 'date-ambiguous' : 'date-incomplete', words: wordsOf(dated) })
  if (read?.warning) warnings.push(read.warning)
  if (read !== null && read.day !== null && stated !== null && isBefore(read.day, stated))
    warnings.push({ code: 'embargo-before-date', words: read.embargo.words })
  return { date, embargo: read?.embargo ?? null, warnings }
}

/** The day that the source states beside its text. */
function sourceDay({ date }: Paper, order: NumberOrder): Temporal.PlainDate | null {
  const stated = date === null ? null : datedLineOf([lineOf(date)], 1, order)
  return stated?.date.is === 'date' ? stated.date.date : null
}

const isBefore = (day: Temporal.PlainDate, other: Temporal.PlainDate): boolean => day.until(other).sign > 0

/** A release that bears no full date of its own appears on the day of its embargo; a day without a year takes the embargo's. */
function dateBeside(
  date: { is: string; day?: number; month?: number; weekday?: number | null } | undefined,
  embargo: Temporal.PlainDate | null,
): Temporal.PlainDate | null {
  if (embargo === null) return null
  if (date?.day === undefined || date.month === undefined) return embargo
  return yearBeside(date.day, date.month, date.weekday ?? null, embargo)
}

/** The body's paragraphs and what follows them, without headline, furniture and contacts. */
function textsOf(lines: readonly Line[], span: BodySpan, taken: ReadonlySet<number>): { body: string[]; notes: string[] } {
  const texts: { body: string[]; notes: string[] } = { body: [], notes: [] }
  for (const [index, { text, furniture }] of lines.entries()) {
    if (taken.has(index)) continue
    if (index < span.start || (furniture !== null && furniture !== 'reference')) continue
    texts[index > span.end ? 'notes' : 'body'].push(text)
  }
  return texts
}
