import type { Temporal } from 'temporal-polyfill'
import { resolveLocal } from '../local-time.ts'
import { timesIn, type WrittenTime } from './clock-time.ts'
import { datesIn, type NumberOrder } from './date.ts'
import { yearBeside } from './month.ts'
import type { Embargo, ReadingWarning } from './reading.ts'
import { isInForce, offsetName, type WrittenZone } from './zone-words.ts'

/** What a line's embargo means: at most one warning, and then the words stand. */
export type ReadEmbargo = { embargo: Embargo; day: Temporal.PlainDate | null; warning: ReadingWarning | null }

/**
 * The moment that an embargo line names. What leaves anything open (no year, no hour, midnight, an hour that the clocks skip or
 * repeat) stays in its own words with a warning, because a release published an hour early cannot be taken back.
 * @param words the line as written
 * @param dated the release's own date, which gives a day without a year its year
 * @param home the zone for a time without one, and whether that is more than a guess
 */
export function readEmbargo(words: string, dated: Temporal.PlainDate | null, home: HomeZone, order: NumberOrder): ReadEmbargo {
  const day = dayOf(words, dated, order)
  const times = timesIn(words)
  const [time] = times
  const asWords: Embargo = { is: 'words', words }
  if (day === null || time === undefined || time.is === 'midnight' || ENDS_WITH_EVENT.test(words)) {
    return { embargo: asWords, day, warning: { code: 'embargo-incomplete', words } }
  }
  if (time.zone === null && home.is === 'unknown')
    return { embargo: asWords, day, warning: { code: 'embargo-zone-doubtful', words } }
  const zone = home.is === 'unknown' ? 'UTC' : home.zone
  const moment = momentOf(day, time, zone)
  if (moment.is !== 'at') return { embargo: asWords, day, warning: { code: moment.is, words } }
  const { at } = moment
  const others = times
    .slice(1)
    .map((other) => (other.is === 'time' && other.zone !== null ? sameDayMoment(day, other, zone) : null))
  const disagrees = others.some(
    (other) => other !== null && Math.abs(other.epochMilliseconds - at.epochMilliseconds) % 86_400_000 !== 0,
  )
  if (disagrees) return { embargo: asWords, day, warning: { code: 'embargo-zone-doubtful', words } }
  const isAssumed = time.zone === null && home.is === 'assumed'
  return { embargo: { is: 'at', at, words }, day, warning: isAssumed ? { code: 'embargo-zone-assumed', words } : null }
}

/** "After the 10 o'clock service", "once the minister has spoken": nobody knows when that is over. */
const ENDS_WITH_EVENT =
  /(?<!\p{L})(?:after|following|end of|close of|once|when|nach|après|después de|ar ôl) (?:the |his |her |their |its |der |die |das |le |la |el |y |yr )?(?:\S+ ){0,4}(?:service|speech|announcement|statement|meeting|vote|ceremony|address|debate|questions|hearing|verdict|launch|match|spoken|speaks|rises|sits|opens|ends)(?!\p{L})/iu

function dayOf(words: string, dated: Temporal.PlainDate | null, order: NumberOrder): Temporal.PlainDate | null {
  for (const written of datesIn(words, order)) {
    if (written.is === 'date') return written.date
    if (written.is === 'incomplete' && dated !== null) return yearBeside(written.day, written.month, written.weekday, dated)
  }
  return null
}

/** Whose clocks a time without a zone follows: the organisation's, those of the text's language, or nobody's for certain. */
export type HomeZone = { is: 'own' | 'assumed'; zone: string } | { is: 'unknown' }

type Time = Extract<WrittenTime, { is: 'time' }>
type Moment = { is: 'at'; at: Temporal.ZonedDateTime } | { is: 'embargo-clock-change' | 'embargo-zone-doubtful' }

function momentOf(day: Temporal.PlainDate, time: Time, zone: string): Moment {
  const local = day.toPlainDateTime({ hour: time.hour, minute: time.minute })
  const written: WrittenZone = time.zone ?? { is: 'place', zone }
  if (written.is === 'offset') {
    const at = local.toZonedDateTime(offsetName(written.minutes))
    return isInForce(written.minutes, written.of, at.toInstant()) ? { is: 'at', at } : { is: 'embargo-zone-doubtful' }
  }
  const resolved = resolveLocal(local, written.zone)
  return resolved.is === 'once' ? { is: 'at', at: resolved.at.toZonedDateTimeISO(written.zone) } : { is: 'embargo-clock-change' }
}

/** The same day's moment at another time and zone, to see whether two statements of one embargo agree. */
function sameDayMoment(day: Temporal.PlainDate, time: Time, zone: string): Temporal.ZonedDateTime | null {
  const moment = momentOf(day, time, zone)
  return moment.is === 'at' ? moment.at : null
}
